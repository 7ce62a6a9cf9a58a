"""The paragraph around a date: what it speaks of, and whether the date stands in quotation marks there."""

from __future__ import annotations

from collections.abc import Callable

from newslint.draft import Draft
from newslint.lean import bisect_left, cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re

REACH = 1500
"""No more of a paragraph than so many code points on either side has a say in what a date means."""


def around(draft: Draft, start: int, end: int, *, before: bool = False) -> tuple[int, int]:
    """The paragraph of ``start:end``, and the one ``before`` it if asked for, as far as they have a say."""
    block = draft.block_at(start)
    if block is None:
        return start, end
    previous = draft.block_at(max(block.start - 2, 0)) if before else None
    first = previous.start if previous else block.start
    return max(first, start - REACH), min(block.end, end + REACH)


def speaks(draft: Draft, words: Callable[[], re.Pattern[str]], span: tuple[int, int]) -> bool:
    """True if one of the ``words`` begins within the span of prose; they are looked for once in a draft."""
    starts = draft.shared(_starts(words))
    i = bisect_left(starts, span[0])
    return i < len(starts) and starts[i] < span[1]


@cache
def _starts(words: Callable[[], re.Pattern[str]]) -> Callable[[Draft], list[int]]:
    return lambda draft: [match.start() for match in words().finditer(draft.prose)]


def in_quotation(draft: Draft, at: int) -> bool:
    """True if ``at`` stands after a double mark that opens in its paragraph and has not closed."""
    block = draft.block_at(at)
    start = block.start if block else 0
    if at - start > REACH:
        opened, closed, straight = (bisect_left(m, at) - bisect_left(m, start) for m in draft.shared(_marks))
        return opened > closed or straight % 2 == 1
    before = draft.prose[start:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _marks(draft: Draft) -> list[list[int]]:
    """Where each “, ” and \" stands: a paragraph as long as a book is not counted through for each of its dates."""
    return [[match.start() for match in pattern(mark).finditer(draft.prose)] for mark in '“”"']
