"""Spans that run backwards: *Nov. 19-18*, *from 9 March to 23 January*, *between 2004 and 2002*, *aged 21 to 18*."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest

from newslint.dates.grammar import DASH, SPACE, Mention, Span, mentions
from newslint.dates.moved import is_moved
from newslint.dates.reckon import day_number, exists
from newslint.dates.rewrite import SUFFIXES, replaced
from newslint.dates.spans import number_spans
from newslint.draft import Draft
from newslint.rule import Hit

SEASON = 300, 362
"""A span without years that would last so many days over the turn of the year is one that runs backwards.

A shorter one may well begin in autumn and end in spring; one of a whole year is a tax, budget or football year.
"""


@cache
def _link() -> re.Pattern[str]:
    return re.compile(
        rf"{SPACE}?{DASH}{SPACE}?|,?{SPACE}(?:to|through|thru|until|till|and){SPACE}(?:the{SPACE})?(?:on{SPACE})?"
    )


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<word>[Ff]rom|[Bb]etween){SPACE}(?:the{SPACE})?$")


def reversed_ranges(draft: Draft) -> Iterator[Hit]:
    """Every span whose end comes before its beginning, in order of place."""
    yield from sorted([*_days(draft), *number_spans(draft)], key=lambda hit: hit[:2])


def _days(draft: Draft) -> Iterator[Hit]:
    dates = draft.shared(mentions)
    for mention, following in zip_longest(dates, dates[1:]):
        if mention.last and _is_reversed_pair(draft, mention):
            yield Hit(mention.start, mention.end, (_swapped_days(draft.prose, mention),), {})
        elif following and _is_reversed_span(draft, mention, following):
            better = _swapped(draft.prose, mention, following)
            yield Hit(mention.start, following.end, (better,), {})


def _opened_by(draft: Draft, at: int) -> str:
    """The word *from* or *between* right before ``at``, or nothing."""
    match = _opening().search(draft.prose, max(0, at - 14), at)
    return match["word"].lower() if match else ""


def _is_reversed_pair(draft: Draft, mention: Mention) -> bool:
    """True for *March 5-3*, *from March 5 to 3*; *March 5 and 3* is a list."""
    if mention.last >= mention.day or mention.last == 0:
        return False
    link = draft.prose[slice(*mention.link)].strip()
    opened = _opened_by(draft, mention.start)
    if link in ("and", "or") or (link.isalpha() and not opened):
        return link == "and" and opened == "between"
    after = draft.prose[mention.end : mention.end + 14].split()
    if after and after[0].strip(".,;") in SCORED:
        return False
    return not (opened == "from" and is_moved(draft, mention.start))


SCORED = frozenset({
    "win", "loss", "victory", "defeat", "vote", "decision", "record", "lead", "score", "triumph", "rout", "final",
    "draw", "win-loss",
})  # fmt: skip
"""Words after two numbers that make a score of them."""


def _is_reversed_span(draft: Draft, first: Mention, last: Mention) -> bool:
    """True for two dates joined as a span of which the second comes before the first."""
    gap = last.start - first.end
    if not 0 < gap <= 12 or not _link().fullmatch(draft.prose, first.end, last.start):
        return False
    if bool(first.day) != bool(last.day):
        return False
    opened = _opened_by(draft, first.start)
    link = draft.prose[first.end : last.start].strip(" ,")
    if (link.isalpha() and not opened) or (link == "and" and opened != "between"):
        return False
    return _runs_back(first, last) and not (opened == "from" and is_moved(draft, first.start))


def _runs_back(first: Mention, last: Mention) -> bool:
    if first.year and last.year:
        return (first.year, first.month, first.day) > (last.year, last.month, last.day)
    if first.year or not first.day or not (exists(0, first.month, first.day) and exists(0, last.month, last.day)):
        return False
    back = day_number(2001, first.month, first.day) - day_number(2001, last.month, last.day)
    return back > 0 and SEASON[0] <= 365 - back <= SEASON[1]


def _swapped_days(prose: str, mention: Mention) -> str:
    first, last = _with_suffix(prose, mention.day_at), _with_suffix(prose, mention.last_at)
    edits = [(first, prose[slice(*last)]), (last, prose[slice(*first)])]
    return replaced(prose, mention.start, mention.end, edits)


def _with_suffix(prose: str, at: Span) -> Span:
    return (at[0], at[1] + 2) if prose[at[1] : at[1] + 2] in SUFFIXES else at


def _swapped(prose: str, first: Mention, last: Mention) -> str:
    """The span with its ends changed over; a year that only the second end has stays at the end."""
    a, b = (first.start, first.end), (last.start, last.end)
    if last.year and not first.year:
        b = (last.start, max(_with_suffix(prose, last.day_at)[1], last.month_at[1]))
    return replaced(prose, first.start, last.end, [(a, prose[slice(*b)]), (b, prose[slice(*a)])])
