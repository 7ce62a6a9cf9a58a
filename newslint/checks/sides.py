"""Words in US spelling in a story that is otherwise in UK spelling, or the reverse: *colour, organise … center*."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from newslint.checks.common import is_common
from newslint.checks.englishes import LONGEST, one_sided
from newslint.checks.spelling import ENGLISH, twin
from newslint.checks.twoways import like
from newslint.draft import Draft
from newslint.lean import lru_cache
from newslint.lexicon import Lexicon
from newslint.record import Record
from newslint.rule import Hit, House
from newslint.sieve import sieve

FACTS = ("other", "english")
"""A word of the story in the other English, and which English that is."""

OTHER = {"us": "gb", "gb": "us"}
LEAST = 2
"""So many words of one English, and more than of the other, show what the story is written in."""


class Sided(Record):
    """A word in lower case, the side that it belongs to and its twin on the other."""

    low: str
    side: str
    better: str


class Sides(Record):
    """Finds common words in the spelling of one English in a story that has more words in that of the other.

    At least two words must speak for the English that is kept. Names, quotations and addresses do not count. Silent
    where the language is known, from the draft or the configuration: then ``spelling`` says what is wrong.
    """

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        if draft.language or house.language:
            return
        sided = _sieve(house.lexicon)(one_sided(draft, house.lexicon))
        if len({word.side for word in sided.values()}) < 2:
            return
        found: dict[str, list[Hit]] = {"us": [], "gb": []}
        seen: dict[str, list[str]] = {"us": [], "gb": []}
        forms: dict[Sided, list[str]] = {}
        for word, what in sided.items():
            forms.setdefault(what, []).append(word)
        for (low, side, better), words in forms.items():
            hits = list(_hits(draft, words, better))
            if hits:
                found[side] += hits
                seen[side].append(low)
        kept = max(seen, key=lambda side: len(seen[side]))
        if len(seen[kept]) >= LEAST and len(seen[kept]) > len(seen[OTHER[kept]]):
            facts = {"other": seen[kept][0], "english": ENGLISH[kept]}
            yield from (hit._replace(facts=facts) for hit in sorted(found[OTHER[kept]]))


@lru_cache(2)
def _sieve(lexicon: Lexicon) -> Callable[[Iterable[str]], dict[str, Sided]]:
    """Keeps the words that belong to one side only and have a twin on the other."""

    def note(word: str) -> Sided | None:
        low = word.lower()
        side = lexicon.variety(low) if len(low) <= LONGEST else ""
        better = twin(lexicon, low, OTHER[side]) if side in OTHER else ""
        return Sided(low, side, better) if better else None

    return sieve(note)


def _hits(draft: Draft, forms: list[str], better: str) -> Iterator[Hit]:
    for word in forms:
        for start, end in draft.places(word):
            if is_common(draft, start, end):
                yield Hit(start, end, (like(word, better),))
