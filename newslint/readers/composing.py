"""Unicode normal form C for prose, whatever the source is written in; what changes becomes a piece of its own."""

from __future__ import annotations

from newslint.draft import Piece
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

CLUSTER = r"[\u1100-\u11ff]+|\W?\w?[\u0300-\u036f\u0483-\u0487\u3099\u309a]+|[^\x00-\x7f]"
"""What normal form C may change: a base with its combining marks, a run of Hangul jamo, any other letter."""

UNSURE = r"[^\x00-\u02ff\u2010-\u2027\u20ac]"
"""Normal form C may change these; not Latin letters that are one character, nor the marks and points of news copy."""


ASCII = bytes(range(128))
SURROGATES = "surrogatepass"


def composed(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The same pieces with their prose in normal form C."""
    for piece in pieces:
        if piece.prose.isascii() or is_composed(piece.prose):
            yield piece
        elif piece.source != piece.prose:
            yield Piece(piece.source, compose(piece.prose), piece.block)
        else:
            yield from _clusters(piece)


def is_composed(text: str) -> bool:
    """True if ``text`` is in normal form C."""
    others = text.encode(errors=SURROGATES).translate(None, ASCII)  # quicker than to seek among all letters
    if not pattern(UNSURE).search(others.decode(errors=SURROGATES)):
        return True
    from unicodedata import is_normalized

    return all(is_normalized("NFC", line) for line in _unsure_lines(text))


def compose(text: str) -> str:
    """``text`` in normal form C."""
    from unicodedata import normalize

    return normalize("NFC", text)


def _clusters(piece: Piece) -> Iterator[Piece]:
    """Cuts a verbatim piece at the clusters that change: a base with its combining marks, a run of Hangul jamo."""
    done = 0
    for match in _unsure(piece.source):
        prose = compose(match[0])
        if prose != match[0]:
            before = piece.source[done : match.start()]
            if before:
                yield Piece(before, before, piece.block)
            yield Piece(match[0], prose, piece.block)
            done = match.end()
    if done < len(piece.source):
        rest = piece.source[done:]
        yield Piece(rest, rest, piece.block)


def _unsure_lines(text: str) -> Iterator[str]:
    """The lines with something that normal form C may change, which never joins a line feed with anything."""
    end = 0
    while sign := pattern(UNSURE).search(text, end):
        start, end = text.rfind("\n", 0, sign.start()) + 1, text.find("\n", sign.end())
        end = len(text) if end < 0 else end
        yield text[start:end]


def _unsure(text: str) -> Iterator[re.Match[str]]:
    """The clusters around what normal form C may change: no more than two characters before the first such."""
    at = 0
    while sign := pattern(UNSURE).search(text, at):
        match = pattern(CLUSTER).search(text, max(at, sign.start() - 2))
        if match is None:
            break
        yield match
        at = match.end()
