"""What there is of dates in a draft, so that no more is looked for and loaded than can be found."""

import re

from newslint.dates.grammar import mentions, plain
from newslint.draft import Draft

FIGURES = re.compile(r"\d[-/.]\d\d?[-/.]\d")
NUMBERS = re.compile(
    r"\d(?:s|st|nd|rd|th| ?[ap]\.?m\.?|-)?(?: century)?(?: ?-| ?-?to| through| until| till| and) ?(?:the )?\d"
)


def clues(draft: Draft) -> frozenset[str]:
    """The kinds of thing that may be dated wrongly here, named by a word each."""
    text = draft.shared(plain)
    if not any(digit in text for digit in "0123456789"):
        return frozenset({"published"} if draft.date and "day" in text else ())
    dates = draft.shared(mentions)
    found = {
        "published": draft.date is not None,
        "day": any(mention.day for mention in dates),
        "weekday": any(mention.weekday >= 0 for mention in dates),
        "span": len(dates) > 1 or any(mention.last for mention in dates),
        "figures": bool(FIGURES.search(text)),
        "life": "born" in text,
        "anniversary": "anniversary" in text,
        "numbers": bool(NUMBERS.search(text)),
    }
    return frozenset(clue for clue, there in found.items() if there)
