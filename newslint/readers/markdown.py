"""Markdown: what a reader of the page would read; code, URLs, link targets and HTML are not prose.

This file finds the blocks, line by line, after CommonMark 0.31 (spec.commonmark.org) with GitHub's tables; inline.py
reads what stands in a line. Python's Markdown parsers give no inline offsets, hence our own; the tests compare the
words it reads with those of markdown-it-py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newslint.draft import Draft, Piece
from newslint.patterns import IGNORECASE, pattern
from newslint.readers import frontmatter, inline
from newslint.readers.composing import composed
from newslint.readers.elements import BLOCKS
from newslint.record import Record

LINE = pattern(r"([^\r\n]*)(\r\n?|\n|$)")
FENCE = pattern(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
HEADING = pattern(r" {0,3}#{1,6}(?:[ \t]+|$)")
CLOSED = pattern(r"[ \t]+#+[ \t]*$")
UNDERLINE = pattern(r" {0,3}(?:=+|-+)[ \t]*$")
BREAK = pattern(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
QUOTE = pattern(r" {0,3}> ?")
ITEM = pattern(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
NOTE = pattern(r" {0,3}\[\^[^\]\s]+\]:[ \t]*")
DEFINITION = pattern(r" {0,3}:[ \t]+")
REFERENCE = pattern(
    r" {0,3}\[(?!\^)([^\]\s][^\]]*)\]:[ \t]*(?:<[^<>]*>|\S+)(?:[ \t]+(?:\"[^\"]*\"?|'[^']*'|\([^()]*\)))?[ \t]*$"
)
UNREAD = pattern(r" {0,3}(?::{3,}.*|\*\[[^\]]+\]:.*)$")
"""Fences of a division, and abbreviations."""

TABLE_RULE = pattern(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
RAW_HTML = pattern(r" {0,3}<(script|pre|style|textarea)\b", IGNORECASE)
HTML = pattern(r" {0,3}</?([a-z][a-z0-9]*)(?=[\s/>]|$)", IGNORECASE)
IMAGE = pattern(r"\[?!\[[^\[\]]*\](?:\([^()]*\)|\[[^\]]*\])(?:\]\([^()]*\))?[ \t]*(?:\{[^{}]*\})?[ \t]*$")
WRAPPED = range(50, 121)
"""A line that is shorter or longer, in code points, was ended on purpose, unless the whole text is wrapped."""


class State(Record):
    """What the lines above leave open."""

    closer: str = ""
    """The text that ends the code or HTML that we are in."""
    kind: str = ""
    """The kind of block that the line above belongs to; empty after a blank line."""
    listed: int = 0
    """Inside a list, the column of its text, from which what is indented by four more is code."""
    titled: bool = False
    """True once any prose was seen; what stands above it all is the headline if it is a heading."""


def draft(source: str, path: str) -> Draft:
    """The draft in a Markdown text; raises InputError for broken front matter."""
    head, meta = frontmatter.split(source, path)
    reader = Reader(source[len(head) :], len(head))
    read = [Piece(head, ""), *composed(reader.pieces())]
    return Draft(read, path=path, date=meta.published, language=meta.language, title=meta.title, escape=reader.escape)


class Reader:
    """Reads a Markdown text without its front matter, which is ``offset`` code points long."""

    def __init__(self, source: str, offset: int = 0) -> None:
        self._lines = [m.groups() for m in LINE.finditer(source) if m[0]]
        self._wrapped = is_wrapped([line for line, _ in self._lines])
        self._labels = {inline.label(m[1]) for line, _ in self._lines if "]:" in line and (m := REFERENCE.match(line))}
        self._at = offset
        self._values: list[tuple[int, int]] = []

    def escape(self, text: str, at: int) -> str:
        """``text`` as it is written at the place ``at`` of source: in an attribute as HTML, else as Markdown."""
        if any(start <= at <= end for start, end in self._values):
            from newslint.readers.html import Escape

            return Escape(self._values)(text, at)
        return inline.escape(text, at)

    def pieces(self) -> Iterator[Piece]:
        """The pieces of the text."""
        state = State()
        i = 0
        while i < len(self._lines):
            line, end = self._lines[i]
            count = self._html_lines(i) if not state.kind and not state.closer else 0
            if count:
                found: Iterable[Piece] = self._html("".join(a + b for a, b in self._lines[i : i + count]), state)
                state, i = State(titled=True), i + count
            else:
                begin, after = _begin(line, self._following(i), state)
                if begin < 0:
                    found = [self._unread(line, end, state)]
                    i += 1
                else:
                    found, last = self._block(i, begin, after)
                    i = last + 1
                state = after
            for piece in found:
                self._at += len(piece.source)
                yield piece

    def _following(self, i: int) -> str:
        return self._lines[i + 1][0] if i + 1 < len(self._lines) else ""

    def _unread(self, line: str, end: str, state: State) -> Piece:
        code = state.closer[:1] in ("`", "~") or (not state.kind and _is_code(line, state))
        return Piece(line + end, "\n" if end else "", "code" if code else "paragraph")

    def _block(self, i: int, begin: int, state: State) -> tuple[list[Piece], int]:
        """(the pieces of a line and of those in which its block goes on, the last of them)."""
        line, end = self._lines[i]
        prefix = line[:begin]
        kind = "caption" if state.kind == "paragraph" and IMAGE.match(line, begin) else state.kind
        text = [line[begin:]]
        while _goes_on(line, self._following(i), kind, self._wrapped):
            i += 1
            text += [end, self._lines[i][0]]
            line, end = self._lines[i]
        whole = "".join(text)
        closed = CLOSED.search(whole) if kind in ("headline", "heading") else None
        kept = whole[: closed.start()] if closed else whole.rstrip(" \t")
        found = [Piece(prefix, "", kind)] if prefix else []
        found += inline.pieces(kept, kind, self._labels)
        rest = whole[len(kept) :] + end
        if rest:
            found.append(Piece(rest, "\n" if end else "", kind))
        return found, i

    def _html_lines(self, i: int) -> int:
        """How many lines from here on are HTML: up to a blank line, if a tag of a block begins them."""
        match = HTML.match(self._lines[i][0])
        if not match or match[1].lower() not in BLOCKS or RAW_HTML.match(self._lines[i][0]):
            return 0
        end = i
        while end < len(self._lines) and self._lines[end][0].strip():
            end += 1
        return end - i

    def _html(self, source: str, state: State) -> list[Piece]:
        from newslint.readers.html import Page

        page = Page(source, begun=state.titled)
        page.read()
        self._values += [(self._at + start, self._at + end) for start, end in page.values]
        return page.pieces


def is_wrapped(lines: Sequence[str]) -> bool:
    """True if the whole text is broken at a width and blank lines part its paragraphs.

    Then Markdown's own rule holds: any line end in a paragraph is a soft one. Copy that comes out of other systems
    often has a line a paragraph, or a subheading, with no blank line between; there a line end is soft only after a
    line that is as long as a width to break at.
    """
    parted = direct = 0
    before, gap = "", False
    for line in lines:
        if not line.strip():
            gap = True
            continue
        plain = not any(p.match(line) for p in STARTS) and line[0] not in "<|[ \t"
        if plain and len(line) >= WRAPPED.stop:
            return False
        if plain and before:
            parted += gap
            direct += not gap and len(before) in WRAPPED
        before, gap = line if plain else "", False
    return parted > 0 and direct > 0


def _begin(line: str, following: str, state: State) -> tuple[int, State]:
    """(where the prose of a line begins, or -1 if it has none; the state after the line)."""
    if state.closer:
        return -1, state._replace(closer="" if _closes(line, state.closer) else state.closer, kind="")
    if not line.strip():
        return -1, state._replace(kind="")
    opened = _opens(line, state)
    if opened is not None:
        return -1, state._replace(closer=opened, kind="")
    if BREAK.match(line) or (not state.kind and REFERENCE.match(line)) or (state.kind and UNDERLINE.match(line)):
        return -1, state._replace(kind="")
    if TABLE_RULE.match(line) and "|" in line:
        return -1, state._replace(kind="table")
    if UNREAD.match(line) or (not state.kind and _is_code(line, state)):
        return -1, state
    begin, kind = _kind(line, following, state)
    stays = state.kind or line[0] in " \t"
    listed = begin if kind == "item" and begin else state.listed if stays else 0
    return begin + len(line[begin:]) - len(line[begin:].lstrip(" \t")), State("", kind, listed, True)


def _is_code(line: str, state: State) -> bool:
    """True for a line that is indented so far that it is code, if it stands after a blank line."""
    width = len(line) - len(line.lstrip(" \t"))
    return bool(line.strip()) and width + 3 * line[:width].count("\t") >= state.listed + 4


def _opens(line: str, state: State) -> str | None:
    """The text that must close what a line opens: empty if the line closes it itself, None if it opens nothing."""
    fence = FENCE.match(line.lstrip(" \t") if state.listed else line)
    if fence and not (state.kind == "" and not state.listed and _is_code(line, state)):
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
    begin, kind = 0, "paragraph" if state.kind in ("", "headline", "heading", "caption") else state.kind
    shapes = (NOTE, "paragraph"), (DEFINITION, "item"), (QUOTE, "quote"), (ITEM, "item"), (HEADING, "heading")
    for shape, name in shapes:
        while (match := shape.match(line, begin)) and (state.kind or shape is not DEFINITION):
            begin, kind = match.end(), name
    if "|" in line and (state.kind == "table" or ("|" in following and TABLE_RULE.match(following))):
        kind = "table"
    return begin, kind


def _goes_on(line: str, following: str, kind: str, wrapped: bool) -> bool:
    """True if the line end is a soft break: the paragraph goes on in the next line."""
    if kind not in ("paragraph", "item", "quote") or line.endswith(("  ", "\\")):
        return False
    if not wrapped and len(line) not in WRAPPED:
        return False
    goes_on = bool(following.strip()) and not any(p.match(following) for p in STARTS if p is not QUOTE)
    return goes_on and (kind == "quote") == bool(QUOTE.match(following)) and "<!--" not in following


STARTS = (QUOTE, ITEM, HEADING, FENCE, BREAK, UNDERLINE, NOTE, DEFINITION, UNREAD, RAW_HTML)
"""What begins a block, or is none, whatever the line above."""
