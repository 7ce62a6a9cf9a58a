"""Two dates for one event: *a deal struck in September last year* and *the deal of September 2018*."""

from collections.abc import Iterator

from newslint.dates.events import deed, may_recur, one_thing, sentence, subjects, things
from newslint.dates.periods import Period, at_odds, named_periods, relative_periods
from newslint.dates.said import in_quotation
from newslint.draft import Draft
from newslint.rule import Hit

SHARED = 3
"""Two sentences that have so many telling words in common, and the month of a date, speak of one event."""

NEAR = 110
"""How far before a date the thing that is dated may be named, in code points."""


def contradictions(draft: Draft) -> Iterator[Hit]:
    """Both places at which one event is dated by the publication date and by name, in years that differ."""
    told = draft.shared(relative_periods)
    if not told or draft.date is None:
        return
    today = draft.date.year + (draft.date.month - 0.5) / 12
    hits = set()
    for one in told:
        for other in named_periods(draft):
            if at_odds(one, other, today) and _one_event(draft, one, other):
                hits |= {_place(draft, one, other), _place(draft, other, one)}
    for start, end, rival, year in sorted(hits):
        yield Hit(start, end, (), {"other": rival, "year": year})


def _place(draft: Draft, here: Period, there: Period) -> tuple[int, int, str, str]:
    relative = here if here.relative else there
    return here.start, here.end, draft.prose[there.start : there.end], str(relative.years[0])


def _one_event(draft: Draft, one: Period, other: Period) -> bool:
    """True if two places tell of the same event, in two sentences neither of which may tell of a second one."""
    a, b = sentence(draft, one.start), sentence(draft, other.start)
    prose = draft.prose
    if a == b or (not one.month and (may_recur(prose, a) or may_recur(prose, b))):
        return False
    first, second = deed(prose, a[0], one.start), deed(prose, b[0], other.start)
    if other.start < one.start:
        first, second = second, first
    if first and second and one_thing(first, second, adjacent=a[1] == b[0] or b[1] == a[0]):
        return second.kind not in ("a", "an") or in_quotation(draft, max(one.start, other.start))
    if not one.month or one.month != other.month:
        return False
    near = things(prose, max(a[0], one.start - NEAR), one.start) & things(
        prose, max(b[0], other.start - NEAR), other.start
    )
    return bool(near) and len(subjects(prose, *a) & subjects(prose, *b)) >= SHARED
