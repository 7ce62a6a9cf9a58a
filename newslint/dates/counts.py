"""Counts of years as news writes them: *50 years*, *half a century*, *the fiftieth*, *the 20th*."""

from __future__ import annotations

from newslint.checks.numberwords import TENS, values
from newslint.lean import cache
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import re

SPAN = (
    r"(?P<span>(?P<count>\d{1,3}|[A-Za-z]+(?:-[a-z]+)?) (?P<unit>years?|decades?|centur(?:y|ies))"
    r"|(?P<part>[Hh]alf a|(?:[Aa] )?[Qq]uarter of a) (?:century|decade))"
)
"""A pattern for a length of time in years; ``length`` reads what it found."""

ORDINAL = r"\d{1,3}(?:st|nd|rd|th)|[A-Za-z]{4,}(?:-[a-z]{5,})?"
"""A pattern for what may be an ordinal number; ``ordinal`` reads it."""

ROUGH = (
    "about", "around", "almost", "nearly", "roughly", "some", "over", "under", "than", "least", "most", "approximately",
    "barely", "nigh", "within", "every", "first", "last", "next", "past", "up", "circa", "close", "odd",
)  # fmt: skip
"""Words before a length of time by which it is none that can be reckoned with."""

_IRREGULAR = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12, "hundredth": 100,
}  # fmt: skip


class Length(Record):
    """So many years, told to within ``slack`` years."""

    years: int
    slack: int


def length(match: re.Match[str]) -> Length | None:
    """The length of time that a match of ``SPAN`` tells; None if it tells none."""
    if match["part"]:
        whole = 100 if match["span"].endswith("century") else 10
        years = whole // (2 if "alf" in match["part"] else 4)
        return Length(years, max(1, years // 12))
    count = cardinal(match["count"])
    if not count:
        return None
    if match["unit"].startswith("year"):
        return Length(count, 2 if count >= 20 and count % 10 == 0 else 1)
    years = count * (10 if match["unit"].startswith("decade") else 100)
    return Length(years, max(2, years // 10))


def cardinal(word: str) -> int:
    """The number that a word or figures tell, *a* being one; 0 if they tell none."""
    return int(word) if word.isdecimal() else 1 if word in ("a", "A") else values().get(word.lower(), 0)


def ordinal(word: str) -> int:
    """The number of *20th*, *twentieth* or *Twenty-first*; 0 if the word is no ordinal."""
    return int(word[:-2]) if word[0].isdecimal() else _ordinals().get(word.lower(), 0)


@cache
def _ordinals() -> dict[str, int]:
    units = {f"{word}th": value for word, value in values().items() if 4 <= value <= 19 and value not in (5, 8, 9, 12)}
    units |= _IRREGULAR
    tens = {ten[:-1] + "ieth": 10 * i for i, ten in enumerate(TENS, 2)}
    both = {
        f"{ten}-{unit}": 10 * i + value for i, ten in enumerate(TENS, 2) for unit, value in units.items() if value < 10
    }
    return units | tens | both
