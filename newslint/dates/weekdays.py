"""A weekday that does not go with its date: *Tuesday, Dec. 24, 2018* was a Monday."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.dates.beside import said
from newslint.dates.grammar import NOWHERE, Mention, mentions, plain
from newslint.dates.names import WEEKDAY, WEEKDAYS, weekday_number
from newslint.dates.paragraph import around, in_quotation, speaks
from newslint.dates.reckon import GREGORIAN, day_number, exists, weekday_of
from newslint.dates.rewrite import last_day, rewrite
from newslint.dates.slips import meant
from newslint.dates.years import published, years_meant
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

MODERN = 1927
"""From this year on every country that news writes about uses the calendar that weekdays are reckoned by."""


@cache
def _other_calendar() -> re.Pattern[str]:
    return pattern(
        r"\b(?:[Cc]alendar|Julian|Old Style|O\.S\.|Russia|Soviet|T[sz]ar|Bolshevik|Ottoman|Turk|Gree[ck]|Bulgaria"
        r"|Romania|Serbia|Moscow|Peter(?:sburg|grad)|Romanov|Lenin|Ukrain|Estonia|Latvia|Lithuania|Finland|Finnish|Orthodox)"
    )


@cache
def _shared_weekday() -> re.Pattern[str]:
    """A weekday that is the second of two: *Monday to Wednesday, 3-5 March*."""
    return pattern(rf"\b(?P<weekday>{WEEKDAY})\.?(?: ?[-&,/] ?| (?:to|and|or|through|until) )$")


def with_year(draft: Draft) -> Iterator[Hit]:
    """Dates whose year is written."""
    for mention in dated(draft):
        if mention.year >= GREGORIAN and not _is_kick_off(draft, mention) and not _in_other_calendar(draft, mention):
            yield from _hit(draft, mention, [mention.year])


def without_year(draft: Draft) -> Iterator[Hit]:
    """Dates whose year is left to the reader of the day: none of the years that can be meant fits."""
    for mention in dated(draft):
        if not mention.year and not in_quotation(draft, mention.start):
            yield from _hit(draft, mention, years_meant(draft, mention))


def dated(draft: Draft) -> Iterator[Mention]:
    """The dates with a weekday that speaks about them alone."""
    for mention in draft.shared(mentions):
        if mention.weekday < 0 or _is_newspaper(draft.prose, mention):
            continue
        at = mention.weekday_at[0]
        first = _shared_weekday().search(draft.shared(plain), max(0, at - 20), at) if at == mention.start else None
        if first and weekday_number(first["weekday"]) >= 0:
            if mention.last:
                yield last_day(mention)
            continue
        yield mention


def disagrees(draft: Draft, mention: Mention) -> bool:
    """True if the weekday of the mention goes with its date in none of the years that can be meant."""
    if mention.weekday < 0 or not mention.day:
        return False
    return _wrong(mention, [mention.year] if mention.year else years_meant(draft, mention)) > 0


def _wrong(mention: Mention, years: list[int]) -> int:
    """The likeliest of the years, if there is such a day in one of them and in none does it fall on this weekday."""
    dated = [year for year in years if exists(year, mention.month, mention.day)]
    if any(weekday_of(day_number(year, mention.month, mention.day)) == mention.weekday for year in dated):
        return 0
    return dated[0] if dated else 0


def _hit(draft: Draft, mention: Mention, years: list[int]) -> Iterator[Hit]:
    year = _wrong(mention, years)
    if not year:
        return
    date = year, mention.month, mention.day
    told = {"published": published(draft), "said": said(draft, mention)}
    options = meant(date, mention.weekday, year_told=mention.year > 0, **told)
    if mention.link != NOWHERE:
        options = [option for option in options if not option[2]]
    better = tuple(dict.fromkeys(rewrite(draft.prose, mention, number) for _, number, _ in options))
    right = WEEKDAYS[weekday_of(day_number(year, mention.month, mention.day))]
    yield Hit(mention.start, mention.end, better, {"weekday": right, "year": str(year)})


def _is_newspaper(prose: str, mention: Mention) -> bool:
    """True for *The Baltimore Sun, March 3, 2019*."""
    start, end = mention.weekday_at
    before = prose[max(0, start - 24) : start].split()
    return prose[start : end + 1] in ("Sun,", "Sun ", "Sun(") and bool(before) and before[-1][:1].isupper()


def _is_kick_off(draft: Draft, mention: Mention) -> bool:
    """True if the year may be a time in a fixture table: *Tuesday, 1 March 1945*, a quarter to eight."""
    hours, minutes = divmod(mention.year, 100)
    if hours > 23 or minutes > 59:
        return False
    after = draft.prose[mention.end : mention.end + 12].lstrip().lower()
    if after.startswith(("gmt", "bst", "cet", "cest", "utc", "local", "ko", "kick", "hours", "hrs")):
        return True
    between = draft.prose[mention.month_at[1] : mention.year_at[0]]
    if not mention.day_first or "," in between or minutes % 15:
        return False
    block = draft.block_at(mention.start)
    line = draft.prose[block.start : block.end].strip() if block else ""
    alone = 0 < len(line) <= mention.end - mention.start + 2 or " v " in line or " vs" in line
    return alone and not (draft.date and abs(draft.date.year - mention.year) <= 2)


def _in_other_calendar(draft: Draft, mention: Mention) -> bool:
    """True if the story may give the date in another calendar."""
    if mention.year >= MODERN:
        return False
    return speaks(draft, _other_calendar, around(draft, mention.start, mention.end))
