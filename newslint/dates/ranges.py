"""Spans of dates that run backwards: *Nov. 19-18*, *from 9 March to 23 January*."""

from collections.abc import Iterator
from itertools import zip_longest

from newslint.dates.grammar import Mention, Span, mentions, plain
from newslint.dates.moved import either_way, joins, opened_by
from newslint.dates.reckon import day_number, exists
from newslint.dates.rewrite import SUFFIXES, replaced
from newslint.draft import Draft
from newslint.rule import Hit

SEASON = 300, 363
"""A span without years that would last so many days over the turn of the year is one that runs backwards.

A shorter one may well begin in autumn and end in spring; one of a whole year is a tax, budget or football year.
"""

SCORED = frozenset({
    "draw", "win", "loss", "victory", "defeat", "vote", "decision", "record", "lead", "score", "triumph", "rout",
    "final",
})  # fmt: skip
"""Words after two numbers that make a score of them."""

LINKS = ("-", "to", "through", "thru", "until", "till", "and")


def backward(draft: Draft) -> Iterator[Hit]:
    """Every span of dates whose end comes before its beginning, in order."""
    text = draft.shared(plain)
    dates = draft.shared(mentions)
    for mention, following in zip_longest(dates, dates[1:]):
        if _days_backward(text, mention):
            hit = Hit(mention.start, mention.end, (_swapped_days(draft.prose, mention),), {})
            link = text[slice(*mention.link)]
        elif following and _dates_backward(text, mention, following):
            hit = Hit(mention.start, following.end, (_swapped(draft.prose, mention, following),), {})
            link = text[mention.end : following.start]
        else:
            continue
        opened = opened_by(text, mention.start) or ("" if "-" in link else "from")
        if not either_way(text, mention.start, opened):
            yield hit


def _days_backward(text: str, mention: Mention) -> bool:
    """True for *March 5-3*, *from March 5 to 3*; *March 5 and 3* is a list."""
    if not 0 < mention.last < mention.day <= 31:
        return False
    closed = mention.year > 0 or text[mention.end : mention.end + 1] in ("", *".,;:)")
    if not joins(opened_by(text, mention.start) or ("from" if closed else ""), text[slice(*mention.link)]):
        return False
    after = text[mention.end : mention.end + 14].split()
    return not (after and after[0].strip(".,;") in SCORED)


def _dates_backward(text: str, first: Mention, last: Mention) -> bool:
    """True for two dates joined as a span of which the second comes before the first."""
    if last.start - first.end > 12 or bool(first.day) != bool(last.day):
        return False
    link = text[first.end : last.start].replace(" the ", " ").replace(" on ", " ").strip(" ,")
    return link in LINKS and joins(opened_by(text, first.start) or "from", link) and _runs_back(first, last)


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
