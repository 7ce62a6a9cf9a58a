"""Finds every date of a draft, once: a month with its day, year and weekday, in US and UK order.

Each name of a month is looked at from both sides: ``Tuesday, Dec. 24, 2019``, ``Tuesday 24th December 2019``,
``the 24th of December``, ``Dec. 24 (Tuesday)``, ``December 3-5``, ``3–5 December``, ``December 2019``.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.tokens import marked
from newslint.dates.names import MONTH_NAMES, MONTHS, WEEKDAY, month_number, weekday_number
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.prose import occurrences
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import re

    Pattern = re.Pattern[str]

Span = tuple[int, int]
NOWHERE = (-1, -1)

PLAIN = (("\u00a0", " "), ("\u202f", " "), ("\u2009", " "), ("\t", " "), ("‐", "-"), ("‑", "-"), ("–", "-"), ("’", "'"))
"""What may stand for a space, a hyphen and an apostrophe."""

DAY = r"\d\d?(?!\d)"
AFTER_DAY = r"(?:st|nd|rd|th)?(?![\d%°½]|[.,:/]\d| ?[ap]\.?m\b)"
YEAR = r"[12]\d\d\d(?![\d%°\w]|[.,:/]\d)"
"""Four digits that do not go on as a longer number, a decade or a measure."""

LINK = r" ?- ?| (?:to|through|thru|until|till|and|or) "
"""What joins the two days of a span or a pair."""


class Mention(Record):
    """A date as written; 0 (weekday: -1) and ``NOWHERE`` stand for what is not written.

    ``last`` is the second day of a span such as ``3-5 March`` or of a pair such as ``March 3 and 5``; ``link`` is where
    the words between the two stand. ``day_first`` tells the British order.
    """

    start: int
    end: int
    month: int
    month_at: Span
    day: int = 0
    day_at: Span = NOWHERE
    last: int = 0
    last_at: Span = NOWHERE
    link: Span = NOWHERE
    year: int = 0
    year_at: Span = NOWHERE
    weekday: int = -1
    weekday_at: Span = NOWHERE
    day_first: bool = False


@cache
def _month() -> Pattern:
    """What may be the name of a month, long or short; it begins with letters, as such a pattern is quickly sought."""
    short = [name[:3] for name in MONTHS]
    return pattern(rf"(?:{'|'.join([*short, *map(str.upper, short)])})(?<!\w...)[A-Za-z]*\b")


@cache
def _after() -> Pattern:
    """What follows a month in the American order: day, second day, year."""
    months = "|".join([*MONTHS, *(name[:3] for name in MONTHS)])
    last = rf"(?P<link>{LINK})(?P<last>{DAY}){AFTER_DAY}(?! ?-\d| (?:of )?(?:{months})\b)"
    return pattern(
        rf" ?(?:the )?(?P<day>{DAY}){AFTER_DAY}(?:{last})?"
        rf"(?:(?:, ?| )(?:of )?(?P<year>{YEAR}))?"
    )


@cache
def _before() -> Pattern:
    """What stands before a month in the British order: first day, day."""
    return pattern(
        rf"(?<![\w$£€#])(?<!\d[.,:/'-])(?P<day>{DAY})(?:st|nd|rd|th)?(?:(?P<link>{LINK})(?P<last>{DAY})(?:st|nd|rd|th)?)?"
        r"(?: (?:of )?|-| day of )$"
    )


@cache
def _year() -> Pattern:
    return pattern(rf"(?:,? (?:of )?|-)(?P<year>{YEAR})")


@cache
def _weekday_before() -> Pattern:
    part = "(?: (?:morning|afternoon|evening|night|lunchtime))?"
    return pattern(rf"\b(?P<weekday>{WEEKDAY})\b\.?{part}(?:,? |,| ?\( ?| - )(?:on )?(?:the )?$")


@cache
def _weekday_after() -> Pattern:
    return pattern(rf"(?: ?\( ?(?:an? )?|, an? |,? (?:is|was|falls on|fell on) an? )(?P<weekday>{WEEKDAY})\b(?!['-])")


def plain(draft: Draft) -> str:
    """The prose with one kind of space, hyphen and apostrophe; every place in it is the same place in the prose."""
    text = draft.prose
    if not text.isascii() or "\t" in text:
        for written, read in PLAIN:
            text = text.replace(written, read)
    return text


def mentions(draft: Draft) -> list[Mention]:
    """Every date with the name of a month in it, in order; a month alone is none."""
    text = draft.shared(plain)
    found: list[Mention] = []
    for word in _months(draft, text):
        month = month_number(word[0])
        if month:
            mention = _read(text, month, word, found[-1].end if found else 0)
            if mention:
                found.append(mention)
    return found


def _months(draft: Draft, text: str) -> Iterator[re.Match[str]]:
    """What may be names of months, in order: sought where the names that the draft has stand, whole or in a word."""
    if draft.look:
        return filter(None, [_month().match(text, at) for at in draft.look.months()])
    names = set(filter(draft.vocabulary.__contains__, MONTH_NAMES))
    names.update(filter(month_number, _month().findall(" ".join(draft.shared(marked)))))
    places = {at for name in names for at in occurrences(text, name)}
    return filter(None, [_month().match(text, at) for at in sorted(places)])


def _read(text: str, month: int, word: re.Match[str], past: int) -> Mention | None:
    """The date around the month ``word``; text before ``past`` belongs to another date."""
    start, end = word.span()
    shortened = len(word[0]) <= 4 and month not in (5, 6, 7) and text[end : end + 1] == "."
    bare = Mention(start, end + shortened, month, (start, end + shortened))
    mention = _day_first(text, bare, past) or _month_first(text, bare) or _month_of_year(text, bare)
    return _with_weekday(text, mention, past) if mention and mention.day else mention


def _day_first(text: str, bare: Mention, past: int) -> Mention | None:
    at, end = bare.month_at
    if not (at >= 2 and text[at - 1] in " -" and text[at - 2] in "0123456789tdhfy"):
        return None
    before = _before().search(text, max(past, at - 30), at)
    if before is None:
        return None
    year = _year().match(text, end)
    return bare._replace(
        start=before.start(),
        end=year.end() if year else end,
        day=int(before["day"]),
        day_at=before.span("day"),
        last=int(before["last"] or 0),
        last_at=before.span("last"),
        link=before.span("link"),
        year=int(year["year"]) if year else 0,
        year_at=year.span("year") if year else NOWHERE,
        day_first=True,
    )


def _month_first(text: str, bare: Mention) -> Mention | None:
    after = _after().match(text, bare.end)
    if after is None:
        return None
    return bare._replace(
        end=after.end(),
        day=int(after["day"]),
        day_at=after.span("day"),
        last=int(after["last"] or 0),
        last_at=after.span("last"),
        link=after.span("link"),
        year=int(after["year"] or 0),
        year_at=after.span("year"),
    )


def _month_of_year(text: str, bare: Mention) -> Mention | None:
    year = _year().match(text, bare.end)
    if year is None:
        return None
    return bare._replace(end=year.end(), year=int(year["year"]), year_at=year.span("year"))


def _with_weekday(text: str, mention: Mention, past: int) -> Mention:
    """The mention with the weekday that stands before it, or after it as in ``Dec. 24 (Tuesday)``."""
    found = _weekday_before().search(text, max(past, mention.start - 30), mention.start)
    if not found or weekday_number(found["weekday"]) < 0:
        found = _weekday_after().match(text, mention.end)
    if not found or weekday_number(found["weekday"]) < 0:
        return mention
    start, end = min(found.start(), mention.start), max(found.end(), mention.end)
    end += "(" in text[start:end] and text[end : end + 1] == ")"
    weekday = weekday_number(found["weekday"])
    return mention._replace(start=start, end=end, weekday=weekday, weekday_at=found.span("weekday"))
