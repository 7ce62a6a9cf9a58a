"""The day of publication as the name of a file, a line of its own or the dateline of a wire story tells it.

``2019-12-24-talks.txt``, ``2019/12/24/talks.txt``; *Tuesday, December 24, 2019* on a line near the top;
``MOSCOW, Dec 24, 2019 (Reuters) -``. One without a year dates no story.
"""

from __future__ import annotations

from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from datetime import date

REACH = 120
"""Code points of a block in which its dateline ends."""

LINE = 48
"""A line of more code points is no date alone; nor is the first, without a weekday, which may be a headline."""

BLOCKS = 3
"""Blocks from the first in which a dateline may stand: below a headline and a byline."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

MONTH = rf"(?i:{'|'.join(MONTHS)})[a-z]{{0,6}}\.?"
WHEN = rf"(?:(?P<month>{MONTH}) (?P<day>\d{{1,2}}),?|(?P<day2>\d{{1,2}}) (?P<month2>{MONTH}),?) (?P<year>(?:19|20)\d\d)"


def date_in(path: str) -> date | None:
    """The date in the name of a file or of the folders it lies in."""
    if "19" not in path and "20" not in path:
        return None
    path = path.replace("\\", "/")
    name, folders = path.rpartition("/")[2], path.rpartition("/")[0]
    for match in (*_in_name().finditer(name), *_in_folders().finditer(folders)):
        found = _day(match["year"], int(match["month"]), match["day"])
        if found:
            return found
    return None


def dateline(prose: str) -> date | None:
    """The date in the dateline of a story or alone on a line near its top, if there is one with a year."""
    end = prose.find("\n", 10 * REACH)  # what is left of a line that is cut might be a date alone
    blocks = [block.strip() for block in (prose if end < 0 else prose[:end]).split("\n") if block.strip()]
    for i, block in enumerate(blocks[:BLOCKS]):
        head = block[:REACH]
        if "20" not in head and "19" not in head:
            continue
        match = None
        if len(block) <= LINE and block[-4:].isdecimal():
            match = _alone().fullmatch(block)
            match = None if match and not i and match.start("month" if match["month"] else "day2") == 0 else match
        elif head[:3].isupper() and any(dash in head for dash in "-–—"):
            match = _shape().match(head)
        if match:
            month = MONTHS.index((match["month"] or match["month2"])[:3].lower()) + 1
            found = _day(match["year"], month, match["day"] or match["day2"])
            return found if found and _falls(found, match.groupdict().get("weekday")) else None
    return None


def _in_name() -> re.Pattern[str]:
    return pattern(
        r"(?<![A-Za-z\d])(?P<year>(?:19|20)\d\d)(?P<mark>[-_.]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?![A-Za-z\d])"
    )


def _in_folders() -> re.Pattern[str]:
    return pattern(r"(?:^|/)(?P<year>(?:19|20)\d\d)(?P<mark>[-/]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)$")


def _alone() -> re.Pattern[str]:
    return pattern(rf"(?:(?:Published|Posted|Updated)(?: on)?:? )?(?:(?P<weekday>[A-Z][a-z]{{2,8}}),? )?{WHEN}")


def _shape() -> re.Pattern[str]:
    place = r"[A-Z][A-Z.'’ -]{2,40}(?:, [A-Z][A-Za-z. ]{1,20})?"
    return pattern(rf"{place},? {WHEN}(?: ?\([A-Za-z /]{{2,30}}\))? ?[-–—]")


def _falls(day: date, weekday: str | None) -> bool:
    """True unless a weekday is told that is not the day's."""
    return weekday is None or weekday[:3].lower() == WEEKDAYS[day.weekday()]


def _day(year: str, month: int, day: str) -> date | None:
    try:
        from _datetime import date as dated  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        from datetime import date as dated  # the same in Python, which takes longer to load than a story to read
    try:
        found: date = dated(int(year), month, int(day))
    except ValueError:
        return None
    return found
