"""The words *yesterday*, *today* and *tomorrow* with a weekday or date right beside them."""

from __future__ import annotations

from newslint.dates.clues import RELATIVE
from newslint.dates.grammar import Mention, Span, mentions, plain
from newslint.dates.names import WEEKDAY, weekday_number
from newslint.dates.reckon import date_of, weekday_of
from newslint.dates.years import published
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import re

OFFSETS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


class Beside(Record):
    """A word for a day (``word``, its span ``word_at``) and what stands beside it: a date, or a weekday alone.

    ``start:end`` covers both.
    """

    start: int
    end: int
    word: str
    word_at: Span
    mention: Mention


@cache
def _word() -> re.Pattern[str]:
    return pattern(
        r"(?P<word>[YyTt](?<![\w'-].)(?:(?<=[Yy])esterday|(?<=[Tt])(?:oday|omorrow|onight"
        r"|his(?= (?:morning|afternoon|evening)))))"
        rf"(?: (?:morning|afternoon|evening|night))?(?P<join> ?\( ?|,? | - )(?:the )?(?=(?P<weekday>{WEEKDAY})?)"
    )


def besides(draft: Draft) -> list[Beside]:
    """Every word for a day that has a date or weekday beside it, in order."""
    text = draft.shared(plain)
    if not any(word in text for word in RELATIVE):
        return []
    at = {mention.start: mention for mention in draft.shared(mentions) if mention.day}
    found = []
    for match in _word().finditer(text):
        mention = at.get(match.end()) or _weekday_alone(text, match)
        if mention and not _is_name(text, match):
            word = match["word"].lower()
            word = "today" if word == "this" else word
            end = mention.end + ("(" in match["join"] and text[mention.end : mention.end + 1] == ")")
            found.append(Beside(match.start(), end, word, match.span("word"), mention))
    return found


def _weekday_alone(text: str, match: re.Match[str]) -> Mention | None:
    """A weekday that stands beside the word for a day, rather than going with what comes next: *today, Monday,*."""
    weekday = weekday_number(match["weekday"] or "")
    if weekday < 0 or match["join"].isspace():
        return None
    start, end = match.span("weekday")
    after = text[end : end + 2].lstrip(" ")[:1]
    if not match["weekday"].endswith(("day", "DAY")) or after not in ("", *"),;:.—-\n"):
        return None
    return Mention(start, end, 0, (start, end), weekday=weekday, weekday_at=(start, end))


def _is_name(text: str, match: re.Match[str]) -> bool:
    """True for *USA Today, Thursday*: a capital within a sentence makes the name of a newspaper or programme."""
    before = text[max(0, match.start() - 2) : match.start()].rstrip(" ")
    return match["word"][0].isupper() and before[-1:].isalnum()


def said(draft: Draft, mention: Mention) -> int:
    """The day number that the word beside the date names, if the publication date is known and tells which; else 0.

    A day that has neither the weekday nor the day and month in common with the date tells nothing.
    """
    today, beside = published(draft), draft.shared(_by_date).get(mention.start)
    if not today or beside is None:
        return 0
    number = today + OFFSETS[beside.word]
    related = weekday_of(number) == mention.weekday or date_of(number)[1:] == (mention.month, mention.day)
    return number if related else 0


def _by_date(draft: Draft) -> dict[int, Beside]:
    """Where a date begins → the word for a day beside it."""
    return {beside.mention.start: beside for beside in draft.shared(besides)}
