"""Texts of which one stands in whatever a regular expression matches: a cheap question before a costly search."""

import re
from collections.abc import Sequence
from itertools import pairwise
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from newslint.checks.leads import OFTEN

MOST = 12
"""No more texts than these are looked for."""

Item = tuple[Any, Any]
Texts = frozenset[str]
NONE: Texts = frozenset()
EMPTY: Texts = frozenset([""])


def needed(pattern: str) -> tuple[str, ...]:
    """The longest texts that can be known, sorted; nothing if a match may do without any, or in any capitals."""
    parsed = _parser.parse(pattern)
    if parsed.state.flags & re.IGNORECASE:
        return ()
    best = _best(list(parsed))
    return () if best >= EMPTY else tuple(sorted(best))


def figured(pattern: str) -> str:
    """A pattern that matches in whatever ``pattern`` does, and is quick to seek: a sign and the figures beside it.

    Nothing if there is no such thing to be known.
    """
    found = _figured(list(_parser.parse(pattern)))
    plain = [one for one in found if not any(_is_in(other, one) for other in found - {one})]
    return "|".join(sorted(map(_written, plain)))


Sign = tuple[str, int, int]
"""A sign, and how many figures stand before it and after it at least."""


def _is_in(other: Sign, one: Sign) -> bool:
    """True if wherever ``one`` stands, ``other`` does."""
    return other[0] == one[0] and other[1] <= one[1] and other[2] <= one[2]


def _written(one: Sign) -> str:
    """The pattern of a sign, which comes first as it is soon found."""
    sign, before, after = re.escape(one[0]), one[1], one[2]
    return sign + (rf"(?<=\d{{{before}}}{sign})" if before else "") + rf"\d{{{after}}}"


def _figured(items: Sequence[Item], before: int = 0) -> set[Sign]:
    """Signs of which one must stand in a match, ``before`` figures being right before the items; empty if none must."""
    for item, after in pairwise([*items, (op.AT, None)]):
        kind, arg = item
        figures = _figures(after)
        if kind is op.LITERAL and figures and not chr(arg).isalnum():
            return {(chr(arg), before, figures)}
        inner = arg[1] if kind is op.BRANCH else [_always(item)]
        ways = [_figured(list(way), before) for way in inner]
        if all(ways):
            return set().union(*ways)
        if kind not in (op.AT, op.ASSERT, op.ASSERT_NOT):
            before = before + _figures(item) if _is_figures(item) else 0
    return set()


def _figures(item: Item) -> int:
    """How many figures an item begins with at least, if it matches nothing else."""
    kind, arg = item
    if kind is op.MAX_REPEAT and len(arg[2]) == 1:
        return _figures(arg[2][0]) * int(arg[0])
    return int(_is_figures(item))


def _is_figures(item: Item) -> bool:
    """True if an item matches figures only."""
    kind, arg = item
    if kind is op.MAX_REPEAT and len(arg[2]) == 1:
        return _is_figures(arg[2][0])
    return bool(kind is op.IN and arg == [(op.CATEGORY, op.CATEGORY_DIGIT)])


def _always(item: Item) -> Sequence[Item]:
    """The sequence that an item matches at least once."""
    kind, arg = item
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and arg[0] > 0:
        return list(arg[2])
    return list(arg[3]) if kind is op.SUBPATTERN and not arg[1] else ()


def _best(items: Sequence[Item]) -> Texts:
    """Of the texts that stretches of a sequence must hold, those whose shortest is longest."""
    found = []
    run = EMPTY
    for item in items:
        exact = _exact(item)
        longer = frozenset(a + b for a in run for b in exact)
        if 0 < len(longer) <= MOST:
            run = longer
            continue
        found += [run, _inside(item)]
        run = _ends([item])
    return max([*found, run], key=_weight)


def _weight(texts: Texts) -> tuple[float, bool, int]:
    """The longer, the rarer; of single characters signs are rarer than letters; and the fewer texts, the better."""
    length = min(map(_length, texts), default=0) if len(texts) <= MOST else 0
    return length, not "".join(texts).isalnum(), -len(texts)


def _length(text: str) -> float:
    """The length of a text; one of the commonest words counts as half a character."""
    word = text.strip(" ,.;")
    return len(text) - len(word) + 0.5 if word.lower() in OFTEN else len(text)


def _ends(items: Sequence[Item]) -> Texts:
    """A few texts of which one ends whatever a sequence matches; an empty one if nothing is known."""
    run = EMPTY
    for item in reversed(items):
        exact = _exact(item)
        longer = frozenset(a + b for a in exact or _last(item) for b in run)
        if len(longer) > MOST:
            return run
        run = longer
        if not exact:
            return run
    return run


def _last(item: Item) -> Texts:
    """How an item ends that matches more than a few texts."""
    kind, arg = item
    if kind is op.BRANCH:
        ways = NONE.union(*[_ends(list(way)) for way in arg[1]])
        return EMPTY if "" in ways else ways
    return _ends(_always(item))


def _exact(item: Item) -> Texts:
    """Everything that an item can match, if that is a few texts."""
    kind, arg = item
    if kind is op.LITERAL:
        return frozenset([chr(arg)])
    if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return EMPTY
    if kind is op.IN and all(inner[0] is op.LITERAL for inner in arg):
        return frozenset(chr(inner[1]) for inner in arg)
    if kind is op.BRANCH:
        ways = [_product(list(way)) for way in arg[1]]
        return NONE.union(*ways) if all(ways) else NONE
    return _product(list(arg[3])) if kind is op.SUBPATTERN and not arg[1] else NONE


def _product(items: Sequence[Item]) -> Texts:
    run = EMPTY
    for item in items:
        run = frozenset(a + b for a in run for b in _exact(item))
        if len(run) > MOST:
            return NONE
    return run


def _inside(item: Item) -> Texts:
    """What must stand somewhere in what an item matches."""
    kind, arg = item
    if kind is op.BRANCH:
        ways = [_best(list(way)) for way in arg[1]]
        return NONE if any(_weight(way)[0] == 0 for way in ways) else NONE.union(*ways)
    return _best(_always(item))
