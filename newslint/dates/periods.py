"""Months and years told by the publication date (*last year*, *September last year*, *two years ago*), and by name."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.dates.grammar import mentions, plain
from newslint.dates.names import MONTH, month_number
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import re

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

STEPS = {"last": -1, "this": 0, "next": 1}

TURN = 7
"""In the first days of a year (and of a month) *last* and *this* may still be reckoned from the one before."""


class Period(Record):
    """A month (0: not told) of one of several ``years``; ``relative`` tells how it was written.

    ``slack`` is how many years the writer may have rounded by.
    """

    start: int
    end: int
    month: int
    years: tuple[int, ...]
    relative: bool
    slack: float = 0.0
    day: int = 0


@cache
def _relative() -> re.Pattern[str]:
    return pattern(
        rf"[LNTlnt](?:ast|ext|his)(?<![\w'-]....) (?:(?P<year>year\b(?!['-]))|(?P<named>{MONTH})\b(?! ?\d))"
        r"|years? ago\b"
    )


@cache
def _before() -> re.Pattern[str]:
    """The month before *last year*, or the number before *years ago*."""
    return pattern(rf"\b(?:(?P<month>{MONTH})\.?,? (?:of )?|(?P<count>\d\d?|[A-Za-z]+) )$")


@cache
def _year() -> re.Pattern[str]:
    return pattern(r"\b(?:[Ii]n|[Ss]ince|[Oo]f) (?P<year>(?:19|20)\d\d)(?![\w%-]|[.,]\d)")


def relative_periods(draft: Draft) -> list[Period]:
    """The months and years that are told by the publication date; none if it is unknown."""
    today = draft.date
    text = draft.shared(plain)
    if today is None or not (" year" in text or "ast " in text or "ext " in text):
        return []
    found = [_period(text, match, today.year, today.month, today.day) for match in _relative().finditer(text)]
    return [period for period in found if period]


def _period(text: str, match: re.Match[str], year: int, month: int, day: int) -> Period | None:
    start, end = match.span()
    before = _before().search(text, max(0, start - 18), start)
    word = match[0][:4].lower()
    if word == "year":
        ago = _count(before["count"] or "") if before else 0
        return Period(before.start(), end, 0, (year - ago,), True, 1.0) if before and ago else None
    step = STEPS.get(word)
    if step is None:  # the text May wrote
        return None
    if match["named"]:
        named = month_number(match["named"])
        return Period(start, end, named, _named_years(step, named, year, month), True) if named and step else None
    turned = (year + step - 1,) if month == 1 and day <= TURN else ()
    named = month_number((before["month"] if before else "") or "")
    return Period(before.start() if before and named else start, end, named, (year + step, *turned), True)


def _count(written: str) -> int:
    """The number that a word or figures tell; 0 if they tell none."""
    if written.isdigit():
        return int(written)
    return 1 if written.lower() == "a" else NUMBERS.index(written.lower()) + 1 if written.lower() in NUMBERS else 0


def _named_years(step: int, named: int, year: int, month: int) -> tuple[int, ...]:
    """The years of *last May* (−1) and *next May* (1): the nearest one’s, or either if it is nearly May."""
    if step < 0:
        return (year,) if named < month - 1 else (year, year - 1) if named <= month else (year - 1,)
    return (year,) if named > month + 1 else (year, year + 1) if named >= month else (year + 1,)


def named_periods(draft: Draft) -> list[Period]:
    """The months and years that are told outright."""
    dated = [Period(m.start, m.end, m.month, (m.year,), False, day=m.day) for m in draft.shared(mentions) if m.year]
    taken = {m.end for m in dated}
    years = [
        Period(match.start("year"), match.end(), 0, (int(match["year"]),), False)
        for match in _years(draft.shared(plain))
        if match.end() not in taken
    ]
    return sorted([*dated, *years])


def _years(text: str) -> Iterator[re.Match[str]]:
    """The years after *in*, *since* and *of*; these stand two or five letters before the space."""
    for century in (" 19", " 20"):
        at = text.find(century)
        while at >= 0:
            match = _year().match(text, max(0, at - 2)) or _year().match(text, max(0, at - 5))
            if match and match.start("year") == at + 1:
                yield match
            at = text.find(century, at + 3)


def at_odds(one: Period, other: Period, today: float) -> bool:
    """True if two periods cannot be the same; ``today`` is the publication date in years.

    Two relative periods are not compared, nor is one with a named period of another month: that is another event.
    """
    if not (one.relative or other.relative):
        return one.years != other.years or 0 < one.month != other.month > 0 or 0 < one.day != other.day > 0
    told, named = (one, other) if one.relative else (other, one)
    year = named.years[0]
    if named.relative or year in told.years or (told.month and named.month and told.month != named.month):
        return False
    if not told.slack:
        return True
    passed = today - (year + (named.month - 0.5) / 12 if named.month else year + 0.5)
    ago = today - told.years[0] - today % 1
    return abs(passed - ago) > told.slack + (0 if named.month else 0.5)
