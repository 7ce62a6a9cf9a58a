"""Writes the files that open by memory map (see ``mapped.py``): tables and indexes of near words."""

import os
import sys
from _thread import get_ident
from binascii import crc32
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from newslint.mapped import FIELDS, HEADER, VERSION, PathLike, TableError, encode
from newslint.neighbours import LONGEST, Neighbours, deletes, fold
from newslint.record import TYPE_CHECKING
from newslint.tables import Table

if TYPE_CHECKING:
    from array import array

MOST = 21
"""Bits of the number of buckets of a large index, so that a process that uses it stays small."""


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
    words.sort(key=lambda row: row[0])
    for bucket, data, record in words:
        buckets.add(bucket, data, record)
    buckets.write(key)


def write_neighbours(path: str | PathLike, keys: Sequence[str], key: str = "", distance: int = 1) -> None:
    """Writes the index of ``keys``, each entered with up to ``distance`` letters left out."""
    from math import comb

    ways = [sum(comb(n, k) for k in range(distance + 1)) for n in range(LONGEST + 1)]
    bits = sum(ways[min(len(word), LONGEST)] for word in keys).bit_length() - 2
    bits = min(max(bits, 1), MOST)
    starts, entries = _bucketed(keys, distance, bits)
    encoded = [encode(word) for word in keys]
    parts = as_bytes(starts), as_bytes(entries), as_bytes(ends(encoded)), b"".join(encoded)
    write_file(path, Neighbours.MAGIC, (len(keys), bits, distance), key, parts)


def _bucketed(keys: Sequence[str], distance: int, bits: int) -> tuple["array[int]", "array[int]"]:
    """Starts of the buckets, and the entries in order of bucket: fingerprint above the owner's bits.

    A counting sort that hashes everything twice, since a million names have more than ten million entries: ``starts``
    holds sizes, then ends, and is counted down to the beginnings as the buckets fill from behind.
    """
    from array import array

    mask, low = (1 << bits) - 1, len(keys).bit_length()
    high = 0xFFFFFFFF >> low << low
    starts = array("I", bytes(4 * (mask + 2)))
    for word in keys:
        for crc in _hashes(word, distance):
            starts[crc & mask] += 1
    for bucket in range(1, mask + 2):
        starts[bucket] += starts[bucket - 1]
    entries = array("I", bytes(4 * starts[mask + 1]))
    for owner, word in enumerate(keys):
        for crc in _hashes(word, distance):
            place = starts[crc & mask] = starts[crc & mask] - 1
            entries[place] = crc & high | owner
    return starts, entries


def _hashes(word: str, distance: int) -> set[int]:
    return set(map(crc32, deletes(fold(word), distance)))


def write_file(
    path: str | PathLike, magic: bytes, sizes: tuple[int, int, int], key: str, parts: "Sequence[bytes | memoryview]"
) -> None:
    """Writes a header with ``sizes`` (rows, bits, width) and ``key``, then ``parts``; renames the file into place."""
    name = os.fspath(path)
    label = key.encode()
    label += b"\0" * (-len(label) % 8)
    length = HEADER + len(label) + sum(map(len, parts))
    head = _head(magic, VERSION, *sizes, length, len(label))
    check = crc32(head + bytes(FIELDS[-1]) + label)
    partial = f"{name}.{os.getpid()}-{get_ident()}.part"
    try:
        with open(partial, "wb") as file:
            file.write(head + check.to_bytes(FIELDS[-1], "little") + label)
            file.writelines(parts)
        os.replace(partial, name)
    finally:
        if os.path.exists(partial):
            os.unlink(partial)


def _head(magic: bytes, *numbers: int) -> bytes:
    """The header up to its checksum."""
    return magic + b"".join([n.to_bytes(size, "little") for n, size in zip(numbers, FIELDS[1:-1], strict=True)])


def ends(pieces: Iterable[bytes]) -> "array[int]":
    """Where each piece begins in their concatenation; one more entry for the end."""
    from array import array

    return array("I", accumulate(map(len, pieces), initial=0))


def as_bytes(numbers: "array[int]") -> "memoryview[int]":
    """The bytes of the numbers, least significant first, without a copy where the machine keeps them so."""
    if sys.byteorder == "big":
        from array import array

        numbers = array(numbers.typecode, numbers)
        numbers.byteswap()
    return memoryview(numbers).cast("B")
