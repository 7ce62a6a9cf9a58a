"""A date in another form than the house's: *24th December 2019*, *December 24*, *Dec. 24*."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.context import is_quoted
from newslint.dates.names import MONTHS, WEEKDAYS
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    import re
    from typing import Literal


SHORT = {"January": "Jan.", "February": "Feb.", "August": "Aug.", "September": "Sept."}
SHORT.update({"October": "Oct.", "November": "Nov.", "December": "Dec."})
"""The months as American news agencies shorten them beside a day; the others are written out."""

STARTS = {month[:3]: month for month in MONTHS}
FAMOUS = ("September 11", "July 4", "January 6")
"""Days that are names of events, and keep their form without a year."""


@cache
def _date() -> re.Pattern[str]:
    month = r"(?P<{}>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?P<{}>[a-z]*\.?)"
    day = r"(?P<{}>[1-9]|[12]\d|3[01])(?P<{}>st|nd|rd|th)?"
    first = month.format("m1", "r1") + " " + day.format("d1", "o1") + r"(?:,? (?P<y1>[12]\d{3}))?"
    second = "(?:the )?" + day.format("d2", "o2") + "(?: of)? " + month.format("m2", "r2")
    second += r"(?:,? (?P<y2>[12]\d{3}))?"
    return pattern(rf"(?<![\w/-])(?:(?P<w>{'|'.join(WEEKDAYS)}),? )?(?:{first}|{second})(?![\w/:])")


class Dateform(Record):
    """Finds a day of a month that the house writes in another way, outside quotation marks.

    ``order`` is ``month-day`` (*Dec. 24, 2019*: long months are shortened) or ``day-month`` (*24 December 2019*).
    ``find`` says which fault is meant: ``order``, an ``ordinal`` (*24th*), or the ``month``, shortened or not. What is
    offered is the whole date as the house writes it.
    """

    find: Literal["order", "ordinal", "month"]
    order: Literal["month-day", "day-month"]

    def __call__(self, draft: Draft, _house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        starts = {word[:3] for word in draft.vocabulary}
        if starts.isdisjoint(STARTS):
            return
        for date in draft.shared(_dates):
            if date.fault(self.order) == self.find and not is_quoted(draft, date.start):
                better = date.write(self.order)
                if better != draft.prose[date.start : date.end]:
                    yield Hit(date.start, date.end, (better,))


class Written(Record):
    """A date as it stands in prose."""

    start: int
    end: int
    order: str
    weekday: str
    day: str
    month: str
    form: str
    ordinal: bool
    year: str
    goes_on: bool

    def fault(self, order: str) -> str:
        """What is amiss first: the order, an ordinal or the form of the month; or nothing."""
        if self.order != order:
            famous = f"{self.month} {self.day}" in FAMOUS and not self.year
            return "" if famous else "order"
        if self.ordinal:
            return "ordinal"
        return "" if self.form == _form(self.month, order) else "month"

    def write(self, order: str) -> str:
        """The date as the house writes it, with the weekday before it."""
        month = _form(self.month, order)
        if order == "month-day":
            weekday = f"{self.weekday}, " if self.weekday else ""
            year = f", {self.year}{',' if self.goes_on else ''}" if self.year else ""
            return f"{weekday}{month} {self.day}{year}"
        weekday = f"{self.weekday} " if self.weekday else ""
        return f"{weekday}{self.day} {month}{' ' + self.year if self.year else ''}"


def _form(month: str, order: str) -> str:
    return SHORT.get(month, month) if order == "month-day" else month


def _dates(draft: Draft) -> list[Written]:
    """The dates of a draft that stand alone: no ranges, no names of things."""
    found = []
    for block in draft.blocks:
        for match in _date().finditer(draft.prose, block.start, block.end):
            date = _read(draft.prose, match)
            if date and not _is_one_of_several(draft.prose, date):
                found.append(date)
    return found


def _read(prose: str, match: re.Match[str]) -> Written | None:
    """None if the word only begins like a month (*Marcus 12*)."""
    i = "1" if match["m1"] else "2"
    month = STARTS[match["m" + i]]
    form = match["m" + i] + match["r" + i]
    if not (month.startswith(form.removesuffix(".")) or form.removesuffix(".") == "Sept"):
        return None
    order = "month-day" if i == "1" else "day-month"
    end = match.end() - (form.endswith(".") and prose[match.end() - 1] == "." and _ends_sentence(prose, match.end()))
    after = prose[end : end + 2]
    goes_on = order == "day-month" and after[:1] == " " and after[1:].islower()
    return Written(
        match.start(), end, order, match["w"] or "", match["d" + i], month, form,
        bool(match["o" + i]), match["y" + i] or "", goes_on,
    )  # fmt: skip


def _ends_sentence(prose: str, end: int) -> bool:
    after = prose[end : end + 2].lstrip()
    return not after or after[0].isupper()


@cache
def _number_before() -> re.Pattern[str]:
    return pattern(r"\d(?:st|nd|rd|th)?,? ?(?:and|or|to|[-–—])? ?$")


@cache
def _number_after() -> re.Pattern[str]:
    return pattern(r"(?:st|nd|rd|th)? ?(?:and|or|to|through|until|[-–—]) ?\d| [A-Z][a-z]|-[A-Za-z]")


def _is_one_of_several(prose: str, date: Written) -> bool:
    """True for *23 and 24 December*, *Dec. 24-26*, *September 11 Memorial*."""
    if _number_before().search(prose, max(date.start - 10, 0), date.start):
        return True
    return not date.year and _number_after().match(prose, date.end) is not None
