"""What there is of dates in a draft, so that no more is looked for and loaded than can be found."""

from __future__ import annotations

from newslint.checks.tokens import marked
from newslint.dates.grammar import mentions, plain
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re

RELATIVE = ("oday", "esterday", "omorrow", "onight", "his morning", "his afternoon", "his evening")
UNITS = ("year", "years", "decade", "decades", "century", "centuries")
WAYS = ("ago", "after", "before", "from", "later", "earlier", "previously")
SPACED_WAYS = tuple(f" {way}" for way in WAYS)
"""What follows the unit where a count of years leads from one year to another."""

CENTURY = (" 19", " 20")
BARE = ("n", "e", "f")
"""How *in*, *since*, *of* and the like end, which stand before a year."""

QUARTERS = {
    "rter": ("quarter (", "quarter 1", "quarter 2", "rter of "),
    "half": ("half (", "half 1", "half 2", "half of "),
    "Q": ("Q1", "Q2", "Q3", "Q4"),
}
"""A quarter or half of a year before its months, which stand in brackets, by the letters that are looked for first."""

CENTURIES = ("0s", "0's", "0’s", "century")
"""What is in words for decades and centuries that have a figure or hyphen in them."""

TOLD = ("last ", "Last ", "next ", "Next ", " year")
"""Words for a day and for a year that are told from the day of publication."""


@cache
def _figures() -> re.Pattern[str]:
    """As the next one, a pattern for a text with a nought for every digit: it is quickly sought by its first letter."""
    return pattern(r"0[-/.]00?[-/.]0")


@cache
def _numbers() -> re.Pattern[str]:
    """Two numbers with a dash or a word such as *to* between them."""
    return pattern(r"0[a-z. ]{0,12}(?:-(?:to-)? ?|-? ?to |and |until |till |through )(?:the )?0")


def marked_words(draft: Draft) -> str:
    """The distinct words with a figure, a hyphen or another mark in them, as one text to look for parts of words in."""
    return " ".join(draft.shared(marked))


def clues(draft: Draft) -> frozenset[str]:
    """The kinds of thing that may be dated wrongly here, named by a word each."""
    text = draft.shared(plain)
    found = {"quarter"} if "(" in text and _tells_quarter(text) else set()
    if draft.date is not None and any(word in text for word in RELATIVE):
        found.add("relative")
    if any(digit in text for digit in "0123456789"):
        found |= _by_words(draft, text)
        found |= _by_dates(draft, text)
    return frozenset(found)


def _tells_quarter(text: str) -> bool:
    return any(part in text for first, parts in QUARTERS.items() if first in text for part in parts)


def _by_words(draft: Draft, text: str) -> set[str]:
    """The clues that words and figures give."""
    noughts = text
    for digit in "123456789":
        noughts = noughts.replace(digit, "0")
    signs = draft.shared(marked_words)
    found = {
        "figures": _figures().search(noughts),
        "numbers": _numbers().search(noughts),
        "life": "orn " in text,
        "anniversary": "anniversary" in text or "centen" in text,
        "elapsed": _counts_years(draft, text),
        "century": "century" in draft.vocabulary or any(part in signs for part in CENTURIES),
    }
    return {clue for clue, there in found.items() if there}


def _counts_years(draft: Draft, text: str) -> bool:
    """True if the number of years between two is told: a unit and, right after it, the way from one to the other."""
    units = [unit for unit in UNITS if unit in draft.vocabulary]
    return any(text.startswith(SPACED_WAYS, end) for unit in units for _, end in draft.places(unit))


def _by_dates(draft: Draft, text: str) -> set[str]:
    """The clues that dates give."""
    dates = draft.shared(mentions)
    years = sum(mention.year > 0 for mention in dates)
    if years < 2:
        years += sum(before.endswith(BARE) for century in CENTURY for before in text.split(century)[:-1])
    days = any(mention.day or mention.last for mention in dates)
    weekdays = any(mention.weekday >= 0 for mention in dates)
    found = {
        "told": years > 1,
        "day": days,
        "weekday": weekdays,
        "span": len(dates) > 1 or any(mention.last for mention in dates),
    }
    if draft.date is not None:
        found["told"] = years > 1 or any(word in text for word in TOLD)
        found["year"] = years > 0
        found["side"] = weekdays and ("ast " in text or "ext " in text)
        found["ago"] = days and " days ago" in text
    return {clue for clue, there in found.items() if there}
