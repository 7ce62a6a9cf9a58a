"""A measure and its conversion that are not the same: *10 km (16 miles)*, *30C (68F)*, *a rise of 2C (35.6F)*."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.draft import Draft
from newslint.figures.measures import Measure, begins, measure, read
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.prose import signs_in
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

WINDOW = 70
"""So many code points before a conversion are searched for the measure that it converts."""

FAR = 1.12
"""A conversion may be off by this factor beyond what the figures leave open."""

DEGREES = 2.0
"""So many degrees Fahrenheit a temperature may be off beyond that."""

MOST = 4
"""Figures of the number that is offered."""

ABOUT = (
    r"(?:(?:about|around|roughly|approximately|approx\.?|nearly|almost|over|under|some|just over|just under|more than"
    r"|less than|up to|or|or about|c\.?|~|≈)[ ]?)?"
)
BESIDE = (
    "away|wide|long|high|tall|deep|thick|north|south|east|west|northeast|northwest|southeast|southwest|north-east|off"
    "|north-west|south-east|south-west|inland|across|offshore|square|hike|walk|drive|journey|stretch|trip|run|radius"
)
"""Words between a measure and its conversion."""


@cache
def _in_brackets() -> re.Pattern[str]:
    return pattern(rf"\({ABOUT}(?:{measure()})\)")


@cache
def _behind_slash() -> re.Pattern[str]:
    return pattern(rf"/(?:{measure()})(?=[ ,.;:)]|$)")


@cache
def _told() -> re.Pattern[str]:
    """A measure at the end of what stands before its conversion."""
    return pattern(rf"(?<![\w.,$£€]){begins()}(?:{measure()})(?:-| ?(?:{BESIDE}))?(?: ?| ?\u00a0)$")


@cache
def _change() -> re.Pattern[str]:
    """Words after which degrees are a difference."""
    return pattern(
        r"\b(?:by|(?:[Rr]ise|[Ii]ncrease|fall|drop|[Ww]arming|change|difference|anomaly) of|warming to|warmed|cooled) "
        r"(?:about |around |nearly |almost |more than |less than |between |up to |at least |roughly |only |just )?$",
    )


def wrong_conversions(draft: Draft) -> Iterator[Hit]:
    """Every conversion in brackets or behind a slash that is far from the measure before it."""
    prose = draft.prose
    for given in _given(prose):
        second = read(given)
        told = _told().search(prose, max(given.start() - WINDOW, 0), given.start()) if second else None
        first = read(told) if told else None
        if not (first and second):
            continue
        before = prose[max(first.span[0] - WINDOW, 0) : first.span[0]]
        if _is_wrong(first, second, before):
            yield _hit(prose, first, second, bool(_change().search(before)))


def _given(prose: str) -> Iterator[re.Match[str]]:
    """Every measure in brackets or behind a slash; none begins within another."""
    end = 0
    for at in signs_in(prose, "(/", 0, len(prose)):
        match = (_in_brackets() if prose[at] == "(" else _behind_slash()).match(prose, at) if at >= end else None
        if match:
            end = match.end()
            yield match


def _hit(prose: str, first: Measure, second: Measure, is_change: bool) -> Hit:
    a, b = second.span
    better = () if first.first else (_converted(first, second, prose[slice(*second.at)], is_change),)
    right = prose[a : second.at[0]] + better[0] + prose[second.at[1] : b] if better else "something else"
    return Hit(*second.at, better, {"first": prose[slice(*first.span)], "second": prose[a:b], "right": right})


def _is_wrong(first: Measure, second: Measure, before: str) -> bool:
    if first.unit.kind != second.unit.kind or first.unit.system == second.unit.system:
        return False
    if first.first and second.first:
        begins = _is_far(first, first.first, second, second.first, before)
        return begins or _is_far(first, (first.low, first.high), second, (second.low, second.high), before)
    if first.first or second.first:
        return False
    return _is_far(first, (first.low, first.high), second, (second.low, second.high), before)


Reach = tuple[float, float]


def _is_far(first: Measure, a: Reach, second: Measure, b: Reach, before: str) -> bool:
    """True if no meaning of the two units brings the two numbers near each other."""
    if first.unit.kind == "heat":
        return _are_other_degrees(first, a, b, before)
    ratios = [x / y for x in first.unit.factors for y in second.unit.factors]
    if a[0] < 0 or b[0] < 0:
        return False
    return all(a[1] * r * FAR < b[0] or b[1] * FAR < a[0] * r for r in ratios)


def _are_other_degrees(first: Measure, a: Reach, b: Reach, before: str) -> bool:
    celsius, fahrenheit = (a, b) if first.unit.system == "metric" else (b, a)
    as_change = [1.8 * c for c in celsius]
    as_reading = [1.8 * c + 32 for c in celsius]
    ways = [as_change] if _change().search(before) else [as_change, as_reading]
    return all(high + DEGREES < fahrenheit[0] or fahrenheit[1] + DEGREES < low for low, high in ways)


def _converted(first: Measure, second: Measure, written: str, is_change: bool) -> str:
    """What the number of the second measure should be, in its own form."""
    zero = 0 if is_change else 32
    if first.unit.kind != "heat":
        right = first.middle * first.unit.factors[0] / second.unit.factors[0] / second.factor
    elif first.unit.system == "metric":
        right = first.middle * 1.8 + zero
    else:
        right = (first.middle - zero) / 1.8
    if second.parts:
        parts = round(right * second.parts)
        both = iter(divmod(parts, int(second.parts)))
        return _number().sub(lambda _: str(next(both)), written, 2)
    return _rounded(right, min(max(2, sum(map(str.isdecimal, written))), MOST))


@cache
def _number() -> re.Pattern[str]:
    return pattern(r"\d+(?:\.\d+)?")


def _rounded(number: float, figures: int) -> str:
    """The number with so many figures, but no fewer than its whole part has."""
    rounded = float(f"{number:.{figures}g}")
    return f"{rounded:,.0f}" if rounded == int(rounded) else f"{rounded:,}"
