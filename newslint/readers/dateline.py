"""The dateline of a wire story: ``MOSCOW, Dec 24, 2019 (Reuters) -``. Only one that gives the year dates the story."""

from __future__ import annotations

from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from datetime import date

REACH = 120
"""Code points of a block in which its dateline ends."""

BLOCKS = 3
"""Blocks from the first in which a dateline may stand: below a headline and a byline."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def dateline(prose: str) -> date | None:
    """The date in the dateline of a story, if it has one with a year."""
    blocks = [block for block in prose[: 10 * REACH].split("\n") if block.strip()]
    for block in blocks[:BLOCKS]:
        head = block[:REACH]
        if head[:3].isupper() and any(dash in head for dash in "-–—"):
            match = _shape().match(head)
            if match:
                return _date(match["year"], match["month"] or match["month2"], match["day"] or match["day2"])
    return None


def _shape() -> re.Pattern[str]:
    months = "|".join(MONTHS)
    month, day = rf"(?i:{months})[a-z]{{0,6}}\.?", r"\d{1,2}"
    place = r"[A-Z][A-Z.'’ -]{2,40}(?:, [A-Z][A-Za-z. ]{1,20})?"
    when = rf"(?:(?P<month>{month}) (?P<day>{day}),?|(?P<day2>{day}) (?P<month2>{month}),?) (?P<year>(?:19|20)\d\d)"
    return pattern(rf"{place},? {when}(?: ?\([A-Za-z /]{{2,30}}\))? ?[-–—]")


def _date(year: str, month: str, day: str) -> date | None:
    from datetime import date

    try:
        return date(int(year), MONTHS.index(month[:3].lower()) + 1, int(day))
    except ValueError:
        return None
