"""A part that is more than its whole: *eight people, including 12 children*; *12 of the eight men*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.checks.amounts import NUMBER, amount
from newslint.checks.wordlist import words
from newslint.draft import Draft
from newslint.patterns import pattern
from newslint.record import Record
from newslint.rule import Hit, House

FACTS = ("part", "whole")

PERSONS = words(
    "people persons men women children civilians soldiers victims passengers students pupils officers workers "
    "employees residents members protesters demonstrators migrants refugees prisoners detainees patients players "
    "girls boys adults killed dead injured wounded missing arrested hurt detained others deaths casualties "
    "fatalities"
)
"""What is counted one by one: *three families, including 12 children* is right."""

WINDOW = 60
"""So many code points before a number are searched for the other one."""

OPEN = words(
    "least than over about around some nearly almost roughly to approximately another first last top of no number"
)
"""After these a number is no exact count."""


@cache
def _part_after() -> re.Pattern[str]:
    """*including*, a number and what it counts."""
    return pattern(rf" (?:including|among them) ({NUMBER}) (?:[a-z]+ )?([a-z]+s|(?:wo)?men|children|people)\b")


@cache
def _whole_before() -> re.Pattern[str]:
    """A word, a number and what it counts, up to *including*."""
    return pattern(rf"(?:\b([\w’']+) )?\b((?i:{NUMBER})) (?:[a-z-]+ ){{0,2}}([a-z]+),?$")


@cache
def _whole_after() -> re.Pattern[str]:
    return pattern(rf" of (?:the|its|their|those|these) ({NUMBER}) (?:[a-z]+s|people|men|women|children)\b")


@cache
def _part_before() -> re.Pattern[str]:
    return pattern(rf"(?:\b([\w’']+) )?\b((?i:{NUMBER}))$")


class Parts(Record):
    """Finds a part that is a larger number than the whole it is a part of.

    Only exact numbers of things that are counted one by one are compared: *at least*, *about*, families and ages are
    left alone. Either number may be the wrong one, so nothing is offered.
    """

    def __call__(self, draft: Draft, _house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        yield from sorted([*_including(draft.prose), *_of_the(draft.prose)], key=lambda hit: hit.start)


def _including(prose: str) -> Iterator[Hit]:
    for part in _part_after().finditer(prose) if "including" in prose or "among them" in prose else ():
        whole = _whole_before().search(prose, max(part.start() - WINDOW, 0), part.start())
        if whole and (whole[3] in PERSONS or whole[3] == part[2]) and _is_more(part[1], whole[2], whole[1]):
            yield Hit(*part.span(1), (), {"part": part[1], "whole": whole[2]})


def _of_the(prose: str) -> Iterator[Hit]:
    for whole in _whole_after().finditer(prose):
        part = _part_before().search(prose, max(whole.start() - WINDOW, 0), whole.start())
        if part and _is_more(part[2], whole[1], part[1]):
            yield Hit(*part.span(2), (), {"part": part[2], "whole": whole[1]})


def _is_more(part: str, whole: str, before: str | None) -> bool:
    """True if ``part`` must be more than ``whole``; ``before`` is the word before the first of the two."""
    larger, smaller = amount(part), amount(whole)
    if larger is None or smaller is None or (before or "").lower() in OPEN:
        return False
    plain = larger.sign + larger.large + smaller.sign + smaller.large == ""
    is_year = any(1900 <= known.low <= 2100 for known in (larger, smaller))
    return plain and larger.low > smaller.high and not is_year
