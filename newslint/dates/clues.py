"""What there is of dates in a draft, so that no more is looked for and loaded than can be found."""

import re
from functools import cache

from newslint.dates.grammar import mentions, plain
from newslint.draft import Draft
from newslint.patterns import pattern

RELATIVE = (
    "today", "Today", "yesterday", "Yesterday", "tomorrow", "Tomorrow", "onight", "his morning", "his afternoon",
    "his evening",
)  # fmt: skip
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
    if not any(digit in text for digit in "0123456789"):
        return frozenset({"relative"} if relative else ())
    dates = draft.shared(mentions)
    found = {
        "relative": relative,
        "told": sum(mention.year > 0 for mention in dates) > 1
        or (draft.date is not None and any(word in text for word in TOLD)),
        "full": draft.date is not None and any(mention.day and mention.year for mention in dates),
        "day": any(mention.day for mention in dates),
        "weekday": any(mention.weekday >= 0 for mention in dates),
        "span": len(dates) > 1 or any(mention.last for mention in dates),
        "figures": bool(_figures().search(text)),
        "life": "born" in text,
        "anniversary": "anniversary" in text,
        "numbers": bool(_numbers().search(text)),
    }
    return frozenset(clue for clue, there in found.items() if there)
