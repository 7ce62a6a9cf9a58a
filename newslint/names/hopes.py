"""What a story must say before a word by itself can be believed a slip: told before any name is looked up.

A name that is nowhere else in a whole story has that against it, and most words that are near to some name are near to
one that the story has nothing of.
"""

from __future__ import annotations

from collections.abc import Sequence

from newslint.lean import lru_cache
from newslint.lexicon import Lexicon
from newslint.names.book import Names
from newslint.names.candidates import Finder, Near
from newslint.names.closeness import may_cost
from newslint.names.company import is_coined
from newslint.names.evidence import IN_ITS_LAND, MISTAKEN, is_own, may_be_believed, most, reaches
from newslint.names.namesakes import COMMON
from newslint.names.story import Story
from newslint.names.unheard import FOREIGN, is_nearly_as_used
from newslint.names.weights import ALONE
from newslint.native import core
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import newslint_core

HERE, ONCE, AGAIN = 1, 2, 4
"""A whole story may believe the name if it has that part; if it has not, and the word once; if it has that again."""

NOWHERE = IN_ITS_LAND * ALONE["nowhere"] - ALONE["story"]
"""What is added to the most that may speak for a part if a whole story does not have it, whatever else it has."""

FAR = -1e9
"""Added where there is no such name."""


class Chance(Record):
    """A part that a word may be believed a slip for in some story: what a whole story needs for it, if it is a name
    ``alone``, and if it is part of a longer one.
    """

    part: str
    alone: int
    within: int


class Hopes(Record):
    """The parts of which a whole story must have one for a word to be believed a slip; whether it need have none of
    them, if it has the ``word`` ``once`` or ``again``.
    """

    word: str
    parts: tuple[str, ...]
    once: bool
    again: bool

    def are_met(self, story: Story) -> bool:
        """False if no candidate without a right neighbour can be believed in the story."""
        if not story.is_long:
            return True
        times = story.parts.get
        return (self.again if times(self.word, 0) > 1 else self.once) or any(map(times, self.parts))


def hopes(word: str, chances: Sequence[Chance], names: Names) -> Hopes:
    """The hopes of a word with these chances."""
    parts, seen = [], 0
    for part, alone, within in chances:
        needs = within | alone if names.has(part) else within
        seen |= needs
        if needs & HERE:
            parts.append(part)
    return Hopes(word, tuple(parts), seen & ONCE > 0, seen & AGAIN > 0)


def chances(word: str, near: Sequence[Near], lex: Lexicon) -> list[Chance]:
    """Those of the parts ``near`` to the word that some story may believe, if no right neighbour speaks for them."""
    scales = _scales(lex) if near else None
    found = scales.chances(word, near) if scales else None
    return in_python(word, near, lex) if found is None else [Chance(*chance) for chance in found]


def any_chance(word: str, near: Sequence[Near], lex: Lexicon) -> bool:
    """True if there are ``chances`` among the parts ``near_enough``."""
    if core:
        return bool(chances(word, near, lex))
    return any(may_be_believed(most(word, *how, lex)) for how in near)


def near_enough(word: str, finder: Finder, lex: Lexicon) -> list[Near]:
    """The parts near to the word, those at least of which there are ``chances``.

    The slip for most is too dear to be believed, however like they sound, and whatever else is near.
    """
    if finder.weighs_all:
        return finder.parts_near(word)
    parts = [part for part, cost in reaches(word, finder.parts_alike(word), lex) if may_cost(word, part, cost)]
    near = [Near(part, *finder.closeness.of(word, part), 0) for part in parts]
    return [one for one in near if may_be_believed(most(word, *one, lex))]


def in_python(word: str, near: Sequence[Near], lex: Lexicon) -> list[Chance]:
    """What ``chances`` gives, worked out without the compiled core."""
    scored = [(part, most(word, part, cost, sound, rivals, lex)) for part, cost, sound, rivals in near]
    return [Chance(part, *_needs(word, part, score, lex)) for part, score in scored if may_be_believed(score)]


def _needs(word: str, part: str, score: float, lex: Lexicon) -> tuple[int, int]:
    """What a whole story needs for a part of which it can say so much at most."""
    if lex.foreign(word) > FOREIGN:
        return 0, 0
    within = FAR if lex.is_word(part) else score - ALONE["single"] - ALONE["own"] * is_own(part, lex)
    if may_be_believed(within) and is_coined(word, lex):
        within += ALONE["coined"]
    is_used = is_nearly_as_used(word, part, lex)
    here = not (is_used and lex.given(part) >= COMMON)
    again = ALONE["again"]
    return _enough(score, MISTAKEN * again, here, not is_used), _enough(within, again, here, not is_used)


def _enough(score: float, again: float, here: bool, elsewhere: bool) -> int:
    """What is enough for a name with this ``score``, of those needs that may be enough at all."""
    needs = HERE if here and may_be_believed(score) else 0
    if elsewhere and may_be_believed(score + NOWHERE):
        needs |= ONCE
        if may_be_believed(score + NOWHERE + again):
            needs |= AGAIN
    return needs


@lru_cache(2)
def _scales(lex: Lexicon) -> newslint_core.Scales | None:
    return core.Scales(*lex.in_core, ALONE) if core else None
