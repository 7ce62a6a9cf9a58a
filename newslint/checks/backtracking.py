"""How many ways a regular expression may try before it gives up, so that one that would hang is refused at load.

The standard library has no time limit for a match, and a limit would make findings depend on the machine. A pattern
hangs when repeats can share out the same characters among themselves in many ways: ``(a+)+``, ``.*.*``. So the ways
are counted on the pattern as ``re`` parses it: a repeat multiplies them only if what follows it may begin with a
character that it also takes. Whether they share a character is asked of a sample: one of each kind, and every
character and end of a range that the pattern itself names, one of which any two classes that overlap have in common.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

HUGE = 10**9
USUAL = frozenset(map(chr, range(32, 127))) | frozenset("\t\n\u00a0é’“”–…ß1")
"""Characters that stand for all others of their kind."""


Item = tuple[Any, Any]
Chars = frozenset[str]
NOTHING: Chars = frozenset()
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
    items = list(_parser.parse(pattern))
    named = set(_named(items))
    return _Ways(longest, USUAL | named | {c.swapcase() for c in named if len(c.swapcase()) == 1}).of(items, NOTHING)


def _named(part: Any) -> Iterator[str]:
    """Every character that a parsed pattern names, and both ends of every range."""
    if isinstance(part, tuple) and len(part) == 2 and part[0] in (op.LITERAL, op.NOT_LITERAL):
        yield chr(part[1])
    elif isinstance(part, tuple) and len(part) == 2 and part[0] is op.RANGE:
        yield from map(chr, part[1])
    elif isinstance(part, tuple | list | _parser.SubPattern):
        for inner in part:
            yield from _named(inner)


class _Ways:
    """Counts ways over at most ``longest`` characters, each of which is one of a sample."""

    def __init__(self, longest: int, sample: Chars) -> None:
        self._longest = longest
        self._sample = sample

    def of(self, items: Sequence[Item], after: Chars) -> int:
        """The ways of a sequence; ``after`` holds the characters that may follow it."""
        total = 1
        for i, item in enumerate(items):
            total = min(total * self._of(item, self._first(items[i + 1 :], after)), HUGE)
        return total

    def _of(self, item: Item, after: Chars) -> int:
        kind, arg = item
        if kind in REPEATS:
            return self._of_repeat(arg, after)
        if kind is op.BRANCH:
            return self._of_choice(arg[1], after)
        if kind is op.SUBPATTERN:
            return self.of(list(arg[3]), after)
        if kind in (op.ASSERT, op.ASSERT_NOT):
            return self.of(list(arg[1]), NOTHING)
        if kind is op.POSSESSIVE_REPEAT:
            return self._of_repeat((0, 1, arg[2]), NOTHING)
        if kind is op.ATOMIC_GROUP:
            return self.of(list(arg), NOTHING)
        return 1

    def _of_repeat(self, arg: tuple[int, int, Iterable[Item]], after: Chars) -> int:
        low, high, items = arg[0], arg[1], list(arg[2])
        taken = self._first(items, NOTHING)
        rounds = min(int(high), self._longest)
        inside = self.of(items, after | taken if rounds > 1 else after)
        if inside > 1 and rounds > 1:
            return HUGE if rounds > 20 else min(inside**rounds, HUGE)
        shared = taken & after or self._is_empty(items)  # what takes nothing may be tried or left out
        return inside * (rounds - min(low, rounds) + 1 if shared else 1)

    def _of_choice(self, branches: Iterable[Iterable[Item]], after: Chars) -> int:
        """Only branches that may begin alike are tried one after the other."""
        lists = [list(branch) for branch in branches]
        alike = Counter(c for items in lists for c in self._first(items, after))
        return max(alike.values(), default=1) * max(self.of(items, after) for items in lists)

    def _first(self, items: Sequence[Item], after: Chars) -> Chars:
        """The characters that a sequence may begin with; ``after`` counts if it may be empty."""
        found = NOTHING
        for item in items:
            chars, may_be_empty = self._begins(item)
            found |= chars
            if not may_be_empty:
                return found
        return found | after

    def _begins(self, item: Item) -> tuple[Chars, bool]:
        kind, arg = item
        if kind is op.LITERAL:
            return frozenset((chr(arg), chr(arg).lower(), chr(arg).upper())), False
        if kind is op.IN:
            return self._of_class(arg), False
        if kind in (*REPEATS, op.POSSESSIVE_REPEAT):
            return self._first(list(arg[2]), NOTHING), arg[0] == 0 or self._is_empty(arg[2])
        if kind in (op.SUBPATTERN, op.ATOMIC_GROUP):
            inner = arg[3] if kind is op.SUBPATTERN else arg
            return self._first(list(inner), NOTHING), self._is_empty(inner)
        if kind is op.BRANCH:
            inside = [self._first(list(b), NOTHING) for b in arg[1]]
            return frozenset().union(*inside), any(self._is_empty(b) for b in arg[1])
        if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
            return NOTHING, True
        return self._sample, kind not in (op.ANY, op.NOT_LITERAL)

    def _is_empty(self, items: Iterable[Item]) -> bool:
        return all(self._begins(item)[1] for item in items)

    def _of_class(self, parts: Sequence[Item]) -> Chars:
        """The characters of a class in brackets, of the sample; both cases of a letter."""
        found: set[str] = set()
        for kind, arg in parts:
            if kind is op.LITERAL:
                found.add(chr(arg))
            elif kind is op.RANGE:
                found |= {c for c in self._sample if arg[0] <= ord(c) <= arg[1]}
            elif kind is op.CATEGORY:
                test = re.compile(CATEGORIES[arg])
                found |= {c for c in self._sample if test.match(c)}
        found |= {c.swapcase() for c in found}
        return self._sample - found if parts[0][0] is op.NEGATE else frozenset(found)
