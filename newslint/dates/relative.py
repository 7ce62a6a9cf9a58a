"""*Yesterday*, *today* and *tomorrow* held against the date beside them, by the publication date."""

from collections.abc import Iterator

from newslint.dates.beside import OFFSETS, Beside, besides
from newslint.dates.grammar import Mention
from newslint.dates.names import MONTHS, WEEKDAYS
from newslint.dates.paragraph import in_quotation
from newslint.dates.reckon import date_of, exists, weekday_of
from newslint.dates.rewrite import replaced, rewrite
from newslint.dates.weekdays import disagrees
from newslint.dates.years import published
from newslint.draft import Draft
from newslint.rule import Hit


def beside_date(draft: Draft) -> Iterator[Hit]:
    """Words for a day that name another day than the date beside them; where that date is wrong in itself, no hit."""
    today = published(draft)
    if not today:
        return
    for beside in draft.shared(besides):
        day = today + OFFSETS[beside.word]
        mention = beside.mention
        if _fits(mention, day) or _stands(mention) or disagrees(draft, mention) or in_quotation(draft, beside.start):
            continue
        yield Hit(beside.start, beside.end, _better(draft.prose, beside, today), {"weekday": _written(day)})


def _fits(mention: Mention, day: int) -> bool:
    """True if all that is written of the date is true of the day."""
    year, month, day_of_month = date_of(day)
    return (
        mention.weekday in (-1, weekday_of(day))
        and mention.month in (0, month)
        and mention.day in (0, day_of_month)
        and mention.year in (0, year)
    )


def _stands(mention: Mention) -> bool:
    """True if a date with both weekday and year bears itself out, so that the day of publication may be wrong."""
    return bool(mention.day and mention.weekday >= 0 and mention.year) or not _can_be(mention)


def _can_be(mention: Mention) -> bool:
    return mention.day == 0 or exists(mention.year, mention.month, mention.day)


def _better(prose: str, beside: Beside, today: int) -> tuple[str, ...]:
    """The date made to go with the word; then the word made to go with the date."""
    mention = beside.mention
    day = today + OFFSETS[beside.word]
    fitting = rewrite(prose, mention, day) if mention.day else rewrite(prose, mention, weekday=weekday_of(day))
    better = [prose[beside.start : mention.start] + fitting + prose[mention.end : beside.end]]
    for word, offset in (("yesterday", -1), ("today", 0), ("tomorrow", 1)):
        if offset != OFFSETS[beside.word] and _fits(mention, today + offset):
            written = prose[slice(*beside.word_at)]
            word = word.capitalize() if written[0].isupper() else word
            better.append(replaced(prose, beside.start, beside.end, [(beside.word_at, word)]))
    return tuple(better)


def _written(day: int) -> str:
    year, month, day_of_month = date_of(day)
    return f"{WEEKDAYS[weekday_of(day)]}, {day_of_month} {MONTHS[month - 1]} {year}"
