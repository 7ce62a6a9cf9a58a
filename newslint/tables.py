"""An exact table, word → record, in a file that opens by memory map and answers in about a microsecond.

Here are also the names of what goes with it: ``Neighbours``, an index of near words, and ``TableError``.
"""

from array import array
from binascii import crc32
from collections.abc import Iterator, Mapping
from itertools import accumulate

from newslint.mapped import VERSION, Mapped, PathLike, TableError, as_bytes, encode, write_file
from newslint.neighbours import Neighbours, write_neighbours

__all__ = ["VERSION", "Neighbours", "Table", "TableError", "write_neighbours", "write_table"]


def write_table(path: str | PathLike, rows: Mapping[str, bytes], width: int, key: str = "") -> None:
    """Writes ``rows``, each word with a record of ``width`` bytes, in buckets by the CRC-32 of the word."""
    bits = max(len(rows).bit_length(), 1)
    mask = (1 << bits) - 1
    sizes = array("I", bytes(4 << bits))
    buckets: dict[int, list[bytes]] = {}
    for word, record in rows.items():
        data = encode(word)
        if len(record) != width or len(data) > 0xFFFF:
            raise TableError(f"{path}: {word[:40]!r} does not fit: {len(record)} bytes, {len(data)} in the word")
        entry = len(data).to_bytes(2, "little") + record + data
        bucket = crc32(data) & mask
        buckets.setdefault(bucket, []).append(entry)
        sizes[bucket] += len(entry)
    body = b"".join([entry for bucket in sorted(buckets) for entry in buckets[bucket]])
    starts = array("I", accumulate(sizes, initial=0))
    write_file(path, Table.MAGIC, (len(rows), bits, width), key, [as_bytes(starts), body])


class Table(Mapped):
    """Words, each with a record of the same number of bytes."""

    MAGIC = b"NLTABLE\n"

    def __init__(self, path: str | PathLike) -> None:
        super().__init__(path)
        self._mask = (1 << self._bits) - 1
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
