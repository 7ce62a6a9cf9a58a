"""The role of a dictionary entry as terms of office: ``president of Turkey, 2014–; mayor of Istanbul, 1994–1998``."""

from __future__ import annotations

from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import re

ALWAYS = 10_000
"""The last year of an office that is not known to have ended."""

DAYS = 372
"""Days of a year of twelve months of 31 days, as ``day`` counts them."""

MARGIN = 62
"""So many days before its first year and after its last one, an office may still be given to its holder."""


class Term(Record):
    """An office, what it is an office of (folded to lower case, without *the*), and its first and last year.

    ``text`` is the office as the dictionary has it.
    """

    office: str
    place: str
    first: int
    last: int
    text: str

    def covers(self, day: int) -> bool:
        """True if the office may have been held on the day: years are all that is known, and a margin is allowed."""
        return self.first * DAYS - MARGIN <= day < (self.last + 1) * DAYS + MARGIN


def day(year: int, month: int, of_month: int) -> int:
    """A number for a day that grows as days go by, and by ``DAYS`` a year."""
    return year * DAYS + (month - 1) * 31 + of_month - 1


@cache
def _term() -> re.Pattern[str]:
    return pattern(r"(.+?), (?:(\d{4})?([–-])(\d{4})?|(\d{4}))$")


@cache
def terms(role: str) -> tuple[Term, ...]:
    """The terms that a role lists; what has no years, or is written otherwise, is left out."""
    found = []
    for part in role.split(";"):
        match = _term().match(part.strip())
        if match:
            text, first, dash, last, only = match.groups()
            office, place = placed(text)
            years = (int(first or 0), int(last or ALWAYS)) if dash else (int(only), int(only))
            found.append(Term(office, place, *years, text))
    return tuple(found)


def placed(text: str) -> tuple[str, str]:
    """An office and what it is of: *secretary of state* has no place, *secretary of defense* is *defense secretary*."""
    office, _, place = text.partition(" of ")
    place = place.removeprefix("the ")
    if office.lower() == "secretary" and " " not in place:
        return ("secretary of state", "") if place.lower() == "state" else (plain(f"{place} secretary"), "")
    return plain(office), place


def plain(office: str) -> str:
    """An office as it is compared: small letters, no hyphens, one spelling."""
    low = office.lower().replace("-", " ").replace("defence", "defense")
    return "prime minister" if low == "premier" else low
