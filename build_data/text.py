"""Small questions about letters."""

import re
import unicodedata

LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+(?:['’-][A-Za-z\u00c0-\u024f\u1e00-\u1eff]+)*")
UNSPLIT = str.maketrans(
    {
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae",
        "œ": "oe", "Œ": "Oe", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ħ": "h", "Ħ": "H", "ə": "e", "Ə": "E",
    }
)  # fmt: skip
"""Letters that Unicode does not take apart, as English prints them."""


def is_latin(word: str) -> bool:
    """True for a word of Latin letters, marks allowed."""
    return LATIN.fullmatch(word) is not None


def bare(word: str) -> str:
    """``word`` without diacritics: São → Sao."""
    if word.isascii():
        return word
    taken_apart = unicodedata.normalize("NFD", word.translate(UNSPLIT))
    return "".join([c for c in taken_apart if not unicodedata.combining(c)])
