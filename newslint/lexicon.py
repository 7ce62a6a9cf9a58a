"""Ordinary words, and evidence that an unknown word is somebody's or some place's right name.

The data are generated when newslint is built (``build_data``) and open by memory map. A look-up takes any case and
either apostrophe. A lexicon says what it has counted; what follows from it is for the checks to judge.
"""

import os
from struct import Struct

from newslint.tables import Neighbours, Table, TableError

DATA = os.path.join(os.path.dirname(__file__), "_data")

LOWER, TITLE, UPPER, MIXED, US, UK = 1, 2, 4, 8, 16, 32
"""Flags of a word: the shapes in which it is right, and the varieties of English that have it."""

RECORD = Struct("6B")
"""Flags, then frequency in English, as a given name, as a family name, as a place, in other languages."""

SCALE = 25
"""Scores from 0 to 10 are kept as a byte."""

NOTHING = bytes(RECORD.size)
PLAIN = str.maketrans("’‑", "'-")
ENDINGS = frozenset("'s 'd 'll 've 're".split())
PARTS = frozenset(
    "ante anti auto bi bio co counter cyber de e eco euro ex extra eyed geo hyper inter intra led macro mega meta "
    "micro mid mini multi nano neo non pan para post pre pro pseudo quasi re self semi sub super trans tri ultra un "
    "uni vice".split()
)
"""What stands before or after a hyphen without being a word."""


def byte(score: float) -> int:
    """A score as it is kept in a record; a score above nothing never becomes nothing."""
    return max(1, min(round(score * SCALE), 255)) if score > 0 else 0


class Lexicon:
    """What is known about words. Scores run from 0 (unknown) to about 8 and are logarithms to the base of ten."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._table = Table.open(os.path.join(folder, "words.table"))
        self._indexes: tuple[Neighbours, Neighbours] | None = None

    @classmethod
    def open(cls, folder: str = DATA) -> "Lexicon":
        """Raises ``TableError`` if newslint was installed without its data."""
        return cls(folder)

    def is_word(self, word: str) -> bool:
        """True for right English as it is written, US or UK: *Paris* and *PARIS*, but not *paris*."""
        word = word.translate(PLAIN)
        return self._known(word) or ("-" in word and all(map(self._is_part, word.split("-"))))

    def _known(self, word: str) -> bool:
        """True for a word without a hyphen, or a compound that is in the dictionary."""
        flags = self._record(word)[0]
        if flags and _fits(word, flags):
            return True
        if "'" in word:
            stem, _, ending = word.rpartition("'")
            return (not ending or "'" + ending.lower() in ENDINGS) and bool(stem) and self._known(stem)
        if word[-1:] == "s" and word[:-1].isupper():
            return bool(self._record(word[:-1])[0] & (UPPER | TITLE))
        return any(map(str.isdigit, word)) and _is_figure(word)

    def _is_part(self, part: str) -> bool:
        return len(part) == 1 or part.lower() in PARTS or bool(part) and self._known(part)

    def variety(self, word: str) -> str:
        """``us``, ``gb``, ``both``, or nothing for what is no word."""
        flags = self._record(word.translate(PLAIN))[0]
        return ("", "us", "gb", "both")[flags >> 4 & 3]

    def zipf(self, word: str) -> float:
        """How common the word is in English, in any case: 3 is once in a million words, 6 a thousand times."""
        return self._record(word)[1] / SCALE

    def given(self, word: str) -> float:
        """How common the given name is: 7 is one person in a hundred, 4 one in a hundred thousand."""
        return self._record(word)[2] / SCALE

    def surname(self, word: str) -> float:
        """How common the family name is, on the scale of ``given``."""
        return self._record(word)[3] / SCALE

    def place(self, word: str) -> float:
        """The population, as a power of ten, of the largest place with this word in its name."""
        return self._record(word)[4] / SCALE

    def foreign(self, word: str) -> float:
        """How common the word is in the language other than English that uses it most, on the scale of ``zipf``."""
        return self._record(word)[5] / SCALE

    def _record(self, word: str) -> bytes:
        return self._table.get(word.translate(PLAIN).lower()) or NOTHING

    def near(self, word: str) -> list[str]:
        """Right words within about two edits of an unknown one; months, nations and the like with their capital."""
        if self._indexes is None:
            files = [os.path.join(self._folder, name) for name in ("common.near", "rare.near")]
            self._indexes = Neighbours.open(files[0]), Neighbours.open(files[1])
        folded = word.translate(PLAIN).lower()
        distance = 1 if len(folded) < 5 else 2
        return [index.word(i) for index in self._indexes for i in index.near(folded, distance)]


def _fits(word: str, flags: int) -> bool:
    """True if the word may be written in this shape."""
    if word.islower():
        return bool(flags & LOWER)
    if word.isupper():
        return bool(flags & (LOWER | TITLE | UPPER)) or len(word) > 1 and bool(flags & MIXED)
    if word[:1].isupper() and word[1:].islower():
        return bool(flags & (LOWER | TITLE))
    return bool(flags & MIXED)


def _is_figure(word: str) -> bool:
    """True for figures with a few letters: 4th, 1990s, 20m, G7."""
    return len(word.strip("0123456789")) <= 4


__all__ = ["Lexicon", "TableError"]
