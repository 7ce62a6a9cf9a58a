"""Ordinary words, and evidence that an unknown word is somebody's or some place's right name.

The data are generated when newslint is built (``build_data``) and open by memory map. A look-up takes any case and
either apostrophe. A lexicon says what it has counted; what follows from it is for the checks to judge.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import filterfalse

from newslint.lazy import Memo, cached_property
from newslint.native import core, most
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    import newslint_core

    from newslint.draft import Draft
    from newslint.tables import Neighbours, Table

DATA = os.path.join(os.path.dirname(__file__), "_data")

LOWER, TITLE, UPPER, MIXED, US, UK = 1, 2, 4, 8, 16, 32
"""Flags of a word: the shapes in which it is right, and the varieties of English that have it."""

WRONG, RIGHT, SHARED = 0, 1, 2
"""What a word is found to be: none, a word, or one that both varieties of English write like this."""

SCORES = 5
"""A byte each: how common in English, as a given name, as a family name, as a place, in other languages."""

SCALE = 25
"""Scores from 0 to 10 are kept as a byte."""

NOTHING = bytes(SCORES)
PLAIN = str.maketrans("’‑", "'-")
ENDINGS = frozenset(["s", "d", "ll", "ve", "re", ""])
"""What may follow the last apostrophe of any word."""

_PARTS = """
aero agro ante anti auto bi bio cardio co counter cyber de e eco electro euro ex extra fi gastro geo hydro hyper immuno
inter intra lo macro mega meta micro mid mini multi nano neo neuro non olds onco osteo pan para post pre pro pseudo
psycho quasi radio re semi socio sub super thermo trans tri ultra un uni vice
"""
PARTS = frozenset(_PARTS.split())
"""What stands before or after a hyphen without being a word."""

REMEMBERED, LONGEST = most(1 << 16), 64
"""How many words an open lexicon keeps its verdict on, and up to which length."""

NEARED = most(1 << 12)
"""How many words it keeps those near to."""

MOST_SEEN = 1 << 17
"""So many words of the drafts so far are kept that both varieties share."""


def byte(score: float) -> int:
    """A score as it is kept in a record; a score above nothing never becomes nothing."""
    return max(1, min(round(score * SCALE), 255)) if score > 0 else 0


class Lexicon:
    """What is known about words.

    Scores run from 0 (unknown) to about 8 and are logarithms to the base of ten. What has not been counted itself
    scores as its noun does if it is a possessive, and if it is a name with a hyphen as its least known part.
    """

    def __init__(self, folder: str = DATA) -> None:
        self._folder = folder
        self._compiled = core.Words(self._words.compiled, PARTS) if core else None
        self._judged: dict[str, int] = _Verdicts(self._judge if core else self.in_python, REMEMBERED)
        self._flagged: dict[str, int] = _Verdicts(self._flags_of, REMEMBERED)
        self._tallied: dict[str, Sequence[int]] = _Verdicts(self._tally, REMEMBERED)
        self._neared: dict[str, tuple[list[str], list[str]]] = _Verdicts(self._near, NEARED)
        self._shared: set[str] = set()
        self.memos = self._judged, self._flagged, self._tallied, self._neared
        """What was found out about each word that was asked for."""

    @classmethod
    def open(cls, folder: str = DATA) -> Lexicon:
        """A lexicon with its tables open; raises ``TableError`` if newslint was installed without its data."""
        lexicon = cls(folder)
        _ = lexicon._words, lexicon._scores
        return lexicon

    @cached_property
    def _words(self) -> Table:
        return _open(self._folder, "words.table", 1)

    @cached_property
    def _scores(self) -> Table:
        return _open(self._folder, "scores.table", SCORES)

    @property
    def in_core(self) -> tuple[newslint_core.Words, newslint_core.Table]:
        """The words and the scores in the compiled core."""
        assert self._compiled
        return self._compiled, self._scores.compiled

    def is_word(self, word: str) -> bool:
        """True for right English as it is written, US or UK: *Paris* and *PARIS*, but not *paris*.

        Possessives, contractions, compounds with a hyphen and figures with letters (4th, 20m, G7) are words.
        """
        return self._judged[word] > WRONG

    def notable(self, draft: Draft) -> list[str]:
        """Words of the vocabulary but those that both varieties of English write so, which most are.

        Use as ``draft.shared(lexicon.notable)``. No other word is wrong, or of one variety.
        """
        if self._compiled and draft.look:
            return self._compiled.notable(draft.look, self._judge)
        found = []
        for word in filterfalse(self._shared.__contains__, draft.vocabulary):
            if self._judged[word] == SHARED:
                self._shared.add(word)
            else:
                found.append(word)
        if len(self._shared) > MOST_SEEN:
            self._shared.clear()
        return found

    def _judge(self, word: str) -> int:
        known = self._compiled.judge(word) if self._compiled else None
        return self.in_python(word) if known is None else known

    def in_python(self, word: str) -> int:
        """What a word is found to be, worked out without the compiled core."""
        word = _plain(word)
        flags = self._flagged[word.lower()]
        if flags and _fits(word, flags):
            return SHARED if flags & US and flags & UK else RIGHT
        if self._known(word) or (not word.isascii() and self._known(_bare(word))):
            return RIGHT
        return RIGHT if "-" in word and self._is_compound(word) else WRONG

    def _known(self, word: str) -> bool:
        """True for a word of the dictionary, a figure, and either with what may follow an apostrophe."""
        if self._listed(word):
            return True
        stem, apostrophe, ending = word.rpartition("'")
        return bool(apostrophe and stem) and ending.lower() in ENDINGS and self._listed(stem)

    def _listed(self, word: str) -> bool:
        """True for a word of the dictionary, the plural of an abbreviation, or a figure."""
        flags = self._flags(word)
        if flags and _fits(word, flags):
            return True
        if word[-1:] == "s" and word[:-1].isupper():
            return self._flags(word[:-1]) & (UPPER | TITLE) > 0
        return _is_figure(word)

    def _is_compound(self, word: str) -> bool:
        """True if every part is a word, or all are one word when the hyphens are left out (co-ordinate)."""
        stem = word[:-2] if word.lower().endswith("'s") else word
        parts = stem.split("-")
        return all(map(self._is_part, parts)) or self._known("".join([p.lower() for p in parts]))

    def _is_part(self, part: str) -> bool:
        return len(part) == 1 or part.lower() in PARTS or self._known(part)

    def variety(self, word: str) -> str:
        """``us``, ``gb``, ``both``, or nothing for what is no word; of a compound, what all its parts allow."""
        flags = self._flags(word)
        if not flags:
            stem = _plain(word).lower().removesuffix("'s")
            parts = [self._flags(part) for part in stem.split("-") if part not in PARTS]
            flags = min((US | UK, *parts), key=lambda f: (f & (US | UK)).bit_count()) if all(parts) else 0
        return ("", "us", "gb", "both")[flags >> 4 & 3]

    def sides(self, changes: Sequence[tuple[str, str, Sequence[str]]]) -> newslint_core.Sides:
        """What tells words of one variety apart from others, for the compiled core: see there."""
        return core.Sides(self.in_core[0], changes)

    def zipf(self, word: str) -> float:
        """How common the word is in English, in any case: 3 is once in a million words, 6 a thousand times."""
        return self._score(word, 0)

    def given(self, word: str) -> float:
        """How common the given name is: 7 is one person in a hundred, 4 one in a hundred thousand."""
        return self._score(word, 1)

    def surname(self, word: str) -> float:
        """How common the family name is, on the scale of ``given``."""
        return self._score(word, 2)

    def place(self, word: str) -> float:
        """The population, as a power of ten, of the largest place with this word in its name."""
        return self._score(word, 3)

    def name(self, word: str) -> float:
        """How common the name is, of whatever kind: the most of ``given``, ``surname`` and ``place``."""
        return max(self._tallied[word][1:4]) / SCALE

    def foreign(self, word: str) -> float:
        """How common the word is in the language other than English that uses it most, on the scale of ``zipf``."""
        return self._score(word, 4)

    def _score(self, word: str, i: int) -> float:
        return self._tallied[word][i] / SCALE

    def _tally(self, word: str) -> Sequence[int]:
        word = _plain(word).lower()
        found = self._scores.get(word)
        if not found and word.endswith("'s"):
            found = self._scores.get(word[:-2])
        if not found and "-" in word:
            parts = [self._scores.get(part) or NOTHING for part in word.removesuffix("'s").split("-")]
            return [0, *[min(scores) for scores in zip(*parts, strict=True)][1:]]
        return found or NOTHING

    def _flags(self, word: str) -> int:
        return self._flagged[_plain(word).lower()]

    def _flags_of(self, word: str) -> int:
        return 0 if word.isdecimal() else (self._words.get(word) or NOTHING)[0]

    def near(self, word: str) -> list[str]:
        """Right words within about two edits of an unknown one; months, nations and the like with their capital.

        They are candidates, unranked, and a few are further away; rare words are found within one edit.
        """
        common, rare = self.near_in_small(word)
        return [self._cased(near) for near in common] + rare

    def near_in_small(self, word: str) -> tuple[list[str], list[str]]:
        """The same in small letters, (common words, rare words)."""
        return self._neared[word]

    def _near(self, word: str) -> tuple[list[str], list[str]]:
        folded = _plain(word).lower()
        common, rare = self.indexes
        positions = common.near(folded, 1 if len(folded) < 5 else 2)
        return common.words(positions), rare.words(rare.near(folded, 1))

    @cached_property
    def indexes(self) -> tuple[Neighbours, Neighbours]:
        """The indexes of common and of rare words."""
        from newslint.tables import Neighbours

        common, rare = (Neighbours.open(os.path.join(self._folder, name)) for name in ("common.near", "rare.near"))
        return common, rare

    def _cased(self, word: str) -> str:
        return word if self._flags(word) & LOWER else word.capitalize()


class _Verdicts(Memo):
    """A memo of words, which are kept if they are no longer than words are."""

    def __missing__(self, word: str) -> Any:
        return self.make(word) if len(word) > LONGEST else Memo.__missing__(self, word)


def _open(folder: str, name: str, width: int) -> Table:
    from newslint.tables import Table, TableError

    try:
        table = Table.open(os.path.join(folder, name))
        if table.width != width:
            raise TableError(f"{name} was made for another version of newslint")
    except TableError as error:
        raise TableError(f"{error}; install newslint again, or run “python -m build_data” in a checkout") from None
    return table


def _plain(word: str) -> str:
    """The word with straight apostrophes and plain hyphens, as the tables have it."""
    return word if word.isascii() else word.translate(PLAIN)


def _fits(word: str, flags: int) -> bool:
    """True if the word may be written in this shape."""
    if word.islower():
        return flags & LOWER > 0
    if word.isupper():
        return flags & (LOWER | TITLE | UPPER) > 0 or (len(word) > 1 and flags & MIXED > 0)
    if word.istitle() or word[1:].islower():
        return flags & (LOWER | TITLE) > 0
    return flags & MIXED > 0


def _is_figure(word: str) -> bool:
    """True for figures with a few letters: 4th, 1990s, 20m, G7."""
    letters = word.strip("0123456789")
    return len(letters) <= 4 and len(letters) < len(word)


def _bare(word: str) -> str:
    """The word without diacritics and ligatures: cortège → cortege, hæmoglobin → haemoglobin."""
    from unicodedata import combining, normalize

    plain = normalize("NFD", word.replace("æ", "ae").replace("œ", "oe").replace("Æ", "AE").replace("Œ", "OE"))
    return "".join([c for c in plain if not combining(c)])
