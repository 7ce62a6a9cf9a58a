"""Years reckoned: *ten years after 1990, in 2010*, *in 1995, thirty years ago*, *joined in 1990 and left … later*."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.dates.clues import SPACED_WAYS, UNITS, WAYS
from newslint.dates.counts import ROUGH, SPAN, length
from newslint.dates.events import sentence
from newslint.dates.grammar import Span, plain
from newslint.dates.names import MONTH
from newslint.dates.paragraph import in_quotation
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

    Match = re.Match[str]

YEAR = r"1[5-9]\d\d|20\d\d"
AFTER = r"(?![\w%°-]|[.,:/]\d)"
"""What does not follow a year."""

IN = rf"(?:[Ii]n|[Ii]n (?:early|late|mid-?|the \w+ of) ?{MONTH}|[Ii]n {MONTH}|[Ii]n the \w+ of) "
"""What leads into a year."""

AROUND = 100
"""How far from a count of years the two years stand, in code points."""

LONG = 600
"""More code points than these before a count of years are no sentence."""

FAR = 60
"""Further than so many years off, one of the years belongs to something else."""


@cache
def _between() -> re.Pattern[str]:
    """*Ten years after 1990, in 2010*; *in 2010, ten years after 1990*; a thing of that year may follow it."""
    thing = r"(?: [A-Za-z]+){0,3}"
    return pattern(
        rf"\b(?:{IN}(?P<early>{YEAR}), (?:just |exactly |only )?)?{SPAN} (?P<way>after|before|from)"
        rf" (?:the |its |his |her |their )?(?P<base>{YEAR}){AFTER}(?:{thing}(?:, | \(){IN}(?P<late>{YEAR}){AFTER})?"
    )


@cache
def _later() -> re.Pattern[str]:
    """*Ten years later, in 2010*."""
    return pattern(rf"\b{SPAN} (?P<way>later|earlier|after|before|previously)(?:,| \()? {IN}(?P<late>{YEAR}){AFTER}")


@cache
def _ago() -> re.Pattern[str]:
    """*Thirty years ago, in 1990*; *in 1990, thirty years ago*."""
    return pattern(
        rf"\b(?:{IN}(?P<early>{YEAR})(?:, | \()(?:just |exactly |only )?)?{SPAN} ago\b"
        rf"(?:(?:, | \(){IN}(?P<late>{YEAR}){AFTER})?"
    )


@cache
def _told() -> re.Pattern[str]:
    return pattern(rf"(?<![\d.,:/$£€#-])(?:{YEAR}){AFTER}")


@cache
def _chained() -> re.Pattern[str]:
    """Words by which a number of years is told from something else than the year before it."""
    return pattern(r"\b(?:years?|months?|decades?|centur\w+|until|later|birthday|aged?|turn\w*|old|\d\d?|teen\w*)\b")


@cache
def _way() -> re.Pattern[str]:
    return pattern(rf" (?:{'|'.join(WAYS)})\b")


def _counts(draft: Draft) -> list[Span]:
    """The surroundings of each count of years, in order; only those near which there may be a year."""
    text = draft.shared(plain)
    places = [place for unit in UNITS if unit in draft.vocabulary for place in draft.places(unit)]
    ways = [(start, _way().match(text, end)) for start, end in places if text.startswith(SPACED_WAYS, end)]
    found = [(max(0, start - AROUND), way.end() + AROUND) for start, way in ways if way]
    return sorted(span for span in found if text.find(" 1", *span) >= 0 or text.find(" 2", *span) >= 0)


def _near(draft: Draft, shape: re.Pattern[str]) -> list[Match]:
    """The matches of a shape around each count of years, in order; the shape is looked for nowhere else."""
    text = draft.shared(plain)
    found: dict[int, Match] = {}
    for start, end in draft.shared(_counts):
        match = shape.search(text, start, end)
        if match and match.end() < end:
            found.setdefault(match.start(), match)
    return list(found.values())


def elapsed(draft: Draft) -> Iterator[Hit]:
    """Two years of a sentence, or one and the publication year, that the count of years between does not fit."""
    text = draft.shared(plain)
    for match in _near(draft, _between()):
        other = match["early"] or match["late"]
        if other:
            step = -1 if match["way"] == "before" else 1
            yield from _hit(draft, match, int(match["base"]), int(other), step)
    for match in _near(draft, _later()):
        start = sentence(draft, match.start())[0]
        if match.start() - start > LONG:
            continue
        told = list(_told().finditer(text, start, match.start()))
        if len(told) == 1 and not _chained().search(text, told[0].end(), match.start()):
            step = 1 if match["way"][:5] in ("later", "after") else -1
            yield from _hit(draft, match, int(told[0][0]), int(match["late"]), step)
    for match in _near(draft, _ago()) if draft.date else ():
        other = match["early"] or match["late"]
        if other and draft.date and not in_quotation(draft, match.start()):
            yield from _hit(draft, match, draft.date.year, int(other), -1)


def _hit(draft: Draft, match: Match, base: int, other: int, step: int) -> Iterator[Hit]:
    """A hit on a match whose count of years, forwards (``step`` 1) or back, leads from ``base`` not to ``other``."""
    told = length(match)
    before = draft.prose[max(0, match.start("span") - 24) : match.start("span")].split()
    if told is None or (before and before[-1].strip("(").lower() in ROUGH):
        return
    passed = (other - base) * step
    if abs(passed - told.years) <= told.slack or not 0 < passed <= told.years + FAR:
        return
    group = "late" if match["late"] else "early"
    start, end = match.start(), match.end()
    at = match.start(group)
    better = [draft.prose[start:at] + str(base + step * told.years) + draft.prose[at + 4 : end]]
    if match["count"] and match["count"].isdecimal() and match["unit"].startswith("year"):
        a, b = match.span("count")
        better.append(draft.prose[start:a] + str(passed) + draft.prose[b:end])
    yield Hit(start, end, tuple(better), {"years": f"{min(base, other)} to {max(base, other)} is {passed} years"})
