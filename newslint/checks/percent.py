"""Percentages the way the house prints them: *5%*, *5 percent* or *5 per cent*."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.common import is_prose
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    import re
    from typing import Literal

WAYS = {"%": "%", "percent": " percent", "per cent": " per cent"}
"""What the house prefers → what follows a figure."""

JOINT = " to | or | and |-|–"
"""What may stand between the two figures of a range."""


@cache
def _percentage() -> re.Pattern[str]:
    """A figure, or two that make a range, and how it says that it is a percentage."""
    unit = r"(?:[ \u00a0-]?(?:percent|per cent|pct)(?![\w-])|[ \u00a0]?%)"
    figure = r"(\d[\d,]{0,12}(?:\.\d{1,4})?)"
    return pattern(rf"(?<![\w.,$£€-])(?:{figure}({unit})?({JOINT}))?{figure}{unit}")


class Percent(Record):
    """Finds a percentage in figures that is not written as the house prefers: with *%*, *percent* or *per cent*.

    Of a range each figure takes the sign, and only the last one the word. A house that prints a word still has the
    sign in headlines and tables, and *a 5%-a-year loan* keeps it.
    """

    prefer: Literal["%", "percent", "per cent"]

    def __call__(self, draft: Draft, _house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        prose = draft.prose
        if not any(way in prose for way in ("%", "percent", "per cent", "pct")):
            return
        for match in _percentage().finditer(prose):
            for start, end, better in self._written(match):
                here = self.prefer == "%" or is_prose(draft, start)
                if here and better != prose[start:end] and not prose.startswith("-", end):
                    yield Hit(start, end, (better,))

    def _written(self, match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
        """Where each percentage of a match stands, a range as one, and how the house writes it."""
        way = WAYS[self.prefer]
        if match[1] and _is_range(match):
            first = match[1] + (way if self.prefer == "%" else "")
            yield match.start(), match.end(), first + match[3] + match[4] + way
            return
        if match[2]:
            yield match.start(), match.end(2), match[1] + way
        yield match.start(4), match.end(), match[4] + way


def _is_range(match: re.Match[str]) -> bool:
    """False for two figures of which each is told by itself: *in 2010 and 5 percent of …*, *5% and 6% left*."""
    if match[3] == " and ":
        return match.string.endswith("etween ", 0, match.start())
    return bool(match[2]) or not (len(match[1]) == 4 and match[1].startswith(("19", "20")))
