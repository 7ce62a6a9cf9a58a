"""Words in US spelling in a story that is otherwise in UK spelling, or the reverse: *colour, organise … center*."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newslint.checks.common import is_common
from newslint.checks.context import folded
from newslint.checks.spelling import ENGLISH, twin
from newslint.checks.twoways import like
from newslint.checks.varieties import LONGEST
from newslint.draft import Draft
from newslint.lexicon import REMEMBERED, Lexicon
from newslint.record import Record
from newslint.rule import Hit, House

FACTS = ("other", "english")
"""A word of the story in the other English, and which English that is."""

OTHER = {"us": "gb", "gb": "us"}
LEAST = 2
"""So many words of one English, and more than of the other, show what the story is written in."""


class Sides(Record):
    """Finds common words in the spelling of one English in a story that has more words in that of the other.

    At least two words must speak for the English that is kept. Names, quotations and addresses do not count. Silent
    where the language is known, from the draft or the configuration: then ``spelling`` says what is wrong.
    """

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        if draft.language or house.language:
            return
        found: dict[str, list[Hit]] = {"us": [], "gb": []}
        seen: dict[str, list[str]] = {"us": [], "gb": []}
        lexicon = house.lexicon
        lows = draft.shared(folded)
        for low in [low for low in lows if _sided(lexicon, low)[0]]:
            side, better = _sided(lexicon, low)
            hits = list(_hits(draft, lows[low], better))
            if hits:
                found[side] += hits
                seen[side].append(low)
        kept = max(seen, key=lambda side: len(seen[side]))
        if len(seen[kept]) >= LEAST and len(seen[kept]) > len(seen[OTHER[kept]]):
            facts = {"other": seen[kept][0], "english": ENGLISH[kept]}
            yield from (hit._replace(facts=facts) for hit in sorted(found[OTHER[kept]]))


@lru_cache(REMEMBERED)
def _sided(lexicon: Lexicon, low: str) -> tuple[str, str]:
    """The side that a word in lower case belongs to and its twin on the other; nothing if it is at home on both."""
    side = lexicon.variety(low) if len(low) <= LONGEST else ""
    better = twin(lexicon, low, OTHER[side]) if side in OTHER else ""
    return (side, better) if better else ("", "")


def _hits(draft: Draft, forms: list[str], better: str) -> Iterator[Hit]:
    for word in forms:
        for start, end in draft.places(word):
            if is_common(draft, start, end):
                yield Hit(start, end, (like(word, better),))
