"""An exact table, word → record, in a file that opens by memory map and answers in about a microsecond.

Here are also the names of what goes with it: ``Neighbours``, an index of near words, and ``TableError``.
"""

from collections.abc import Iterator

from newslint.mapped import VERSION, Mapped, PathLike, TableError
from newslint.native import core
from newslint.neighbours import Neighbours

__all__ = ["VERSION", "Neighbours", "Table", "TableError"]


class Table(Mapped):
    """Words, each with a record of the same number of bytes."""

    MAGIC = b"NLTABLE\n"

    def __init__(self, path: str | PathLike) -> None:
        super().__init__(path)
        self._mask = (1 << self._bits) - 1
        if core:
            self.compiled = core.Table(self._map, self._at, self._bits, self._width)
            self.get = self.compiled.get  # type: ignore[method-assign]
        self._starts = self._numbers(self._mask + 2)
        self._head = 2 + self._width

    @property
    def width(self) -> int:
        """How many bytes each record has."""
        return self._width

    @classmethod
    def open(cls, path: str | PathLike) -> "Table":
        """Raises ``TableError`` with one clear line if there is no such table, or if it is damaged."""
        return cls(path)

    def get(self, word: str) -> bytes | None:
        """The record of ``word`` exactly as written, or None."""
        data = word.encode("utf-8", "surrogatepass")
        bucket = self._crc32(data) & self._mask
        starts, body, head = self._starts, self._at, self._head
        entries = self._map[body + starts[bucket] : body + starts[bucket + 1]]
        at = entries.find(data)
        if at < 0:
            return None
        if at == head and entries[0] == len(data) and not entries[1]:  # the first of them
            return entries[2:head]
        at = 0
        while at < len(entries):
            begin = at + head
            end = begin + entries[at] + (entries[at + 1] << 8)
            if entries[begin:end] == data:
                return entries[at + 2 : begin]
            at = end
        return None

    def __contains__(self, word: str) -> bool:
        return self.get(word) is not None

    def __iter__(self) -> Iterator[str]:
        """The words, in no order of meaning."""
        at = self._at
        while at < len(self._map):
            begin = at + self._head
            at = begin + self._map[at] + (self._map[at + 1] << 8)
            yield self._map[begin:at].decode("utf-8", "surrogatepass")
