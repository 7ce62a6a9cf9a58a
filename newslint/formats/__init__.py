"""How findings are printed: each format is a module with ``lines(reports, colour)``, which yields pieces of output."""

FORMATS = {
    "text": "newslint.formats.text",
    "jsonl": "newslint.formats.jsonl",
    "json": "newslint.formats.json",
    "sarif": "newslint.formats.sarif",
    "github": "newslint.formats.github",
    "rdjson": "newslint.formats.rdjson",
    "gitlab": "newslint.formats.gitlab",
    "junit": "newslint.formats.junit",
    "html": "newslint.formats.html",
}
"""name → module"""

PAGED = ("html",)
"""Formats that show the stories themselves: their reports carry a page."""
