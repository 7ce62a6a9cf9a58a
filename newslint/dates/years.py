"""Which year a date without one means: the one nearest to the publication date, or one that the story speaks of."""

from __future__ import annotations

from newslint.dates.grammar import Mention, mentions
from newslint.dates.paragraph import around, speaks
from newslint.dates.reckon import day_number, exists
from newslint.draft import Draft
from newslint.lean import bisect_left, cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re

REACH = 200
"""A date without a year lies at most so many days before or after publication, or earlier in the same year."""

NEWS = 14
"""A date this near to publication is news; the years that the rest of the story speaks of have no say in it."""

PLANS = 60
"""A date more than so many days away may be one of next year, if the words around it tell of plans."""


@cache
def _history() -> re.Pattern[str]:
    """Words by which a date may be one of long ago."""
    return pattern(
        r"(?i)\b(?:years|decades) (?:ago|earlier|before|later|after|on)\b|\ba year (?:ago|earlier|later|on)\b"
    )


@cache
def _plans() -> re.Pattern[str]:
    return pattern(
        r"(?i)\b(?:will|shall|to be|schedul\w+|due|upcoming|deadlines?|regist\w+|until|next|set for|slated|plans?"
        r"|planned|expected)\b"
    )


@cache
def _year() -> re.Pattern[str]:
    return pattern(r"[12](?<![\d.,$£€].)(?:(?<=1)[6-9]|(?<=2)0)\d\d(?![\d%]|[.,]\d)")


def published(draft: Draft) -> int:
    """The day number of the publication date, 0 if it is unknown."""
    return draft.date.toordinal() if draft.date else 0


@cache
def _of_another() -> re.Pattern[str]:
    """What follows a date of a year that is told in words: *July 2 last year*, *July 2 of the next year*."""
    return pattern(r",? (?:of |in )?(?:the )?(?:last|next|that|same|previous|following) year\b")


def years_meant(draft: Draft, mention: Mention) -> list[int]:
    """The years that a date without a year can mean, the likeliest first; none if nothing tells for sure."""
    if _of_another().match(draft.prose, mention.end):
        return []
    today = published(draft)
    if not today or draft.date is None:
        return _year_of_next(draft, mention)
    span = around(draft, mention.start, mention.end, before=True)
    if speaks(draft, _history, span):
        return []
    near = _near(mention, draft.date.year, today)
    if near and near[0][0] > PLANS and speaks(draft, _plans, span):
        near = _near(mention, draft.date.year, today, reach=2 * 366)
    is_news = near and near[0][0] <= NEWS
    spoken_of = {int(year) for year in _year().findall(draft.prose, *span)} if is_news else draft.shared(_years_told)
    return [year for _, year in near] + sorted(spoken_of.difference(year for _, year in near))


def _years_told(draft: Draft) -> frozenset[int]:
    """Every year that the story speaks of."""
    return frozenset(int(year) for year in _year().findall(draft.prose))


def _near(mention: Mention, this: int, today: int, reach: int = REACH) -> list[tuple[int, int]]:
    """(days away, year) of the date in the years around ``this`` one, the nearest first."""
    near = []
    for year in (this - 1, this, this + 1):
        if exists(year, mention.month, mention.day):
            ahead = day_number(year, mention.month, mention.day) - today
            if -REACH <= ahead <= reach or (year == this and ahead < 0):
                near.append((abs(ahead), year))
    return sorted(near)


def _year_of_next(draft: Draft, mention: Mention) -> list[int]:
    """The year at the end of a list or span: *Monday, Dec. 3, and Tuesday, Dec. 4, 2018*."""
    dates = draft.shared(mentions)
    i = bisect_left(dates, mention.end, key=lambda m: m.start)
    other = dates[i] if i < len(dates) else mention
    if not other.year or not other.day:
        return []
    between = draft.prose[mention.end : other.start].strip(" ,()")
    if between not in ("and", "or", "to", "through", "until", "till", "-", "–", "—", ""):
        return []
    turns = (other.month, other.day) < (mention.month, mention.day)
    return [other.year - 1, other.year] if turns else [other.year]
