"""*A* before a vowel sound and *an* before a consonant: *a informed choice*, *an union*."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.checks.context import begins_sentence
from newslint.checks.wordlist import words
from newslint.draft import Draft
from newslint.rule import Hit, House

FACTS = ("word",)

NO_NOUN = words(
    "am an and are as at away e either em en est et even ever i if ii iii in into is it its o of off on onto or our "
    "out over u under un une until up upon us y de da di du della la le les los las das der die den del van von den "
    "te to"
)
"""Words that follow an *a* or an *an* that is no article: a grade, a letter, another language."""

ONSETS = words("FL FR HY LY MY NY RH RY SC SH SK SL SM SN SP SQ ST SW SY")
"""Two capitals that may begin a word, so that the whole may be read as one: *a SWAT team*."""


@cache
def _a() -> re.Pattern[str]:
    return re.compile(r"(?<![\w'’.&/+-])[Aa] (?=[aeiouhFHLMNRSX])([a-z]+(?:['’-][a-z]+)*|[A-Z]{2,6})\b(?![.'’]\w)")


@cache
def _an() -> re.Pattern[str]:
    return re.compile(r"(?<![\w'’.&/+-])[Aa]n (?![aiAEFHILMNORSX])([a-z]+(?:['’-][a-z]+)*|[A-Z]{2,6})\b(?![.'’]\w)")


@cache
def _vowel_sound() -> re.Pattern[str]:
    u = "[lp]|m[bp]|n(?!i|anim|es)|r[bg]|gl|tm|tt|sh"
    return re.compile(rf"[ai]|e(?!u|we)|o(?!ne|nce|ui)|u(?:{u})|hour|honou?r|honest|heir")


@cache
def _consonant_sound() -> re.Pattern[str]:
    return re.compile(r"[bcdfgjklmnpqrstvwyz]|eu[^l]|one\b|once|uniq|union|unit|univers|useful|user|usual|uten|utop")


class Article(NamedTuple):
    """Finds *a* before a vowel sound and *an* before a consonant sound, where the sound is certain.

    Words must be in the dictionary and in small letters; of capitals only those count that cannot be read as a word
    (*an NBA final*, *a BBC report*). A grade, a letter or a foreign *a* is no article.
    """

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        hits = []
        for pattern, is_wrong, ending in ((_a(), _takes_an, "n"), (_an(), _takes_a, "")):
            for match in pattern.finditer(draft.prose):
                start, stop = match.start(), match.start(1) - 1
                if is_wrong(match[1]) and _is_article(draft, house, match):
                    hits.append(Hit(start, stop, (draft.prose[start] + ending,), {"word": match[1]}))
        yield from sorted(hits, key=lambda hit: hit.start)


def _takes_an(word: str) -> bool:
    if word.isupper():
        return word[0] in "FHLMNRSX" and word[1] not in "AEIOU" and word[:2] not in ONSETS
    return _vowel_sound().match(word) is not None


def _takes_a(word: str) -> bool:
    if word.isupper():
        return word[0] in "BCDGJKPQTVWYZ"
    return _consonant_sound().match(word) is not None


def _is_article(draft: Draft, house: House, match: re.Match[str]) -> bool:
    """True if the word is in the dictionary and the article is no letter or name: *Serie A and B*."""
    word, start = match[1], match.start()
    known = word.isupper() or (len(word) > 2 and house.lexicon.is_word(word))
    if word in NO_NOUN or not known:
        return False
    if match[0][0] == "A" and not begins_sentence(draft, start):
        return False
    return start < 2 or not draft.prose[start - 2].isdigit()
