"""The verb ``figures``: numbers of a story held against each other by arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from newslint.checks import numberwords
from newslint.draft import Draft
from newslint.figures.people import DIVIDED, HAPPENED
from newslint.lazy import imported
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.prose import occurrences
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
        if draft.shared(MAY_BE[self.find]):
            module, _, name = FINDERS[self.find].partition(":")
            yield from getattr(imported(f"newslint.figures.{module}"), name)(draft)


BODIES = ("-member", "-seat", "-strong", "-person", "-judge", "-justice")
"""How the size of a body that votes is told."""


SMALL = "one|tw[eo]|th(?:ree|irt)|fo(?:ur|rt)|fi(?:ve|ft)|six|seven|eight|nine|ten|eleven"
BEGINS = rf"(?:[$£€\d]|an? hundred|(?:{SMALL})[a-z-]* )"
"""A pattern for how a number begins."""

NUMBER_ENDS = (
    *numberwords.SMALL, *numberwords.TEENS, *numberwords.TENS,
    "hundred", "thousand", "lion", "bn", "m", "tn", "out",
)  # fmt: skip
"""How a number in words may end, and *one out*."""

LONGEST_END = 12

HOLDERS = ("including", "whom", "Of", "seats")
"""Words one of which tells of a part."""

THEM = ("which", "them")
"""What a part is of, if *of* stands before it."""


@cache
def _of_number() -> re.Pattern[str]:
    return pattern(rf" of (?:the |its |their |those |these )?{BEGINS}")


@cache
def _divided() -> re.Pattern[str]:
    """What follows people or things that are given with all their parts: a mark and what may be a number."""
    happened = rf"(?: (?:(?:were|was|have been|had been|are) )?(?:{HAPPENED}))?"
    return pattern(rf"{happened} ?(?:[—–(] ?|- |[:,] )(?:{BEGINS}|an? )")


@cache
def _bracket() -> re.Pattern[str]:
    """A bracket or slash, a number and a unit."""
    number = r"(?:\d[\d.,]*[½¼¾]?|one|two|three|four|five|six|seven|eight|nine|ten|half)"
    return pattern(rf"[(/][^()/\n\d]{{0,18}}?{number}(?:[^()/\n]{{1,8}}\d[\d.,]*)?[ \u00a0-]?°?[a-zA-Z°’'′]")


@cache
def _money() -> re.Pattern[str]:
    return pattern(r"\((?:about |around |roughly |approximately |some |~)?[£$€¥]")


@cache
def _moved() -> re.Pattern[str]:
    return pattern(rf" from {BEGINS}")


def of_numbers(draft: Draft) -> list[int]:
    """Where *of* and a number stand after what may be another, from the space before them."""
    prose = draft.prose
    return [match.start() for match in _of_number().finditer(prose) if _ends_number(prose, match.start())]


def _ends_number(prose: str, at: int) -> bool:
    """True if a number may end at a place, or a number and *out*."""
    return prose[at - 1 : at].isdigit() or prose[max(at - LONGEST_END, 0) : at].lower().endswith(NUMBER_ENDS)


def counts_members(draft: Draft) -> bool:
    """True if the draft may tell the size of a body that votes."""
    return any(map(draft.has, BODIES))


def _may_be_part(draft: Draft) -> bool:
    has = draft.count
    if any(map(has, HOLDERS)) or any(f" of {word}" in draft.prose for word in THEM if has(word)):
        return True
    if has("among") and has("them"):
        return True
    return counts_members(draft) or draft.shared(of_numbers) != []


def _may_be_total(draft: Draft) -> bool:
    found = filter(draft.count, DIVIDED)
    return any(_divided().match(draft.prose, end) for word in found for _, end in draft.places(word))


def _may_be_share(draft: Draft) -> bool:
    """True if there are two shares in one sentence."""
    prose = draft.prose
    if prose.count("%") + draft.count("percent") + draft.count("cent") < 2:
        return False
    ends = [end for word in ("percent", "cent") for _, end in draft.places(word)]
    return any(_is_one_sentence(prose[a:b]) for a, b in pairwise(sorted([*ends, *occurrences(prose, "%")])))


def _is_one_sentence(text: str) -> bool:
    """True if no sentence ends in it, as far as marks tell."""
    return not (";" in text or "\n" in text or any(not part[:1].isdecimal() for part in text.split(".")[1:]))


def _may_be_converted(draft: Draft) -> bool:
    prose = draft.prose
    return any(_bracket().match(prose, at) for sign in "(/" for at in occurrences(prose, sign))


def _may_be_money(draft: Draft) -> bool:
    prose = draft.prose
    return any(sign in prose for sign in "$£€¥") and any(_money().match(prose, at) for at in occurrences(prose, "("))


def _may_move(draft: Draft) -> bool:
    return draft.count("from") > 0 and _moved().search(draft.prose) is not None


def _may_slip(draft: Draft) -> bool:
    """True if there is a billion, and the same figures stand before two units."""
    prose = draft.prose
    if not ("billion" in prose or "bn" in prose):
        return False
    units: dict[str, set[str]] = {}
    for match in _large().finditer(prose):
        units.setdefault(match[1], set()).add(match[2])
    return any(len(found) > 1 for found in units.values())


@cache
def _large() -> re.Pattern[str]:
    """The last figure before a large unit, and the unit; it begins with a mark or figure, as such are soon found."""
    return pattern(r"([0-9]) ?-?(thousand|million|billion|trillion|mn?|bn|tn)\b")


MAY_BE: Mapping[str, Callable[[Draft], bool]] = {
    "part": _may_be_part,
    "total": _may_be_total,
    "share": _may_be_share,
    "conversion": _may_be_converted,
    "currency": _may_be_money,
    "direction": _may_move,
    "multiple": _may_move,
    "scale": _may_slip,
}
"""What to find → whether there may be any, which is cheap to say."""
