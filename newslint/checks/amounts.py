"""Numbers as news writes them: *12*, *1,300*, *$3.2 billion*, *twenty-five*, *two hundred and ten*."""

from __future__ import annotations

from newslint.checks.numberwords import SMALL, TEENS, TENS, values
from newslint.lean import cache
from newslint.patterns import IGNORECASE, pattern
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import re

LARGE = {
    "hundred": 2, "thousand": 3, "k": 3, "million": 6, "m": 6, "mn": 6, "billion": 9, "bn": 9, "trillion": 12, "tn": 12,
}  # fmt: skip
"""Names of large numbers, and their zeros."""

BELOW_TWENTY = "|".join([*TEENS[::-1], *SMALL[:0:-1]])
BELOW_HUNDRED = rf"(?:(?:{'|'.join(TENS)})(?:-(?:{'|'.join(SMALL[1:])}))?|{BELOW_TWENTY})"
NUMBER = (
    r"(?:[$£€]?\d{1,3}(?:,\d{3}){1,4}|[$£€]?\d{1,15}(?:\.\d{1,4})?"
    rf"|(?:{BELOW_HUNDRED}|an?)(?: hundred and {BELOW_HUNDRED})?(?<!a)(?<!an))"  # *a* is none by itself
    r"(?: (?:hundred|thousand|million|billion|trillion)\b|(?:bn|m|tn)\b)?(?! (?:dozen|score)\b)"
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
    units = "hundred|thousand|million|billion|trillion|bn|mn?|tn"
    return pattern(rf"([$£€]?)([\d,.]+|[a-z-]+(?: hundred and [a-z-]+)?) ?({units})?$", IGNORECASE)


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
    """The value of figures or words; none for what is neither."""
    if text[:1].isdigit():
        try:
            return float(text)
        except ValueError:
            return None
    hundreds, _, rest = text.rpartition(" hundred and ")
    known = values()
    if rest not in known or (hundreds and hundreds not in known and hundreds not in ("a", "an")):
        return None
    return float((known.get(hundreds, 1) if hundreds else 0) * 100 + known[rest])
