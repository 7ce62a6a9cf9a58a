"""Names that are not written as the house writes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.draft import Draft
from newslint.names.reading import reader
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    from typing import Literal


FACTS = ("name", "who", "other")


class Names(Record):
    """Looks for canonical names that are misspelled, and for names that disagree inside one story.

    ``find`` is one of: ``misspelled`` (an unknown word near a canonical name), ``wrong-part`` (one part of a whole name
    that is right elsewhere: *Brad Pit*), ``house-variant`` (a form that is right elsewhere but not in this house),
    ``other-spelling`` (another way of putting a foreign name into Latin letters, which no card mentions) and
    ``two-spellings`` (one name spelled two ways in a story, whoever bears it).
    """

    find: Literal["misspelled", "wrong-part", "house-variant", "other-spelling", "two-spellings"]

    def __call__(self, draft: Draft, house: House) -> Iterator[Hit]:
        """The places at which the draft has what this rule looks for."""
        for _, hit in self.many([self], draft, house):
            yield hit

    @staticmethod
    def many(checks: Sequence[Names], draft: Draft, house: House, /) -> Iterator[tuple[int, Hit]]:
        """The hits of all checks in order of place, each with the position of its check."""
        findings = draft.shared(reader(house))
        if not findings:
            return
        from newslint.damage import is_damaged

        for finding in findings:
            if not is_damaged(draft, finding.start, finding.end):
                hit = Hit(finding.start, finding.end, finding.better, finding.facts, finding.because)
                yield from [(i, hit) for i, check in enumerate(checks) if check.find == finding.find]
