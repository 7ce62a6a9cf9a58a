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

FULL = 20_000
"""Entries of a draft's memory beyond which it is begun anew: many versions of it were checked."""


class Memory:
    """The memory of the draft at ``path``: its words (what each was found to be), its runs of capitalised words, and
    what parts of names are near to its words.
    """

    def __init__(self, stamp: bytes, path: str) -> None:
        self._name = cache.key_of(stamp, os.path.abspath(path).encode("utf-8", "surrogateescape"))
        self._kept: tuple[dict[Any, Any], ...] = cache.recall(KIND, self._name) or ()
        if sum(map(len, self._kept)) > FULL:
            self._kept = ()
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
        if sum(map(len, self._memos)) == self._size:
            return
        cache.store(KIND, self._name, tuple(map(dict, self._memos)))
        if self._name[0] == "0":  # now and then
            cache.forget(KIND, MOST)
