"""Files that open by memory map, and how a bad one is refused; ``tablewriting.py`` writes them.

A file is written whole beside its place and renamed, so that two processes may build it at once. It begins with a
header (magic, version, sizes, length, content key, checksum of all that) and never holds pickled code.
"""

import os
import sys
from collections.abc import Sequence
from itertools import accumulate, pairwise

from newslint.native import core

__all__ = ["Mapped", "PathLike", "TableError", "encode"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

VERSION = 3
FIELDS = (8, 4, 4, 4, 4, 8, 4, 4)
"""Bytes, the least significant first, of what the header holds: magic, version, number of rows, bits of the bucket
number, width, length of the file, length of the key, checksum."""

HEADER = sum(FIELDS)


PathLike = os.PathLike[str]


class TableError(ValueError):
    """A file that cannot be used: missing, cut off, damaged or of another version."""


def _numbers_in(head: bytes) -> list[int]:
    """What the header holds after its magic."""
    ends = list(accumulate(FIELDS))
    return [int.from_bytes(head[a:b], "little") for a, b in pairwise(ends)]


def _checksum() -> "Callable[[bytes], int]":
    """CRC-32: without the core, of a library that few drafts need."""
    if core:
        return core.crc32
    from binascii import crc32

    return crc32


class Mapped:
    """A memory-mapped file whose header has been checked."""

    MAGIC = b""

    def __init__(self, path: str | PathLike) -> None:
        from mmap import ACCESS_READ, mmap

        name = os.fspath(path)
        self._crc32 = _checksum()
        try:
            with open(name, "rb") as file:
                self._map = mmap(file.fileno(), 0, access=ACCESS_READ)
        except (OSError, ValueError) as error:
            raise TableError(f"{name}: cannot be opened: {getattr(error, 'strerror', None) or error}") from None
        self._rows = self._bits = self._width = 0
        self._read_header(name)

    def _read_header(self, name: str) -> None:
        data = self._map
        if len(data) < HEADER:
            raise TableError(f"{name}: cut off after {len(data)} bytes")
        magic = data[: FIELDS[0]]
        version, *sizes, length, label, check = _numbers_in(data[:HEADER])
        if magic != self.MAGIC or version != VERSION:
            raise TableError(f"{name}: not a {type(self).__name__} file of version {VERSION}")
        if length != len(data):
            raise TableError(f"{name}: {len(data)} bytes long, not {length}")
        self._at = HEADER + label
        if self._crc32(data[: HEADER - 4] + b"\0\0\0\0" + data[HEADER : self._at]) != check:
            raise TableError(f"{name}: its header is damaged")
        self._rows, self._bits, self._width = sizes
        self.key: str = data[HEADER : self._at].rstrip(b"\0").decode()

    def _numbers(self, count: int) -> Sequence[int]:
        """The next ``count`` four-byte numbers of the file."""
        begin, self._at = self._at, self._at + 4 * count
        if sys.byteorder == "big":
            from array import array

            numbers = array("I", self._map[begin : self._at])
            numbers.byteswap()
            return numbers
        return memoryview(self._map)[begin : self._at].cast("I")

    def __len__(self) -> int:
        return self._rows


def encode(word: str) -> bytes:
    """The word as files have it; even half a surrogate pair can be written."""
    return word.encode("utf-8", "surrogatepass")
