"""A sum of money and its conversion at a rate that never was: *£5m ($2m)*, *€300 million ($3.4 billion)*.

Silent where the rate is only unlikely: a dollar may be Australian, and a sum may be told in the money of today.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.checks.amounts import amount
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

RATES: Mapping[tuple[str, str], tuple[float, float]] = {
    ("£", "$"): (1.0, 3.5),
    ("€", "$"): (0.8, 2.2),
    ("£", "€"): (1.0, 1.8),
    ("£", "¥"): (7.0, 290.0),
    ("€", "¥"): (6.5, 190.0),
    ("$", "¥"): (4.5, 175.0),
}
"""Two currencies → the lowest and highest rates of 1990 to 2025, rounded outwards. $ is any dollar, ¥ yen or yuan."""

SLACK = 1.1
SIGN = "[£$€¥]"
MONEY = r"\d[\d,]{0,15}(?:\.\d{1,4})?(?: (?:thousand|million|billion|trillion)\b|(?:k|bn|mn?|tn)\b)?"


@cache
def _pairs() -> re.Pattern[str]:
    """It begins with the first sign, as such are soon found."""
    first = rf"({SIGN}(?<![\w.,].)(?<!US.)(?<!Cdn.){MONEY})"
    return pattern(rf"{first} \((?:about |around |roughly |approximately |some |~)?({SIGN}{MONEY})\)")


def wrong_currencies(draft: Draft) -> Iterator[Hit]:
    """Every sum in brackets that no rate makes of the sum before it."""
    for match in _pairs().finditer(draft.prose):
        first, second = amount(match[1].replace("¥", "$")), amount(match[2].replace("¥", "$"))
        if first and second and _is_wrong(match[1][0], first.low, first.high, match[2][0], second.low, second.high):
            yield Hit(*match.span(2), (), {"first": match[1]})


def _is_wrong(a: str, a_low: float, a_high: float, b: str, b_low: float, b_high: float) -> bool:
    """True if no rate of the past brings the first sum, in currency ``a``, near the second, in currency ``b``."""
    if (b, a) in RATES:
        a, a_low, a_high, b, b_low, b_high = b, b_low, b_high, a, a_low, a_high
    low, high = RATES.get((a, b), (0.0, float("inf")))
    return a_high * high * SLACK < b_low or b_high * SLACK < a_low * low
