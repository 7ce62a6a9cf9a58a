"""Days and months: what is nearly one of them has its capital from there, and is nobody's name."""

from newslint.checks.wordlist import words
from newslint.slips import FAR, slip

DATES = words(
    "monday tuesday wednesday thursday friday saturday sunday january february september october november december"
)

FURTHEST = 1.2
"""The dearest slip by which a word is taken for a day or a month."""


def is_nearly_a_date(word: str) -> bool:
    """True for a word in lower case that is a cheap slip for a day or a month."""
    return any(word[0] == date[0] and slip(word, date, FURTHEST) < FAR for date in DATES)
