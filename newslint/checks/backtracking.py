"""How many ways a regular expression may try before it gives up, so that one that would hang is refused at load.

The standard library has no time limit for a match, and a limit would make findings depend on the machine. A pattern
hangs when repeats can share out the same characters among themselves in many ways: ``(a+)+``, ``.*.*``. So the ways
are counted on the pattern as ``re`` parses it: a repeat multiplies them only if what follows it may begin with a
character that it also takes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

HUGE = 10**9
SAMPLE = frozenset(map(chr, range(32, 127))) | frozenset("\t\n\u00a0é’“”–…ß1")
"""Characters that stand for all others of their kind."""

Item = tuple[Any, Any]
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT)
CATEGORIES = {
    op.CATEGORY_DIGIT: r"\d",
    op.CATEGORY_NOT_DIGIT: r"\D",
    op.CATEGORY_SPACE: r"\s",
    op.CATEGORY_NOT_SPACE: r"\S",
    op.CATEGORY_WORD: r"\w",
    op.CATEGORY_NOT_WORD: r"\W",
}


def ways(pattern: str, longest: int) -> int:
    """The most ways in which a match may be tried from one place, over ``longest`` characters; ``HUGE`` at most.

    Raises ``re.error`` for what is no regular expression.
    """
    return _ways(list(_parser.parse(pattern)), frozenset(), longest)


def _ways(items: Sequence[Item], after: frozenset[str], longest: int) -> int:
    """The ways of a sequence; ``after`` holds the characters that may follow it."""
    total = 1
    for i, item in enumerate(items):
        total = min(total * _ways_of(item, _first(items[i + 1 :], after), longest), HUGE)
    return total


def _ways_of(item: Item, after: frozenset[str], longest: int) -> int:
    kind, arg = item
    if kind in REPEATS:
        return _ways_of_repeat(arg, after, longest)
    if kind is op.BRANCH:
        return _ways_of_choice(arg[1], after, longest)
    if kind is op.SUBPATTERN:
        return _ways(list(arg[3]), after, longest)
    if kind in (op.ASSERT, op.ASSERT_NOT):
        return _ways(list(arg[1]), frozenset(), longest)
    if kind is op.POSSESSIVE_REPEAT:
        return _ways(list(arg[2]), frozenset(), longest)
    if kind is op.ATOMIC_GROUP:
        return _ways(list(arg), frozenset(), longest)
    return 1


def _ways_of_repeat(arg: tuple[int, int, Iterable[Item]], after: frozenset[str], longest: int) -> int:
    low, high, items = arg[0], arg[1], list(arg[2])
    taken = _first(items, frozenset())
    rounds = min(int(high), longest)
    inside = _ways(items, after | taken if rounds > 1 else after, longest)
    if inside > 1 and rounds > 1:
        return HUGE if rounds > 20 else min(inside**rounds, HUGE)
    return inside * (rounds - low + 1 if taken & after else 1)


def _ways_of_choice(branches: Iterable[Iterable[Item]], after: frozenset[str], longest: int) -> int:
    """Only branches that may begin alike are tried one after the other."""
    lists = [list(branch) for branch in branches]
    alike = Counter(c for items in lists for c in _first(items, after))
    return max(alike.values(), default=1) * max(_ways(items, after, longest) for items in lists)


def _first(items: Sequence[Item], after: frozenset[str]) -> frozenset[str]:
    """The characters that a sequence may begin with; ``after`` counts if it may be empty."""
    found: frozenset[str] = frozenset()
    for item in items:
        chars, may_be_empty = _begins(item)
        found |= chars
        if not may_be_empty:
            return found
    return found | after


def _begins(item: Item) -> tuple[frozenset[str], bool]:
    kind, arg = item
    if kind is op.LITERAL:
        return frozenset((chr(arg), chr(arg).lower(), chr(arg).upper())), False
    if kind is op.IN:
        return _of_class(arg), False
    if kind in (*REPEATS, op.POSSESSIVE_REPEAT):
        return _first(list(arg[2]), frozenset()), arg[0] == 0 or _is_empty(arg[2])
    if kind in (op.SUBPATTERN, op.ATOMIC_GROUP):
        inner = arg[3] if kind is op.SUBPATTERN else arg
        return _first(list(inner), frozenset()), _is_empty(inner)
    if kind is op.BRANCH:
        inside = [_first(list(b), frozenset()) for b in arg[1]]
        return frozenset().union(*inside), any(_is_empty(b) for b in arg[1])
    if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return frozenset(), True
    return SAMPLE, kind not in (op.ANY, op.NOT_LITERAL)


def _is_empty(items: Iterable[Item]) -> bool:
    return all(_begins(item)[1] for item in items)


def _of_class(parts: Sequence[Item]) -> frozenset[str]:
    """The characters of a class in brackets, of the sample and named ones; both cases of a letter."""
    found: set[str] = set()
    for kind, arg in parts:
        if kind is op.LITERAL:
            found.add(chr(arg))
        elif kind is op.RANGE:
            found |= {c for c in SAMPLE if arg[0] <= ord(c) <= arg[1]}
        elif kind is op.CATEGORY:
            found |= _of_category(CATEGORIES[arg])
    found |= {c.swapcase() for c in found}
    return frozenset(SAMPLE - found) if parts[0][0] is op.NEGATE else frozenset(found)


@cache
def _of_category(name: str) -> frozenset[str]:
    test = re.compile(name)
    return frozenset(c for c in SAMPLE if test.match(c))
