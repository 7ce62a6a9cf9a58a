"""A time of day in another form than the house's: *10 AM*, *10:00 am*, *10 a.m.*"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.dates.names import MONTHS, WEEKDAYS
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.prose import WORD
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    import re
    from typing import Literal


NOT_FIRST = frozenset((*MONTHS, *WEEKDAYS, "Eastern", "Central", "Mountain", "Pacific", "Greenwich", "British"))
"""After a time of day these seldom begin a sentence."""


@cache
def _time() -> re.Pattern[str]:
    return pattern(
        r"(?<![\w.,:$£€/])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minutes>[0-5]\d))?"
        r"[ \u00a0]?(?P<half>[aApP])(?:(?P<point>\.) ?)?[mM]\b(?P<stop>\.?)(?![’'-]?\w)"
    )


class Clock(Record):
    """Finds a time of the twelve-hour clock that the house writes in another way.

    ``form`` shows how: ``10:30 a.m.`` or ``10.30am``. A full hour has no ``:00``, except beside another time; that of
    12 is noon or midnight.
    """

    form: Literal["10:30 a.m.", "10.30am"]

    def __call__(self, draft: Draft, _house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        for block in draft.blocks:
            for match in _time().finditer(draft.prose, block.start, block.end):
                ends = bool(match["stop"]) and (
                    not match["point"] or _ends_sentence(draft.prose[match.end() : block.end])
                )
                better = tuple(self._write(match, ends=ends))
                if better[0] != match[0]:
                    yield Hit(match.start(), match.end(), better)

    def _write(self, match: re.Match[str], *, ends: bool) -> Iterator[str]:
        """The time, and what else it may be; ``ends`` if its last full stop is also that of the sentence."""
        hour = match["hour"].lstrip("0")
        in_range = match.string[match.start() - 1 : match.start()] in ("-", "–")
        minutes = "" if match["minutes"] == "00" and not in_range else match["minutes"] or ""
        half = match["half"].lower()
        stop = "." if ends else ""
        if hour == "12" and not minutes:
            names = ("noon", "midnight")
            yield from (name + stop for name in (names if half == "p" else names[::-1]))
        elif self.form == "10.30am":
            yield f"{hour}{'.' if minutes else ''}{minutes}{half}m{stop}"
        else:
            yield f"{hour}{':' if minutes else ''}{minutes} {half}.m."


def _ends_sentence(after: str) -> bool:
    """True before nothing, or before a word with a capital that is no time zone, day or month."""
    word = WORD.search(after[:40])
    return word is None or (word[0][0].isupper() and not word[0].isupper() and word[0] not in NOT_FIRST)
