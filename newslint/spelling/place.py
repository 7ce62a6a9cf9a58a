"""What the surroundings of an unknown word say: an address, a tag, a quoted or foreign term."""

import re
from functools import cache
from typing import TYPE_CHECKING

from newslint.draft import WORD, Draft

if TYPE_CHECKING:
    from newslint.lexicon import Lexicon

GLUE = frozenset("@#/\\_.=&~+*%$|{}<>[]:`´\ufffc")
"""Marks that, set against a word without a space, make it part of a name for machines or an edited word."""

QUOTES = frozenset("“”‘’\"'«»„‚")
SIC = re.compile(r"\W{0,3}[\[(]sic\b", re.I)
REACH = 40
"""How many characters on either side are searched for the words beside."""


def is_glued(prose: str, start: int, end: int) -> bool:
    """True inside a web address, a tag, a file name, an edited word such as *[W]ithin*, or before *[sic]*."""
    before, after = prose[start - 1 : start], prose[end : end + 1]
    if before in GLUE and before and not (before in ".:" and not prose[start - 2 : start - 1].isalnum()):
        return not (before in "[{" and prose.find("]}"["[{".index(before)], end, end + REACH) > end)
    if before in "-‑–—" and before and prose[start - 2 : start - 1].isspace() and before in "-‑":
        return True
    if after in GLUE and after:
        follows = prose[end + 1 : end + 2]
        return after not in ".:]}" or follows.isalnum() or follows == "/"
    return "sic" in prose[end : end + 8] and SIC.match(prose, end) is not None


def is_quoted_alone(prose: str, start: int, end: int) -> bool:
    """True for a word that stands in quotation marks or brackets by itself, or at the edge of a clipped form (lovin’)."""
    before, after = prose[start - 1 : start], prose[end : end + 1]
    opened = before in QUOTES or before == "("
    closed = after in QUOTES or after == ")" or (after in ",." and prose[end + 1 : end + 2] in QUOTES)
    if after and after in "'’" and not opened:
        return True
    return bool(before) and bool(after) and opened and closed


@cache
def _last_word() -> re.Pattern[str]:
    return re.compile(r"([^\W_]+(?:['’‑-][^\W_]+)*)[^\w.;:!?\n]{1,2}\Z")


def is_abroad(prose: str, start: int, end: int, lexicon: "Lexicon") -> bool:
    """True if a word beside it looks foreign: unknown in lower case, or far more common in another language."""
    left = _last_word().search(prose[max(0, start - REACH) : start])
    right = WORD.search(prose, end, end + REACH)
    words = [left.group(1)] if left else []
    if right and right.start() - end <= 2:
        words.append(right.group())
    return any(_is_foreign(word, lexicon) for word in words)


def _is_foreign(word: str, lexicon: "Lexicon") -> bool:
    if not word.isascii():
        return True
    if lexicon.foreign(word) > lexicon.zipf(word) + 0.8:
        return True
    return word.islower() and not lexicon.is_word(word)


def occurrences(draft: Draft, word: str) -> int:
    """How often the word stands in the draft, in this or its capitalised form or as a plural or possessive."""
    vocabulary = draft.vocabulary
    forms = (word, word.capitalize(), word + "s", word + "’s", word + "'s", word[:-1] if word.endswith("s") else "")
    return sum(vocabulary[form] for form in forms if form)
