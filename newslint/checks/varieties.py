"""One word in US and UK spelling in one story: *traveling … travelled*, *neighbour … neighborhood*."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from itertools import chain

from newslint.checks import twoways
from newslint.checks.context import begins_sentence, forms, is_address, is_quoted
from newslint.checks.englishes import CHANGES, LISTED, LONGEST, SIDES, one_sided
from newslint.checks.tokens import small
from newslint.checks.twoways import Use
from newslint.checks.wordlist import words
from newslint.draft import Draft
from newslint.lean import cache, lru_cache
from newslint.lexicon import Lexicon
from newslint.record import Record
from newslint.rule import Hit, House
from newslint.sieve import sieve

FACTS = twoways.FACTS

APART = words("metre metres metred licence licences practise practised practises")
"""UK words that live beside their US twin in the UK as well: a parking meter, to license, in practice."""


class Twins(Record):
    """A word without its ending in UK and in US spelling, and the endings to look for."""

    uk: str
    us: str
    tails: frozenset[str]


class Varieties(Record):
    """Finds a word that one story spells in the US way here and in the UK way there, and reports one of them.

    One of the two must be right in one country only, and both in small letters or at the start of a sentence: a name
    (*Labour*, *World Trade Center*) keeps its spelling, and so does a quotation. Kept is the
    language of the draft or the house, if known; else the commoner spelling; else that of the story's other words.
    ``words`` adds UK words and their US twins that differ in no regular way (*plough*, *plow*).
    """

    words: Mapping[str, str] = {}

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        lows = small(draft)
        found = dict.fromkeys([*_twins(draft, lows, house.lexicon), *_listed(lows, self.words)])
        side = _side(draft, house) if found else ""
        hits = [hit for twins in found for hit in _hits(draft, house, twins, side)]
        yield from sorted(hits, key=lambda hit: hit.start)


def _twins(draft: Draft, lows: Set[str], lexicon: Lexicon) -> Iterator[Twins]:
    """Words of the vocabulary in UK spelling whose US twin, with any ending, is there as well.

    One of two that differ is a word of one side only, and there are few such words.
    """
    sided = _sided(lexicon)(one_sided(draft, lexicon))
    for low in dict.fromkeys(chain.from_iterable(sided.values())):
        for twins in _possible(low) if low in lows else ():
            present = [twins.us + tail for tail in twins.tails if twins.us + tail in lows]
            if any(_differ(lexicon, low, us) for us in present):
                yield twins


@lru_cache(2)
def _sided(lexicon: Lexicon) -> Callable[[Iterable[str]], dict[str, tuple[str, ...]]]:
    """Keeps the words of one side only, each with what it may be in UK spelling, in small letters."""

    def note(word: str) -> tuple[str, ...]:
        low = word.lower()
        side = lexicon.variety(low)
        return (low,) if side == "gb" else tuple(_in_uk_spelling(low)) if side == "us" else ()

    return sieve(note)


def _in_uk_spelling(low: str) -> Iterator[str]:
    """What has a twin that may be this word: ``_possible`` the other way round."""
    for uk, us, tails in CHANGES if len(low) <= 2 * LONGEST else ():
        at = low.find(us, 1)
        while at > 0:
            tail = low[at + len(us) :]
            if not tails or tail in tails:
                yield from [low[:at] + uk + other for other in tails or (tail, tail + "s", tail.removesuffix("s"))]
            at = low.find(us, at + 1)


@lru_cache(1 << 12)
def _possible(low: str) -> tuple[Twins, ...]:
    """The twins that a word would have if it were in UK spelling, as far as its letters say."""
    if low in APART or len(low) > LONGEST:
        return ()
    found = []
    for uk, us, tails in CHANGES:
        stem, here, tail = low.rpartition(uk)
        if here and stem and (not tails or tail in tails):
            tails = tails or frozenset((tail, tail + "s", tail.removesuffix("s")))
            found.append(Twins(stem + uk, stem + us, tails))
    return tuple(found)


def _listed(lows: Set[str], pairs: Mapping[str, str]) -> Iterator[Twins]:
    if lows.isdisjoint(_british(tuple(pairs))):
        return
    for uk, us in pairs.items():
        if not lows.isdisjoint(_forms(uk)) and not lows.isdisjoint(_forms(us)):
            yield Twins(uk, us, LISTED)


@cache
def _british(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset([form for word in words for form in _forms(word)])


@cache
def _forms(word: str) -> tuple[str, ...]:
    return tuple(word + tail for tail in LISTED)


def _differ(lexicon: Lexicon, uk: str, us: str) -> bool:
    """True if the two are spellings of one word: both right, one of them on one side of the ocean only."""
    sides = lexicon.variety(uk), lexicon.variety(us)
    return sides in (("gb", "us"), ("gb", "both"), ("both", "us"))


def _hits(draft: Draft, house: House, twins: Twins, side: str) -> Iterator[Hit]:
    is_word = house.lexicon.is_word
    tails = frozenset(tail for tail in twins.tails if is_word(twins.uk + tail) and is_word(twins.us + tail))
    uses = sorted([*_uses(draft, twins.uk, tails, "gb"), *_uses(draft, twins.us, tails, "us")])
    if len({use.way for use in uses}) == 2:
        uses = [use for use in uses if not is_quoted(draft, use.start)]
    if len({use.way for use in uses}) < 2:
        return
    kept = SIDES.get(draft.language or house.language) or twoways.keep(uses, [side])
    old, new = (twins.uk, twins.us) if kept == "us" else (twins.us, twins.uk)
    yield from twoways.hits(draft, uses, kept, lambda use: _write(draft, use, old, new))


def _uses(draft: Draft, stem: str, tails: frozenset[str], way: str) -> Iterator[Use]:
    """The uses of one spelling, quoted ones with the others."""
    for low in [stem + tail for tail in tails]:
        for word in forms(draft, low):
            for start, end in draft.places(word):
                common = word.islower() or (word[1:].islower() and begins_sentence(draft, start))
                if common and not is_address(draft, start, end):
                    yield Use(start, end, way)


def _side(draft: Draft, house: House) -> str:
    """``us`` or ``gb``, whichever has more of the story's words."""
    lexicon = house.lexicon
    found = [lexicon.variety(word) for word in one_sided(draft, lexicon) if word.islower()]
    return "gb" if found.count("gb") > found.count("us") else "us"


def _write(draft: Draft, use: Use, old: str, new: str) -> str:
    text = draft.prose[use.start : use.end]
    return twoways.like(text, new + text[len(old) :].lower())
