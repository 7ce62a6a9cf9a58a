"""An index of the words that are near to a word, in a file that opens by memory map.

The method is SymSpell's (Wolf Garbe): two words are near if leaving out a few letters of each makes them one. Every key
is entered under the CRC-32 of each of its deletes; an entry holds the position of the key and, above it, what remains
of the hash as a fingerprint.
"""

from collections.abc import Iterable, Sequence

from newslint.mapped import Mapped, PathLike, as_bytes, crc32, encode, ends, write_file
from newslint.native import core
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from array import array

LONGEST = 10
"""Letters of a word that take part in the index; the rest is left to the caller's own comparison.

Two words within two edits begin with ten letters from which leaving out two makes the same.
"""

MOST = 21
"""Bits of the number of buckets of a large index, so that a process that uses it stays small."""

SHORT = 5
"""Letters of a word that is near to very many others if two of them may be exchanged."""


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


def fold(word: str) -> bytes:
    """One byte for each of the first letters: enough to find candidates by, whatever the script."""
    try:
        return word[:LONGEST].encode("latin-1")
    except UnicodeEncodeError:
        return bytes([ord(c) & 0xFF for c in word[:LONGEST]])


def deletes(data: bytes, distance: int) -> set[bytes]:
    """``data`` with up to ``distance`` (one or two) of its letters left out."""
    one = [data[:i] + data[i + 1 :] for i in range(len(data))]
    if distance < 2:
        return {data, *one}
    return {data, *one, *[d[:j] + d[j + 1 :] for i, d in enumerate(one) for j in range(i, len(d))]}


class Neighbours(Mapped):
    """An index of the words near to a word."""

    MAGIC = b"NLNEAR\n\n"

    def __init__(self, path: str | PathLike) -> None:
        super().__init__(path)
        if core:
            self.compiled = core.Neighbours(self._map, self._at, self._bits, self._rows)
            self.near = self.compiled.near  # type: ignore[method-assign]
            self.words = self.compiled.words  # type: ignore[method-assign,assignment]
        self._mask = (1 << self._bits) - 1
        self._low = (1 << self._rows.bit_length()) - 1
        self._high = 0xFFFFFFFF ^ self._low
        self._starts = self._numbers(self._mask + 2)
        self._entries = self._numbers(self._starts[self._mask + 1])
        self._ends = self._numbers(self._rows + 1)

    @classmethod
    def open(cls, path: str | PathLike) -> "Neighbours":
        """Raises ``TableError`` with one clear line if there is no such index, or if it is damaged."""
        return cls(path)

    def near(self, word: str, distance: int = 2, brief: bool = False) -> list[int]:
        """Positions, in order, of candidates within ``distance`` edits of ``word``; the caller compares them.

        A substitution, a transposition, an insertion and an omission are an edit each. All edits up to the distance
        that the index was written for are found; beyond it, those that need no more letters left out of the key.
        ``brief`` leaves out, for a word of at most ``SHORT`` letters, keys as long as it that need two of them changed.
        """
        data = fold(word)
        if not brief or distance < 2 or len(data) > SHORT:
            return sorted(self._under(deletes(data, distance)))
        close = deletes(data, 1)
        ends, size = self._ends, len(encode(word))
        far = [i for i in self._under(deletes(data, 2) - close) if ends[i + 1] - ends[i] != size]
        return sorted(self._under(close).union(far))

    def _under(self, deleted: set[bytes]) -> set[int]:
        """Positions of the keys that are entered under one of these."""
        starts, entries, mask, low, high = self._starts, self._entries, self._mask, self._low, self._high
        found = set()
        for crc in map(crc32, deleted):
            bucket = crc & mask
            begin, end = starts[bucket], starts[bucket + 1]
            if begin < end:
                first = crc & high
                last = first | low
                for entry in entries[begin:end]:
                    if first <= entry <= last:
                        found.add(entry & low)
        return found

    def words(self, positions: Iterable[int]) -> list[str]:
        """The keys at these positions, quicker than ``word`` for each; no key may hold a NUL."""
        data, at, ends = self._map, self._at, self._ends
        found = b"\0".join([data[at + ends[i] : at + ends[i + 1]] for i in positions])
        return found.decode("utf-8", "surrogatepass").split("\0") if found else []

    def word(self, i: int) -> str:
        """The key at position ``i``."""
        data = self._map[self._at + self._ends[i] : self._at + self._ends[i + 1]]
        return data.decode("utf-8", "surrogatepass")
