"""A word in the spelling of the other English: *color* where the house prints British, *centre* where American."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from newslint.checks.common import is_common
from newslint.checks.englishes import CHANGES, LISTED, LONGEST, SIDES, one_sided
from newslint.checks.twoways import like
from newslint.checks.wordlist import words
from newslint.draft import Draft
from newslint.lean import lru_cache
from newslint.lexicon import Lexicon
from newslint.record import Record
from newslint.rule import Hit, House
from newslint.sieve import sieve

FACTS = ("english",)
"""The English that the house prints, as a reader calls it."""

ALWAYS_Z = words("prize prizes prized prizing sized sizing sizes")
"""Words that -ise would make other words."""

OXFORD = tuple(change for change in CHANGES if change[:2] != ("is", "iz"))
"""The changes for a British house: *-ize* is right there too, whatever the dictionary has met."""

ENGLISH = {"us": "American", "gb": "British"}


class Spelling(Record):
    """Finds a common word that is right in one country only, and not in the one whose English the house prints.

    That is the language of the draft's front matter, else of the configuration; without either it is silent. Only
    words that differ in a regular way (*-our*, *-ise*, *-re*, *travelled*) are found, and those of ``words``, which
    names British words with their American twins. What is right in both countries stays; ``swap`` is for the rest.
    ``ise`` is for a British house that allows *-ise* only, although *-ize* is right there too.
    """

    ise: bool = False
    words: Mapping[str, str] = {}

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        here = SIDES.get(draft.language or house.language)
        if here:
            ise = self.ise and here == "gb"
            listed = tuple(self.words.items())
            sift = _sieve(house.lexicon, here, listed, ise=ise)
            # Other words are right in both countries, and stay unless only -ise will do.
            words = draft.vocabulary if ise else _notable(draft, house.lexicon, _listed(listed, here))
            yield from sorted(_hits(draft, here, sift(words)))


def _notable(draft: Draft, lexicon: Lexicon, listed: Mapping[str, str]) -> Iterable[str]:
    """Words of the vocabulary among which are all those of one English only, and all listed that not both have."""
    notable = draft.shared(lexicon.notable)
    if not draft.look:
        return notable
    return [*one_sided(draft, lexicon), *[word for word in notable if word.lower() in listed]]


@lru_cache(4)
def _listed(words: tuple[tuple[str, str], ...], here: str) -> dict[str, str]:
    """The forms of listed words in the other spelling → in the spelling of here."""
    pairs = words if here == "us" else [(us, uk) for uk, us in words]
    return {old + tail: new + tail for old, new in pairs for tail in LISTED}


@lru_cache(4)
def _sieve(
    lexicon: Lexicon, here: str, words: tuple[tuple[str, str], ...], *, ise: bool
) -> Callable[[Iterable[str]], dict[str, str]]:
    """Keeps the words that are spelled otherwise here, and says how."""
    listed = _listed(words, here)

    def note(word: str) -> str:
        low = word.lower()
        better = twin(lexicon, low, here, ise=ise) if len(low) <= LONGEST else ""
        if not better and low in listed and lexicon.variety(low) not in (here, "both"):
            return listed[low]
        return better

    return sieve(note)


def _hits(draft: Draft, here: str, found: Mapping[str, str]) -> Iterator[Hit]:
    for word, better in found.items():
        for start, end in draft.places(word):
            if is_common(draft, start, end):
                yield Hit(start, end, (like(word, better),), {"english": ENGLISH[here]})


def twin(lexicon: Lexicon, low: str, here: str, *, ise: bool = False) -> str:
    """The word as it is spelled here, or nothing if it may stay."""
    side = lexicon.variety(low)
    if ise and side == "both" and "iz" in low and low not in ALWAYS_Z:
        return next((word for word in _twins(low, here, CHANGES[1:2]) if lexicon.variety(word) == "gb"), "")
    if side not in ("us", "gb") or side == here:
        return ""
    changes = CHANGES if here == "us" else OXFORD
    return next((word for word in _twins(low, here, changes) if lexicon.variety(word) in (here, "both")), "")


def _twins(low: str, here: str, changes: tuple[tuple[str, str, frozenset[str]], ...]) -> Iterator[str]:
    """What the word may be when it is spelled as here."""
    for uk, us, tails in changes:
        old, new = (us, uk) if here == "gb" else (uk, us)
        at = low.find(old, 1)
        while at > 0:
            stem, tail = low[:at], low[at + len(old) :]
            if not tails or tail.removesuffix("'s").removesuffix("’s") in tails:
                yield stem + new + tail
            at = low.find(old, at + 1)
