"""The verb ``dates``: whatever a story says about days, months and years, held against the calendar and itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newslint.dates.clues import clues
from newslint.draft import Draft
from newslint.lazy import imported
from newslint.lean import cache
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    from typing import Literal


FINDERS = {
    "impossible": (("day", "impossible:impossible"), ("figures", "numeric:impossible")),
    "range-reversed": (("span", "ranges:backward"), ("numbers", "spans:backward"), ("figures", "numeric:backward")),
    "wrong-weekday": (("weekday", "weekdays:with_year"), ("figures", "numeric:wrong_weekday")),
    "wrong-weekday-no-year": (("weekday", "weekdays:without_year"),),
    "weekdays-disagree": (("weekday", "together:disagreeing"),),
    "contradiction": (("told", "contradictions:contradictions"),),
    "relative": (("relative", "relative:beside_date"), ("side", "sides:wrong_side"), ("ago", "daysago:days_ago")),
    "tense": (("year", "tense:tense"),),
    "age": (("life", "lives:lifetimes"),),
    "anniversary": (("anniversary", "anniversaries:anniversaries"),),
    "elapsed": (("elapsed", "elapsed:elapsed"),),
    "century": (("century", "centuries:centuries"),),
    "quarter": (("quarter", "quarters:quarters"),),
}
"""What to find → (the clue without which there is nothing to find, ``module:function``); modules load when needed."""


DATED = ("relative", "tense")
"""What takes a day of publication."""

UNDATED = ("weekdays-disagree",)
"""What is looked for only where that day is unknown."""


FACTS = ("days", "month", "months", "other", "part", "right", "told", "weekday", "when", "year", "years")


class Dates(Record):
    """Finds dates that cannot be right, by the calendar, by the day of publication and by the rest of the story.

    ``find`` says what: ``impossible`` (*June 31*), ``range-reversed`` (*from 2016 to 2008*, *Nov. 19-18*),
    ``wrong-weekday`` (with a year), ``wrong-weekday-no-year`` (by the year nearest to publication), ``contradiction``
    (one event, two dates), ``relative`` (*yesterday, Sunday*), ``tense`` (*was signed on* a day to come), ``age``,
    ``anniversary`` and ``elapsed`` (the years do not make the number), ``century`` (*in the 18th century (1850)*),
    ``quarter`` (*the first quarter (January-April)*). What depends on the day of publication (front matter, the name of
    the file, the dateline, ``--date``) is not looked for where that day is unknown; only there does
    ``weekdays-disagree`` hold the weekdays of a story against each other.
    """

    find: Literal[
        "impossible",
        "range-reversed",
        "wrong-weekday",
        "wrong-weekday-no-year",
        "weekdays-disagree",
        "contradiction",
        "relative",
        "tense",
        "age",
        "anniversary",
        "elapsed",
        "century",
        "quarter",
    ]

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The places at which the draft says what ``find`` names, in order."""
        for _, hit in self.many([self], draft, house):
            yield hit

    @staticmethod
    def many(checks: Sequence[Dates], draft: Draft, _house: House, /) -> Iterator[tuple[int, Hit]]:
        """The hits of all checks, each with the position of its check; none without a clue."""
        loud = [(i, check.find) for i, check in enumerate(checks) if not _is_quiet(draft, check.find)]
        for i, find in loud:
            found: list[Hit] = []
            for clue, finder in FINDERS[find]:
                if draft.look or clue in draft.shared(clues):
                    found += _load(finder)(draft)
            for hit in sorted(found, key=lambda hit: hit[:2]) if found else ():
                yield i, hit


def _is_quiet(draft: Draft, find: str) -> bool:
    """True if there is nothing to find: it takes another day of publication, or the compiled core says so."""
    return find in (UNDATED if draft.date else DATED) or f"dates {find}" in draft.quiet


@cache
def _load(finder: str) -> Callable[[Draft], Iterator[Hit]]:
    module, _, name = finder.partition(":")
    function: Callable[[Draft], Iterator[Hit]] = getattr(imported(f"newslint.dates.{module}"), name)
    return function
