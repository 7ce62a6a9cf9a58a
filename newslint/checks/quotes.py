"""Quotation marks: unclosed, unopened, turned, doubled; and the stops that belong to a quotation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.damage import damage
from newslint.draft import Draft
from newslint.quotes.glance import may_lack, told_slips
from newslint.quotes.order import are_in_order
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    from typing import Literal

    from newslint.quotes.fault import Fault


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
        for _, hit in self.many([self], draft, house):
            yield hit

    @staticmethod
    def many(checks: Sequence[Quotes], draft: Draft, house: House, /) -> Iterator[tuple[int, Hit]]:
        """The faults of every kind that is asked for, each with the position of its check."""
        british = (draft.language or house.language) == "en-GB"
        for fault in draft.shared(_all_faults):
            better = fault.better[-1:] if british else fault.better[:1]
            for i in [i for i, check in enumerate(checks) if check.find == fault.kind]:
                yield i, Hit(fault.start, fault.end, better, {"quotation": fault.quotation})


def _all_faults(draft: Draft) -> list[Fault]:
    """The faults of a draft; what looks for them is imported where there may be some."""
    found: list[Fault] = []
    slip, comma, stop = _may_have(draft)
    if slip:
        from newslint.quotes.faults import faults

        found += faults(draft)
    if comma:
        from newslint.quotes.commas import missing_commas

        found += missing_commas(draft)
    if stop:
        from newslint.quotes.stops import missing_stops

        found += missing_stops(draft)
    return found


def _may_have(draft: Draft) -> tuple[bool, bool, bool]:
    """Whether marks may be out of order, and whether a comma or a full stop may be missing."""
    if not draft.look:
        if draft.shared(damage).in_marks:  # no mark is read then
            return False, False, False
        return not draft.shared(are_in_order), *may_lack(draft)
    quiet = draft.look.quiet
    slip = "quotes unclosed" not in quiet and (draft.shared(told_slips) is not None or not draft.shared(are_in_order))
    return slip, "quotes missing-comma" not in quiet, "quotes missing-full-stop" not in quiet
