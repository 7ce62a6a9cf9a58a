"""Byte strings of any length in a file that opens by memory map, and lists of numbers kept the same way."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newslint.mapped import Mapped, PathLike, as_bytes, write_file
from newslint.native import core

MAGIC = b"NLRECRD\n"


class Pile:
    """Records that are gathered in order, close together, to be written at once."""

    def __init__(self) -> None:
        from array import array

        self._body = bytearray()
        self._ends = array("I", [0])

    def add(self, record: bytes) -> None:
        """Puts a record on the pile."""
        self._body += record
        self._ends.append(len(self._body))

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __iter__(self) -> Iterator[bytes]:
        body = memoryview(self._body)
        for start, end in pairwise(self._ends):
            yield bytes(body[start:end])

    def write(self, path: "str | PathLike", key: str = "") -> None:
        """Writes the records in order; the file is renamed into place whole."""
        write_file(path, MAGIC, (len(self), 0, 0), key, [as_bytes(self._ends), memoryview(self._body)])


class Records(Mapped):
    """``records[i]`` are the bytes written at place ``i``."""

    MAGIC = MAGIC

    def __init__(self, path: "str | PathLike") -> None:
        super().__init__(path)
        ends = self._at
        self._ends = self._numbers(self._rows + 1)
        if core:
            self.compiled = core.Records(self._map, ends, self._at)

    def __getitem__(self, i: int) -> bytes:
        at, ends = self._at, self._ends
        return self._map[at + ends[i] : at + ends[i + 1]]


def packed(numbers: Iterable[int]) -> bytes:
    """Numbers below 2³² as bytes, four each, little-endian."""
    from array import array

    return bytes(as_bytes(array("I", numbers)))


def unpacked(data: bytes) -> Sequence[int]:
    """The numbers that ``packed`` made into ``data``."""
    if sys.byteorder == "big":
        from array import array

        numbers = array("I", data)
        numbers.byteswap()
        return numbers
    return memoryview(data).cast("I")
