"""Brackets without a partner; commas and stops typed twice or badly spaced."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.draft import Draft
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    from typing import Literal


class Punctuation(Record):
    """Finds one kind of slip in brackets, dashes, commas and full stops. ``find`` names it."""

    find: Literal["unmatched-bracket", "open-dash", "space-before-comma", "doubled-stop", "missing-space"]

    def __call__(self, draft: Draft, _house: House, /) -> Iterator[Hit]:
        """The slips of one kind, in order."""
        if self.find == "unmatched-bracket":
            from newslint.punctuation.brackets import unmatched

            found = draft.shared(unmatched)
            return (Hit(b.place, b.place + 1, (b.better,) if b.better else ()) for b in found)
        if self.find == "open-dash":
            from newslint.punctuation.dashes import open_dashes

            return open_dashes(draft)
        from newslint.punctuation import stops

        finders = {
            "space-before-comma": stops.space_before_comma,
            "doubled-stop": stops.doubled_stop,
            "missing-space": stops.missing_space,
        }
        return finders[self.find](draft)
