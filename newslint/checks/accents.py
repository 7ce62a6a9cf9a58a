"""A name with its accents in one place and without them in another: *Erdoğan … Erdogan*."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import filterfalse

from newslint.checks import twoways
from newslint.checks.context import is_address, is_quoted
from newslint.checks.twoways import Use
from newslint.draft import Draft
from newslint.lexicon import PLAIN
from newslint.record import Record
from newslint.rule import Hit, House
from newslint.sieve import sieve

FACTS = twoways.FACTS

STROKES = str.maketrans("łŁøØđĐıİħŧ", "lLoOdDiIht")
"""Letters that Unicode does not take apart into a letter and an accent."""


COMMON = 4.5
"""A given name as common as this may belong to two people, *Michaël* and *Michael*."""


class Accents(Record):
    """Finds a name, or a word that English has taken over, that one story writes with and without its accents.

    A word in small letters counts if the dictionary has both spellings (*café … cafe*), so that a foreign word is not
    held against an English one (*decisión … decision*). Quotations and addresses do not count. In a tie the accents
    stay.
    """

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        if draft.prose.isascii():
            return
        hits: list[Hit] = []
        words = draft.tokens if draft.look else draft.vocabulary
        for word, plain in _sift(filterfalse(_is_english, filterfalse(str.isascii, words))).items():
            if draft.count(plain) and _is_same(house, word, plain):
                hits += _hits(draft, word, plain)
        yield from sorted(hits, key=lambda hit: hit.start)


def _is_english(word: str) -> bool:
    """True for a word of English letters, with either apostrophe or hyphen."""
    return word.translate(PLAIN).isascii()


def _without(word: str) -> str:
    """The word without its accents, or nothing if it has none."""
    from unicodedata import combining, normalize

    letters = normalize("NFD", word.translate(STROKES))
    plain = normalize("NFC", "".join([c for c in letters if not combining(c)]))
    return plain if plain != word else ""


_sift = sieve(_without)


def _is_same(house: House, word: str, plain: str) -> bool:
    if word[0].isupper():
        common_name = house.lexicon.given(plain) >= COMMON
        return len(word) > 3 and not common_name and not house.lexicon.is_word(plain.lower())
    return house.lexicon.is_word(word) and house.lexicon.zipf(plain) < house.lexicon.zipf(word) + 1


def _hits(draft: Draft, word: str, plain: str) -> Iterator[Hit]:
    uses = sorted(
        Use(start, end, form)
        for form in (word, plain)
        for start, end in draft.places(form)
        if not is_address(draft, start, end) and not is_quoted(draft, start)
    )
    if len({use.way for use in uses}) == 2:
        kept = twoways.keep(uses, [word])
        yield from twoways.hits(draft, uses, kept, lambda _: kept)
