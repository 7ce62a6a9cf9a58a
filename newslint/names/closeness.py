"""How close a written word is to parts of names, with a quick test that spares most of the weighing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from newslint.costs import FAR
from newslint.names.edits import few
from newslint.names.sounds import skeleton, undoubled
from newslint.native import core, most
from newslint.slips import slip

DOUBLED = 0.45
"""The cost of letters doubled in the wrong places, however many: *Missisipi*."""

LIKE = 0.36
"""How much of the sound of a name, as a share, may differ in a word that is far from it by letters."""

NEAR, ANCHORED_FAR = 0.22, 0.45
"""The cost of a slip, for each letter, within which a word is near; and what it may be where the sound is alike."""

ROUNDING = 1e-6
"""More than the error of a sum of costs."""

KEPT = most(100_000)

PAYS = 2_000
"""Comparisons from which importing rapidfuzz pays: it counts faster, but its import costs as much as a story."""


class Closeness:
    """Costs of writing words for parts of names, each worked out once; they are looked up and put down in ``costs``."""

    def __init__(self, costs: dict[tuple[str, str], tuple[float, float]] | None = None) -> None:
        self._costs = {} if costs is None else costs
        self._word = ""
        self._masks: dict[str, int] = {}
        self._counted = 0
        self.edits: Callable[[str, str], int] = self._edits_at_first
        self._extract: Callable[..., Iterable[tuple[str, int, int]]] | None = None

    def _edits_at_first(self, word: str, part: str) -> int:
        """The distance as we count it, until there is so much to count that rapidfuzz is worth its import."""
        self._counted += 1
        if self._counted > PAYS:
            from rapidfuzz.distance import OSA
            from rapidfuzz.process import extract_iter

            self.edits = OSA.distance
            self._extract = extract_iter
        distance = few(word, part)
        return distance if distance < 3 else self.count(word, part)

    def count(self, word: str, part: str) -> int:
        """How many letters are added, left out, replaced or swapped with the next between the two.

        Hyyrö's bit-parallel computation of the restricted Damerau-Levenshtein distance (2003): a column of the table
        is one number.
        """
        if word != self._word:
            self._word, self._masks = word, {}
            for i, letter in enumerate(word):
                self._masks[letter] = self._masks.get(letter, 0) | 1 << i
        masks, full, last = self._masks, (1 << len(word)) - 1, 1 << len(word) - 1
        up, down, same, before, count = full, 0, 0, 0, len(word)
        for letter in part:
            here = masks.get(letter, 0)
            swapped = ((~same & here) << 1) & before
            same = (((here & up) + up) ^ up | here | down | swapped) & full
            more = down | ~(same | up) & full
            less = same & up
            count += (more & last > 0) - (less & last > 0)
            more = more << 1 | 1
            up = (less << 1 | ~(same | more)) & full
            down = more & same
            before = here
        return count

    def within(self, word: str, part: str, most: int) -> bool:
        """True if ``most`` edits, or fewer, lie between the two; most words are told apart by their letters."""
        if abs(len(word) - len(part)) > most or len(set(word).symmetric_difference(part)) > 2 * most:
            return False
        return (few(word, part) if most < 3 else self.edits(word, part)) <= most

    def among(self, word: str, parts: Sequence[str], most: int) -> list[str]:
        """Those of ``parts`` that are ``within`` so many edits of the word, in order."""
        if self._extract is None:
            self._counted += len(parts) // 2  # each is half as dear as one whose edits are all counted
            return [part for part in parts if self.within(word, part, most)]
        return [part for part, _, _ in self._extract(word, parts, scorer=self.edits, score_cutoff=most)]

    def of(self, word: str, part: str) -> tuple[float, float]:
        """The cost of writing ``word`` for ``part``, and the slip between their sounds as a share of the sound.

        Both are ``FAR`` if the two are not near at all.
        """
        key = (word, part)
        found = self._costs.get(key)
        if found is None:
            if len(self._costs) >= KEPT:
                self._costs.clear()
            found = self._costs[key] = (core and core.weigh(word, part)) or self.in_python(word, part)
        return found

    def in_python(self, word: str, part: str) -> tuple[float, float]:
        """What ``of`` gives, worked out without the compiled core."""
        letters = set(part)
        if 2 * len(letters.intersection(word)) < len(letters) or self.edits(word, part) > 0.55 * len(part):
            return FAR, FAR
        cost = distance(word, part)
        if cost > ANCHORED_FAR * len(part):
            return FAR, FAR
        heard = skeleton(part)
        like = slip(skeleton(word), heard, 3.0) / len(heard)
        if like > LIKE and word[1:2] == "h" != part[1:2]:
            like = slip(skeleton(word[0] + word[2:]), heard, 3.0) / len(heard)
        return (cost, like) if cost <= NEAR * len(part) or like <= LIKE else (FAR, FAR)


def may_cost(word: str, part: str, most: float) -> bool:
    """False if the ``distance`` is above ``most``."""
    if "-" in part or slip(word, part, most + ROUNDING) < FAR:
        return True
    return most >= DOUBLED and undoubled(word) == undoubled(part)


def distance(word: str, part: str) -> float:
    """The slip from ``part`` to ``word``.

    In a hyphenated name each half has to be near by itself; letters doubled in the wrong places are one slip.
    """
    if "-" in part and word.count("-") == part.count("-"):
        halves = list(zip(word.split("-"), part.split("-"), strict=True))
        costs = [slip(w, p, max(0.7, 0.3 * len(p))) for w, p in halves]
        return sum(costs) if max(costs) < FAR else FAR
    cost = slip(word, part, 0.5 * len(part))
    return min(cost, DOUBLED) if DOUBLED < cost < FAR and undoubled(word) == undoubled(part) else cost
