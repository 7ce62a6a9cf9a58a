"""Which year a date without one means: the one nearest to the publication date, or one that the story speaks of."""

import re
from functools import cache

from newslint.dates.grammar import Mention, mentions
from newslint.dates.reckon import day_number, exists
from newslint.draft import Draft

REACH = 200
"""A date without a year lies at most so many days before or after publication, or earlier in the same year."""


def published(draft: Draft) -> int:
    """The day number of the publication date, 0 if it is unknown."""
    return draft.date.toordinal() if draft.date else 0


def years_meant(draft: Draft, mention: Mention) -> list[int]:
    """The years that a date without a year can mean, the likeliest first; none if nothing tells."""
    today = published(draft)
    if not today or draft.date is None:
        return _year_of_next(draft, mention)
    near = []
    for year in (draft.date.year, draft.date.year - 1, draft.date.year + 1):
        if exists(year, mention.month, mention.day):
            ahead = day_number(year, mention.month, mention.day) - today
            if abs(ahead) <= REACH or (ahead < 0 and year == draft.date.year):
                near.append((abs(ahead), year))
    spoken_of = sorted(_years_around(draft, mention) - {year for _, year in near})
    return [year for _, year in sorted(near)] + spoken_of


def _year_of_next(draft: Draft, mention: Mention) -> list[int]:
    """The year at the end of a list or span: *Monday, Dec. 3, and Tuesday, Dec. 4, 2018*."""
    following = [m for m in draft.shared(mentions) if m.start >= mention.end][:1]
    if not following or not following[0].year or not following[0].day:
        return []
    other = following[0]
    between = draft.prose[mention.end : other.start].strip(" ,()")
    if between not in ("and", "or", "to", "through", "until", "till", "-", "–", "—", ""):
        return []
    turns = (other.month, other.day) < (mention.month, mention.day)
    return [other.year - 1, other.year] if turns else [other.year]


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,$£€])(?:1[6-9]|20)\d\d(?![\d%]|[.,]\d)")


def _years_around(draft: Draft, mention: Mention) -> set[int]:
    """The years written in the paragraph of the date and in the one before it."""
    block = draft.block_at(mention.start)
    if block is None:
        return set()
    before = draft.block_at(max(block.start - 2, 0))
    start = before.start if before else block.start
    return {int(found) for found in _year().findall(draft.prose, start, block.end)}
