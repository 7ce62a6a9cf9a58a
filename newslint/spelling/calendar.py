"""Days and months: what is nearly one of them has its capital from there, and is nobody's name."""

from newslint.costs import FAR
from newslint.lean import lru_cache
from newslint.slips import slip
from newslint.spelling.lists import DATES

_BY_LETTER = {first: [date for date in DATES if date[0] == first] for first in {date[0] for date in DATES}}

FURTHEST = 1.2
"""The dearest slip by which a word is taken for a day or a month."""


@lru_cache(1 << 12)
def is_nearly_a_date(word: str) -> bool:
    """True for a word in lower case that is a cheap slip for a day or a month."""
    return any(slip(word, date, FURTHEST) < FAR for date in _BY_LETTER.get(word[0], ()))
