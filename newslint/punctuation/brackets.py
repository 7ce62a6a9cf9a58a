"""Brackets without a partner."""

from __future__ import annotations

from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import re

PARTNER = {"(": ")", "[": "]", "{": "}"}
OPENING = {")": "(", "]": "[", "}": "{"}
ANY = frozenset("()[]{}")
EYES = frozenset(":;=")
DEPTH = 8
"""Brackets nested deeper than this are not looked at, so that hostile text costs no more than any other."""
MANY = 100
"""A paragraph with more brackets without a partner is no prose: these are told, and it is not read to its end."""


@cache
def _bracket() -> re.Pattern[str]:
    return pattern(r"[()\[\]{}]")


@cache
def _numbering() -> re.Pattern[str]:
    """A number or letter that counts the items of a list."""
    return pattern(r"(?<!\w)(?:\d{1,3}|[ivx]{1,4}|[a-zA-Z])$")


class Bracket(Record):
    """A bracket, where it stands, and the bracket that would suit the other one if they are of two kinds."""

    place: int
    text: str
    better: str = ""


def unmatched(draft: Draft) -> list[Bracket]:
    """Every bracket whose partner is nowhere in its paragraph.

    A bracket that begins a paragraph may be closed at the end of a later one.
    """
    prose = draft.prose
    if are_matched(prose):
        return []
    alone: list[Bracket] = []
    for block in draft.blocks:
        for bracket in in_block(prose, block.start, block.end):
            if alone and _spans(prose, alone[-1], bracket, block.end):
                alone.pop()
            else:
                alone.append(bracket)
    return alone


def are_matched(prose: str) -> bool:
    """True if each bracket stands in its paragraph with its partner and no other between; False may be wrong."""
    for opening, closing in PARTNER.items():
        at = prose.find(opening)
        pairs = 0
        while at >= 0:
            end = prose.find(closing, at)
            inside = prose[at + 1 : end]
            if end < 0 or "\n" in inside or not ANY.isdisjoint(inside) or _may_be_face(prose, at, end):
                return False
            pairs += 1
            at = prose.find(opening, end)
        if prose.count(closing) != pairs:
            return False
    return True


def _may_be_face(prose: str, *places: int) -> bool:
    return any(not EYES.isdisjoint(prose[max(0, place - 2) : place]) for place in places)


def in_block(prose: str, start: int, end: int) -> list[Bracket]:
    """The brackets of a paragraph whose partner is not in it, in order; the first ``MANY`` of them."""
    opened: list[Bracket] = []
    lone: list[Bracket] = []
    for match in _bracket().finditer(prose, start, end):
        bracket = Bracket(match.start(), match[0])
        if _is_face(prose, bracket.place, end):
            continue
        if bracket.text in PARTNER:
            opened.append(bracket)
        elif any(PARTNER[other.text] == bracket.text for other in opened[-DEPTH:]):
            while PARTNER[opened[-1].text] != bracket.text:
                lone.append(opened.pop())
            opened.pop()
        elif not _is_number(prose, start, bracket):
            lone.append(opened.pop()._replace(better=OPENING[bracket.text]) if opened else bracket)
        if len(opened) + len(lone) > MANY:
            break
    return sorted(lone + opened)[:MANY]


def _is_number(prose: str, start: int, bracket: Bracket) -> bool:
    """True for the bracket of ``1)``, ``b)`` or ``iv)``."""
    return bracket.text == ")" and bool(_numbering().search(prose, max(start, bracket.place - 6), bracket.place))


def _is_face(prose: str, place: int, end: int) -> bool:
    """:-) and its kin."""
    eyes = prose[max(0, place - 2) : place].rstrip("-'^")[-1:]
    after = prose[place + 1 : min(place + 2, end)]
    return eyes != "" and eyes in EYES and not after.isalnum()


def _spans(prose: str, opening: Bracket, closing: Bracket, end: int) -> bool:
    """True if the two enclose whole paragraphs."""
    if PARTNER.get(opening.text) != closing.text:
        return False
    begins = opening.place == 0 or prose[opening.place - 1] == "\n"
    return begins and not prose[closing.place + 1 : end].strip(" .!?”\"'’")
