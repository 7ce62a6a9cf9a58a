"""A register of words, each with numbers: which checks ask for it. It is plain data, kept between runs.

However many words there are, few are looked up: the compiled core searches their checksums, which lie in order; in
Python they become a dictionary, which a run over many drafts needs.
"""

from __future__ import annotations

import sys
from itertools import accumulate

from newslint.checks import kept
from newslint.lazy import cached_property, latest
from newslint.lean import bisect_right
from newslint.native import core
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any

    import newslint_core

    Rows = tuple[bytes, bytes, bytes]
    """The checksum of each word, in order; where its numbers end; all numbers."""

    Entries = Callable[[Sequence[Any]], Iterable[tuple[str, int]]]
    """What gives words, each with a number, of the checks of a verb."""

SIZE = 4
"""Bytes of a number where many are kept, in the order that this machine has them."""


def packed(numbers: Iterable[int]) -> bytes:
    """Numbers below 2**32 as bytes."""
    return b"".join([number.to_bytes(SIZE, sys.byteorder) for number in numbers])


def unpacked(data: bytes) -> Sequence[int]:
    """The numbers that were packed."""
    return memoryview(data).cast("I")


def rows_of(entries: Iterable[tuple[str, int]]) -> Rows:
    """The rows of a register of these words, each with a number; a word may have many."""
    kept = list(_ordered(entries).items())
    numbers = [number for _, some in kept for number in sorted(some)]
    return packed(_checksum(word) for word, _ in kept), counted(len(some) for _, some in kept), packed(numbers)


def words_of(entries: Iterable[tuple[str, int]]) -> str:
    """The words of a register, none of which has a line break."""
    return "\n".join(_ordered(entries))


def _ordered(entries: Iterable[tuple[str, int]]) -> dict[str, set[int]]:
    """Words and their numbers, in order of their checksums."""
    numbers: dict[str, set[int]] = {}
    for word, number in entries:
        numbers.setdefault(word, set()).add(number)
    return {word: numbers[word] for word in sorted(numbers, key=lambda word: (_checksum(word), word))}


def _checksum(word: str) -> int:
    from binascii import crc32

    return crc32(word.encode("utf-8", "surrogatepass"))


def counted(sizes: Iterable[int]) -> bytes:
    """Where what is counted ends for each, if each has so many."""
    return packed(accumulate(sizes))


def owner(ends: Sequence[int], number: int) -> tuple[int, int]:
    """(who has what is counted by a number, which of theirs it is)."""
    i = bisect_right(ends, number)
    return i, number - span(ends, i).start


def span(ends: Sequence[int], i: int) -> slice:
    """Where what the i-th has stands among all that is counted."""
    return slice(ends[i - 1] if i else 0, ends[i])


def registered(verb: str) -> Callable[[Entries], Callable[[Sequence[Any]], Register]]:
    """Makes a register of what a function gives of the checks of a verb, to be kept between runs."""

    def noted(entries: Entries) -> Callable[[Sequence[Any]], Register]:
        @kept(verb)
        def rows(checks: Sequence[Any]) -> Rows:
            return rows_of(entries(checks))

        @kept(verb)
        def words(checks: Sequence[Any]) -> str:
            return words_of(entries(checks))

        return latest(lambda checks: Register(rows(checks), lambda: words(checks)))

    return noted


class Register:
    """The register with these rows, whose words ``words`` gives if they are asked for."""

    def __init__(self, rows: Rows, words: Callable[[], str] = str) -> None:
        self._rows = rows
        self._lines = words
        self._ends, self._numbers = map(unpacked, rows[1:])

    @cached_property
    def words(self) -> Mapping[str, int]:
        """The place of each word."""
        lines = self._lines()
        words = lines.split("\n") if lines else []
        return dict(zip(words, range(len(words)), strict=True))

    def of(self, words: Iterable[str]) -> set[int]:
        """The numbers of some words that are in the register."""
        places = map(self.words.__getitem__, words)
        return {number for i in places for number in self._numbers[span(self._ends, i)]}

    @cached_property
    def compiled(self) -> newslint_core.Register:
        """The same for the compiled core."""
        return core.Register(*self._rows)
