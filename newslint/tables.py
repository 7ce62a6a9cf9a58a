"""Files that open by memory map and answer at once: an exact table and an index of near words.

Both are written whole to a temporary file and renamed, so that two processes may build one at a time; both are checked
by a header (magic, version, content key, length, checksum) and never hold pickled code.
"""

import os
import sys
from array import array
from binascii import crc32
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from mmap import ACCESS_READ, mmap
from struct import Struct
from typing import Protocol

VERSION = 2
HEADER = Struct("<8s4IQ2I")
"""Magic, version, number of rows, bits of the bucket number, width, length of the file, length of the key, checksum."""

LONGEST = 24
"""Letters of a word that take part in the index of near words; the rest is left to the caller's own comparison."""


class TableError(ValueError):
    """A table that cannot be used: missing, cut off, damaged or of another version."""


class _Path(Protocol):
    def __fspath__(self) -> str: ...


def write_table(path: str | _Path, rows: Mapping[str, bytes], width: int, key: str = "") -> None:
    """Writes ``rows``, each word with a record of ``width`` bytes, in buckets by the CRC-32 of the word."""
    bits = max(len(rows).bit_length(), 1)
    mask = (1 << bits) - 1
    sizes = array("I", bytes(4 << bits))
    buckets: dict[int, list[bytes]] = {}
    for word, record in rows.items():
        data = _encode(word)
        if len(record) != width or len(data) > 0xFFFF:
            raise TableError(f"{path}: {word[:40]!r} does not fit: {len(record)} bytes, {len(data)} in the word")
        entry = len(data).to_bytes(2, "little") + record + data
        bucket = crc32(data) & mask
        buckets.setdefault(bucket, []).append(entry)
        sizes[bucket] += len(entry)
    body = b"".join([entry for bucket in sorted(buckets) for entry in buckets[bucket]])
    _write(path, Table.MAGIC, (len(rows), bits, width), key, [_little(_sums(sizes)), body])


def _encode(word: str) -> bytes:
    return word.encode("utf-8", "surrogatepass")


def _sums(sizes: Iterable[int]) -> "array[int]":
    """Where each piece begins, given their sizes; one more entry for the end."""
    return array("I", accumulate(sizes, initial=0))


def _ends(pieces: Iterable[bytes]) -> "array[int]":
    """Where each piece begins in their concatenation; one more entry for the end."""
    return _sums(map(len, pieces))


def _little(numbers: "array[int]") -> bytes:
    if sys.byteorder == "big":
        numbers = array(numbers.typecode, numbers)
        numbers.byteswap()
    return numbers.tobytes()


def _write(path: str | _Path, magic: bytes, sizes: tuple[int, int, int], key: str, parts: Sequence[bytes]) -> None:
    name = os.fspath(path)
    label = key.encode()
    label += b"\0" * (-len(label) % 8)
    length = HEADER.size + len(label) + sum(map(len, parts))
    head = HEADER.pack(magic, VERSION, *sizes, length, len(label), 0)
    check = crc32(head + label)
    partial = f"{name}.{os.getpid()}.part"
    try:
        with open(partial, "wb") as file:
            file.write(HEADER.pack(magic, VERSION, *sizes, length, len(label), check) + label)
            file.writelines(parts)
        os.replace(partial, name)
    except OSError:
        if os.path.exists(partial):
            os.unlink(partial)
        raise


class _Mapped:
    """A memory-mapped file whose header has been checked."""

    MAGIC = b""

    def __init__(self, path: str | _Path) -> None:
        name = os.fspath(path)
        try:
            with open(name, "rb") as file:
                self._map = mmap(file.fileno(), 0, access=ACCESS_READ)
        except (OSError, ValueError) as error:
            raise TableError(f"{name}: cannot be opened: {getattr(error, 'strerror', None) or error}") from None
        self._rows = self._bits = self._width = 0
        self._read_header(name)

    def _read_header(self, name: str) -> None:
        data = self._map
        if len(data) < HEADER.size:
            raise TableError(f"{name}: cut off after {len(data)} bytes")
        magic, version, *sizes, length, label, check = HEADER.unpack_from(data)
        self._rows, self._bits, self._width = sizes
        if magic != self.MAGIC or version != VERSION:
            raise TableError(f"{name}: not a {type(self).__name__} file of version {VERSION}")
        if length != len(data):
            raise TableError(f"{name}: {len(data)} bytes long, not {length}")
        self._at = HEADER.size + label
        if crc32(data[: HEADER.size - 4] + b"\0\0\0\0" + data[HEADER.size : self._at]) != check:
            raise TableError(f"{name}: its header is damaged")
        self.key: str = data[HEADER.size : self._at].rstrip(b"\0").decode()

    def _numbers(self, count: int) -> Sequence[int]:
        """The next ``count`` four-byte numbers of the file."""
        begin, self._at = self._at, self._at + 4 * count
        if sys.byteorder == "big":
            numbers = array("I", self._map[begin : self._at])
            numbers.byteswap()
            return numbers
        return memoryview(self._map)[begin : self._at].cast("I")

    def __len__(self) -> int:
        return self._rows


class Table(_Mapped):
    """Words, each with a record of the same number of bytes. ``get`` costs less than a microsecond."""

    MAGIC = b"NLTABLE\n"

    def __init__(self, path: str | _Path) -> None:
        super().__init__(path)
        self._mask = (1 << self._bits) - 1
        self._starts = self._numbers(self._mask + 2)
        self._head = 2 + self._width

    @property
    def width(self) -> int:
        """How many bytes each record has."""
        return self._width

    @classmethod
    def open(cls, path: str | _Path) -> "Table":
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


def write_neighbours(path: str | _Path, keys: Sequence[str], key: str = "", distance: int = 1) -> None:
    """Writes the delete-neighbourhood of ``keys``: every key with up to ``distance`` letters left out.

    The method is SymSpell's (Wolf Garbe): two words are near if leaving out a few letters of each makes them one.
    """
    hashes, owners = array("I"), array("I")
    for i, word in enumerate(keys):
        found = {crc32(d) for d in deletes(fold(word), distance)}
        hashes.extend(found)
        owners.extend([i] * len(found))
    bits = max(len(hashes).bit_length() - 1, 1)
    starts, entries = _bucketed(hashes, owners, bits, len(keys).bit_length())
    encoded = [_encode(word) for word in keys]
    parts = [*map(_little, (starts, entries, _ends(encoded))), b"".join(encoded)]
    _write(path, Neighbours.MAGIC, (len(keys), bits, distance), key, parts)


def _bucketed(hashes: "array[int]", owners: "array[int]", bits: int, low: int) -> tuple["array[int]", "array[int]"]:
    """Starts of the buckets, and the entries in order of bucket: fingerprint above the owner's ``low`` bits.

    A counting sort, since a million names have more than ten million entries.
    """
    mask = (1 << bits) - 1
    high = 0xFFFFFFFF >> low << low
    sizes = array("I", bytes(4 << bits))
    for crc in hashes:
        sizes[crc & mask] += 1
    starts = _sums(sizes)
    places = starts[:]
    entries = array("I", bytes(4 * len(hashes)))
    for crc, owner in zip(hashes, owners, strict=True):
        bucket = crc & mask
        place = places[bucket]
        places[bucket] = place + 1
        entries[place] = crc & high | owner
    return starts, entries


def fold(word: str) -> bytes:
    """One byte for each of the first letters: enough to find candidates by, whatever the script."""
    try:
        return word[:LONGEST].encode("latin-1")
    except UnicodeEncodeError:
        return bytes([ord(c) & 0xFF for c in word[:LONGEST]])


def deletes(data: bytes, distance: int) -> set[bytes]:
    """``data`` with up to ``distance`` of its letters left out."""
    found = {data}
    last = found
    for _ in range(distance):
        last = {d[:i] + d[i + 1 :] for d in last for i in range(len(d))}
        found |= last
    return found


class Neighbours(_Mapped):
    """An index of the words near to a word."""

    MAGIC = b"NLNEAR\n\n"

    def __init__(self, path: str | _Path) -> None:
        super().__init__(path)
        self._mask = (1 << self._bits) - 1
        self._low = (1 << self._rows.bit_length()) - 1
        self._high = 0xFFFFFFFF ^ self._low
        self._starts = self._numbers(self._mask + 2)
        self._entries = self._numbers(self._starts[self._mask + 1])
        self._ends = self._numbers(self._rows + 1)

    @classmethod
    def open(cls, path: str | _Path) -> "Neighbours":
        """Raises ``TableError`` with one clear line if there is no such index, or if it is damaged."""
        return cls(path)

    def near(self, word: str, distance: int = 2) -> list[int]:
        """Positions, in order, of candidates within ``distance`` edits of ``word``; the caller compares them.

        A substitution, a transposition, an insertion and an omission are an edit each. All edits up to the distance
        that the index was written for are found; beyond it, those that need no more letters left out of the key.
        """
        starts, entries, mask, low, high = self._starts, self._entries, self._mask, self._low, self._high
        found = set()
        for crc in map(crc32, deletes(fold(word), distance)):
            bucket = crc & mask
            begin, end = starts[bucket], starts[bucket + 1]
            if begin < end:
                tag = crc & high
                for i in range(begin, end):
                    entry = entries[i]
                    if entry & high == tag:
                        found.add(entry & low)
        return sorted(found)

    def word(self, i: int) -> str:
        """The key at position ``i``."""
        data = self._map[self._at + self._ends[i] : self._at + self._ends[i + 1]]
        return data.decode("utf-8", "surrogatepass")
