"""A text as it is written (source), as it reads (prose), and the map between them.

A reader turns a source into pieces; a position crosses back once, in ``Written.to_source``.
The one law: *joined piece sources equal the source*. All spans are half-open, in Unicode code points.
In prose a line feed always ends a block (paragraph, headline, list item); a soft line break reads as a space.
What stands for something that is no prose (inline code, a URL) reads as ``OPAQUE``.
"""

from __future__ import annotations

from newslint.lazy import cached_property
from newslint.lean import bisect_right
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable

OPAQUE = "\ufffc"
"""One character of prose for a stretch of source that is not to be read, such as inline code."""

HEADINGS = ("headline", "heading")

KINDS = ("headline", "heading", "paragraph", "item", "quote", "caption", "table", "quotation")
"""Kinds of block that a house may set levels for; ``quotation`` is whatever is somebody's words, in any of them."""


class Piece(Record):
    """A stretch of source and how it reads; ``block`` names the kind of block that its prose belongs to."""

    source: str
    prose: str
    block: str = "paragraph"


class Block(Record):
    """A labelled span of prose without a line feed.

    ``kind`` is one of headline, heading, paragraph, item, quote, caption, table.
    """

    kind: str
    start: int
    end: int


class Written:
    """A text in two shapes: ``source`` and ``prose``, made of pieces.

    ``escape`` writes text in the syntax of the source (see ``encode``). Where the text of all ``pieces`` is given,
    which read as it is written, they are made only when they are asked for.
    """

    def __init__(
        self, pieces: Iterable[Piece], escape: Callable[[str, int], str] | None = None, text: str | None = None
    ) -> None:
        self._pieces = pieces
        self._escape = escape
        self._last_block: Block | None = None
        if text is None:
            written, read = [p.source for p in self.pieces], [p.prose for p in self.pieces]
            text = "".join(written)
            self.prose = text if read == written else "".join(read)
        else:
            self.prose = text
        self.source = text

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """What joins to the source, and to the prose."""
        return tuple(self._pieces)

    @cached_property
    def headings(self) -> list[tuple[int, int]]:
        """The spans of prose in which a block that begins is a heading."""
        return self.spans_of(HEADINGS)

    @cached_property
    def _starts(self) -> tuple[list[int], list[int]]:
        """Where each piece begins: in prose, in source."""
        prose, source = [], []
        p = s = 0
        for piece in self.pieces:
            prose.append(p)
            source.append(s)
            p += len(piece.prose)
            s += len(piece.source)
        return prose, source

    @cached_property
    def _alike(self) -> list[bool]:
        """Which pieces read as they are written: a piece may be a whole book, and is compared once."""
        return [piece.source == piece.prose for piece in self.pieces]

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The span of source that reads as the span ``start:end`` of prose.

        An empty span (a place to insert at) stays with the text before it. A piece that reads otherwise than it is
        written (an entity, a CRLF) is covered whole.
        """
        if start == end:
            at = self._source_of(max(start - 1, 0), last=start > 0) if self.pieces else 0
            return at, at
        return self._source_of(start, last=False), self._source_of(end - 1, last=True)

    def _source_of(self, at: int, *, last: bool) -> int:
        """Where the character of prose at ``at`` begins in the source (``last``: where it ends)."""
        in_prose, in_source = self._starts
        i = bisect_right(in_prose, at) - 1
        piece = self.pieces[i]
        if self._alike[i]:
            return in_source[i] + at - in_prose[i] + last
        return in_source[i] + (len(piece.source) if last else 0)

    def piece_at(self, at: int) -> Piece:
        """The piece that holds the place ``at`` of source."""
        return self.pieces[bisect_right(self._starts[1], at) - 1]

    def read_at(self, at: int) -> int:
        """The place in prose where the piece begins that holds the place ``at`` of source."""
        in_prose, in_source = self._starts
        return in_prose[bisect_right(in_source, at) - 1]

    def is_verbatim(self, start: int, end: int) -> bool:
        """True if the span of prose is written exactly as it reads."""
        a, b = self.to_source(start, end)
        return self.source[a:b] == self.prose[start:end]

    def is_editable(self, start: int, end: int) -> bool:
        """True if the span of prose may be written anew: no markup, line end or stand-in would be lost with it.

        What is written otherwise than it reads, but stands for its letters only (``&eacute;``), may be.
        """
        if start == end or self.is_verbatim(start, end):
            return True
        a, b = self.to_source(start, end)
        first, last = (bisect_right(self._starts[1], at) - 1 for at in (a, b - 1))
        return all(p.source == p.prose or _is_spelled(p) for p in self.pieces[first : last + 1])

    @property
    def is_marked_up(self) -> bool:
        """True if the source has a syntax of its own, so that text may be written otherwise than it reads."""
        return self._escape is not None

    def encode(self, text: str, at: int) -> str:
        """``text`` as it is written at the place ``at`` of source so that it reads as ``text`` (``AT&amp;T``)."""
        return self._escape(text, at) if self._escape else text

    @cached_property
    def blocks(self) -> list[Block]:
        """The blocks of prose in order; empty ones are left out."""
        in_prose, _ = self._starts
        blocks = []
        start = 0
        for line in self.prose.split("\n"):
            end = start + len(line)
            if line and not line.isspace():
                kind = self.pieces[bisect_right(in_prose, start) - 1].block
                blocks.append(Block._make((kind, start, end)))
            start = end + 1
        return blocks

    def block_at(self, at: int) -> Block | None:
        """The block that holds the place ``at`` of prose."""
        last = self._last_block
        if last is None or not last.start <= at <= last.end:
            prose = self.prose
            start, end = prose.rfind("\n", 0, at) + 1, prose.find("\n", at)
            end = len(prose) if end < 0 else end
            if start == end or (prose[start].isspace() and prose[start:end].isspace()):
                return None
            kind = self.pieces[bisect_right(self._starts[0], start) - 1].block
            last = self._last_block = Block(kind, start, end)
        return last

    def spans_of(self, kinds: Container[str]) -> list[tuple[int, int]]:
        """The spans of prose in which a block that begins is of one of these kinds, in order."""
        spans = []
        start = 0
        for piece in self.pieces:
            end = start + len(piece.prose)
            if piece.block in kinds:
                spans.append((start, end))
            start = end
        return spans


def _is_spelled(piece: Piece) -> bool:
    """True if a piece is another spelling of its letters: a character reference, or combining marks."""
    letters = piece.prose.strip() and OPAQUE not in piece.prose and "\n" not in piece.prose
    return bool(letters) and (piece.source[:1] == "&" or piece.source[:1].isalpha())
