"""Lists of counted things: *four men, a woman and two children*, *12 in Paris and nine in Lyon*."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.checks.amounts import NUMBER, amount
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import re

KINDS = (
    "man men|woman women|child children",
    "man men|woman women|boy boys|girl girls",
    "adult adults|child children|minor minors|teenager teenagers",
    "civilian civilians|soldier soldiers troops|militant militants rebel rebels insurgent insurgents|police policemen",
    "passenger passengers|driver drivers",
    "student students pupil pupils|teacher teachers",
    "gold golds|silver silvers|bronze bronzes",
    "win wins victory victories|draw draws tie ties|defeat defeats loss losses",
    "Democrat Democrats|Republican Republicans|independent independents",
    "Conservative Conservatives|Labour|independent independents",
)
"""Kinds of which nothing is two: each line is a way to divide a whole."""


class Listed(Record):
    """What a list counts: the sum, and where the list ends."""

    total: float
    end: int


@cache
def _classes() -> Mapping[str, frozenset[tuple[int, int]]]:
    """A noun → (division, class) of each way of dividing that it has a place in."""
    found: dict[str, frozenset[tuple[int, int]]] = {}
    for i, kind in enumerate(KINDS):
        for j, nouns in enumerate(kind.split("|")):
            for noun in nouns.split():
                found[noun] = found.get(noun, frozenset()) | {(i, j)}
    return found


@cache
def element() -> str:
    """A pattern for a number and what it counts, or a number and a place; three groups."""
    return (
        rf"\b({NUMBER}|an?)(?: of them)? (?:(?:[a-z’-]+ ){{0,2}}?({'|'.join(_classes())})\b"
        r"|(?:[a-z]+ )?(?:in|from|at) ((?:the )?(?:[A-Z][\w’-]*)(?: [A-Z][\w’-]*){0,2}))"
    )


@cache
def _element() -> re.Pattern[str]:
    return pattern(element())


@cache
def _join() -> re.Pattern[str]:
    return pattern(r",? and |, ")


def listed(text: str, at: int, end: int) -> Listed | None:
    """The list that begins at ``at``, of two parts or more that cannot overlap; none if there is none."""
    total, parts, last = 0.0, 0, at
    ways: set[int] | None = None
    seen: set[object] = set()
    while True:
        match = _element().match(text, at, end)
        number = count(match[1]) if match else None
        if match is None or number is None:
            break
        found = _classes()[match[2]] if match[2] else frozenset({(-1, match[3])})
        if found & seen:
            return None
        here = {way for way, _ in found}
        ways = here if ways is None else ways & here
        seen |= found
        total, parts, last = total + number, parts + 1, match.end()
        join = _join().match(text, last, end)
        if not ways or join is None:
            break
        at = join.end()
    return Listed(total, last) if parts > 1 and ways else None


def count(text: str) -> float | None:
    """An exact whole number; none for money and what is rounded."""
    if text in ("a", "an"):
        return 1.0
    found = amount(text)
    exact = found is not None and not found.sign and not found.large and found.low == found.high
    return found.low if found and exact else None
