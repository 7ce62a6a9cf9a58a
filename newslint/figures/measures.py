"""Measures as news writes them: *10km*, *10-kilometre*, *5ft 10in*, *6’2”*, *18 to 23 feet*, *minus 10C*."""

from __future__ import annotations

from newslint.checks.amounts import BELOW_HUNDRED, LARGE
from newslint.checks.numberwords import values
from newslint.figures.units import Unit, units
from newslint.lean import cache
from newslint.patterns import escape
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import re

FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
FIGURES = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(?:\.\d{1,4})?[½¼¾⅓⅔]?"
SIGN = r"(?:[-−–]|minus )?"
LARGER = r"(?: (?:hundred|thousand|million|billion)\b|(?:m|bn)(?= ))?"
NEWSY = 0.05
"""A number that ends in zero may be rounded by so much."""


class Measure(Record):
    """A measure as a span of text and as numbers of its unit, between ``low`` and ``high`` (of a range: its last).

    ``at`` is the span of the number, of two numbers (*5ft 10in*) that of both with their units; ``factor`` is the large
    number (*million*) within the unit's own; ``first`` is the first number of a range; ``parts`` is how many of the
    smaller unit make one of the larger, if there are two.
    """

    low: float
    high: float
    unit: Unit
    span: tuple[int, int]
    at: tuple[int, int]
    factor: float = 1.0
    first: tuple[float, float] | None = None
    parts: float = 0.0

    @property
    def middle(self) -> float:
        """The number as it is written."""
        return (self.low + self.high) / 2


@cache
def number() -> str:
    """A pattern for a number in figures or words, with no groups."""
    return rf"(?:{SIGN}{FIGURES}|(?i:{BELOW_HUNDRED}|zero)|[½¼¾])"


@cache
def begins() -> str:
    """A pattern that looks whether a measure may begin: soon said of most words."""
    words = {word[:2] for word in values()}
    return rf"(?=[-−–\d½¼¾]|minus |(?i:{'|'.join(sorted(words))}))"


@cache
def measure() -> str:
    """A pattern for a measure, with eight groups that ``read`` understands."""
    names = "|".join(sorted(map(escape, units()), key=len, reverse=True))
    between = r"(?:[-–]| to |-to-| and | or )"
    joint = r"[ \u00a0-]?°?[ \u00a0]?"
    return (
        rf"(?:({number()}){LARGER}{between})?({number()})({LARGER}){joint}({names})(?![\w²³])"
        rf"(?:,? (?:and )?({FIGURES}|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven))[ -]?"
        r"(inches|inch|ins?|feet|foot|ft|oz|ounces?|lbs?|pounds?)(?!\w))?"
        r"|(\d)[’'′] ?(\d{1,2}(?:[”\"″]|''))"
    )


def read(match: re.Match[str], shift: int = 0) -> Measure | None:
    """The measure in a match of ``measure``, whose first group is number ``shift + 1``; none for what cannot be one."""
    first, last, large, name, more, small, feet, inches = (shift + n for n in range(1, 9))
    if match[feet]:
        span = match.start(feet), match.end(inches)
        return _joined(match[feet], "ft", match[inches].strip("”\"″'"), "in", span)
    if match[more]:
        span = match.start(last), match.end(small)
        return _joined(match[last], match[name], match[more], match[small], span)
    factor = 10.0 ** LARGE.get(match[large].strip(), 0)
    reach = interval(match[last])
    if reach is None:
        return None
    start = interval(match[first]) if match[first] else None
    low, high = (factor * bound for bound in reach)
    begin = (factor * start[0], factor * start[1]) if start else None
    span = (match.start(first) if match[first] else match.start(last), match.end(name))
    return Measure(low, high, units()[match[name]], span, match.span(last), factor, begin)


def _joined(whole: str, name: str, rest: str, small: str, span: tuple[int, int]) -> Measure | None:
    """The measure of two numbers, such as feet and inches; none if the second unit is no part of the first."""
    unit, part = units()[name], units()[small]
    if unit.kind != part.kind or part.factors[0] >= unit.factors[0]:
        return None
    ratio = part.factors[0] / unit.factors[0]
    middle = (value(whole) or 0) + (value(rest) or 0) * ratio
    return Measure(middle - ratio / 2, middle + ratio / 2, unit, span, span, parts=round(1 / ratio))


def value(text: str) -> float | None:
    """The number that a match of ``number`` stands for."""
    plain = text.replace(",", "")
    negative = plain.startswith(("-", "−", "–", "minus "))
    plain = plain.removeprefix("minus ").lstrip("-−–")
    part = FRACTIONS.get(plain[-1:], 0.0)
    plain = plain[:-1] if part else plain
    if plain[:1].isdigit():
        found = float(plain) + part
    elif plain.lower() in values() or part:
        found = values().get(plain.lower(), 0) + part
    else:
        return None
    return -found if negative else found


def interval(text: str) -> tuple[float, float] | None:
    """Between what the true number lies: half a unit of the last figure, or a little more where it ends in zero."""
    middle = value(text)
    if middle is None:
        return None
    half = 0.5 * 10.0 ** -len(text.partition(".")[2].rstrip("½¼¾⅓⅔"))
    if "." not in text and middle % 10 == 0:
        half = max(half, abs(middle) * NEWSY)
    return middle - half, middle + half
