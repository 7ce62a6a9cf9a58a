"""A number in a headline or caption that the story contradicts: *12 dead in blast* above *killed 21 people*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, islice

from newslint.checks.amounts import NUMBER, amount
from newslint.draft import Draft
from newslint.figures.people import PERSONS
from newslint.headlines.tops import Top, body, tops
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

ROLES: Mapping[str, tuple[str, str]] = {
    "dead": (
        "dead|killed|dies?|died|slain|drown(?:ed)?|perish(?:ed)?",
        "kill(?:s|ed|ing)?|claims?|claimed|leaves?|left|death toll (?:of|(?:[a-z]+ )?(?:to|reach(?:es|ed)|hits?|at))",
    ),
    "hurt": ("injured|hurt|wounded", "injur(?:es?|ed|ing)|hurt(?:s|ing)?|wound(?:s|ed|ing)"),
    "held": ("arrested|detained|held", "arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?"),
    "rescued": ("rescued|saved", "rescu(?:es|ed|ing)|sav(?:es|ed|ing)"),
    "missing": ("missing", r"\bleaving missing"),
}
"""What happens to people → the words for it after their number, and before it."""

ABOUT = "at least|more than|over|up to|nearly|almost|about|around|some|as many as|fewer than|another|a further"
BETWEEN = r"(?:(?:[a-z-]+ ){0,2}?(?:(?:were|was|are|is|have|had|has|been|confirmed|reported|feared|now|shot|also) )*)"
LEAD = 800
"""So many code points of a story tell its news; a count further down may be of something else."""

SENTENCE = 300
"""No sentence is looked at for more code points than this on either side."""

COUNTS = 12
"""So many counts of a story are held against the headline."""

STOPS = (". ", "\n")
"""How a sentence ends."""

MOST = 3
"""Counts, at most, that a story leaves its reader to add up."""


class Count(Record):
    """A number of people to whom one thing happened: its value, span and text, and the words that leave it open."""

    value: float
    span: tuple[int, int]
    text: str
    open: str


@cache
def _counts(role: str) -> re.Pattern[str]:
    after, before = ROLES[role]
    number = rf"(?i:(?:\b({ABOUT}) )?(?<!top )\b({NUMBER}))"
    return pattern(
        rf"{number} {BETWEEN}(?:{after})\b|(?i:\b(?:{before})) (?:as )?{number}\b"
        r"(?! (?:years?|days?|hours?|months?|weeks?|minutes?|miles?|km|percent|per cent|times|months)\b|%|[-–.,:/]\d)"
    )


@cache
def _happened(role: str) -> re.Pattern[str]:
    """A word that stands in every count."""
    after, before = ROLES[role]
    return pattern(rf"(?i)\b(?:{after}|{before})\b")


def wrong_figures(draft: Draft) -> Iterator[Hit]:
    """Every number of dead, hurt or held in a headline that neither stands in the story nor follows from it."""
    story = ""
    for top in tops(draft):
        for role in ROLES:
            for count in _read(role, top.text, len(top.text)):
                story = story or body(draft)
                yield from _judge(top, role, count, story)


def _read(role: str, text: str, end: int) -> Iterator[Count]:
    for match in _matches(role, text, end):
        first = 1 if match[2] else 3
        known = amount(match[first + 1])
        if known and not known.sign and known.low > 0:
            yield Count(known.middle, match.span(first + 1), match[0], (match[first] or "").lower())


def _matches(role: str, text: str, end: int) -> Iterator[re.Match[str]]:
    """Every count in the sentences that say what happened, where none runs into the next."""
    past = 0
    for word in _happened(role).finditer(text, 0, end):
        if word.start() >= past:
            start = max(past, *[text.rfind(stop, past, word.start()) for stop in STOPS])
            past = min(end, _sentence_end(text, word.start()))
            yield from _counts(role).finditer(text, start, past)


def _judge(top: Top, role: str, count: Count, story: str) -> Iterator[Hit]:
    lead = [c for c in _told(role, story, _sentence_end(story, LEAD)) if c.span[0] <= LEAD]
    if not lead or any(c.value == count.value for c in lead):
        return
    told = _told(role, story, len(story))
    if not _may_follow(count, told, story):
        yield top.hit(*count.span, {"other": told[0].text.strip()})


def _told(role: str, story: str, end: int) -> list[Count]:
    """The first counts of a story that are of no earlier event."""
    return [c for c in islice(_read(role, story, end), COUNTS) if not _is_past(story, c)]


def _sentence_end(story: str, at: int) -> int:
    """Where a sentence ends, as no count does but the last in it."""
    return min([end for stop in STOPS if (end := story.find(stop, at)) >= 0], default=len(story))


@cache
def _past() -> re.Pattern[str]:
    """Words that tell of an earlier event."""
    return pattern(
        r"\b(?:ago|last|previous\w*|earlier|since|(?:days?|weeks?|months?|years?|hours?) (?:after|before)"
        r"|followed|follows|in (?:19|20)\d\d|(?:19|20)\d\d|similar|separate|another|other|anniversary)\b"
    )


def _is_past(story: str, count: Count) -> bool:
    """True if the sentence of a count speaks of another time or another event."""
    low, high = max(count.span[0] - SENTENCE, 0), count.span[1] + SENTENCE
    start = max(low, *(story.rfind(stop, low, count.span[0]) for stop in (". ", "\n", "? ", "! ")))
    ends = [at for stop in STOPS if (at := story.find(stop, count.span[1], high)) >= 0]
    end = min(ends, default=high)
    return _past().search(story, start, end) is not None


def _may_follow(count: Count, told: list[Count], story: str) -> bool:
    """True if the story has the number, or it can be had from the story by adding or rounding."""
    if count.open in ("at least", "more than", "over") and any(c.value >= count.value for c in told):
        return True
    if count.open not in ("", "at least", "more than", "over") or any(c.open == "another" for c in told):
        return True
    if any(c.value == count.value for c in told) or _stands_in(count.value, story):
        return True
    if any(abs(c.value - count.value) <= 0.1 * count.value for c in told) and count.value % 10 == 0:
        return True
    return count.value in _sums(told, story)


@cache
def _number() -> re.Pattern[str]:
    return pattern(rf"\b(?i:{NUMBER})(?![\w%])")


def _stands_in(value: float, story: str) -> bool:
    return any(known.low <= value <= known.high for known in map(amount, _number().findall(story)) if known)


@cache
def _people() -> re.Pattern[str]:
    """A number of people."""
    return pattern(rf"\b(?i:({NUMBER})) (?:(?!and |or |to |of )[a-z-]+ ){{0,3}}?(?:{'|'.join(sorted(PERSONS))}|more)\b")


def _sums(told: list[Count], story: str) -> set[float]:
    """What up to so many numbers of people make together, each person who goes unnumbered being one."""
    pool = [c.value for c in told[:8]] + [1.0] * MOST
    for count in told:
        start = max(story.rfind("\n", 0, count.span[0]) + 1, count.span[0] - SENTENCE)
        end = story.find("\n", count.span[1], count.span[1] + SENTENCE)
        found = map(amount, _people().findall(story, start, end if end >= 0 else count.span[1] + SENTENCE))
        pool += [known.middle for known in found if known][:8]
    groups = (group for n in range(2, MOST + 1) for group in combinations(pool[:24], n))
    return {sum(group) for group in groups if max(group) > 1}
