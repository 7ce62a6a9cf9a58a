"""Which words of a name can be in no doubt, whatever the story: told by each word and each two of them.

Words and pairs of words recur far more often than the runs that they make up, and nearly all of them are settled. What
is not settled here may still turn out to be right: it is only looked at more closely.
"""

from collections.abc import Callable, Sequence

from newslint.costs import FAR
from newslint.lean import lru_cache
from newslint.lexicon import Lexicon
from newslint.names.book import Names
from newslint.names.candidates import Finder, Near
from newslint.names.compiling import pair
from newslint.names.hopes import any_chance, near_enough
from newslint.names.together import run_together
from newslint.names.vetoes import is_itself

KEPT = 1 << 14
"""Verdicts of each kind that are kept in memory, those that were asked for last."""

LONGEST_WORD = 40
"""Letters of the longest word that is compared with names."""

LONGEST = 8
"""Parts of the longest name that is looked up whole."""

MANY = 256
"""Names with one pair of parts that are looked at, of each dictionary."""


class Settled:
    """What is settled by the names of a dictionary and the words of a lexicon."""

    def __init__(self, names: Names, lexicon: Lexicon, finder: Finder) -> None:
        self._names = names
        self._lexicon = lexicon
        self._finder = finder
        kept = lru_cache(KEPT)
        self._is_alone: Callable[[str, str], bool] = kept(self._is_settled_alone)
        self._beside: Callable[[str], tuple[frozenset[str], frozenset[str] | None]] = kept(self._parts_beside)
        self._with: Callable[[str], frozenset[str]] = kept(self._parts_with)
        self._pulls: Callable[[str, str, bool], bool] = kept(self._may_be_pulled)
        self.near_enough: Callable[[str], list[Near]] = kept(lambda word: near_enough(word, finder, lexicon))
        self.is_hopeful: Callable[[str], bool] = kept(self._may_be_meant)
        self.is_joined: Callable[[str], bool] = kept(self._may_be_joined)

    def __call__(self, texts: Sequence[str], parts: Sequence[str]) -> bool:
        """True if no story can make a slip of any of these words, which may be one name: as written, as looked up."""
        if len(parts) == 1:
            return self._is_alone(texts[0], parts[0])
        known = [self._names.count(part) > 0 for part in parts]
        if True not in known:
            return all(map(self._is_alone, texts, parts))
        right = self.right(parts, known)
        return all(at in right or self._is_settled(texts[at], parts, at, known) for at in range(len(parts)))

    def right(self, parts: Sequence[str], known: Sequence[bool]) -> set[int]:
        """The words that belong to a whole name that is right as it stands, here or in another house."""
        right: set[int] = set()
        for i in range(len(parts) - 1):
            end = i
            while end < min(len(parts), i + LONGEST) and known[end]:  # all parts of a name are known
                end += 1
            while end > i + 1 and not self._names.has(" ".join(parts[i:end])):
                end -= 1
            if end > i + 1:
                right.update(range(i, end))
        return right

    def _is_settled_alone(self, text: str, part: str) -> bool:
        """True of a word without a right neighbour."""
        if self._names.count(part):
            return True
        if self.is_joined(part):
            return False
        return self._lexicon.is_word(text.lower()) or not may_be_wrong(text) or not self.is_hopeful(part)

    def _is_settled(self, text: str, parts: Sequence[str], at: int, known: Sequence[bool]) -> bool:
        """True of the word at ``at``, as written, among words of which some are ``known``."""
        part, is_word = parts[at], self._lexicon.is_word(text.lower())
        if not known[at] and self.is_joined(part):
            return False
        for k in (at - 1, at + 1, at - 2, at + 2):
            if 0 <= k < len(parts) and known[k] and self._pulls(parts[k], part, is_word):
                return False
        if is_word or known[at] or not may_be_wrong(text):
            return True
        return not (self.is_hopeful(part) or self._has_right_neighbour(parts, at, known))

    def is_lonely(self, parts: Sequence[str], at: int, known: Sequence[bool], is_word: bool, is_odd: bool) -> bool:
        """True if no other word is a right neighbour of what the word at ``at`` may have been meant for.

        ``is_word`` and ``is_odd`` say that it is a common word, and that it may be a slip by its looks.
        """
        for k in (at - 1, at + 1, at - 2, at + 2):
            if 0 <= k < len(parts) and known[k] and self._pulls(parts[k], parts[at], is_word):
                return False
        return not (is_odd and self._has_right_neighbour(parts, at, known))

    def _may_be_pulled(self, anchor: str, word: str, is_word: bool) -> bool:
        """True if the word may be a slip for a part beside ``anchor`` in some name, as ``Finder.anchored`` asks."""
        near = self._beside(pair(anchor, word))[0]
        if word[1:2] == "h" and len(word) > 3:
            near |= self._beside(pair(anchor, word[0] + word[2:]))[0]
        close = self._finder.closeness
        if is_word:
            near = frozenset([part for part in near if close.within(word, part, 2)])
        costs = [(part, close.of(word, part)[0]) for part in near if part != word]
        return any(cost < FAR and not is_itself(word, part, cost, self._lexicon) for part, cost in costs)

    def _has_right_neighbour(self, parts: Sequence[str], at: int, known: Sequence[bool]) -> bool:
        """True if some name has a part near to the word at ``at``, and one of the other words as well."""
        others = [other for k, other in enumerate(parts) if k != at and known[k]]
        alike = self._finder.parts_alike(parts[at]) if others else ()
        meant = {part for part in alike if self._is_beside(part, others, len(parts) > 2)}
        return bool(meant) and any(near.part in meant for near in self._finder.parts_near(parts[at]))

    def _is_beside(self, part: str, others: Sequence[str], is_long: bool) -> bool:
        """True if some name has the part and one of the others: beside it, in a name that ``is_long`` anywhere."""
        for other in others:
            together = self._beside(pair(other, part))[1]
            if together is None or part in together:
                return True
        return is_long and not self._with(part).isdisjoint(others)

    def _parts_beside(self, key: str) -> tuple[frozenset[str], frozenset[str] | None]:
        """The parts within two of the first part of a key, in the right names that it finds, and all other parts.

        None instead of these if there are more names than are looked at.
        """
        anchor = key.partition(" ")[0]
        forms = self._names.parts_of_pair(key, MANY)
        beside: set[str] = set()
        others: set[str] = set()
        for parts in forms:
            if anchor in parts:
                i = parts.index(anchor)
                beside.update(parts[max(i - 2, 0) : i], parts[i + 1 : i + 3])
                others.update(parts[:i], parts[i + 1 :])
        return frozenset(beside), frozenset(others) if len(forms) < MANY else None

    def _parts_with(self, part: str) -> frozenset[str]:
        """The parts of the right names that have ``part``, as many of them as ``Finder.unanchored`` looks at."""
        return frozenset().union(*self._names.parts_with(part, 24))

    def _may_be_meant(self, word: str) -> bool:
        """True if some part of a name near to the word may be believed without a right neighbour."""
        return any_chance(word, self.near_enough(word), self._lexicon)

    def _may_be_joined(self, part: str) -> bool:
        return run_together(part, self._names, self._lexicon) is not None


def may_be_wrong(text: str) -> bool:
    """True for a word long enough, and of letters enough, to be a slip by its looks alone."""
    return 3 < len(text) <= LONGEST_WORD and text.replace("'", "").replace("’", "").replace("-", "").isalpha()
