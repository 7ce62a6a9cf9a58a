"""Two words of which one pair must stand side by side wherever a phrase of ``confused`` does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newslint.checks.confused import RARE_LEFT, RARE_RIGHT
from newslint.prose import WORD

ORDER = (
    "the of to and a in that is for it on was with he as at be by his i this are you not from they have an she had we "
    "were but has will their all who said been there one or what up about out so would if its can when more do no her"
)
"""The commonest words, the commonest first."""

OFTEN = {word: 1 / n for n, word in enumerate(ORDER.split(), 1)}
RARELY = 0.005
"""How often a word is met, more or less: the less, the fewer places of a story are looked at."""

MOST = 1000
"""No more pairs than these are looked for."""

Slot = frozenset[str]
OPEN: Slot = frozenset()
"""What no list of words can fill."""


def lead(before: Sequence[str], written: str, after: Sequence[str]) -> str:
    """What leads to a phrase, given its slots and the words written: ``a b<c``, two places side by side.

    These are the words of one place and those of the next, in small letters and with either apostrophe, with spaces
    between them. Where no two places are certain words, the first word written leads to the phrase alone: ``>a``.
    Between two places of a phrase there is nothing but space, so what fills them are words side by side.
    """
    places = [*map(_listed, before), *map(_certain, written.split(" ")), *map(_listed, after)]
    pairs = [(a, b) for a, b in pairwise(places) if a and b and len(a) * len(b) <= MOST]
    if not pairs:
        return RARE_RIGHT + " ".join(sorted(_certain(written.partition(" ")[0])))
    rare, (a, b) = min(((side, pair) for pair in pairs for side in pair), key=lambda found: _cost(*found))
    return " ".join(sorted(a)) + (RARE_LEFT if rare is a else RARE_RIGHT) + " ".join(sorted(b))


def _listed(slot: str) -> Slot:
    """The words that alone can fill a slot."""
    choices = slot.split("|")
    is_open = slot[0] == "!" or not all(map(WORD.fullmatch, choices))
    return OPEN if is_open else frozenset(_spelled(choices))


def _certain(word: str) -> Slot:
    """A word written, which nothing else fills."""
    return frozenset(_spelled([word])) if WORD.fullmatch(word) else OPEN


def _spelled(choices: Iterable[str]) -> Iterator[str]:
    for word in choices:
        yield from (word, word.replace("'", "’"))


def _cost(side: Slot, pair: tuple[Slot, Slot]) -> tuple[float, int, list[str]]:
    """How often some word of ``side`` stands in a story, more or less; the words settle the rest."""
    often = sum(OFTEN.get(word, RARELY) for word in side)
    return often, len(pair[0]) * len(pair[1]), sorted(side)
