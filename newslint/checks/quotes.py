"""Quotation marks: unclosed, unopened, turned, doubled; and the stops that belong to a quotation."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.draft import Draft
from newslint.rule import Hit, House


class Quotes(NamedTuple):
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
        "doubled",
        "mixed-pair",
        "same-marks-inside",
        "missing-full-stop",
        "missing-comma",
        "missing-comma-after-verb",
    ]

    FACTS = ("quotation",)  # type: ignore[misc]

    def __call__(self, draft: Draft, _house: House, /) -> Iterator[Hit]:
        """The faults of one kind, each where it is mended."""
        from newslint.quotes.faults import faults

        analysis = faults
        if self.find.startswith("missing"):
            from newslint.quotes import stops

            analysis = stops.missing_stops if self.find == "missing-full-stop" else stops.missing_commas
        for fault in draft.shared(analysis):
            if fault.kind == self.find:
                yield Hit(fault.start, fault.end, fault.better, {"quotation": fault.quotation})
