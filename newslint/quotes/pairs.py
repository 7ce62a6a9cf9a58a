"""Finds the cheapest explanation of all the marks of a draft.

A Viterbi search: the state is what is open (a stack of mark families), every mark may take any of its roles, and each
slip that must be assumed (a mark forgotten, turned, or of another kind than its partner) has a price. The explanation
that costs least names the slips. Linear in the number of marks, because few states stay within reach of the best.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.quotes.marks import DOUBLE, FAMILY, MISPLACED, REACH, SINGLE, Mark
from newslint.quotes.paragraphs import Paragraph
from newslint.quotes.speech import is_fragment, names_speaker
from newslint.record import Record

MISSING = 1.0
"""A mark forgotten."""
NESTED = {DOUBLE: 1.1, SINGLE: 0.8}
"""A quotation inside another with the same marks: dearer than one double mark forgotten, cheaper than two."""
NESTED_AGAIN = 0.2
"""A further one inside the same quotation."""
RUNS_ON = 0.9
"""A paragraph that goes on with a quotation and does not open it again."""
RUNS_FURTHER = 0.15
ENDED = 1.2
"""A quotation that goes on in the next paragraph although it reads as if it had ended."""
RESUMES = 0.2
"""A mark that opens a quotation again where the break of a paragraph seems to have been lost."""
REOPENS_LATE = 0.5
"""A paragraph that opens it again after one that did not."""
MIXED = 0.15
"""“ closed by a straight mark, or the reverse."""
CROSSED = 0.9
"""A double mark closed by a single one, or the reverse."""
DOUBLED = 0.5
"""A mark typed twice."""
DEPTH = 3
CERTAIN = 0.05
"""What a role costs that a mark has beyond doubt."""
MANY = 100
"""A paragraph that costs more is no prose: its other marks are not weighed."""
STEP = 64
"""Marks after which its cost is looked at."""


class Slip(Record):
    """One thing wrong: its kind, the mark it is about, and a second place.

    ``kind`` is unclosed (``bound`` ends the stretch in which the closing mark is missing), unopened (``bound`` begins
    the stretch in which the opening mark is missing), turned, doubled, elided (another mark for an apostrophe),
    misplaced (``bound``: the space to change places with), mixed (``bound``: start of the opening mark), alike (the
    same marks as the quotation around it, which begins at ``bound``) or unmarked (the paragraph that begins at
    ``bound`` goes on with the quotation of ``mark``).
    """

    kind: str
    mark: Mark
    bound: int


Trail = tuple[Slip, "Trail"] | None
State = tuple[float, tuple[Mark, ...], Trail]
Live = dict[str, State]


def slips(prose: str, paragraphs: Sequence[Paragraph]) -> list[Slip]:
    """The slips of the cheapest explanation, in order."""
    live: Live = {"": (0.0, (), None)}
    for i, paragraph in enumerate(paragraphs):
        bound = paragraph.start
        most = min(live.values())[0] + MANY
        for number, mark in enumerate(paragraph.marks, 1):
            live = _cheapest(_roles(live, mark, bound))
            bound = mark.end
            if not number % STEP and min(live.values())[0] > most:
                break
        if len(live) > 1 or "" not in live:
            following = paragraphs[i + 1] if i + 1 < len(paragraphs) else None
            live = _cheapest(_boundary(prose, live, paragraph, following))
    trail = live[""][2]
    found = []
    while trail:
        slip, trail = trail
        found.append(slip)
    return found[::-1]


def _cheapest(offers: Iterator[tuple[str, State]]) -> Live:
    """The best state of each kind, without those too dear ever to win."""
    live: Live = {}
    for key, state in offers:
        if key not in live or state[0] < live[key][0]:
            live[key] = state
    limit = min(state[0] for state in live.values()) + REACH
    return {key: state for key, state in live.items() if state[0] <= limit}


def _roles(live: Live, mark: Mark, bound: int) -> Iterator[tuple[str, State]]:
    """Every state that the mark can lead to."""
    for key, state in live.items():
        cost, opened, trail = state
        if len(mark.text) == 2 and mark.closes < mark.opens and key.endswith(FAMILY[mark.text[0]] * 2):
            yield key[:-2], (cost, opened[:-2], trail)
        if mark.doubled:
            if not key and mark.opens < mark.closes:
                yield mark.family * 2, (cost + NESTED[DOUBLE], (mark, mark), trail)
            state = cost + DOUBLED, opened, (Slip("doubled", mark, mark.start), trail)
        yield from _offers(key, state, mark, bound)


def _offers(key: str, state: State, mark: Mark, bound: int) -> Iterator[tuple[str, State]]:
    cost, opened, trail = state
    if mark.other < REACH:
        elided = mark.typed or (mark.text == "‘" and mark.other <= CERTAIN)
        yield key, (cost + mark.other, opened, (Slip("elided", mark, mark.start), trail) if elided else trail)
    if mark.opens < REACH:
        yield from _opening(key, (cost + mark.opens, opened, _against(trail, mark, "opens")), mark)
    if mark.family in key:
        yield from _closing(key, state, mark)
    elif mark.closes < REACH:
        against = _against(trail, mark, "closes")
        yield key, (cost + mark.closes + MISSING, opened, (Slip("unopened", mark, bound), against))
        if key and mark.other >= 0.3 and {mark.family, key[-1]} == {DOUBLE, SINGLE}:
            crossed = Slip("mixed", mark, opened[-1].start)
            yield key[:-1], (cost + mark.closes + CROSSED, opened[:-1], (crossed, against))


def _against(trail: Trail, mark: Mark, role: str) -> Trail:
    """Adds the slip of a mark that stands in a role against its surroundings, or against its direction."""
    if (mark.opens if role == "opens" else mark.closes) >= MISPLACED:
        return Slip("misplaced", mark, mark.end if role == "opens" else mark.start - 1), trail
    against = mark.text[0] in ("”’" if role == "opens" else "“‘")
    return (Slip("turned", mark, mark.start), trail) if against else trail


def _opening(key: str, state: State, mark: Mark) -> Iterator[tuple[str, State]]:
    cost, opened, trail = state
    family = mark.family
    if family not in key:
        yield key + family, (cost, (*opened, mark), trail)
        return
    if mark.resumes and key == family:
        yield key, (cost + RESUMES, (mark,), trail)
    if key[-1] != family:
        if len(key) < DEPTH:
            yield key + family, (cost, (*opened, mark), trail)
    elif len(key) < DEPTH:
        slip = Slip("alike", mark, opened[-1].start)
        again = trail is not None and trail[0].kind == "alike" and trail[0].bound == slip.bound
        price = NESTED_AGAIN if again else NESTED.get(family, 0.0)
        yield key + family, (cost + price, (*opened, mark), (slip, trail))
    at = key.rindex(family)
    price, trail = _forgotten(opened[at:], trail, mark.start)
    yield key[:at] + family, (cost + price, (*opened[:at], mark), trail)


def _closing(key: str, state: State, mark: Mark) -> Iterator[tuple[str, State]]:
    cost, opened, trail = state
    at = key.rindex(mark.family)
    partner = opened[at]
    price, trail = _forgotten(opened[at + 1 :], trail, mark.start)
    if partner.text in "„‚":
        cost += min(mark.closes, 0.1)
    else:
        cost += mark.closes
        trail = _against(trail, mark, "closes")
    if mark.family == DOUBLE and _straight(partner) != _straight(mark):
        price += MIXED
        trail = (Slip("mixed", mark, partner.start), trail)
    yield key[:at], (cost + price, opened[:at], trail)


def _straight(mark: Mark) -> bool:
    return mark.text[0] in "\"'`"


def _forgotten(marks: tuple[Mark, ...], trail: Trail, bound: int) -> tuple[float, Trail]:
    """The price of leaving these open, and the trail with a slip for each."""
    for mark in reversed(marks):
        trail = (Slip("unclosed", mark, bound), trail)
    return MISSING * len(marks), trail


def _boundary(prose: str, live: Live, this: Paragraph, following: Paragraph | None) -> Iterator[tuple[str, State]]:
    """What may stay open at the end of a paragraph."""
    for key, (cost, opened, trail) in live.items():
        if not key:
            yield key, (cost, opened, trail)
            continue
        if following and following.flows:
            fresh = opened[0].start >= this.start
            if _reopens(following, key[0]):
                price = _unlike_going_on(prose, opened[0], this) if fresh else REOPENS_LATE
                yield "", (cost + price, (), trail)
            elif key in (DOUBLE, SINGLE):
                slip = Slip("unmarked", opened[0], following.start)
                yield key, (cost + (RUNS_ON if fresh else RUNS_FURTHER), opened, (slip, trail) if fresh else trail)
        price, trail = _forgotten(opened, trail, this.end)
        yield "", (cost + price, (), trail)


def _unlike_going_on(prose: str, mark: Mark, paragraph: Paragraph) -> float:
    """What speaks against a quotation that goes on in the next paragraph: it is a fragment, or its speaker is named."""
    ended = is_fragment(prose, mark.start, mark.end) or names_speaker(prose, mark.end, paragraph.end)
    return ENDED if ended else 0.0


def _reopens(paragraph: Paragraph, family: str) -> bool:
    """True if the paragraph begins with a mark of this family that may open it, be it turned the wrong way."""
    if not paragraph.marks:
        return False
    first = paragraph.marks[0]
    return first.start == paragraph.start and first.family == family and first.opens < MISPLACED
