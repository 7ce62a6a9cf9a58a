"""Dates in figures alone: ISO (2019-12-24), and day and month in either order before a year (24/12/2019)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

from newslint.dates.grammar import NOWHERE, Span, plain
from newslint.dates.impossible import is_spoken_of
from newslint.dates.moved import either_way, joins, opened_by
from newslint.dates.names import MONTHS, WEEKDAY, WEEKDAYS, like_weekday, weekday_number
from newslint.dates.ranges import LINKS
from newslint.dates.reckon import GREGORIAN, day_number, days_in, exists, weekday_of
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit

if TYPE_CHECKING:
    import re


class Figures(Record):
    """A date in figures: what it may mean, as (year, month, day); days that no month has are among them."""

    start: int
    end: int
    meanings: list[tuple[int, int, int]]
    weekday: int
    weekday_at: Span


@cache
def _figures() -> re.Pattern[str]:
    return pattern(
        r"\d(?<![\w.:/#-]\d)(?:(?P<iso>\d{3})-(?P<month>\d\d)-(?P<day>\d\d)"
        r"|(?P<a>\d?)(?P<mark>[/.])(?P<b>\d\d?)(?P=mark)(?P<year>\d{4}))(?![\w/-]|[.,:]\d)"
    )


@cache
def _weekday() -> re.Pattern[str]:
    return pattern(rf"\b(?P<weekday>{WEEKDAY})\.?,? \(?$")


def figures(draft: Draft) -> list[Figures]:
    """Every date in figures, in order; figures that no order makes a day and month are something else."""
    text = draft.shared(plain)
    found = []
    for match in _figures().finditer(text):
        likely = [(y, m, d) for y, m, d in _meanings(match) if 1900 <= y < 2100 and 1 <= m <= 12 and 1 <= d <= 31]
        if likely:
            before = _weekday().search(text, max(0, match.start() - 14), match.start())
            weekday = weekday_number(before["weekday"]) if before else -1
            at = before.span("weekday") if before and weekday >= 0 else NOWHERE
            found.append(Figures(at[0] if weekday >= 0 else match.start(), match.end(), likely, weekday, at))
    return found


def _meanings(match: re.Match[str]) -> list[tuple[int, int, int]]:
    """What the figures may mean as year, month and day, possible or not."""
    if match["iso"]:
        year, month, day = match[0].split("-")
        return [(int(year), int(month), int(day))]
    a, b, year = match[0].split(match["mark"])
    day_first, month_first = (int(year), int(b), int(a)), (int(year), int(a), int(b))
    return [day_first] if match["mark"] == "." else [day_first, month_first]


def impossible(draft: Draft) -> Iterator[Hit]:
    """Dates in figures that no order makes a day of the calendar."""
    for date in draft.shared(figures):
        if not any(exists(*meaning) for meaning in date.meanings) and not is_spoken_of(draft, date.start, date.end):
            year, month, _ = date.meanings[0]
            yield Hit(date.start, date.end, (), {"month": MONTHS[month - 1], "days": str(days_in(month, year))})


def wrong_weekday(draft: Draft) -> Iterator[Hit]:
    """Dates in figures whose weekday goes with no order."""
    for date in draft.shared(figures):
        days = [day_number(*meaning) for meaning in date.meanings if exists(*meaning) and meaning[0] >= GREGORIAN]
        right = [weekday_of(day) for day in days]
        if date.weekday >= 0 and right and date.weekday not in right:
            start, end = date.weekday_at
            better = [like_weekday(weekday, draft.prose[start:end]) + draft.prose[end : date.end] for weekday in right]
            facts = {"weekday": WEEKDAYS[right[0]], "year": str(date.meanings[0][0])}
            yield Hit(date.start, date.end, tuple(dict.fromkeys(better)), facts)


def backward(draft: Draft) -> Iterator[Hit]:
    """Spans of two dates in figures that run backwards in whatever order day and month stand."""
    text = draft.shared(plain)
    for first, last in pairwise(draft.shared(figures)):
        link = text[first.end : last.start].strip()
        opened = opened_by(text, first.start) or "from"
        if link not in LINKS or not joins(opened, link) or either_way(text, first.start, opened):
            continue
        if _runs_back(first, last):
            a, b = draft.prose[first.start : first.end], draft.prose[last.start : last.end]
            better = b + draft.prose[first.end : last.start] + a
            yield Hit(first.start, last.end, (better,), {})


def _runs_back(first: Figures, last: Figures) -> bool:
    alike = len(first.meanings) == len(last.meanings)
    pairs = list(zip(first.meanings, last.meanings, strict=True) if alike else product(first.meanings, last.meanings))
    return all(a > b and exists(*a) and exists(*b) for a, b in pairs)
