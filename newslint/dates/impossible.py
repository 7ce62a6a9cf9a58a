"""Days that no calendar has: *31 June*, *Feb. 29, 2019*."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.dates.grammar import Mention, Span, mentions
from newslint.dates.names import MONTHS
from newslint.dates.paragraph import around, speaks
from newslint.dates.reckon import day_number, days_in, exists, is_leap, weekday_of
from newslint.dates.rewrite import last_day, rewrite
from newslint.dates.years import years_meant
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

DATED_BY = frozenset({
    "on", "by", "until", "till", "from", "before", "after", "since", "to", "through", "and", "dated", "due",
    "between", "was", "is", "are", "were",
})  # fmt: skip
"""Words before a date that are never the words before a mere count."""

NUMBERED = ("page", "chapter", "section", "no", "no.", "number", "all", "psalm", "verse", "route")
"""Words that number or count what follows them."""

MONTH_BY = frozenset({
    "in", "since", "during", "last", "this", "next", "of", "early", "late", "mid", "every", "each",
})  # fmt: skip
"""Words before a month that let a number after it be a count: *in June 31 soldiers died*."""


@cache
def _aged() -> re.Pattern[str]:
    """What follows the age of a woman called April or June."""
    return pattern(r", (?:an?|the|who|whose|from|of)\b")


@cache
def _counted() -> re.Pattern[str]:
    return pattern(
        r"[ -](?:percent|per cent|people|points?|years?|days?|months?|times|million|billion|thousand|hundred"
        r"|dead|new|men|women|children|of|more|others)\b"
    )


@cache
def _about_calendars() -> re.Pattern[str]:
    """Words of a story that speaks of such a day because there is none."""
    return pattern(
        r"(?i)\b(?:calendars?|(?:not|n[’']t|never) (?:really )?(?:exist|happen|come)|no such|non-?existent|imaginary"
        r"|fiction(?:al)?|fictitious|impossible|typos?|invalid|there (?:is|was) no|leap|(?:has|have|only) \d\d days"
        r"|nonsens\w+|novel|jokes?|jok(?:ed|ing)|titled|entitled|Swed(?:en|ish))\b"
    )


def impossible(draft: Draft) -> Iterator[Hit]:
    """Dates whose day is not in their month, in order of place."""
    for mention in draft.shared(mentions):
        for one in (mention, last_day(mention)) if mention.last else (mention,):
            if (
                one.day
                and _is_impossible(draft, one)
                and not _is_count(draft.prose, one)
                and not is_spoken_of(draft, mention.start, mention.end)
            ):
                yield _hit(draft, mention, one)
                break


def _is_impossible(draft: Draft, mention: Mention) -> bool:
    if not exists(mention.year, mention.month, mention.day):
        return True
    if (mention.month, mention.day) != (2, 29) or mention.year or mention.weekday < 0:
        return False
    years = years_meant(draft, mention._replace(day=28))
    return bool(years) and not any(is_leap(year) for year in years)


def is_spoken_of(draft: Draft, start: int, end: int) -> bool:
    """True if the paragraph speaks of a day because there is none such, or the date is a title in quotation marks."""
    prose = draft.prose
    if prose[max(0, start - 1) : start] in ("“", "‘", '"') and prose[end : end + 1] in ("”", "’", '"'):
        return True
    return speaks(draft, _about_calendars, around(draft, start, end))


def _is_count(prose: str, mention: Mention) -> bool:
    """True if the number beside the month may count something, or be a score or a page, rather than tell the day."""
    if mention.day == 0 or mention.weekday >= 0:
        return mention.day == 0
    if mention.year and mention.day <= 39:
        return False
    end = mention.day_at[1]
    if mention.day <= 39 and prose[end : end + 2] in ("st", "nd", "rd", "th"):
        return False
    before = prose[max(0, mention.start - 20) : mention.start].split()
    word = before[-1].lower() if before else ""
    if mention.day > 31 or _counted().match(prose, mention.end):
        return not (mention.day <= 39 and word == "on" and not _counted().match(prose, mention.end))
    if (mention.day_first and word in NUMBERED) or (word not in DATED_BY and _aged().match(prose, mention.end)):
        return True
    following = prose[mention.end : mention.end + 24].split(" ")
    runs_on = len(following) > 1 and following[0] == "" and following[1][:1].islower()
    if mention.day_first:
        return runs_on and following[1].rstrip(",.;:").endswith("s") and word not in DATED_BY
    return runs_on and word in MONTH_BY


def _hit(draft: Draft, mention: Mention, wrong: Mention) -> Hit:
    """A hit on the whole date; ``wrong`` is the date of which there is no such day."""
    days = min(days_in(wrong.month, wrong.year), wrong.day - 1)
    year = wrong.year or next(iter(years_meant(draft, wrong._replace(day=1))), 0)
    first = mention.day if wrong.day_at == mention.last_at else 0
    options = [day for day in _days_meant(wrong.day, days) if day > first and _falls(year, wrong, day)]
    better = [_with_day(draft.prose, mention, wrong.day_at, day) for day in options[:3]]
    named = MONTHS[wrong.month - 1] + (f" {wrong.year}" if wrong.year and wrong.month == 2 else "")
    return Hit(mention.start, mention.end, tuple(dict.fromkeys(better)), {"month": named, "days": str(days)})


def _days_meant(day: int, days: int) -> list[int]:
    """The days of a month of so many ``days`` that may have been meant, likeliest first."""
    digits = str(day)
    slips = [days, int(digits[::-1]), int("1" + digits[-1]), int("2" + digits[-1]), int(digits[0]), int(digits[-1])]
    rest = list(range(1, days + 1))
    return [d for d in dict.fromkeys(slips + rest) if 1 <= d <= days]


def _falls(year: int, mention: Mention, day: int) -> bool:
    """True unless the weekday that is written speaks against the day."""
    if mention.weekday < 0 or not year:
        return True
    return weekday_of(day_number(year, mention.month, day)) == mention.weekday


def _with_day(prose: str, mention: Mention, at: Span, day: int) -> str:
    """The text of the mention with another day at the span ``at``, and the ordinal that goes with it."""
    plain = mention._replace(day_at=at, weekday=-1)
    return rewrite(prose, plain, day_number(mention.year or 2000, mention.month, day))
