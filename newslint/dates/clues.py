"""What there is of dates in a draft, so that no more is looked for and loaded than can be found."""

from __future__ import annotations

from functools import cache

from newslint.dates.grammar import mentions, plain
from newslint.draft import Draft
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re

RELATIVE = (
    "today", "Today", "yesterday", "Yesterday", "tomorrow", "Tomorrow", "onight", "his morning", "his afternoon",
    "his evening",
)  # fmt: skip
UNITS = ("year", "years", "decade", "decades", "century", "centuries")
WAYS = ("ago", "after", "before", "from", "later", "earlier", "previously")
COUNTED = tuple(f"{unit} {way}" for unit in UNITS for way in WAYS)
"""How a count of years that leads from one year to another ends."""

BARE = ("n 19", "n 20", "e 19", "e 20", "f 19", "f 20")
"""A year after *in*, *since*, *of* and the like."""

QUARTER = (
    "quarter (",
    "half (",
    "quarter 1",
    "quarter 2",
    "half 1",
    "half 2",
    "rter of ",
    "half of ",
    "Q1",
    "Q2",
    "Q3",
    "Q4",
)
"""A quarter or half of a year before its months, which stand in brackets."""

TOLD = ("last ", "Last ", "next ", "Next ", " year")
"""Words for a day and for a year that are told from the day of publication."""


@cache
def _figures() -> re.Pattern[str]:
    return pattern(r"\d[-/.]\d\d?[-/.]\d")


@cache
def _numbers() -> re.Pattern[str]:
    """Two numbers with a dash or a word such as *to* between them."""
    return pattern(r"\d[a-z. ]{0,9}(?:-|-? ?to |and |until |till |through )(?:to |the )?\d")


def clues(draft: Draft) -> frozenset[str]:
    """The kinds of thing that may be dated wrongly here, named by a word each."""
    text = draft.shared(plain)
    relative = draft.date is not None and any(word in text for word in RELATIVE)
    quarter = "(" in text and any(part in text for part in QUARTER)
    if not any(digit in text for digit in "0123456789"):
        there = {"relative": relative, "quarter": quarter}
        return frozenset(clue for clue in there if there[clue])
    dates = draft.shared(mentions)
    years = sum(mention.year > 0 for mention in dates) + sum(text.count(bare) for bare in BARE)
    found = {
        "relative": relative,
        "told": years > 1 or (draft.date is not None and any(word in text for word in TOLD)),
        "year": draft.date is not None and years > 0,
        "side": draft.date is not None
        and ("ast " in text or "ext " in text)
        and any(mention.weekday >= 0 for mention in dates),
        "ago": draft.date is not None and " days ago" in text and any(mention.day for mention in dates),
        "day": any(mention.day for mention in dates),
        "weekday": any(mention.weekday >= 0 for mention in dates),
        "span": len(dates) > 1 or any(mention.last for mention in dates),
        "figures": bool(_figures().search(text)),
        "life": "born" in text or "Born" in text,
        "anniversary": "anniversary" in text or "centen" in text,
        "elapsed": any(counted in text for counted in COUNTED),
        "century": "century" in text or "0s" in text or "0's" in text,
        "quarter": quarter,
        "numbers": bool(_numbers().search(text)),
    }
    return frozenset(clue for clue, there in found.items() if there)
