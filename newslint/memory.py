"""What was found out about the words and names of a draft, kept for its next version: few of them will be new.

What is kept depends on nothing but the words themselves, the dictionaries and newslint's own code and data, for which
``stamp`` stands; the story around them has no part in it.
"""

from __future__ import annotations

import os

from newslint import cache, slips
from newslint.names import fold
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from newslint.rule import House

KIND = "memory"
MOST = 500
"""Drafts of which something is kept; beyond that the oldest are forgotten."""

GROWN, SLACK = 2, 500
"""A memory is begun anew when it has so many times the entries that it began with, and so many more: much of it is of
versions long gone, and to read it takes longer than to look the rest up."""


class Memory:
    """The memory of the draft at ``path``: its words (what each was found to be), its runs of capitalised words, and
    what parts of names are near to its words.
    """

    def __init__(self, stamp: bytes, path: str) -> None:
        self._name = cache.key_of(stamp, os.path.abspath(path).encode("utf-8", "surrogateescape"))
        self._first: int
        self._kept: list[dict[Any, Any]]
        self._first, *self._kept = cache.recall(KIND, self._name) or (0,)
        if sum(map(len, self._kept)) > GROWN * self._first + SLACK:
            self._first, self._kept = 0, []
        self._memos: Sequence[dict[Any, Any]] = ()
        self._size = 0

    def lend(self, house: House) -> None:
        """Has the dictionaries answer from this memory, and add to it."""
        self._memos = slips.kept, fold.bare, *house.lexicon.memos, *house.names.memos
        for memo, kept in zip(self._memos, self._kept, strict=False):
            memo.update(kept)
        self._size = sum(map(len, self._memos))

    def keep(self) -> None:
        """Writes what was added."""
        size = sum(map(len, self._memos))
        if self._kept and size == self._size:
            return
        cache.store(KIND, self._name, (self._first or size, *map(dict, self._memos)))
        if not self._kept and self._name[0] == "0":  # now and then, when there is one more
            cache.forget(KIND, MOST)
