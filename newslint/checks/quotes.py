"""Quotation marks: unclosed, unopened, turned, doubled; and the stops that belong to a quotation."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newslint.draft import Draft
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    from typing import Literal

    from newslint.quotes.faults import Fault


FACTS = ("quotation",)


class Quotes(Record):
    """Finds one kind of fault in the quotation marks of a draft.

    Every mark of the draft is weighed in its surroundings (straight and curly, double and single, low, angled; an
    apostrophe or an inch is none), and the cheapest explanation of them all is what is believed. A quotation may run
    over paragraphs, each of which opens it and the last of which closes it. ``find`` names the fault.
    """

    find: Literal[
        "unclosed",
        "unopened",
        "not-reopened",
        "wrong-direction",
        "wrong-side",
        "wrong-apostrophe",
        "mistyped-apostrophe",
        "doubled",
        "mixed-pair",
        "same-marks-inside",
        "missing-full-stop",
        "missing-comma",
        "missing-comma-after-verb",
        "missing-comma-after-quotation",
    ]

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The faults of one kind, each where it is mended."""
        british = (draft.language or house.language) == "en-GB"
        for fault in draft.shared(_analysis(self.find)):
            if fault.kind == self.find:
                yield Hit(
                    fault.start,
                    fault.end,
                    fault.better[-1:] if british else fault.better[:1],
                    {"quotation": fault.quotation},
                )


def _analysis(find: str) -> Callable[[Draft], list[Fault]]:
    """What looks for a kind of fault; imported when it is first needed."""
    if find == "missing-full-stop":
        from newslint.quotes.stops import missing_stops

        return missing_stops
    if find.startswith("missing-comma"):
        from newslint.quotes.commas import missing_commas

        return missing_commas
    from newslint.quotes.faults import faults

    return faults
