"""Finds every date of a draft, once: a month with its day, year and weekday, in US and UK order.

Each name of a month is looked at from both sides: ``Tuesday, Dec. 24, 2019``, ``Tuesday 24th December 2019``,
``the 24th of December``, ``Dec. 24 (Tuesday)``, ``December 3-5``, ``3–5 December``, ``December 2019``.
"""

import re
from functools import cache
from typing import NamedTuple

from newslint.dates.names import MONTH, WEEKDAY, month_number, weekday_number
from newslint.draft import Draft

Span = tuple[int, int]
NOWHERE = (-1, -1)

SPACE = "[ \t\u00a0\u2009\u202f]"
DASH = "[-‐‑–—]"
YEAR = r"(?:1\d{3}|20\d\d|21\d\d)(?![\d%°]|[.,:/]\d|(?:st|nd|rd|th|s|m|bn|km|kg|ft)\b)"
"""Four digits that may be a year, and do not go on as a longer number, a decade or a measure."""

DAY = r"\d{1,2}"
AFTER_DAY = r"(?![\d%°½¼$£€]|[.,:/]\d|(?:a\.?m|p\.?m|km|kg|ft|m|bn|k)\b)"


class Mention(NamedTuple):
    """A date as written; 0 (weekday: -1) and ``NOWHERE`` stand for what is not written.

    ``last`` is the second day of a span such as ``3-5 March`` or of a pair such as ``March 3 and 5``; ``link`` is where
    the words between the two stand. ``day_first`` tells the British order.
    """

    start: int
    end: int
    month: int
    month_at: Span
    day: int = 0
    day_at: Span = NOWHERE
    last: int = 0
    last_at: Span = NOWHERE
    link: Span = NOWHERE
    year: int = 0
    year_at: Span = NOWHERE
    weekday: int = -1
    weekday_at: Span = NOWHERE
    day_first: bool = False


Pattern = re.Pattern[str]
LINK = rf"{SPACE}?{DASH}{SPACE}?|{SPACE}(?:to|through|thru|until|till|and|or){SPACE}"


@cache
def _month() -> Pattern:
    return re.compile(rf"\b{MONTH}\b(?:(?<![a-z]{{4}})(?<!May)\.|(?<=Sept)\.)?")


@cache
def _after() -> Pattern:
    """What follows a month in the American order: day, second day, year."""
    suffix = r"(?:st|nd|rd|th)?"
    return re.compile(
        rf"{SPACE}?(?:the{SPACE})?(?P<day>{DAY}){suffix}{AFTER_DAY}"
        rf"(?:(?P<link>{LINK})(?P<last>{DAY}){suffix}{AFTER_DAY}(?!{SPACE}?{DASH}\d))?"
        rf"(?:(?:,{SPACE}?|{SPACE})(?:of{SPACE})?(?P<year>{YEAR}))?"
    )


@cache
def _before() -> Pattern:
    """What stands before a month in the British order: first day, day."""
    suffix = r"(?:st|nd|rd|th)?"
    return re.compile(
        rf"(?<![\w$£€#])(?<!\d[.,:/'’-])(?:(?P<day>{DAY}){suffix}(?P<link>{LINK})(?P<last>{DAY})|(?P<only>{DAY}))"
        rf"{suffix}(?:{SPACE}(?:of{SPACE})?|{DASH}|{SPACE}day{SPACE}of{SPACE})$"
    )


@cache
def _year() -> Pattern:
    return re.compile(rf"(?:,?{SPACE}(?:of{SPACE})?|-)(?P<year>{YEAR})")


@cache
def _weekday_before() -> Pattern:
    part = f"(?:{SPACE}(?:morning|afternoon|evening|night|lunchtime))?"
    return re.compile(
        rf"\b(?P<weekday>{WEEKDAY})\b\.?{part}(?:,?{SPACE}|,|{SPACE}?\({SPACE}?|{SPACE}?[-–—]{SPACE}?)(?:on{SPACE})?(?:the{SPACE})?$"
    )


@cache
def _weekday_after() -> Pattern:
    return re.compile(
        rf"(?:{SPACE}?\({SPACE}?(?:an?{SPACE})?|,{SPACE}an?{SPACE}|,?{SPACE}(?:is|was|falls{SPACE}on|fell{SPACE}on)"
        rf"{SPACE}an?{SPACE})(?P<weekday>{WEEKDAY})\b(?!['’-])"
    )


def mentions(draft: Draft) -> list[Mention]:
    """Every date with the name of a month in it, in order; a month alone is none."""
    prose = draft.prose
    if not any(clue in prose for clue in "0123456789"):
        return []
    found: list[Mention] = []
    for month in _month().finditer(prose):
        mention = _read(prose, month.start(), month.end(), found[-1].end if found else 0)
        if mention:
            found.append(mention)
    return found


def _read(prose: str, at: int, end: int, past: int) -> Mention | None:
    """The date around the month at ``at:end``; text before ``past`` belongs to another date."""
    written = prose[at:end]
    bare = Mention(at, end, month_number(written), (at, end))
    mention = _day_first(prose, bare, past) or _month_first(prose, bare) or _month_of_year(prose, bare)
    if mention is None:
        return None
    return _with_weekday(prose, mention, past) if mention.day else mention


def _day_first(prose: str, bare: Mention, past: int) -> Mention | None:
    at, end = bare.month_at
    if not (at >= 2 and prose[at - 2] in "0123456789tdhfy" and prose[at - 1] in " -\t\u00a0\u2009\u202f‐‑–"):
        return None
    before = _before().search(prose, max(past, at - 30), at)
    if before is None:
        return None
    year = _year().match(prose, end)
    last = before["last"]
    group = "day" if last else "only"
    return bare._replace(
        start=before.start(),
        end=year.end() if year else end,
        day=int(before[group]),
        day_at=before.span(group),
        last=int(last or 0),
        last_at=before.span("last"),
        link=before.span("link"),
        year=int(year["year"]) if year else 0,
        year_at=year.span("year") if year else NOWHERE,
        day_first=True,
    )


def _month_first(prose: str, bare: Mention) -> Mention | None:
    after = _after().match(prose, bare.end)
    if after is None:
        return None
    return bare._replace(
        end=after.end(),
        day=int(after["day"]),
        day_at=after.span("day"),
        last=int(after["last"] or 0),
        last_at=after.span("last"),
        link=after.span("link"),
        year=int(after["year"] or 0),
        year_at=after.span("year"),
    )


def _month_of_year(prose: str, bare: Mention) -> Mention | None:
    year = _year().match(prose, bare.end)
    if year is None:
        return None
    return bare._replace(end=year.end(), year=int(year["year"]), year_at=year.span("year"))


def _with_weekday(prose: str, mention: Mention, past: int) -> Mention:
    before = _weekday_before().search(prose, max(past, mention.start - 30), mention.start)
    if before:
        weekday = weekday_number(before["weekday"])
        mention = mention._replace(start=before.start(), weekday=weekday, weekday_at=before.span("weekday"))
    after = None if before else _weekday_after().match(prose, mention.end)
    if after:
        weekday = weekday_number(after["weekday"])
        mention = mention._replace(end=after.end(), weekday=weekday, weekday_at=after.span("weekday"))
    if "(" in prose[mention.start : mention.end] and prose[mention.end : mention.end + 1] == ")":
        mention = mention._replace(end=mention.end + 1)
    return mention
