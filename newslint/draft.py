"""A draft: a text to be checked, as it is written and as it reads, and the words of it.

A check sees prose only; how a place of it comes back to the source is for ``written.py``.
"""

from __future__ import annotations

from newslint.lazy import cached_property
from newslint.lean import Counter, cache, lru_cache
from newslint.native import core
from newslint.prose import WORD, index, spans_of_word, tokens
from newslint.record import TYPE_CHECKING
from newslint.written import OPAQUE, Block, Piece, Written

if TYPE_CHECKING:
    import re
    from array import array
    from collections.abc import Callable, Iterable
    from datetime import date
    from typing import Any, TypeVar

    from newslint_core import Look

    T = TypeVar("T")

__all__ = ["OPAQUE", "SETS", "SHORT", "UNDATED", "UNTITLED", "Block", "Draft", "Piece", "quiet"]

_reader = core.Reader() if core else None

UNDATED, UNTITLED = " undated", " untitled"
"""How the name of a glance ends that is for drafts whose day of publication is unknown, or without a title apart."""

MANY = 100
"""Words that are sought one by one; to find where every word stands costs about as much, whatever the length."""

SHORT = 1 << 16
"""Code points of a text in which a few words are counted sooner than all."""

SETS = 1 << 9
"""Sets of checks that are quiet in a draft, of which many have the same."""


class Draft(Written):
    """A text ready to be checked.

    ``date`` is the publication date if it is known; ``language`` is ``en-US``, ``en-GB`` or empty; ``title`` is the
    title of the front matter, which is not part of the prose; ``utf8`` is the prose as it is in the file, where that is
    at hand. For the others see ``Written``.
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
        super().__init__(pieces, escape, text)
        self.path = path
        self.date = date
        self.language = language
        self.title = title
        self._utf8 = utf8
        self._shared: dict[Any, Any] = {}
        self._places: dict[str, list[tuple[int, int]]] = {}

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
        return self.look.tokens if self.look else tokens(self.prose)

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
                return [(start, start + len(word)) for start in self._index.get(word, ())]
            found = self._places[word] = spans_of_word(self.prose, word, self.vocabulary.get(word, 0))
        return found

    @cached_property
    def _index(self) -> dict[str, array[int]]:
        return index(self.prose)

    def shared(self, make: Callable[[Draft], T]) -> T:
        """What ``make`` finds in this draft, worked out once however many checks ask."""
        if make not in self._shared:
            self._shared[make] = make(self)
        result: T = self._shared[make]
        return result


@lru_cache(SETS)
def quiet(seen: frozenset[str], is_dated: bool, is_titled: bool) -> frozenset[str]:
    """The checks that are quiet in a draft in which these glances saw nothing."""
    is_known = {UNDATED: is_dated, UNTITLED: is_titled}
    return seen.union([check for name, check, end in _conditional() if name in seen and not is_known[end]])


@cache
def _conditional() -> list[tuple[str, str, str]]:
    """The glances for drafts that lack something: name, check, end of the name. None sees anything where nothing is."""
    nothing = _reader.look("") if _reader else None
    names = nothing.quiet if nothing else ()
    return [(name, name.removesuffix(end), end) for end in (UNDATED, UNTITLED) for name in names if name.endswith(end)]
