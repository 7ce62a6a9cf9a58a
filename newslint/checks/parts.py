"""A part that is more than its whole: *eight people, including 12 children*; *12 of the eight men*."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.checks.amounts import NUMBER, amount
from newslint.checks.wordlist import words
from newslint.draft import Draft
from newslint.patterns import pattern
from newslint.rule import Hit, House

FACTS = ("part", "whole")

PERSONS = words(
    "people persons men women children civilians soldiers victims passengers students pupils officers workers "
    "employees residents members protesters demonstrators migrants refugees prisoners detainees patients players "
    "girls boys adults killed dead injured wounded missing arrested hurt detained others deaths casualties "
    "fatalities"
)
"""What is counted one by one: *three families, including 12 children* is right."""

OPEN = words(
    "least than over about around some nearly almost roughly to approximately another first last top of no number"
)
"""After these a number is no exact count."""


@cache
def _including() -> re.Pattern[str]:
    """A number and what it counts, then a part of it and what that counts."""
    plural = r"(?:[a-z]+s|(?:wo)?men|children|people)"
    return pattern(
        rf"\b([\w’']{{1,20}} )?((?i:{NUMBER})) (?:[a-z-]+ ){{0,2}}?([a-z]+),? (?:including|among them) "
        rf"({NUMBER}) ((?:[a-z]+ )?{plural})\b"
    )


@cache
def _of_the() -> re.Pattern[str]:
    things = r"[a-z]+s|people|men|women|children"
    return pattern(rf"\b([\w’']{{1,20}} )?((?i:{NUMBER})) of (?:the|its|their|those|these) ({NUMBER}) ({things})\b")


class Parts(NamedTuple):
    """Finds a part that is a larger number than the whole it is a part of.

    Only exact numbers of things that are counted one by one are compared: *at least*, *about*, families and ages are
    left alone. Either number may be the wrong one, so nothing is offered.
    """

    def __call__(self, draft: Draft, _house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        hits: list[Hit] = []
        if "including" in draft.vocabulary or "among" in draft.vocabulary:
            for match in _including().finditer(draft.prose):
                if match[3] in PERSONS or match[3] == match[5].rpartition(" ")[2]:
                    hits += _compare(match, whole=2, part=4)
        if " of the" in draft.prose:
            hits += [hit for match in _of_the().finditer(draft.prose) for hit in _compare(match, whole=3, part=2)]
        yield from sorted(hits, key=lambda hit: hit.start)


def _compare(match: re.Match[str], whole: int, part: int) -> Iterator[Hit]:
    larger, smaller = amount(match[part]), amount(match[whole])
    if larger is None or smaller is None or (match[1] or "").strip().lower() in OPEN:
        return
    same = larger.sign == smaller.sign == "" and not larger.large and not smaller.large
    if same and larger.low > smaller.high and not 1900 <= larger.low <= 2100:
        yield Hit(*match.span(part), (), {"part": match[part], "whole": match[whole]})
