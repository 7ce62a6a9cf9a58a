"""Plain text: the first line is the headline, every further line or blank-line block a paragraph.

A file whose lines were wrapped at a fixed width reads as one paragraph for each blank-line block.
"""

from __future__ import annotations

from itertools import pairwise

from newslint.draft import Piece
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADLINE = 140
"""A first line longer than this is a paragraph."""

WRAPPED = 60, 100
"""Lines wrapped by hand or by a mailer are this long, in code points."""


LINE = r"([^\r\n]*)(\r\n?|\n|$)"
STOPS, CLOSING = (*".!?…:,;",), "\"'”’»)]"
NOTE = r"[ \t]*\[newslint:.*\][ \t]*$"
"""A line that speaks to newslint, not to the reader (see allow.py)."""


def pieces(source: str) -> Iterator[Piece]:
    """The pieces of a plain text; line ends read as line feeds, a soft line break as a space."""
    wrapped = is_wrapped(source)
    notes = "[newslint:" in source
    if "\r" not in source and not wrapped and not notes:
        yield from whole(source, headline(source))
        return
    kind = "headline" if headline(source) else "paragraph"
    for match in pattern(LINE).finditer(source):
        line, end_of_line = match.groups()
        if notes and pattern(NOTE).match(line):
            yield Piece(line, "")
        elif line:
            yield Piece(line, line, kind)
            if not line.isspace():
                kind = "paragraph"
        if end_of_line:
            following = source[match.end() : match.end() + 1]
            soft = wrapped and bool(line.strip()) and following not in "\r\n\t "
            yield Piece(end_of_line, " " if soft else "\n")


def whole(source: str, end: int) -> Iterator[Piece]:
    """The pieces of a text that reads as it is written: the headline, which ends at ``end``, and the rest."""
    if end:
        head = source[:end]
        yield Piece(head, head, "headline")
    rest = source[end:]
    yield Piece(rest, rest)


def is_wrapped(source: str) -> bool:
    """True if the lines of the text are broken at a width rather than at the end of a paragraph."""
    lines = source.splitlines()
    if "[newslint:" in source:
        lines = [line for line in lines if not pattern(NOTE).match(line)]
    inner = []
    for line, after in pairwise(lines):
        if line.strip() and after.strip():
            if len(line) > WRAPPED[1]:
                return False
            inner.append(line)
    return len(inner) >= 3 and sum(len(line) >= WRAPPED[0] for line in inner) >= 0.8 * len(inner)


def headline(source: str) -> int:
    """Where the headline ends: a first line that is short and like no sentence, after which the text goes on; else 0.

    Its line feed belongs to it.
    """
    text = source.lstrip()
    end = text.find("\n")
    line = text[: max(end, 0)].rstrip()
    if len(line) > HEADLINE or line.rstrip(CLOSING)[-1:] in STOPS:
        return 0
    goes_on = end >= 0 and not (text[end : end + HEADLINE].isspace() and text[end:].isspace())
    return len(source) - len(text) + end + 1 if goes_on else 0
