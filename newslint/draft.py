"""A draft: what is written (source), what is read (prose), and the map between them.

A reader turns a source into pieces; a check sees prose only; a position crosses back once, in ``Draft.to_source``.
The one law: *joined piece sources equal the source*. All spans are half-open, in Unicode code points.
In prose a line feed always ends a block (paragraph, headline, list item); a soft line break reads as a space.
What stands for something that is no prose (inline code, a URL) reads as ``OPAQUE``.
"""

from __future__ import annotations

from newslint.lazy import cached_property
from newslint.lean import Counter, bisect_right, lru_cache
from newslint.native import core
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import re
    from array import array
    from collections.abc import Callable, Container, Iterable, Iterator
    from typing import Any, TypeVar

    from newslint_core import Look

    T = TypeVar("T")
    from datetime import date

_reader = core.Reader() if core else None

UNDATED, UNTITLED = " undated", " untitled"
"""How the name of a glance ends that is for drafts whose day of publication is unknown, or without a title apart."""

OPAQUE = "\ufffc"
"""One character of prose for a stretch of source that is not to be read, such as inline code."""

WORD = pattern(r"[^\W_]+(?:['’‑-][^\W_]+)*")
"""A word as it is read: letters and digits, joined by apostrophes or hyphens (``don’t``, ``COVID-19``)."""


HEADINGS = ("headline", "heading")

KINDS = ("headline", "heading", "paragraph", "item", "quote", "caption", "table", "quotation")
"""Kinds of block that a house may set levels for; ``quotation`` is whatever is somebody's words, in any of them."""


MANY = 100
"""Words that are sought one by one; to find where every word stands costs about as much, whatever the length."""

SHORT = 1 << 16
"""Code points of a text in which a few words are counted sooner than all."""

SETS = 1 << 9
"""Sets of checks that are quiet in a draft, of which many have the same."""

STRETCH = 1 << 20
"""Code points of a text as long as a book, of which no word is held in memory twice, and what is read of it at once."""


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


class Draft:
    """A text ready to be checked.

    ``source`` and ``prose`` are the two texts; ``date`` is the publication date if it is known; ``language`` is
    ``en-US``, ``en-GB`` or empty; ``title`` is the title of the front matter, which is not part of the prose.
    ``escape`` writes text in the syntax of the source (see ``encode``); ``utf8`` is the prose as it is in the
    file, where that is at hand. Where the text of all ``pieces`` is given, which read as it is written, they are made
    only when they are asked for.
    """

    def __init__(
        self,
        pieces: Iterable[Piece],
        *,
        path: str = "",
        date: date | None = None,
        language: str = "",
        title: str = "",
        escape: Callable[[str, int], str] | None = None,
        utf8: bytes | None = None,
        text: str | None = None,
    ) -> None:
        self._pieces = pieces
        self.path = path
        self.date = date
        self.language = language
        self.title = title
        self._escape = escape
        self._utf8 = utf8
        if text is None:
            written, read = [p.source for p in self.pieces], [p.prose for p in self.pieces]
            text = "".join(written)
            self.prose = text if read == written else "".join(read)
        else:
            self.prose = text
        self.source = text
        self._shared: dict[Any, Any] = {}
        self._places: dict[str, list[tuple[int, int]]] = {}
        self._last_block: Block | None = None

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

    @cached_property
    def look(self) -> Look | None:
        """What the compiled core sees in the prose; None without it, and for what it leaves to Python."""
        return _reader.look(self.prose, self._utf8) if _reader else None

    @cached_property
    def quiet(self) -> frozenset[str]:
        """The checks that can find nothing here, as the compiled core says (see ``Look.quiet``); none without it.

        Some are quiet only where the day of publication is unknown, or where no title stands apart: there they are too.
        """
        return quiet(self.look.quiet, bool(self.date), bool(self.title)) if self.look else frozenset()

    @cached_property
    def has(self) -> Callable[[str], bool]:
        """Whether a text stands anywhere in the prose."""
        return self.look.has if self.look else self.prose.__contains__

    @cached_property
    def words(self) -> list[re.Match[str]]:
        """Every word of prose as a match of ``WORD``; a check that only asks *which* words uses ``vocabulary``."""
        return list(WORD.finditer(self.prose))

    @cached_property
    def tokens(self) -> list[str]:
        """The text of every word of prose, in order: cheaper than ``words`` for who needs no places."""
        if self.look:
            return self.look.tokens
        return _tokens(self.prose) if len(self.prose) <= STRETCH else list(self._each_token())

    def _each_token(self) -> Iterator[str]:
        """The tokens of a long text, each distinct word held in memory once."""
        known: dict[str, str] = {}
        start = 0
        while start < len(self.prose):
            end = self.prose.find("\n", start + STRETCH) + 1 or len(self.prose)
            found = _tokens(self.prose[start:end])
            yield from map(known.setdefault, found, found)
            start = end

    @cached_property
    def vocabulary(self) -> Counter[str]:
        """The distinct words of prose and how often each occurs."""

        return Counter(self.look.vocabulary if self.look else self.tokens)

    def count(self, word: str) -> int:
        """How often exactly this word occurs: for who has to know of few."""
        if self.look and len(self.prose) <= SHORT:
            return self.look.count(word)
        return self.vocabulary.get(word, 0)

    def places(self, word: str) -> list[tuple[int, int]]:
        """The spans at which exactly this word of the vocabulary stands, sought once however many cards ask."""
        found = self._places.get(word)
        if found is None:
            if self.look:
                return self.look.places(word)
            if len(self._places) >= MANY:
                return self._indexed(word)
            found = self._places[word] = self._sought(word)
        return found

    def _sought(self, word: str) -> list[tuple[int, int]]:
        prose, size, left = self.prose, len(word), self.vocabulary.get(word, 0)
        found = []
        at = prose.find(word) if left else -1
        while at >= 0:
            end = at + size
            in_plain_sight = prose[at - 1 : at] in " \n" and prose[end : end + 1] in " ,.\n"
            if in_plain_sight or not (_is_joined(prose[max(at - 2, 0) : at][::-1]) or goes_on(prose, end)):
                found.append((at, end))
                if len(found) == left:
                    break
            at = prose.find(word, end)
        return found

    def _indexed(self, word: str) -> list[tuple[int, int]]:
        return [(start, start + len(word)) for start in self._index.get(word, ())]

    @cached_property
    def _index(self) -> dict[str, array[int]]:
        """Where each word begins."""
        from array import array

        index: dict[str, array[int]] = {}
        for match in WORD.finditer(self.prose):
            word = match[0]
            if word not in index:
                index[word] = array("I")
            index[word].append(match.start())
        return index

    def shared(self, make: Callable[[Draft], T]) -> T:
        """What ``make`` finds in this draft, worked out once however many checks ask."""
        if make not in self._shared:
            self._shared[make] = make(self)
        result: T = self._shared[make]
        return result


@lru_cache(SETS)
def quiet(seen: frozenset[str], is_dated: bool, is_titled: bool) -> frozenset[str]:
    """The checks that are quiet in a draft in which these glances saw nothing."""
    ends = tuple([end for end, is_known in ((UNDATED, is_dated), (UNTITLED, is_titled)) if not is_known])
    return seen.union([name.rpartition(" ")[0] for name in seen if name.endswith(ends)])


def occurrences(text: str, part: str) -> Iterator[int]:
    """Where a part of a text begins, in order; one may overlap the next."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def lines_with(text: str, parts: Iterable[str]) -> list[tuple[int, int]]:
    """The spans of the lines of a text that have one of some parts: what needs one is not to be sought in others."""
    lines = set()
    for part in parts:
        end = 0
        while (at := text.find(part, end)) >= 0:
            start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            end = len(text) if end < 0 else end
            lines.add((start, end))
    return sorted(lines)


def signs_in(text: str, signs: str, start: int, end: int) -> list[int]:
    """Where one of some characters stands in a stretch of a text, in order: sooner than a pattern says so."""
    part = text[start:end]
    return sorted([start + at for sign in signs if sign in part for at in occurrences(part, sign)])


def goes_on(prose: str, end: int) -> bool:
    """True if a word that has letters up to ``end`` does not end there."""
    return _is_joined(prose[end : end + 2])


def _tokens(prose: str) -> list[str]:
    """What ``WORD`` finds, by a pattern that is quicker where it finds the same."""
    if "_" in prose:
        return WORD.findall(prose)
    # Letters that are named are told in one step, others by a look at what Unicode says of them.
    letter = "[A-Za-z0-9]" if prose.isascii() else r"[A-Za-z0-9\w]"
    return pattern(f"{letter}+(?:['’‑-]{letter}+)*").findall(prose)


def _is_joined(beside: str) -> bool:
    """True if a word goes on with the two characters beside it, of which the nearer comes first."""
    return beside[:1].isalnum() or (beside[:1] in "'’‑-" and beside[1:].isalnum())


def _is_spelled(piece: Piece) -> bool:
    """True if a piece is another spelling of its letters: a character reference, or combining marks."""
    letters = piece.prose.strip() and OPAQUE not in piece.prose and "\n" not in piece.prose
    return bool(letters) and (piece.source[:1] == "&" or piece.source[:1].isalpha())
