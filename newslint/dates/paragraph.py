"""The paragraph around a date: what it speaks of, and whether the date stands in quotation marks there."""

from __future__ import annotations

from collections.abc import Callable

from newslint.draft import Block, Draft
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
    """True if one of the ``words`` begins within the span of prose; each of its blocks is looked through once."""
    found = draft.shared(_starts(words))
    at, end = span
    while at < end:
        block = draft.block_at(at)
        starts = found(block) if block else ()
        i = bisect_left(starts, at)
        if i < len(starts) and starts[i] < end:
            return True
        at = (block.end if block else at) + 1
    return False


@cache
def _starts(words: Callable[[], re.Pattern[str]]) -> Callable[[Draft], Callable[[Block], list[int]]]:
    """Where the words begin in a block of a draft: none of them goes on in the next."""
    return lambda draft: cache(lambda block: [m.start() for m in words().finditer(draft.prose, block.start, block.end)])


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
