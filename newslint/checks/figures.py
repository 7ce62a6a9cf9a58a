"""The verb ``figures``: numbers of a story held against each other by arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module

from newslint.draft import Draft
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    import re
    from typing import Literal

FACTS = ("first", "new", "old", "other", "part", "parts", "right", "second", "shares", "sum", "times", "way", "whole")

FINDERS = {
    "part": "parts:parts_over_whole",
    "total": "totals:wrong_totals",
    "share": "shares:shares_over_all",
    "conversion": "conversions:wrong_conversions",
    "currency": "currency:wrong_currencies",
    "direction": "moves:wrong_directions",
    "multiple": "moves:wrong_multiples",
    "scale": "scale:scale_slips",
}
"""What to find → ``module:function``; a module loads when there may be something to find."""


class Figures(Record):
    """Finds figures that contradict each other, by arithmetic alone.

    ``find`` says which: ``part`` (more than its whole), ``total`` (a whole that its parts, all given, do not make),
    ``share`` (shares of one whole over 100 percent), ``conversion`` (of a measure), ``currency`` (at a rate that never
    was), ``direction`` (a rise to a smaller figure), ``multiple`` (*doubled*), ``scale`` (one figure in millions and in
    billions).
    """

    find: Literal["part", "total", "share", "conversion", "currency", "direction", "multiple", "scale"]

    def __call__(self, draft: Draft, _house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        if MAY_BE[self.find](draft):
            module, _, name = FINDERS[self.find].partition(":")
            yield from getattr(import_module(f"newslint.figures.{module}"), name)(draft)


BODIES = ("-member", "-seat", "-strong", "-person", "-judge", "-justice")
"""How the size of a body that votes is told."""


TELLS = (
    " including ",
    " among them",
    " of whom",
    " of which",
    " of them",
    " out of ",
    " seats in ",
    "Of the ",
    "Of those ",
)
"""Words that tell of a part."""


@cache
def _of_number() -> re.Pattern[str]:
    return pattern(
        r" of (?:the |its |their |those |these )?(?:\d|one|two|three|four|five|six|seven|eight|nine|t|eleven)"
    )


@cache
def _list() -> re.Pattern[str]:
    """What may open a list of parts: a mark, a number and a word."""
    return pattern(r"[—–(:,-] ?(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|t[a-z-]+|eleven) [a-zA-Z]")


@cache
def _bracket() -> re.Pattern[str]:
    """A bracket or slash, a number and a unit."""
    number = r"(?:\d[\d.,]*[½¼¾]?|one|two|three|four|five|six|seven|eight|nine|ten|half)"
    return pattern(rf"[(/][^()/\n\d]{{0,18}}?{number}(?:[^()/\n]{{1,8}}\d[\d.,]*)?[ \u00a0-]?°?[a-zA-Z°’'′]")


def _may_be_part(draft: Draft) -> bool:
    prose = draft.prose
    return any(word in prose for word in (*BODIES, *TELLS)) or _of_number().search(prose) is not None


def _may_be_share(draft: Draft) -> bool:
    return draft.prose.count("%") + draft.vocabulary["percent"] + draft.vocabulary["cent"] > 1


def _may_be_money(draft: Draft) -> bool:
    return any(sign in draft.prose for sign in "$£€¥") and "(" in draft.prose


def _may_move(draft: Draft) -> bool:
    return " from " in draft.prose


def _may_slip(draft: Draft) -> bool:
    return "billion" in draft.prose or "bn" in draft.prose


MAY_BE: Mapping[str, Callable[[Draft], bool]] = {
    "part": _may_be_part,
    "total": lambda draft: _list().search(draft.prose) is not None,
    "share": _may_be_share,
    "conversion": lambda draft: _bracket().search(draft.prose) is not None,
    "currency": _may_be_money,
    "direction": _may_move,
    "multiple": _may_move,
    "scale": _may_slip,
}
"""What to find → whether there may be any, which is cheap to say."""
