"""*Two days ago, on April 12* on 16 April: a count of days held against the date beside it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.dates.counts import ROUGH, cardinal
from newslint.dates.grammar import mentions, plain
from newslint.dates.paragraph import in_quotation
from newslint.dates.rewrite import rewrite
from newslint.dates.sides import FAR, days_ahead
from newslint.dates.weekdays import disagrees
from newslint.dates.years import published
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

LATE = 1
"""A story may be written the day before it is printed, and be counted from then."""


@cache
def _ago() -> re.Pattern[str]:
    return pattern(r"(?:\b(?P<before>[A-Za-z]+) )?(?<![\w-])(?P<count>[A-Za-z]+|\d\d?) days ago(?:, | |,? \()(?:on )?$")


def days_ago(draft: Draft) -> Iterator[Hit]:
    """Counts of days before publication that lead to another day than the date right after them."""
    today, text = published(draft), draft.shared(plain)
    for mention in draft.shared(mentions) if today else ():
        found = _ago().search(text, max(0, mention.start - 50), mention.start) if mention.day else None
        count = cardinal(found["count"]) if found and (found["before"] or "").lower() not in ROUGH else 0
        if not found or not count or disagrees(draft, mention) or in_quotation(draft, mention.start):
            continue
        if LATE < abs(days_ahead(mention, today) + count) <= FAR:
            start = found.start("count")
            better = draft.prose[start : mention.start] + rewrite(draft.prose, mention, today - count)
            yield Hit(start, mention.end, (better,), {})
