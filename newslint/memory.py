"""What was found out about the words and names of a draft, kept for its next version: few of them will be new.

What is kept depends on nothing but the words themselves, the dictionaries and newslint's own code and data, for which
``stamp`` stands; the story around them has no part in it.
"""

from __future__ import annotations

import os

from newslint import cache
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.rule import House

KIND = "memory"
MOST = 500
"""Drafts of which something is kept; beyond that the oldest are forgotten."""

FULL = 20_000
"""Entries of a draft's memory beyond which it is begun anew: many versions of it were checked."""


class Memory:
    """The memory of the draft at ``path``: its words (what each was found to be) and its runs of capitalised words."""

    def __init__(self, stamp: bytes, path: str) -> None:
        self._name = cache.key_of(stamp, os.path.abspath(path).encode("utf-8", "surrogateescape"))
        words, runs = cache.recall(KIND, self._name) or (None, None)
        self._words: dict[str, int] = words or {}
        self._runs: dict[str, tuple[list[str], list[str]]] = runs or {}
        self._size = len(self._words) + len(self._runs)
        if self._size > FULL:
            self._words, self._runs = {}, {}

    def lend(self, house: House) -> None:
        """Has the dictionaries answer from this memory, and add to it."""
        house.lexicon.judged = self._words
        house.names.plain = self._runs

    def keep(self) -> None:
        """Writes what was added."""
        if len(self._words) + len(self._runs) == self._size:
            return
        cache.store(KIND, self._name, (self._words, self._runs))
        if self._name[0] == "0":  # now and then
            cache.forget(KIND, MOST)
