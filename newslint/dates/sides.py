"""*Last Monday, April 22* on 16 April, *next Tuesday, April 9* on 10 April: a day on the wrong side of publication."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.dates.grammar import Mention, mentions, plain
from newslint.dates.paragraph import in_quotation
from newslint.dates.reckon import day_number, exists, weekday_of
from newslint.dates.rewrite import replaced, rewrite
from newslint.dates.weekdays import disagrees
from newslint.dates.years import published
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

FAR = 40
"""A date further from publication than so many days may be one of another year."""

SWAPPED = {"last": "next", "next": "last", "Last": "Next", "Next": "Last"}


@cache
def _side() -> re.Pattern[str]:
    return pattern(r"(?<![\w-])(?P<side>[Ll]ast|[Nn]ext) $")


def wrong_side(draft: Draft) -> Iterator[Hit]:
    """Dates with a weekday that is called the last or the next, and is not yet over or already is."""
    today, text = published(draft), draft.shared(plain)
    for mention in draft.shared(mentions) if today else ():
        side = _side().search(text, max(0, mention.start - 5), mention.start) if mention.weekday >= 0 else None
        if not side or not mention.day or disagrees(draft, mention) or in_quotation(draft, mention.start):
            continue
        ahead = days_ahead(mention, today)
        if 0 < ahead <= FAR if side["side"].lower() == "last" else -FAR <= ahead < 0:
            yield Hit(side.start(), mention.end, _better(draft.prose, side, mention, today), {})


def days_ahead(mention: Mention, today: int) -> int:
    """How many days the date lies after publication, in the year told or the nearest."""
    this = int(today / 365.2425) + 1
    years = (mention.year,) if mention.year else (this - 1, this, this + 1)
    days = [day_number(y, mention.month, mention.day) - today for y in years if exists(y, mention.month, mention.day)]
    return min(days, key=abs, default=0)


def _better(prose: str, side: re.Match[str], mention: Mention, today: int) -> tuple[str, ...]:
    """The nearest such weekday on the right side; then the other word."""
    step = (mention.weekday - weekday_of(today)) % 7 or 7
    day = today + (step if side["side"].lower() == "next" else step - 7 or -7)
    start, end = side.start(), mention.end
    moved = prose[start : mention.start] + rewrite(prose, mention, day)
    return moved, replaced(prose, start, end, [(side.span("side"), SWAPPED[side["side"]])])
