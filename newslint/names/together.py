"""Two parts of a name written as one word: *UnitedStates*, *Newyork*."""

from newslint.lexicon import Lexicon
from newslint.names.book import Names
from newslint.names.index import Form
from newslint.names.pinyin import is_pinyin
from newslint.patterns import pattern

SHORTEST, LONGEST = 6, 40
"""Letters of the shortest and the longest word that is taken apart."""


def run_together(part: str, names: Names, lex: Lexicon) -> Form | None:
    """The right name of two words that the folded word is without its space; none if it is known as one word."""
    if not SHORTEST <= len(part) <= LONGEST or not part.isalpha() or _is_known(part, lex):
        return None
    for at in range(2, len(part) - 1):
        left, right = part[:at], part[at:]
        if names.count(left) and names.count(right):
            for form in names.whole(f"{left} {right}"):
                if form.right and pattern(r"\w+ \w+").fullmatch(form.text):
                    return form
    return None


def _is_known(part: str, lex: Lexicon) -> bool:
    if lex.is_word(part) or lex.given(part) or lex.surname(part) or lex.place(part) or lex.foreign(part):
        return True
    return is_pinyin(part)
