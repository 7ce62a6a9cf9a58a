"""Writes a date anew with other parts, in the form in which it stands."""

from newslint.dates.grammar import NOWHERE, Mention, Span
from newslint.dates.names import like_month, like_weekday, ordinal_suffix
from newslint.dates.reckon import date_of, weekday_of

SUFFIXES = ("st", "nd", "rd", "th")


def rewrite(prose: str, mention: Mention, number: int = 0, weekday: int = -1) -> str:
    """The text of the mention with the date of the day ``number`` (0: as written) and another weekday (-1: that day's).

    Only what is written changes: a date without a weekday or year gets none.
    """
    edits: list[tuple[Span, str]] = []
    if number:
        year, month, day = date_of(number)
        weekday = weekday if weekday >= 0 else weekday_of(number)
        edits += [
            (mention.month_at, _month(prose, mention, month)),
            (_whole_day(prose, mention), _day(prose, mention, day)),
        ]
        if mention.year and year != mention.year:
            edits.append((mention.year_at, str(year)))
    if mention.weekday >= 0 and weekday >= 0 and weekday != mention.weekday:
        edits.append((mention.weekday_at, like_weekday(weekday, prose[slice(*mention.weekday_at)])))
    return replaced(prose, mention.start, mention.end, edits)


def replaced(prose: str, start: int, end: int, edits: list[tuple[Span, str]]) -> str:
    """The text of ``start:end`` with each span of ``edits`` replaced."""
    text = prose[start:end]
    for (a, b), new in sorted(edits, reverse=True):
        text = text[: a - start] + new + text[b - start :]
    return text


def _month(prose: str, mention: Mention, month: int) -> str:
    written = prose[slice(*mention.month_at)]
    return written if month == mention.month else like_month(month, written)


def _whole_day(prose: str, mention: Mention) -> Span:
    """The day with its ``th``."""
    start, end = mention.day_at
    return (start, end + 2) if prose[end : end + 2].lower() in SUFFIXES else (start, end)


def _day(prose: str, mention: Mention, day: int) -> str:
    start, end = mention.day_at
    written = prose[start:end]
    text = str(day).zfill(2) if written.startswith("0") else str(day)
    return text + ordinal_suffix(day) if _whole_day(prose, mention) != mention.day_at else text


def last_day(mention: Mention) -> Mention:
    """The mention of ``March 3-5`` as one of ``March 5``: its second day in the first one's stead."""
    return mention._replace(day=mention.last, day_at=mention.last_at, last=0, last_at=NOWHERE)
