"""Whether a number says how many things there are."""

from __future__ import annotations

from newslint.checks.common import is_plural
from newslint.checks.numberwords import values
from newslint.checks.thousands import PEOPLE
from newslint.checks.wordlist import words
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING
from newslint.rule import House

if TYPE_CHECKING:
    import re

UNITS = words(
    "percent points degrees feet inches miles kilometres kilometers metres meters yards acres hectares tons tonnes "
    "ounces pounds grams kilograms kilos litres liters gallons pints cups teaspoons tablespoons dollars cents euros "
    "pence pesos rupees votes runs odds yen hours times"
)
"""Measures, money and scores keep their figures, and some idioms (*ten times*) their words."""

PLACES = words(
    "phase type grade tier level category stage step day week chapter act scene round game division class rule group "
    "option question part volume vol nos district ward gate figure table top scale under aged age ages and or to "
    "flight room page pages zip code number no route highway bus train tram channel extension line unit version model "
    "section article lot case file resolution phone formula"
)
"""A figure after one of these is a place in an order, an age, or one of several numbers."""

LARGE = words("hundred thousand million billion trillion dozen half point")


@cache
def _next() -> re.Pattern[str]:
    return pattern(r" ([a-z]+)\b(?![-’'])(?: (old)\b)?")


@cache
def _last() -> re.Pattern[str]:
    """The word before a number, and what stands between."""
    return pattern(r"([\w'’-]+)([^\w'’-]+)$")


def counts_things(draft: Draft, house: House, end: int) -> bool:
    """True if the word after a number names things in the plural that are no measure."""
    after = _next().match(draft.prose, end)
    if after is None or after[2] or after[1] in UNITS:
        return False
    word = after[1]
    return word in PEOPLE or (len(word) > 3 and is_plural(word, house))


def follows_word(draft: Draft, start: int) -> bool:
    """True after an ordinary word and a space: not after a name, a number, or what makes the number one of several."""
    before = _last().search(draft.prose, max(start - 30, 0), start)
    if before is None or before[2] not in (" ", ", ") or not before[1].islower():
        return False
    word = before[1]
    return word not in PLACES and word not in LARGE and word not in values()
