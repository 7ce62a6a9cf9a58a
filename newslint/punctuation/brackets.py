"""Brackets without a partner."""

from __future__ import annotations

from itertools import groupby

from newslint.draft import Block, Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.prose import signs_in
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

PARTNER = {"(": ")", "[": "]", "{": "}"}
OPENING = {")": "(", "]": "[", "}": "{"}
BRACKETS = "()[]{}"
EYES = frozenset(":;=")
DEPTH = 8
"""Brackets nested deeper than this are not looked at, so that hostile text costs no more than any other."""
MANY = 100
"""A paragraph with more brackets without a partner is no prose: these are told, and it is not read to its end."""


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
    alone: list[Bracket] = []
    for block, places in groupby(signs_in(prose, BRACKETS, 0, len(prose)), draft.block_at):
        if block is None:
            continue
        for bracket in _in_block(prose, places, block):
            if alone and _spans(prose, alone[-1], bracket, block.end):
                alone.pop()
            else:
                alone.append(bracket)
    return alone


def _in_block(prose: str, places: Iterable[int], block: Block) -> list[Bracket]:
    """The brackets at these places of a paragraph whose partner is not in it, in order; the first ``MANY`` of them."""
    opened: list[int] = []
    lone: list[Bracket] = []
    for at in places:
        text = prose[at]
        if _is_face(prose, at, block.end):
            continue
        if text in PARTNER:
            opened.append(at)
        elif OPENING[text] in [prose[other] for other in opened[-DEPTH:]]:
            while prose[opened[-1]] != OPENING[text]:
                other = opened.pop()
                lone.append(Bracket(other, prose[other]))
            opened.pop()
        elif not _is_number(prose, block.start, at):
            other = opened.pop() if opened else at
            lone.append(Bracket(other, prose[other], OPENING[text] if other < at else ""))
        if len(opened) + len(lone) > MANY:
            break
    return sorted(lone + [Bracket(at, prose[at]) for at in opened])[:MANY]


def _is_number(prose: str, start: int, place: int) -> bool:
    """True for the bracket of ``1)``, ``b)`` or ``iv)``."""
    return prose[place] == ")" and bool(_numbering().search(prose, max(start, place - 6), place))


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
