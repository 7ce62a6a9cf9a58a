"""Which canonical names a capitalised word may have been meant for, and how the words around it fit.

A candidate comes from the spelling alone (a part near to an unknown word), or from a neighbour that is right: beside
*Amy*, every name with *Amy* and a part that begins with the sound of *Poler*. What it is worth is for the evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newslint.costs import FAR
from newslint.lean import lru_cache
from newslint.names.book import Names
from newslint.names.closeness import Closeness
from newslint.names.fit import Fit, fit, touch
from newslint.names.index import Form
from newslint.names.runs import Token
from newslint.names.wordlists import TITLES
from newslint.native import core, most
from newslint.record import Record

DEAREST = 0.3
"""The cost of a slip, for each letter, that is too far without a right neighbour."""

Meant = tuple[int, int, int, float, float, int, "int | None"]
"""What the core tells of a candidate: the index and the place in it of a form, the part that is meant, with cost, sound
and rivals; the neighbour, if both are the parts of a person's name, the surname first."""

KEPT = most(100_000)
"""Words whose near parts are kept in memory before all are forgotten."""

KEPT_ALIKE = 1 << 14
"""Words of which the parts alike are kept in memory, those that were asked for last."""


class Candidate(Record):
    """The ``word`` at ``at`` may stand for part ``place`` of ``form``; ``cost`` is the slip,
    ``sound`` the slip between the sounds as a share of them; ``rivals`` counts other parts as near as this one."""

    at: int
    word: str
    form: Form
    place: int
    cost: float
    sound: float
    fit: Fit
    rivals: int = 0


class Near(Record):
    """A part of names that a word may be a slip for, with the cost, sound and rivals of a ``Candidate``."""

    part: str
    cost: float
    sound: float
    rivals: int


class Finder:
    """Finds the candidates for a word among the names of a dictionary."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self.closeness = Closeness(names.costs)
        self._near: dict[str, list[Near]] = {}
        self._alike: Callable[[str], list[str]] = lru_cache(KEPT_ALIKE)(self._parts_alike)
        self._compiled = [index.compiled for index in names.indexes] if core else []

    def anchored(self, tokens: Sequence[Token], at: int, *, word_only: bool) -> Iterator[Candidate]:
        """Candidates for the token ``at`` from a right neighbour of it. ``word_only``: the token is a common word."""
        word = tokens[at].part
        for k in (at - 1, at + 1, at - 2, at + 2):
            if not 0 <= k < len(tokens) or not self._names.count(tokens[k].part):
                continue
            step = 1 if at > k else -1
            for form in self._beside(tokens[k].part, word):
                place = form.parts.index(tokens[k].part) + step if tokens[k].part in form.parts else -9
                for p in (place, place + step):
                    if not form.right or not 0 <= p < len(form.parts) or form.parts[p] == word:
                        continue
                    if not word_only or self.closeness.within(word, form.parts[p], 2):
                        yield from self._candidate(tokens, at, form, p)
                if abs(at - k) == 1 and place in (-1, len(form.parts)):
                    yield from self._reversed(tokens, at, k, form)

    def _reversed(self, tokens: Sequence[Token], at: int, k: int, form: Form) -> Iterator[Candidate]:
        """The candidate if the two tokens are the parts of a person's name, the surname first: *Orban Viktr*."""
        word, place = tokens[at].part, 0 if at > k else 1
        if len(form.parts) != 2 or not form.right or form.entry.kind != "person" or not _stand_alone(tokens, at, k):
            return
        if word != form.parts[place] and self.closeness.within(word, form.parts[place], 2):
            for c in self._candidate(tokens, at, form, place):
                yield c._replace(fit=_beside(tokens[k]))

    def _beside(self, anchor: str, word: str) -> list[Form]:
        """Forms in which ``anchor`` stands beside a part that begins like ``word``, a stray h set aside."""
        found = self._names.with_pair(anchor, word)
        return (
            found + self._names.with_pair(anchor, word[0] + word[2:]) if word[1:2] == "h" and len(word) > 3 else found
        )

    def unanchored(self, tokens: Sequence[Token], at: int) -> Iterator[Candidate]:
        """Candidates for the token ``at`` from its spelling."""
        for near in self.parts_near(tokens[at].part):
            for form in self._forms(near.part, tokens, at):
                for c in self._candidate(tokens, at, form, form.parts.index(near.part)):
                    yield c._replace(rivals=near.rivals)

    def told(
        self,
        tokens: Sequence[Token],
        at: int,
        index: int,
        number: int,
        place: int,
        cost: float,
        sound: float,
        rivals: int,
        k: int | None,
    ) -> Iterator[Candidate]:
        """The candidate that the core tells: see ``Meant``."""
        form = self._names.indexes[index].form(number)
        if k is None:
            yield Candidate(at, tokens[at].part, form, place, cost, sound, fit(tokens, at, form, place), rivals)
        elif _stand_alone(tokens, at, k):
            yield Candidate(at, tokens[at].part, form, place, cost, sound, _beside(tokens[k]))

    @property
    def weighs_all(self) -> bool:
        """True if the parts near to a word cost little: the core weighs them, or they are kept between runs."""
        return core is not None or self._names.near_parts is not None

    def parts_alike(self, word: str) -> list[str]:
        """The parts that ``parts_near`` gives, and others that are a few edits from the word if it has not weighed."""
        return [near.part for near in self.parts_near(word)] if self.weighs_all else self._alike(word)

    def parts_near(self, word: str) -> list[Near]:
        """Parts of names that a word may be a slip for."""
        found = self._near.get(word)
        if found is None:
            if len(self._near) >= KEPT:
                self._near.clear()
            found = self._near[word] = self._remembered(word)
        return found

    def _remembered(self, word: str) -> list[Near]:
        """What was found for the word in an earlier version of the draft, else what is found now."""
        kept = self._names.near_parts
        if kept and word in kept:
            return [Near(*row) for row in kept[word]]
        rows = core.parts_near(self._compiled, word, 1 if len(word) < 5 else 2) if core else None
        found = self.in_python(word) if rows is None else [Near(*row) for row in rows]
        if kept is not None:
            kept[word] = [(*near,) for near in found]
        return found

    def _parts_alike(self, word: str) -> list[str]:
        """Parts of names so few edits from a word that it may be a slip for them, however dear that is."""
        most = 1 if len(word) < 5 else 2
        near, first, two = self._names.near(word, most), word[0], word[:2]
        parts = [p for p in near if (p[0] in two or p[1:2] == first) and _begins_alike(word, p) and p != word]
        return self.closeness.among(word, parts, most)

    def in_python(self, word: str) -> list[Near]:
        """The parts of names that a word may be a slip for, without the compiled core."""
        rows = [(part, *self.closeness.of(word, part)) for part in self._alike(word)]
        rows = [row for row in rows if row[1] <= DEAREST * len(row[0])]
        costs = [cost for _, cost, _ in rows]
        return [Near(*row, sum([c <= row[1] + 0.2 for c in costs]) - 1) for row in rows]

    def _forms(self, part: str, tokens: Sequence[Token], at: int) -> Iterator[Form]:
        """Right forms with the part: some by itself, and those that have it beside a word that stands near."""
        found = self._names.with_part(part, 24)
        for k in (at - 1, at + 1, at - 2, at + 2):
            if 0 <= k < len(tokens) and self._names.count(tokens[k].part):
                found += self._names.with_pair(tokens[k].part, part)
        for form in found:
            if form.right and part in form.parts:
                yield form

    def _candidate(self, tokens: Sequence[Token], at: int, form: Form, place: int) -> Iterator[Candidate]:
        word = tokens[at].part
        cost, like = self.closeness.of(word, form.parts[place])
        if cost < FAR:
            yield Candidate(at, word, form, place, cost, like, fit(tokens, at, form, place))


def _beside(token: Token) -> Fit:
    """How a name of two parts lies on its two words in the wrong order, if this one is right."""
    return Fit((token.part,), (), "", "", (), 0, ())


def _begins_alike(word: str, part: str) -> bool:
    """True if the first letters agree, or would but for a letter swapped, added or left out: the first is dearest."""
    return word[0] == part[0] or word[:2] == part[1::-1] or word[1:3] == part[:2] or word[:2] == part[1:3]


def _stand_alone(tokens: Sequence[Token], at: int, k: int) -> bool:
    """True if the neighbours ``at`` and ``k`` touch, and no name goes on beyond ``at``; a title may stand before it."""
    if at > k:
        return touch(tokens, k) and not (at + 1 < len(tokens) and touch(tokens, at))
    return touch(tokens, at) and not (at and touch(tokens, at - 1) and tokens[at - 1].part not in TITLES)
