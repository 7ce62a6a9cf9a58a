"""Centuries and decades held against a year that is told to lie in them: *in the 18th century (1850)*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.dates.counts import ORDINAL, ordinal
from newslint.dates.grammar import Span, plain
from newslint.dates.names import ordinal_suffix
from newslint.dates.paragraph import around, in_quotation, speaks
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.prose import occurrences
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

    Match = re.Match[str]

YEAR = r"1\d\d\d|20\d\d|[5-9]\d\d"
ABOUT = r"(?:in |about |around |c\. ?|ca\. |circa )?"
PART = r"(?:early |late |mid-? ?|middle of the )?"
DONE = r"(?=\)|[.;](?:\s|$)|, (?!(?:and |or |in )?[12]\d{3})|\n|$)"
"""A year that nothing more follows: the first of a list need not lie in what stands before it."""

LONGEST = 24
"""No name of a century is longer, in code points: *twenty-first*."""

BEFORE_NOUGHT = tuple(-len(f"in the {part}195") for part in ("early ", "late ", "mid ", "mid", ""))
"""Where a decade begins that ends with a nought, as far before it as it may first."""

SLACK = 1
"""A century may be said to have begun with 1900 or with 1901, and a decade with 1980 or 1981."""


@cache
def _century() -> re.Pattern[str]:
    """A century in small letters and a year after it that is told to lie in it."""
    made = r"(?:which was |that was |was )?(?:built|constructed|erected|painted|carved|composed)"
    return pattern(
        rf"\b(?P<ordinal>{ORDINAL})[ -]century(?![\w-])"
        rf"(?: \({ABOUT}(?P<inside>{YEAR})\)|, in (?P<beside>{YEAR}){DONE}"
        rf"| (?:[a-z]+,? ){{1,3}}{made} in (?P<made>{YEAR})(?![\w-])|(?=(?P<alone>[,.;])))"
    )


@cache
def _before() -> re.Pattern[str]:
    """A year that is told to lie in the century after it."""
    return pattern(rf"\b[Ii]n (?P<before>{YEAR}), in the {PART}$")


@cache
def _decade() -> re.Pattern[str]:
    """A decade and the year that is told to lie in it; a decade and a year in brackets may be a title."""
    return pattern(
        r"\b[Ii]n the (?:(?P<part>early |late |mid-? ?)?(?P<decade>1[5-9]\d0|20\d0)'?s)(?![\w-])"
        rf"(?:, in (?P<beside>{YEAR}){DONE}|(?(part) \({ABOUT}(?P<inside>{YEAR})\)|(?!)))"
    )


@cache
def _other_reckoning() -> re.Pattern[str]:
    return pattern(r"\b(?:B\.?C\.?|BCE|AH|A\.H\.|Hijri|Islamic|[Cc]alendar|Hebrew|Buddhist|dynasty)\b")


def centuries(draft: Draft) -> Iterator[Hit]:
    """Years that lie outside the century or decade that they are told to lie in."""
    text = draft.shared(plain)
    for match in _found(text, _century(), "century", range(-LONGEST, 0)):
        yield from _outside_century(draft, text, match)
    decades = [match for end in ("0s", "0's") for match in _found(text, _decade(), end, BEFORE_NOUGHT)]
    for match in sorted(decades, key=lambda match: match.start()):
        year, first = int(match["inside"] or match["beside"]), int(match["decade"])
        last = first + (99 if first % 100 == 0 else 9)
        if not (first - SLACK <= year <= last + SLACK or in_quotation(draft, match.start())):
            named = f"{year // 10 * 10}"
            yield _hit(draft, match.span(), match.span("decade"), named, (year, f"the {named}s"))


def _found(text: str, shape: re.Pattern[str], part: str, before: Sequence[int]) -> Iterator[Match]:
    """The matches of a shape that begin so far ``before`` a part of them, in order; it is tried nowhere else."""
    past = 0
    for at in occurrences(text, part):
        tried = (shape.match(text, at + step) for step in before if at + step >= past)
        match = next((match for match in tried if match and match.end() > at), None)
        if match:
            past = match.end()
            yield match


def _outside_century(draft: Draft, text: str, match: Match) -> Iterator[Hit]:
    number = ordinal(match["ordinal"])
    if not 5 <= number <= 21 or text.endswith("turn of the ", 0, match.start()):
        return
    before = _before().search(text, max(0, match.start() - 40), match.start()) if match["alone"] else None
    told = match["inside"] or match["beside"] or match["made"] or (before["before"] if before else None)
    if told is None or not _is_slip(number, int(told), any_slip=bool(match["beside"])):
        return
    start = before.start() if before else match.start()
    reckoned_otherwise = speaks(draft, _other_reckoning, around(draft, start, match.end()))
    if not (reckoned_otherwise or in_quotation(draft, start)):
        right = _century_of(int(told))
        named = f"{right}{ordinal_suffix(right % 100)}"
        written = named if match["ordinal"][0].isdecimal() else ""
        yield _hit(draft, (start, match.end()), match.span("ordinal"), written, (int(told), f"the {named} century"))


def _century_of(year: int) -> int:
    return (year - 1) // 100 + 1


def _is_slip(number: int, year: int, *, any_slip: bool) -> bool:
    """True if the year lies outside the century of that number, but (if not ``any_slip``) in the one next to it."""
    if (number - 1) * 100 - SLACK <= year <= number * 100 + SLACK:
        return False
    return any_slip or abs(_century_of(year) - number) == 1


def _hit(draft: Draft, span: Span, at: Span, right: str, told: tuple[int, str]) -> Hit:
    """A hit on ``span`` in which ``right`` belongs at ``at``; ``told`` is the year and where it lies."""
    prose = draft.prose
    better = (prose[span[0] : at[0]] + right + prose[at[1] : span[1]],) if right else ()
    return Hit(*span, better, {"year": str(told[0]), "right": told[1]})
