"""Two weekdays of one story held against each other: *Tuesday, Dec 24* and *Sunday, Dec 23* are of no one year.

Only asked where the day of publication is unknown; where it is known, each is held against the calendar of its year.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.dates.grammar import Mention
from newslint.dates.paragraph import around, in_quotation, speaks
from newslint.dates.reckon import day_number, exists
from newslint.dates.rewrite import rewrite
from newslint.dates.weekdays import dated
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

MONTH_APART = 31
"""Days; dates further apart may be of two years."""

REACH = 1500
"""Code points; dates further apart in the text are not held against each other."""

MANY = 100
"""More weekdays than these are a calendar, not a story."""


@cache
def _of_two_years() -> re.Pattern[str]:
    """Words of a paragraph by which its dates may be of two years."""
    return pattern(r"(?i)\b(?:years?(?: ago|['’]s)?|annual\w*|decades?|anniversar\w+|previous\w*|1[5-9]\d\d|20\d\d)\b")


def disagreeing(draft: Draft) -> Iterator[Hit]:
    """Dates without a year whose weekday does not go with that of most of the others, or of the one before."""
    if draft.date is not None:
        return
    told = [m for m in dated(draft) if _counts(draft, m)]
    if not 1 < len(told) <= MANY:
        return
    for i, mention in enumerate(told):
        near = [other for other in told if other is not mention and _is_near(mention, other)]
        against = [other for other in near if not _agree(mention, other)]
        outvoted = 2 * len(against) > len(near)
        if outvoted and (len(against) > 1 or (len(near) == 1 and near[0] in told[:i])):
            yield _hit(draft, mention, against[0])


def _counts(draft: Draft, mention: Mention) -> bool:
    """True for a date without a year in a paragraph that speaks of one year only."""
    if mention.year or mention.last or not exists(0, mention.month, mention.day) or in_quotation(draft, mention.start):
        return False
    return not speaks(draft, _of_two_years, around(draft, mention.start, mention.end))


def _apart(one: Mention, other: Mention, *, leap: bool) -> int:
    """How many days the second date comes after the first, over the nearer turn of the year."""
    year = 2000 if leap else 2001
    days = day_number(year, other.month, other.day) - day_number(year, one.month, one.day)
    whole = 366 if leap else 365
    return days - whole if days > whole // 2 else days + whole if days < -whole // 2 else days


def _is_near(one: Mention, other: Mention) -> bool:
    return abs(one.start - other.start) <= REACH and abs(_apart(one, other, leap=False)) <= MONTH_APART


def _agree(one: Mention, other: Mention) -> bool:
    step = (other.weekday - one.weekday) % 7
    return any(_apart(one, other, leap=leap) % 7 == step for leap in (False, True))


def _hit(draft: Draft, mention: Mention, other: Mention) -> Hit:
    weekday = (other.weekday + _apart(other, mention, leap=False)) % 7
    off = (mention.weekday - weekday + 3) % 7 - 3
    day = day_number(2001, mention.month, mention.day) + off
    better = rewrite(draft.prose, mention, weekday=weekday), rewrite(draft.prose, mention, day, mention.weekday)
    return Hit(mention.start, mention.end, better, {"other": draft.prose[other.start : other.end]})
