"""An exact table, word → record, in a file that opens by memory map and answers in about a microsecond.

Here are also the names of what goes with it: ``Neighbours``, an index of near words, and ``TableError``.
"""

from _operator import itemgetter
from collections.abc import Iterator, Mapping
from itertools import accumulate

from newslint.mapped import VERSION, Mapped, PathLike, TableError, as_bytes, crc32, encode, write_file
from newslint.native import core
from newslint.neighbours import Neighbours, write_neighbours

__all__ = ["VERSION", "Buckets", "Neighbours", "Table", "TableError", "write_neighbours", "write_table"]


class Buckets:
    """A table in the making: words and their records, bucket by bucket, in order.

    The bucket of a word is given by the last ``bits`` bits of the CRC-32 of its bytes; records have ``width`` bytes.
    """

    def __init__(self, path: str | PathLike, bits: int, width: int) -> None:
        from array import array

        self._path, self._bits, self._width = path, bits, width
        self._rows = 0
        self._sizes = array("I", bytes(4 << bits))
        self._body = bytearray()

    def add(self, bucket: int, word: bytes, record: bytes) -> None:
        """Adds a word to a bucket that is not before the last one."""
        if len(record) != self._width or len(word) > 0xFFFF:
            shown = word[:40].decode("utf-8", "replace")
            raise TableError(f"{self._path}: {shown!r} does not fit: {len(record)} bytes, {len(word)} in the word")
        self._body += len(word).to_bytes(2, "little") + record + word
        self._sizes[bucket] += 2 + len(record) + len(word)
        self._rows += 1

    def write(self, key: str = "") -> None:
        """Writes the table; the file is renamed into place whole."""
        from array import array

        starts = array("I", accumulate(self._sizes, initial=0))
        parts = as_bytes(starts), memoryview(self._body)
        write_file(self._path, Table.MAGIC, (self._rows, self._bits, self._width), key, parts)


def write_table(path: str | PathLike, rows: Mapping[str, bytes], width: int, key: str = "") -> None:
    """Writes ``rows``, each word with a record of ``width`` bytes, in buckets by the CRC-32 of the word."""
    bits = max(len(rows).bit_length(), 1)
    mask = (1 << bits) - 1
    buckets = Buckets(path, bits, width)
    words = [(crc32(data) & mask, data, record) for data, record in zip(map(encode, rows), rows.values(), strict=True)]
    words.sort(key=itemgetter(0))
    for bucket, data, record in words:
        buckets.add(bucket, data, record)
    buckets.write(key)


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
        bucket = crc32(data) & self._mask
        starts, body, head = self._starts, self._at, self._head
        entries = self._map[body + starts[bucket] : body + starts[bucket + 1]]
        if data not in entries:
            return None
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
