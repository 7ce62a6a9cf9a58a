"""Two dates for one event: *a deal struck in September last year* and *the deal of September 2018*."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, islice

from newslint.dates.events import NEAR, SHARED, Deed, deed, may_recur, one_thing, sentence, subjects, things
from newslint.dates.grammar import Span
from newslint.dates.paragraph import in_quotation
from newslint.dates.periods import Period, at_odds, named_periods, relative_periods
from newslint.draft import Draft
from newslint.record import Record
from newslint.rule import Hit

MANY = 200
"""No more than so many dates of one draft are held against each other; a story has far fewer."""


class Telling(Record):
    """A month or year of the story, the sentence that tells it, and what is said to have been done then."""

    period: Period
    sentence: Span
    deed: Deed | None


def contradictions(draft: Draft) -> Iterator[Hit]:
    """Both places at which one event is dated, and not alike, in order."""
    periods = sorted([*draft.shared(relative_periods), *draft.shared(named_periods)])
    today = draft.date.year + (draft.date.month - 0.5) / 12 if draft.date else 0.0
    if len(periods) <= MANY and not _may_be_one(draft.prose, periods, today):
        return
    tellings = list(islice((one for one in _tellings(draft, periods) if one.deed or one.period.month), MANY))
    hits = set()
    for i, one in enumerate(tellings):
        for other in tellings[i + 1 :]:
            if at_odds(one.period, other.period, today) and _one_event(draft, one, other):
                told = _told(draft, one.period, other.period)
                hits |= {_place(draft, one.period, other.period, told), _place(draft, other.period, one.period, told)}
    for start, end, rival, told in sorted(hits):
        yield Hit(start, end, (), {"other": rival, "told": told})


def _may_be_one(prose: str, periods: list[Period], today: float) -> bool:
    """True if two periods at odds are of one month, or of what was done by one verb: others are not of one event.

    Where a sentence begins is not asked: with more before a date there is the same deed before it, or one more.
    """
    alike: dict[int | str, list[Period]] = {}
    for period in periods:
        done = deed(prose, 0, period.start)
        for mark in (period.month, done.verb if done else ""):
            if mark:
                alike.setdefault(mark, []).append(period)
    return any(at_odds(*pair, today) for group in alike.values() for pair in combinations(group, 2))


def _tellings(draft: Draft, periods: list[Period]) -> Iterator[Telling]:
    for period in periods:
        span = sentence(draft, period.start)
        yield Telling(period, span, deed(draft.prose, span[0], period.start))


def _place(draft: Draft, here: Period, there: Period, told: str) -> tuple[int, int, str, str]:
    return here.start, here.end, draft.prose[there.start : there.end], told


def _told(draft: Draft, *periods: Period) -> str:
    """What the relative one of two periods comes to."""
    relative = [f"; here “{draft.prose[p.start : p.end]}” is {p.years[0]}" for p in periods if p.relative]
    return "".join(relative)


def _one_event(draft: Draft, one: Telling, other: Telling) -> bool:
    """True if two places, ``one`` before ``other``, tell of the same event in two sentences."""
    a, b, prose = one.sentence, other.sentence, draft.prose
    same_month = one.period.month == other.period.month > 0
    if a == b or not _tell_alike(draft, one, other, same_month=same_month):
        return False
    return same_month or not (may_recur(prose, a) or may_recur(prose, b))


def _tell_alike(draft: Draft, one: Telling, other: Telling, *, same_month: bool) -> bool:
    """True if two sentences tell of the same event, unless events of the kind recur."""
    a, b, prose = one.sentence, other.sentence, draft.prose
    strict = not (one.period.relative or other.period.relative)
    if one.deed and other.deed and one_thing(one.deed, other.deed, adjacent=a[1] == b[0], strict=strict):
        return other.deed.kind not in ("a", "an") or (not strict and in_quotation(draft, other.period.start))
    if strict or not same_month:
        return False
    near = [things(prose, max(t.sentence[0], t.period.start - NEAR), t.period.start) for t in (one, other)]
    return bool(near[0] & near[1]) and len(subjects(prose, *a) & subjects(prose, *b)) >= SHARED
