"""The words *yesterday*, *today* and *tomorrow* with a weekday or date right beside them."""

import re
from functools import cache
from typing import NamedTuple

from newslint.dates.grammar import DASH, SPACE, Mention, Span, mentions
from newslint.dates.names import WEEKDAY, weekday_number
from newslint.dates.reckon import date_of, weekday_of
from newslint.dates.years import published
from newslint.draft import Draft

OFFSETS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


class Beside(NamedTuple):
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
    return re.compile(
        rf"(?<![\w'’-])(?P<word>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Tt]his(?= (?:morning|afternoon|evening)))"
        rf"(?:{SPACE}(?:morning|afternoon|evening|night))?(?P<join>,?{SPACE}|{SPACE}?\({SPACE}?|{SPACE}?{DASH}{SPACE}?)(?:the{SPACE})?"
        rf"(?=(?P<weekday>{WEEKDAY})?\b)"
    )


@cache
def _ends() -> re.Pattern[str]:
    """What may follow a weekday that stands beside the word for a day, rather than going with what comes next."""
    return re.compile(rf"{SPACE}?(?:[),;:.–—]|$|\n)")


def besides(draft: Draft) -> list[Beside]:
    """Every word for a day that has a date or weekday beside it, in order."""
    prose = draft.prose
    if not any(clue in prose for clue in ("today", "Today", "yesterday", "Yesterday", "morrow", "onight", "his ")):
        return []
    at = {mention.start: mention for mention in draft.shared(mentions) if mention.day}
    found = []
    for match in _word().finditer(prose):
        mention = at.get(match.end()) or _weekday_alone(prose, match)
        if mention and not _is_name(prose, match):
            word = match["word"].lower()
            word = "today" if word == "this" else word
            end = mention.end + ("(" in match["join"] and prose[mention.end : mention.end + 1] == ")")
            found.append(Beside(match.start(), end, word, match.span("word"), mention))
    return found


def _weekday_alone(prose: str, match: re.Match[str]) -> Mention | None:
    if not match["weekday"] or len(match["weekday"]) < 6:
        return None
    span = match.span("weekday")
    if match["join"].isspace() or not _ends().match(prose, span[1]):
        return None
    return Mention(*span, 0, span, weekday=weekday_number(match["weekday"]), weekday_at=span)


def _is_name(prose: str, match: re.Match[str]) -> bool:
    """True for *USA Today, Thursday*: the name of a newspaper or programme."""
    before = prose[max(0, match.start() - 12) : match.start()].split(" ")
    return match["word"][0].isupper() and len(before) > 1 and before[-2][:1].isupper()


def said(draft: Draft, mention: Mention) -> int:
    """The day number that the word beside the date names, if the publication date is known and tells which; else 0.

    A day that has neither the weekday nor the day and month in common with the date tells nothing.
    """
    today = published(draft)
    if not today:
        return 0
    for beside in draft.shared(besides):
        if beside.mention.start == mention.start:
            number = today + OFFSETS[beside.word]
            related = weekday_of(number) == mention.weekday or date_of(number)[1:] == (mention.month, mention.day)
            return number if related else 0
    return 0
