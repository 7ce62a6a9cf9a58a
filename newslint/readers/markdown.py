"""Markdown: what a reader of the page would read; code, URLs, link targets and HTML are not prose.

This file finds the blocks, line by line, after CommonMark 0.31 (spec.commonmark.org) with GitHub's tables; inline.py
reads what stands in a line. Python's Markdown parsers give no inline offsets, hence our own; the tests compare the
words it reads with those of markdown-it-py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.draft import Draft, Piece
from newslint.patterns import pattern
from newslint.readers import frontmatter, inline
from newslint.readers.composing import composed
from newslint.record import Record

LINE = pattern(r"([^\r\n]*)(\r\n?|\n|$)")
FENCE = pattern(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
HEADING = pattern(r" {0,3}#{1,6}(?:[ \t]+|$)")
UNDERLINE = pattern(r" {0,3}(?:=+|-+)[ \t]*$")
BREAK = pattern(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
QUOTE = pattern(r" {0,3}> ?")
ITEM = pattern(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)")
REFERENCE = pattern(r" {0,3}\[[^\]\s][^\]]*\]:[ \t]*\S+")
TABLE_RULE = pattern(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
RAW_HTML = pattern(r" {0,3}<(script|pre|style|textarea)\b", re.IGNORECASE)
INDENTED = pattern(r" {4}|\t")
WRAPPED = range(50, 121)
"""A line that is shorter or longer, in code points, was ended on purpose: what follows is a block of its own."""


class State(Record):
    """What the lines above leave open."""

    closer: str = ""
    """The text that ends the code or HTML that we are in."""
    kind: str = ""
    """The kind of block that the line above belongs to; empty after a blank line."""
    listed: bool = False
    """True inside a list, where an indented line is no code."""
    titled: bool = False
    """True once any prose was seen; what stands above it all is the headline if it is a heading."""


def draft(source: str, path: str) -> Draft:
    """The draft in a Markdown text; raises InputError for broken front matter."""
    head, meta = frontmatter.split(source, path)
    read = [Piece(head, ""), *composed(pieces(source[len(head) :]))]
    return Draft(read, path=path, date=meta.published, language=meta.language, title=meta.title, escape=inline.escape)


def pieces(source: str) -> Iterator[Piece]:
    """The pieces of a Markdown text without its front matter."""
    state = State()
    lines = [m.groups() for m in LINE.finditer(source) if m[0]]
    for i, (line, end) in enumerate(lines):
        following = lines[i + 1][0] if i + 1 < len(lines) else ""
        fenced = state.closer[:1] in ("`", "~")
        indented = not state.kind and not state.listed and bool(INDENTED.match(line))
        begin, state = _begin(line, following, state)
        if begin < 0:
            yield Piece(line + end, "\n" if end else "", "code" if fenced or indented else "paragraph")
            continue
        if begin:
            yield Piece(line[:begin], "", state.kind)
        yield from inline.pieces(line[begin:], state.kind)
        if end:
            yield Piece(end, " " if _goes_on(line, following, state.kind) else "\n", state.kind)


def _begin(line: str, following: str, state: State) -> tuple[int, State]:
    """(where the prose of a line begins, or -1 if it has none; the state after the line)."""
    if state.closer:
        return -1, state._replace(closer="" if _closes(line, state.closer) else state.closer, kind="")
    if not line.strip():
        return -1, state._replace(kind="")
    opened = _opens(line, state)
    if opened is not None:
        return -1, state._replace(closer=opened, kind="")
    if BREAK.match(line) or REFERENCE.match(line) or (state.kind and UNDERLINE.match(line)):
        return -1, state._replace(kind="")
    if TABLE_RULE.match(line) and "|" in line:
        return -1, state._replace(kind="table")
    if not state.kind and not state.listed and INDENTED.match(line):
        return -1, state
    begin, kind = _kind(line, following, state)
    listed = kind == "item" or (state.listed and (bool(state.kind) or line[0] in " \t"))
    return begin, State("", kind, listed, True)


def _opens(line: str, state: State) -> str | None:
    """The text that must close what a line opens: empty if the line closes it itself, None if it opens nothing."""
    fence = FENCE.match(line)
    if fence and not (state.kind == "" and not state.listed and INDENTED.match(line)):
        return fence[1]
    raw = RAW_HTML.match(line)
    closer = f"</{raw[1].lower()}>" if raw else "-->" if line.lstrip().startswith("<!--") else None
    return "" if closer and closer in line.lower() else closer


def _closes(line: str, closer: str) -> bool:
    if closer[0] in "`~":
        text = line.strip()
        return len(text) >= len(closer) and not text.strip(closer[0])
    return closer in line.lower()


def _kind(line: str, following: str, state: State) -> tuple[int, str]:
    """(where its prose begins, kind of block) of a line that has prose."""
    heading = HEADING.match(line)
    first = "heading" if state.titled else "headline"
    if heading:
        return heading.end(), first
    if not state.kind and UNDERLINE.match(following) and len(following.strip()) > 2:
        return 0, first
    begin, kind = 0, "paragraph" if state.kind in ("", "headline", "heading") else state.kind
    for shape, name in ((QUOTE, "quote"), (ITEM, "item"), (HEADING, "heading")):
        while match := shape.match(line, begin):
            begin, kind = match.end(), name
    if "|" in line and (state.kind == "table" or ("|" in following and TABLE_RULE.match(following))):
        kind = "table"
    return begin, kind


def _goes_on(line: str, following: str, kind: str) -> bool:
    """True if the line end is a soft break: the paragraph goes on in the next line."""
    if kind not in ("paragraph", "item", "quote") or len(line) not in WRAPPED or line.endswith(("  ", "\\")):
        return False
    starts = (QUOTE, ITEM, HEADING, FENCE, BREAK, UNDERLINE)
    goes_on = bool(following.strip()) and not any(p.match(following) for p in starts if p is not QUOTE)
    return goes_on and (kind == "quote") == bool(QUOTE.match(following)) and "<!--" not in following
