"""An index of the words that are near to a word, in a file that opens by memory map.

The method is SymSpell's (Wolf Garbe): two words are near if leaving out a few letters of each makes them one. Every key
is entered under the CRC-32 of each of its deletes; an entry holds the position of the key and, above it, what remains
of the hash as a fingerprint.
"""

from collections.abc import Iterable
from itertools import combinations

from newslint.mapped import Mapped, PathLike, encode
from newslint.native import core

LONGEST = 10
"""Letters of a word that take part in the index; the rest is left to the caller's own comparison.

Two words within two edits begin with ten letters from which leaving out two makes the same.
"""

SHORT = 5
"""Letters of a word that is near to very many others if two of them may be exchanged."""


def fold(word: str) -> bytes:
    """One byte for each of the first letters: enough to find candidates by, whatever the script."""
    try:
        return word[:LONGEST].encode("latin-1")
    except UnicodeEncodeError:
        return bytes([ord(c) & 0xFF for c in word[:LONGEST]])


def deletes(data: bytes, distance: int) -> set[bytes]:
    """``data`` with up to ``distance`` (one or two) of its letters left out."""
    kept = [combinations(data, len(data) - out) for out in range(min(distance, len(data)) + 1)]
    return set().union(*[map(bytes, letters) for letters in kept])


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
        for crc in map(self._crc32, deleted):
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
