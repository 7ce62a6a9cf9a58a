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


LINE = pattern(r"([^\r\n]*)(\r\n?|\n|$)")
STOPS, CLOSING = (*".!?…:,;",), "\"'”’»)]"
NOTE = pattern(r"[ \t]*\[newslint:.*\][ \t]*$")
"""A line that speaks to newslint, not to the reader (see allow.py)."""


def pieces(source: str) -> Iterator[Piece]:
    """The pieces of a plain text; line ends read as line feeds, a soft line break as a space."""
    wrapped = is_wrapped(source)
    kind = "headline" if _has_headline(source) else "paragraph"
    notes = "[newslint:" in source
    if "\r" not in source and not wrapped and not notes:
        end = source.find("\n", len(source) - len(source.lstrip())) + 1 if kind == "headline" else 0
        head, rest = source[:end], source[end:]
        if head:
            yield Piece(head, head, kind)
        yield Piece(rest, rest)
        return
    for match in LINE.finditer(source):
        line, end_of_line = match.groups()
        if notes and NOTE.match(line):
            yield Piece(line, "")
        elif line:
            yield Piece(line, line, kind)
            if not line.isspace():
                kind = "paragraph"
        if end_of_line:
            following = source[match.end() : match.end() + 1]
            soft = wrapped and bool(line.strip()) and following not in "\r\n\t "
            yield Piece(end_of_line, " " if soft else "\n")


def is_wrapped(source: str) -> bool:
    """True if the lines of the text are broken at a width rather than at the end of a paragraph."""
    lines = source.splitlines()
    if "[newslint:" in source:
        lines = [line for line in lines if not NOTE.match(line)]
    inner = []
    for line, after in pairwise(lines):
        if line.strip() and after.strip():
            if len(line) > WRAPPED[1]:
                return False
            inner.append(line)
    return len(inner) >= 3 and sum(len(line) >= WRAPPED[0] for line in inner) >= 0.8 * len(inner)


def _has_headline(source: str) -> bool:
    """True if the text goes on after a first line that is short and ends like no sentence."""
    first, _, rest = source.lstrip().partition("\n")
    line = first.rstrip()
    if len(line) > HEADLINE or not rest or rest.isspace():
        return False
    return line.rstrip(CLOSING)[-1:] not in STOPS
