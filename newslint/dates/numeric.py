"""Dates in figures alone: ISO (2019-12-24), and day and month in either order before a year (24/12/2019)."""

import re
from collections.abc import Iterator
from functools import cache

from newslint.dates.names import MONTHS
from newslint.dates.reckon import days_in, exists
from newslint.draft import Draft
from newslint.rule import Hit


@cache
def _figures() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w.,:/#-])(?:(?P<iso>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"
        r"|(?P<a>\d{1,2})(?P<mark>[/.])(?P<b>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d))(?![\w/-]|[.,:]\d)"
    )


def numeric(draft: Draft) -> Iterator[Hit]:
    """Dates in figures that are no date in any order; other figures are something else."""
    prose = draft.prose
    if not ("/" in prose or "-" in prose or "." in prose):
        return
    for match in _figures().finditer(prose):
        if match["iso"]:
            year, month, day = int(match["iso"]), int(match["month"]), int(match["day"])
            orders = [(month, day)]
        else:
            year, a, b = int(match["year"]), int(match["a"]), int(match["b"])
            orders = [(b, a), (a, b)]
        likely = [(month, day) for month, day in orders if 1 <= month <= 12 and 1 <= day <= 31]
        if likely and not any(exists(year, month, day) for month, day in likely):
            month = likely[0][0]
            yield Hit(match.start(), match.end(), (), {"month": MONTHS[month - 1], "days": str(days_in(month, year))})
