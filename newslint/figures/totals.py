"""A whole that its parts do not make: *25 people — 12 men, nine women and seven children*."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.amounts import NUMBER, amount
from newslint.draft import Draft
from newslint.figures.lists import Listed, element, listed
from newslint.figures.parts import JOINS, SENTENCE, WINDOW, is_open
from newslint.figures.people import DIVIDED, HAPPENED
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

CLOSES = {"(": (")",), ":": (".", ";"), **{dash: (f" {dash}", dash, ".", ";") for dash in "—–-"}}
"""The mark that opens a list of all parts → what may end it."""


@cache
def _opening() -> re.Pattern[str]:
    """The mark that opens a list of all parts: a dash, a colon or a bracket, or a comma."""
    return pattern(rf"([—–(:,-](?:(?<=[—–(]) ?|(?<=[:,-]) ))(?={element()})")


@cache
def _whole() -> re.Pattern[str]:
    """A number and what it counts, up to such a mark."""
    return pattern(
        rf"(?:\b([\w’']+) )?\b((?i:{NUMBER})) (?:(?!{JOINS} )[a-z-]+ ){{0,2}}?(?:{'|'.join(sorted(DIVIDED))})"
        rf"(?: (?:(?:were|was|have been|had been|are) )?(?:{HAPPENED}))? ?$"
    )


def wrong_totals(draft: Draft) -> Iterator[Hit]:
    """Every whole whose parts, all of them given, make another number."""
    prose = draft.prose
    for opening in _opening().finditer(prose):
        line = prose.find("\n", opening.end(), opening.end() + SENTENCE)
        parts = listed(prose, opening.end(), line if line >= 0 else opening.end() + SENTENCE)
        whole = _whole().search(prose, max(opening.start() - WINDOW, 0), opening.start()) if parts else None
        known = amount(whole[2]) if whole else None
        if not (parts and whole and known) or is_open(known, whole[1]):
            continue
        if _is_wrong(known.low, parts, opening[1].strip(), prose[parts.end : parts.end + 2]):
            yield Hit(*whole.span(2), (), {"sum": f"{parts.total:.0f}", "parts": prose[opening.end() : parts.end]})


def _is_wrong(whole: float, parts: Listed, mark: str, after: str) -> bool:
    """True if the parts make more than the whole or, where the list is certainly all of it, anything else."""
    if mark == ",":
        return parts.total > whole and after.startswith((",", "."))
    return parts.total != whole and after.startswith(CLOSES[mark])
