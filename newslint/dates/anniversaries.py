"""Anniversaries reckoned: *2019 marks the 40th anniversary of the landing in 1969*."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.dates.counts import ORDINAL, ordinal
from newslint.dates.grammar import Span, plain
from newslint.dates.names import MONTH, ordinal_suffix
from newslint.dates.paragraph import in_quotation
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

    Match = re.Match[str]

SLIPS = (1, 2, 5, 10, 100)
"""How far off an anniversary may be by a slip; further off, the year may belong to something else."""

NAMED = {"cent": 100, "bicent": 200, "tercent": 300, "sesquicent": 150}
"""How the name of an anniversary begins → its number."""

TURN = 45
"""Days from the turn of the year within which *Friday marks* may be of either year."""

YEAR = r"1[5-9]\d\d|20\d\d"
COUNT = rf"(?P<count>{ORDINAL}) anniversary|(?P<named>(?:[Bb]i|[Tt]er|[Ss]esqui)?[Cc]enten(?:ary|nial))"
MARKS = "(?:marks?|marked|is|was|sees|saw|will mark|will be|celebrat(?:es|ed)|commemorat(?:es|ed))"
THE = r"(?:the|its|his|her|their)"
WHAT = (
    rf"(?:{THE} (?P<of>{YEAR})\b|(?P<of_year>{YEAR})\b"
    rf"|[^.;:\n\d]{{3,60}}? (?:in|on (?:\d\d? )?{MONTH}(?: \d\d?,)?) (?P<in>{YEAR})\b)"
)
"""What is marked, with its year."""


@cache
def _marked() -> re.Pattern[str]:
    """A year, *this year* or a day, that marks it."""
    day = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]his (?:week|month|weekend)|[Tt]oday|[Tt]omorrow"
    when = rf"(?:(?P<year>{YEAR})|(?P<told>[Tt]his|[Nn]ext|[Ll]ast) year|(?P<day>{day}))"
    return pattern(rf"\b{when},? {MARKS}(?: {THE})? (?:{COUNT}) of {WHAT}(?![^.;:\n]*\d{{4}})")


@cache
def _marked_in() -> re.Pattern[str]:
    """*In 2018 the town marked*; *in 1995, on the 40th anniversary of*."""
    who = rf"(?:, on|,? [^.;:\n\d]{{3,40}} (?:marked|celebrated|commemorated|observed)) {THE}"
    return pattern(rf"\b[Ii]n (?P<year>{YEAR}){who} (?:{COUNT}) of {WHAT}(?![^.;:\n]*\d{{4}})")


@cache
def _was_marked() -> re.Pattern[str]:
    """*The centenary of the 1914 truce was marked in 2004*."""
    return pattern(
        rf"\b(?:{COUNT}) of {THE} (?P<of>{YEAR}) [a-z -]{{3,40}} (?:was|were|is|will be) "
        rf"(?:marked|celebrated|commemorated|observed) in (?P<year>{YEAR})(?![\w%-]|[.,]\d)"
    )


@cache
def _founded() -> re.Pattern[str]:
    """*Celebrates its 50th anniversary; it was founded in 1960*."""
    since = "founded|established|set up|formed|created|opened|launched|born|built|incorporated"
    return pattern(
        rf"\b(?:celebrates|is celebrating|marks|is marking|are celebrating) (?:its|his|her|their) (?P<told>[Tt]his )?"
        rf"(?:{COUNT})(?: this year)?(?:,|;|\.)? (?:[a-z]+ ){{0,4}}(?:{since}) in (?P<in>{YEAR})(?![\w%-]|[.,]\d)"
    )


def anniversaries(draft: Draft) -> Iterator[Hit]:
    """Anniversaries one, two, ten or a hundred off the years between what is marked and the year that marks it."""
    text = draft.shared(plain)
    seen: dict[int, Hit] = {}
    lines = _lines(text)
    for shape in (_marked, _marked_in, _was_marked, _founded):
        for match in (match for line in lines for match in shape().finditer(text, *line)):
            hit = _hit(draft, match)
            if hit and not in_quotation(draft, match.start()):
                seen.setdefault(hit.start, hit)
    yield from (seen[start] for start in sorted(seen))


def _lines(text: str) -> list[Span]:
    """The lines in which an anniversary is named; none of the shapes goes on in the next line."""
    found, start = [], 0
    for line in text.split("\n"):
        if any(word in line for word in ("anniversary", "centen", "Centen")):
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def _hit(draft: Draft, match: Match) -> Hit | None:
    """A hit on the number of an anniversary that is another, if the match tells one."""
    told = match.groupdict()
    year = int(told.get("year") or 0) or _year_of_publication(draft, told)
    count = ordinal(told["count"]) if told["count"] else NAMED[told["named"].lower().partition("enten")[0] + "ent"]
    event = int(told.get("of") or told.get("of_year") or told["in"])
    right = year - event
    exact = bool(told.get("year") or told.get("told") or told.get("day"))
    off = abs(right - count)
    direct = exact and (told.get("of") or told.get("of_year"))
    if not (year and count and right > 0 and (0 < off <= 100 if direct else off in (SLIPS if exact else SLIPS[2:]))):
        return None
    start, end = match.span("count" if told["count"] else "named")
    better = f"{right}{ordinal_suffix(right % 100)}" + ("" if told["count"] else " anniversary")
    return Hit(start, end, (better,), {"years": f"{event} to {year}"})


def _year_of_publication(draft: Draft, told: dict[str, str | None]) -> int:
    """The year that *this year*, *next year* or a day without a year means; 0 if it cannot be told."""
    if draft.date is None:
        return 0
    step = {"next": 1, "last": -1}.get((told.get("told") or "").lower(), 0)
    of_year = draft.date.timetuple().tm_yday
    if told.get("day") and not TURN < of_year < 366 - TURN:
        return 0
    return draft.date.year + step
