"""The documentation as one page, for a browser: python docs/site.py [FILE]     (by default site/index.html)

Each page of docs/ becomes a section, in the order of PAGES; links from page to page become links within the page. The
file stands alone: it asks for nothing from elsewhere. Needs markdown-it-py, which is among newslint's dev dependencies.
"""

import argparse
import base64
import re
import sys
from collections.abc import Iterator
from html import escape
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

DOCS = Path(__file__).resolve().parent
GUIDES = ("index", "reporter", "sub-editor", "engineer")
REFERENCE = tuple(sorted(p.stem for p in DOCS.glob("*.md") if p.stem not in (*GUIDES, "rules")))
CARDS = ("rules", *sorted(f"rules/{p.stem}" for p in (DOCS / "rules").glob("*.md")))
GROUPS = (("Guides", GUIDES), ("Reference", REFERENCE), ("Rules", CARDS))
MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table")
REPOSITORY = "https://github.com/newslint/newslint/blob/main/"


def slug(text: str) -> str:
    """The anchor of a heading, as code hosts make it."""
    return re.sub(r"[^\w\- ]", "", text.lower()).strip().replace(" ", "-")


def tokens(page: str) -> list[Token]:
    """The Markdown of a page, with anchors at its headings and links that lead to sections."""
    parsed = MARKDOWN.parse((DOCS / f"{page}.md").read_text("utf-8"))
    for token, inline in pairwise(parsed):
        if token.type == "heading_open":
            token.attrSet("id", page if token.tag == "h1" else f"{page}:{slug(inline.content)}")
    for link in (t for token in parsed for t in token.children or () if t.type == "link_open"):
        link.attrSet("href", target(page, str(link.attrGet("href"))))
    for image in (t for token in parsed for t in token.children or () if t.type == "image"):
        chart = ((DOCS / page).parent / str(image.attrGet("src"))).read_bytes()
        image.attrSet("src", f"data:image/svg+xml;base64,{base64.b64encode(chart).decode()}")
    return parsed


def target(page: str, link: str) -> str:
    """Where a link of a page leads in the one page that all become; a file that is no page, in the repository."""
    if re.match(r"\w+:", link):
        return link
    path, _, anchor = link.partition("#")
    file = (DOCS / page).parent / path if path else DOCS / f"{page}.md"
    inside = file.resolve().relative_to(DOCS.parent)
    if inside.parts[0] != DOCS.name or file.suffix != ".md":
        return REPOSITORY + inside.as_posix()
    name = inside.relative_to(DOCS.name).with_suffix("").as_posix()
    return f"#{name}:{anchor}" if anchor else f"#{name}"


def title(parsed: list[Token]) -> str:
    """The first heading of a page."""
    at = next(i for i, token in enumerate(parsed) if token.type == "heading_open")
    return parsed[at + 1].content


def menu(pages: dict[str, list[Token]]) -> Iterator[str]:
    """The list of sections."""
    for group, names in GROUPS:
        yield f"<h2>{group}</h2><ul>"
        yield from (f'<li><a href="#{name}">{escape(title(pages[name]))}</a></li>' for name in names)
        yield "</ul>"


def site() -> str:
    """The whole page."""
    pages = {name: tokens(name) for _, names in GROUPS for name in names}
    sections = (f"<section>{MARKDOWN.renderer.render(p, MARKDOWN.options, {})}</section>" for p in pages.values())
    return (
        "<!doctype html>\n"
        '<html lang="en"><head><meta charset="utf-8"><title>newslint</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{(DOCS / 'site.css').read_text('utf-8')}</style></head>\n"
        f'<body><nav aria-label="Contents">{"".join(menu(pages))}</nav>\n'
        f"<main>{''.join(sections)}</main></body></html>\n"
    )


def main() -> int:
    """Writes the page; returns an exit status."""
    parser = argparse.ArgumentParser(description="Makes one page of the documentation, for a browser.")
    parser.add_argument("file", nargs="?", type=Path, default=DOCS.parent / "site" / "index.html", metavar="FILE")
    out: Path = parser.parse_args().file
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(site(), encoding="utf-8")
    print(out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
