"""One figure told in millions and in billions: *the $3.2 billion deal … the $3.2 million deal*."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.amounts import LARGE
from newslint.checks.wordlist import words
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

VAGUE = words(
    "year years month months week weeks day days quarter people more less dollars pounds euros shares share times "
    "worth total first last annual annually company group world country market in of to from by and for with on at "
    "was were is are the a an its their his her that this which than about up down over under since alone "
    "has had have will would could may might after before through into when while who between said says but if as not "
    "be been being only just also both each per via including compared"
)
"""Words that do not tell one figure from another."""


SINGLE = words(
    "deal bid offer takeover merger acquisition project contract loan bailout fund scheme settlement plan package "
    "programme program lawsuit fine bridge stadium tunnel sale purchase order grant bond investment mortgage ransom"
)
"""What a story has one of; of users, barrels or sales it may count some in millions and some in billions."""

MOST = 40
"""So many places with the same digits are held against each other."""


class Money(Record):
    """A figure with a large unit: its span, currency sign, digits, the zeros of its unit, and the nouns beside it."""

    start: int
    end: int
    sign: str
    digits: str
    zeros: int
    nouns: frozenset[str]
    is_the: bool


@cache
def _figure() -> re.Pattern[str]:
    """A figure and its unit; it begins with a figure, as such are soon found, and not with the sign before it."""
    return pattern(
        r"(\d(?<![\d.,]\d)\d{0,2}(?:\.\d{1,3})?)[ -]?(thousand|million|billion|trillion|mn?|bn|tn)\b(?![/²³])"
    )


@cache
def _sign() -> re.Pattern[str]:
    return pattern(r"[$£€](?<![\d.,].)")


@cache
def _role() -> re.Pattern[str]:
    """What a figure is of: a noun right after it, with at most one word between."""
    return pattern(r"(?:-| )(?:of |in )?(?:([a-z][a-z-]{2,}) )?([a-z][a-z-]{2,})\b")


@cache
def _stop() -> re.Pattern[str]:
    """The end of a sentence or block."""
    return pattern(r"[.!?][^\w\s]* |\n")


@cache
def _holder() -> re.Pattern[str]:
    """What comes to a figure: *a deal worth*, *damages of*."""
    return pattern(r"\b([a-z]{3,})(?: (?:is|was|were))? (?:worth|of|totall?ing|valued at|put at|estimated at) $")


def scale_slips(draft: Draft) -> Iterator[Hit]:
    """Every figure that the story gives elsewhere with the same digits, for the same thing, in another large unit.

    The rarer of the two is reported; of two that are equally common, the later one.
    """
    found = [_read(draft.prose, match) for match in _figure().finditer(draft.prose)]
    alike: dict[tuple[str, str], list[Money]] = {}
    for money in found:
        alike.setdefault((money.sign, money.digits), []).append(money)
    hits = [hit for group in alike.values() if len({m.zeros for m in group}) > 1 for hit in _judge(draft, group[:MOST])]
    yield from sorted(hits, key=lambda hit: hit.start)


def _read(prose: str, match: re.Match[str]) -> Money:
    start, end = match.span()
    sign = "" if start == 0 or _sign().match(prose, start - 1) is None else prose[start - 1]
    start -= len(sign)
    after = _role().match(prose, end)
    before = _holder().search(prose, max(start - 40, 0), start)
    nouns = {word for word in (after.groups() if after else ()) if word} | ({before[1]} if before else set())
    is_the = prose[max(start - 5, 0) : start].endswith(("the ", "that ", "this ", "The "))
    return Money(start, end, sign, match[1], LARGE[match[2]], frozenset(nouns - VAGUE), is_the)


def _judge(draft: Draft, group: list[Money]) -> Iterator[Hit]:
    counts = {zeros: sum(m.zeros == zeros for m in group) for zeros in {m.zeros for m in group}}
    for later, money in enumerate(group):
        for at, other in enumerate(group):
            rarer = (counts[money.zeros], -later) < (counts[other.zeros], -at)
            if rarer and money.zeros != other.zeros and _are_one(draft.prose, money, other):
                told = draft.prose[other.start : other.end]
                yield Hit(money.start, money.end, (told,), {"other": told})
                break


def _are_one(prose: str, a: Money, b: Money) -> bool:
    """True if two figures with the same digits can only be one: of the same noun, and not held against each other."""
    first, second = (a, b) if a.start < b.start else (b, a)
    shared = a.nouns & b.nouns
    if not shared or _stop().search(prose, first.end, second.start) is None:
        return False
    exact = len(a.digits.replace(".", "").rstrip("0")) > 1
    return second.is_the or (exact and bool(shared & SINGLE))
