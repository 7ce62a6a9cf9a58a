"""The verb ``dates``: whatever a story says about days, months and years, held against the calendar and itself."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Literal, NamedTuple

from newslint.draft import Draft
from newslint.rule import Hit, House

FINDERS = {
    "impossible": "newslint.dates.impossible:impossible",
    "range-reversed": "newslint.dates.ranges:reversed_ranges",
    "wrong-weekday": "newslint.dates.weekdays:with_year",
    "contradiction": "newslint.dates.contradictions:contradictions",
    "wrong-weekday-no-year": "newslint.dates.weekdays:without_year",
    "relative": "newslint.dates.relative:beside_date",
}
"""What to find → ``module:function``; a module is imported when a draft first needs it."""


class Dates(NamedTuple):
    """Finds dates that cannot be right.

    ``find`` says which kind of mistake.
    """

    find: Literal["impossible", "range-reversed", "wrong-weekday", "wrong-weekday-no-year", "contradiction", "relative"]

    FACTS = ("days", "month", "other", "weekday", "year")  # type: ignore[misc]

    def __call__(self, draft: Draft, _house: House) -> Iterator[Hit]:
        """The places at which the draft says what ``find`` names, in order."""
        module, _, name = FINDERS[self.find].partition(":")
        finder: Callable[[Draft], Iterator[Hit]] = getattr(import_module(module), name)
        return finder(draft)
