"""A count of a thousand or more with no separator, in a story that writes such numbers with one: *1300 civilians*."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.common import is_plural
from newslint.checks.context import is_quoted, is_title
from newslint.checks.tokens import marked
from newslint.checks.wordlist import words
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import IGNORECASE, pattern
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    import re

MEASURES = words(
    "metres meters miles kilometres kilometers feet yards hours hertz watts volts calories words pixels lumens "
    "series class freestyle steeplechase relay levels elections protests riots models games olympics winners "
    "finalists figures prices standards rules regulations reforms"
)
"""After these the number is often a race, a model or a year."""

PEOPLE = words("people men women children")
CODES = words(
    "flight room page pages postcode zip code number numbers no route highway bus train tram channel log ext "
    "extension pin lot line unit serial version model case file law resolution chapter section article call text "
    "phone year years since in by from until before after circa windows"
)
"""A number after one of these is a code, a place in a list or a year."""

COUNTING = (
    "more than|less than|fewer than|as many as|up to|at least|at most|about|around|over|under|almost|nearly|"
    "some|roughly"
)
"""A number after one of these counts or measures something."""

COUNTED = tuple(COUNTING.split("|"))

YEARS = range(1000, 2101)


@cache
def _before() -> re.Pattern[str]:
    """What stands before a number on its own: a counting phrase, or one word."""
    return pattern(rf"\b(?:({COUNTING})|([\w'’]+)) [“\"‘]?$", IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    return pattern(r" ([a-z]+)\b")


@cache
def _separated() -> re.Pattern[str]:
    return pattern(r",\d{3}(?<=\d,\d{3})(?!\d)")


@cache
def _large() -> re.Pattern[str]:
    return pattern(r"\d (?:million|billion|trillion)\b")


class Thousands(Record):
    """Finds a whole number of four to six figures that counts things and has no separator: *more than 1300 civilians*.

    It speaks where the story shows that its house uses separators: another number has one, or this is the only bare
    number of its kind and its paragraph goes on to *1 million*. Years, races, models, times, codes and what is
    quoted never count. ``always`` is for a house that writes every such number with a separator.
    """

    always: bool = False

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        figures = [w for w in draft.shared(marked) if 4 <= len(w) <= 6 and w.isdecimal() and w.isascii()]
        found = sorted(place for figure in figures for place in draft.places(figure) if _may_count(draft, *place))
        if not found:
            return
        everywhere = self.always or _separated().search(draft.prose) is not None
        for start, end in found:
            beside = len(found) == 1 and _beside_large(draft, start)
            if (everywhere or beside) and _counts_things(draft, house, end) and _is_ours(draft, start):
                yield Hit(start, end, (f"{int(draft.prose[start:end]):,}",))


def _may_count(draft: Draft, start: int, end: int) -> bool:
    """False for a year, and after a name (*Boeing*), a figure or a word that makes the number a code."""
    low, may_be_year = max(start - 24, 0), int(draft.prose[start:end]) in YEARS
    if may_be_year and not draft.prose[low:start].rstrip(' “"‘').lower().endswith(COUNTED):
        return False
    before = _before().search(draft.prose, low, start)
    if before is None or draft.prose[start] == "0":
        return False
    word = before[2] or ""
    return bool(before[1]) or (word.islower() and word not in CODES and not may_be_year)


def _counts_things(draft: Draft, house: House, end: int) -> bool:
    """True if the word after the number names things in the plural."""
    after = _after().match(draft.prose, end)
    word = after[1] if after else ""
    return word not in MEASURES and (word in PEOPLE or is_plural(word, house))


def _is_ours(draft: Draft, at: int) -> bool:
    return not is_quoted(draft, at) and not is_title(draft, at)


def _beside_large(draft: Draft, at: int) -> bool:
    """True if the block of the number also writes millions in figures."""
    block = draft.block_at(at)
    return block is not None and _large().search(draft.prose, block.start, block.end) is not None
