"""Numbers as news writes them: *12*, *1,300*, *$3.2 billion*, *twenty-five*."""

from __future__ import annotations

import re
from functools import cache

from newslint.patterns import pattern
from newslint.record import Record

ONES = str.split("zero one two three four five six seven eight nine")
TEENS = str.split("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
TENS = str.split("twenty thirty forty fifty sixty seventy eighty ninety")
LARGE = {"thousand": 3, "million": 6, "m": 6, "billion": 9, "bn": 9, "trillion": 12}
"""Names of large numbers, and their zeros."""

WORDS = "|".join([*TENS, *TEENS[::-1], *ONES[:0:-1]])
NUMBER = (
    rf"(?:[$£€]?\d{{1,3}}(?:,\d{{3}}){{1,4}}|[$£€]?\d{{1,15}}(?:\.\d{{1,4}})?|(?:{'|'.join(TENS)})-(?:{'|'.join(ONES[1:])})|(?:{WORDS}))"
    r"(?: (?:thousand|million|billion|trillion)\b|(?:bn|m)\b)?"
)
"""A pattern for a number in figures or words with its currency sign and large unit; it has no groups."""


class Amount(Record):
    """A number as far as its figures say: the true one lies between ``low`` and ``high``."""

    low: float
    high: float
    sign: str
    large: str

    @property
    def middle(self) -> float:
        """The number as it is written."""
        return (self.low + self.high) / 2


@cache
def _parts() -> re.Pattern[str]:
    return pattern(r"([$£€]?)([\d,.]+|[a-z-]+?) ?(thousand|million|billion|trillion|bn|m)?$", re.IGNORECASE)


def amount(text: str, large: str = "") -> Amount | None:
    """The amount that ``text``, a match of ``NUMBER``, stands for; ``large`` is its large unit if it names none.

    A rounded number is half a unit of its last figure more or less than the true one; a whole number is exact.
    """
    match = _parts().match(text.strip())
    if match is None:
        return None
    figures, unit = match[2].replace(",", ""), (match[3] or large).lower()
    value = _value(figures.lower())
    if value is None:
        return None
    factor = 10.0 ** LARGE.get(unit, 0)
    rounded = unit or "." in figures
    half = 0.5 * 10.0 ** -len(figures.partition(".")[2]) if rounded else 0.0
    return Amount((value - half) * factor, (value + half) * factor, match[1], unit)


def _value(text: str) -> float | None:
    if text[:1].isdigit():
        try:
            return float(text)
        except ValueError:
            return None
    known = {word: n for n, word in enumerate([*ONES, *TEENS])} | {word: 10 * (n + 2) for n, word in enumerate(TENS)}
    parts = text.split("-")
    if not all(part in known for part in parts):
        return None
    return float(sum(known[part] for part in parts))
