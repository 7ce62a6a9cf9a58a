"""Byte strings of any length in a file that opens by memory map, and lists of numbers kept the same way."""

from array import array
from collections.abc import Iterable, Sequence

from newslint.mapped import Mapped, PathLike, as_bytes, ends, write_file


def write_records(path: "str | PathLike", records: Sequence[bytes], key: str = "") -> None:
    """Writes ``records`` in order; the file is renamed into place whole."""
    write_file(path, b"NLRECRD\n", (len(records), 0, 0), key, [as_bytes(ends(records)), *records])


class Records(Mapped):
    """``records[i]`` are the bytes written at place ``i``."""

    MAGIC = b"NLRECRD\n"

    def __init__(self, path: "str | PathLike") -> None:
        super().__init__(path)
        self._ends = self._numbers(self._rows + 1)

    def __getitem__(self, i: int) -> bytes:
        at, ends = self._at, self._ends
        return self._map[at + ends[i] : at + ends[i + 1]]


def packed(numbers: Iterable[int]) -> bytes:
    """Numbers below 2³² as bytes, four each, little-endian."""
    return bytes(as_bytes(array("I", numbers)))


def unpacked(data: bytes) -> "array[int]":
    """The numbers that ``packed`` made into ``data``."""
    import sys

    numbers = array("I", data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
