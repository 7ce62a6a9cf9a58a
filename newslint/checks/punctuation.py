"""Brackets without a partner; commas and stops typed twice or badly spaced."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.damage import damage, is_inside_word
from newslint.draft import Draft
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    from typing import Literal

FACTS = ("elsewhere",)
"""For *lost-character*: at how many other places of the draft one was lost."""

ASIDES = ("– wh", "— wh", "- wh", "—wh")
"""How an aside on a person or thing begins after a dash."""


class Punctuation(Record):
    """Finds one kind of slip in brackets, dashes, commas and full stops, or a lost character. ``find`` names it."""

    find: Literal[
        "unmatched-bracket", "open-dash", "space-before-comma", "doubled-stop", "missing-space", "lost-character"
    ]

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The slips of one kind, in order."""
        if self.find == "unmatched-bracket":
            return _unmatched(draft)
        if self.find == "lost-character":
            return _lost_character(draft, house)
        if self.find == "open-dash":
            return _open_dash(draft)
        from newslint.punctuation import stops

        finders = {
            "space-before-comma": stops.space_before_comma,
            "doubled-stop": stops.doubled_stop,
            "missing-space": stops.missing_space,
        }
        return finders[self.find](draft)


def _unmatched(draft: Draft) -> Iterator[Hit]:
    from newslint.punctuation.brackets import unmatched

    for bracket in draft.shared(unmatched):
        yield Hit(bracket.place, bracket.place + 1, (bracket.better,) if bracket.better else ())


def _open_dash(draft: Draft) -> Iterator[Hit]:
    prose = draft.prose
    if any(opening[0] in prose and opening in prose for opening in ASIDES):
        from newslint.punctuation.dashes import open_dashes

        yield from open_dashes(draft)


def _lost_character(draft: Draft, house: House) -> Iterator[Hit]:
    """The first place at which a character was lost; the others are only counted, as they have one cause."""
    hurt = draft.shared(damage)
    places = [*hurt.places, *((at, at + 1) for at in hurt.doubtful if is_inside_word(draft, at, house.lexicon.is_word))]
    if places:
        count = len(places) - 1
        elsewhere = f" and at {count} other place{'s' if count > 1 else ''}" if count else ""
        yield Hit(*min(places), (), {"elsewhere": elsewhere})
