"""*A* before a vowel sound and *an* before a consonant: *a informed choice*, *an union*."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.context import begins_sentence
from newslint.checks.wordlist import words
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    import re

FACTS = ("word",)

NO_NOUN = words(
    "am an and are as at away e either em en est et even ever i if ii iii in into is it its o of off on onto or our "
    "out over u under un une until up upon us y de da di du della la le les los las das der die den del van von den "
    "te to"
)
"""Words that follow an *a* or an *an* that is no article: a grade, a letter, another language."""

VOWELS = frozenset("aeiouy")
ONSETS = words("FL FR HY LY MY NY RH RY SC SH SK SL SM SN SP SQ ST SW SY")
"""Two capitals that may begin a word, so that the whole may be read as one: *a SWAT team*."""


FOLLOWING = r"([A-Za-z][a-z]+(?:['’-][a-z]+)*|[A-Z]{2,6})\b(?![.'’]\w)"
BEFORE_A_VOWEL = (" a (?=[aeiouhAEFHILMNRSX])", "A (?=[aeiouhAEFHILMNRSX])")
BEFORE_A_CONSONANT = (" an (?![aiAFHILMNORSX])", "An (?![aiAFHILMNORSX])")
"""What is looked for begins with plain letters, which makes the search ten times as fast."""


@cache
def _article(beginning: str) -> re.Pattern[str]:
    return pattern(beginning + FOLLOWING)


@cache
def _vowel_sound() -> re.Pattern[str]:
    u = "[lp]|m[bp]|n(?!i|an|ar|es)|r[bg]|gl|tm|tt|sh"
    return pattern(rf"[ai]|e(?!u|we)|o(?!ne|nce|ui)|u(?:{u})|hour|honou?r|honest|heir")


@cache
def _consonant_sound() -> re.Pattern[str]:
    return pattern(r"[bcdfgjklmnpqrstvwyz]|eu[^l]|one\b|once|uniq|union|unit|univers|useful|user|usual|uten|utop")


class Article(Record):
    """Finds *a* before a vowel sound and *an* before a consonant sound, where the sound is certain.

    Words must be in the dictionary and in small letters; of capitals only those count that cannot be read as a word
    (*an NBA final*, *a BBC report*). A grade, a letter or a foreign *a* is no article. Many British and Irish speakers
    say *haitch*: before capitals that begin with H both are right, unless the house prints American English.
    """

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        hits = []
        american = (draft.language or house.language) == "en-US"
        for beginnings, is_wrong, ending in ((BEFORE_A_VOWEL, _takes_an, "n"), (BEFORE_A_CONSONANT, _takes_a, "")):
            for match in (m for beginning in beginnings for m in _article(beginning).finditer(draft.prose)):
                start = match.start() + (match[0][0] == " ")
                if match[1][0] == "H" and match[1].isupper() and not american:
                    continue
                if is_wrong(match[1]) and _is_article(draft, house, start, match[1]):
                    facts = {"word": match[1]}
                    hits.append(Hit(start, match.start(1) - 1, (draft.prose[start] + ending,), facts))
        yield from sorted(hits, key=lambda hit: hit.start)


def _takes_an(word: str) -> bool:
    if word[0] in "AEI" and word[1:].islower():
        return not word.startswith(("Eu", "Ew"))
    if word.isupper():
        return word[0] in "FHLMNRSX" and word[1] not in "AEIOU" and word[:2] not in ONSETS
    return _vowel_sound().match(word) is not None


def _takes_a(word: str) -> bool:
    if word.isupper():
        return word[0] in "BCDGJKPQTVWYZ" or word.startswith(("UAE", "UFO", "UK", "UN", "US"))
    if word[0].isupper():
        return word.startswith(("Euro", "Ukrain", "Unit", "Univers"))
    return not VOWELS.isdisjoint(word) and _consonant_sound().match(word) is not None


def _is_article(draft: Draft, house: House, start: int, word: str) -> bool:
    """True if the word is in the dictionary and the article is no letter or name: *Serie A and B*."""
    known = word.isupper() or (len(word) > 2 and house.lexicon.is_word(word))
    if word in NO_NOUN or not known:
        return False
    if draft.prose[start] == "A":
        return begins_sentence(draft, start) and not draft.prose[start - 1 : start].isalnum()
    return start < 2 or not draft.prose[start - 2].isdigit()
