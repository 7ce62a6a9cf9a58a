"""How findings are printed: each format is a function from reports to strings, one for each piece of output."""

FORMATS = {
    "text": "newslint.formats.text",
    "jsonl": "newslint.formats.jsonl",
}
"""name → module with a function ``lines(reports, colour)``"""
