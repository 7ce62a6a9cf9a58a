"""A part that is more than its whole: *eight people, including 12 children*; *12 of the eight men*."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.amounts import NUMBER, Amount, amount
from newslint.checks.figures import counts_members, of_numbers
from newslint.checks.wordlist import words
from newslint.draft import Draft
from newslint.figures.lists import Listed, count, listed
from newslint.figures.people import PERSONS
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.prose import occurrences
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

THINGS = words("seats games matches cases houses homes vehicles buildings schools votes states countries medals goals")
"""What is counted one by one as well, but has no members."""

WINDOW = 60
"""So many code points before a number are searched for the other one."""

SENTENCE = 200
"""No list goes on for more code points than this."""

SPACES = 4
"""No number has more of them: *two hundred and twenty-three million*."""

OPEN = words(
    "least than over about around some nearly almost roughly to approximately another first last top of no number "
    "hundred thousand million or perhaps maybe further more only under point version up estimated"
)
"""After these a number is no exact count."""


JOINS = "(?:or|to|and|in|of|from|for|by|on|at|with)"
"""Words that stand between two things, not before one."""


@cache
def _part_after() -> re.Pattern[str]:
    """*including*, a number and what it counts."""
    return pattern(rf" (?:including|among them) ({NUMBER}) (?:[a-z]+ )?([a-z]+s|(?:wo)?men|children|people)\b")


@cache
def _whole_before() -> re.Pattern[str]:
    """A word, a number and what it counts, up to *including*."""
    return pattern(rf"(?:\b([\w’']+) )?\b((?i:{NUMBER})) (?:(?!{JOINS} )[a-z-]+ ){{0,2}}([A-Za-z]+)(?:,| [—–-])?$")


@cache
def _of_them() -> re.Pattern[str]:
    """A part of what was counted right before: its number comes after these words, or before them."""
    return pattern(rf" of (?:whom|which|them)\b(?: ({NUMBER}) )?")


@cache
def _whole_after() -> re.Pattern[str]:
    return pattern(rf" of ((?:the|its|their|those|these) )?({NUMBER}) ([a-z]+s|people|men|women|children)\b")


@cache
def _part_before() -> re.Pattern[str]:
    return pattern(rf"(?:\b([\w’']+) )?\b((?i:{NUMBER}))(?: out)?$")


@cache
def _of_the_whole() -> re.Pattern[str]:
    """*Of the 24 protesters held, 30 were charged.*"""
    verbs = "were|are|have|had|was|did|said|voted|died|survived|remain|remained|came|won|lost|live|failed|will|would"
    return pattern(
        rf"Of(?<!\w..) (?:the|those|its|their) ({NUMBER}) [a-z]+(?: [a-z]+){{0,5}}, ({NUMBER}) (?:{verbs})\b"
    )


@cache
def _bare() -> re.Pattern[str]:
    """Three numbers and more that stand alone, no ages: *12, 9 and 7 in three villages*."""
    return pattern(rf"{NUMBER}(?:, {NUMBER})+,? and {NUMBER}(?=[.;,]| (?:in|at|on)\b|$)")


@cache
def _including() -> re.Pattern[str]:
    return pattern(r",? (?:including|among them) ")


def parts_over_whole(draft: Draft) -> Iterator[Hit]:
    """Every part that is a larger number than what it is a part of, and parts that are so together.

    Only exact numbers of things that are counted one by one are compared: *at least*, *about*, families and ages are
    left alone. Either number may be the wrong one, so nothing is offered.
    """
    prose, told = draft.prose, draft.shared(_tellings)
    ofs = [
        *_before_of(prose, draft.shared(of_numbers)),
        *(_after_of(prose) if " of them" in prose or " of wh" in prose else ()),
    ]
    each = _of_each(prose) if draft.count("Of") else ()
    found = {hit.start: hit for hit in [*_after_including(prose, told), *ofs, *each]}
    for hit in [*_together(prose, told), *_of_members(draft)]:
        found.setdefault(hit.start, hit)
    yield from [found[start] for start in sorted(found)]


def _of_members(draft: Draft) -> list[Hit]:
    """Votes and seats that are more than the members; what reads them is imported where a draft has some."""
    prose = draft.prose
    seats, votes = " seats in " in prose, counts_members(draft)
    if not (seats or votes):
        return []
    from newslint.figures.votes import too_many_seats, too_many_votes

    return [*(too_many_seats(prose) if seats else ()), *(too_many_votes(prose) if votes else ())]


def _tellings(draft: Draft) -> list[int]:
    """Where *including* and *among them* stand, from the space before them."""
    starts = [start - 1 for start, _ in draft.places("including") if start]
    return sorted([*starts, *occurrences(draft.prose, " among them ")])


def _after_including(prose: str, told: list[int]) -> Iterator[Hit]:
    for part in filter(None, [_part_after().match(prose, at) for at in told]):
        whole = _whole_before().search(prose, max(part.start() - WINDOW, 0), part.start())
        if whole and (whole[3] in PERSONS or whole[3] == part[2]) and _is_more(part[1], whole[2], whole[1]):
            yield Hit(*part.span(1), (), {"part": part[1], "whole": whole[2]})


def _before_of(prose: str, places: list[int]) -> Iterator[Hit]:
    for whole in filter(None, [_whole_after().match(prose, at) for at in places]):
        part = _part_before().search(prose, max(whole.start() - WINDOW, 0), whole.start())
        counted = bool(whole[1]) or whole[3] in PERSONS or whole[3] in THINGS
        if part and counted and _is_more(part[2], whole[2], part[1]):
            yield Hit(*part.span(2), (), {"part": part[2], "whole": whole[2]})


def _after_of(prose: str) -> Iterator[Hit]:
    for told in _of_them().finditer(prose):
        before = None if told[1] else _part_before().search(prose, max(told.start() - WINDOW, 0), told.start())
        if before is None and not told[1]:
            continue
        start, end = before.span(2) if before else told.span(1)
        stop = start - 1 if before else told.start()
        whole = _whole_before().search(prose, max(stop - WINDOW, 0), max(stop, 0))
        part = prose[start:end]
        if whole and whole[3] in PERSONS | THINGS and _is_more(part, whole[2], whole[1]):
            yield Hit(start, end, (), {"part": part, "whole": whole[2]})


def _of_each(prose: str) -> Iterator[Hit]:
    for match in _of_the_whole().finditer(prose):
        if _is_more(match[2], match[1], ""):
            yield Hit(*match.span(2), (), {"part": match[2], "whole": match[1]})


def _together(prose: str, told: list[int]) -> Iterator[Hit]:
    """Parts that exclude each other and are more than the whole in sum."""
    commas = [at - prose.startswith(",", at - 1) for at in told if at]
    for including in filter(None, [_including().match(prose, at) for at in commas]):
        end = prose.find("\n", including.end(), including.end() + SENTENCE)
        end = end if end >= 0 else including.end() + SENTENCE
        parts = listed(prose, including.end(), end) or _alone(prose, including.end(), end)
        if not parts:
            continue
        whole = _whole_before().search(prose, max(including.start() - WINDOW, 0), including.start())
        if whole is None or whole[3] not in PERSONS or not _is_exact(whole[2], whole[1]):
            continue
        known = amount(whole[2])
        if known and parts.total > known.high:
            text = f"{prose[including.end() : parts.end]}, together {parts.total:.0f}"
            yield Hit(including.end(), parts.end, (), {"part": text, "whole": whole[2]})


def _alone(prose: str, at: int, end: int) -> Listed | None:
    """The list of bare numbers that begins at ``at``; none if there is none."""
    comma = prose.find(", ", at, end)
    if comma < 0 or prose.count(" ", at, comma) > SPACES:
        return None
    match = _bare().match(prose, at, end)
    counts = [count(number) for number in pattern(NUMBER).findall(match[0])] if match else []
    return Listed(sum(filter(None, counts)), match.end()) if match and None not in counts else None


def _is_exact(text: str, before: str | None) -> bool:
    known = amount(text)
    return known is not None and not is_open(known, before)


def is_open(known: Amount, before: str | None) -> bool:
    """True for money, rounded numbers, years, and after a word that leaves it open."""
    return bool(known.sign or known.large) or 1900 <= known.low <= 2100 or (before or "").lower() in OPEN


def _is_more(part: str, whole: str, before: str | None) -> bool:
    """True if ``part`` must be more than ``whole``; ``before`` is the word before the first of the two."""
    larger, smaller = amount(part), amount(whole)
    if larger is None or smaller is None or is_open(larger, before) or is_open(smaller, before):
        return False
    return larger.low > smaller.high
