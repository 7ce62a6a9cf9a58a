"""One name with its capitals in two ways in one story: *GitHub … Github*, *USAgov … USAGov*."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.checks import twoways
from newslint.checks.context import folded, is_address, is_quoted
from newslint.checks.twoways import Use
from newslint.draft import Draft
from newslint.rule import Hit, House

FACTS = twoways.FACTS


class Capitals(NamedTuple):
    """Finds a word with a capital inside it that the same story also writes with other capitals, and reports the rarer.

    A form in small letters throughout (an address, a user's name) or in capitals throughout (a headline) does not
    count, nor a capital that only begins a sentence, nor what is quoted. A tie goes to the form with more capitals.
    """

    def __call__(self, draft: Draft, _house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        hits: list[Hit] = []
        for low, words in draft.shared(folded).items():
            if len(words) > 1 and len(low) > 3:
                forms = [word for word in words if _counts(word)]
                if len(forms) > 1 and any(map(_has_inner_capital, forms)):
                    hits += _hits(draft, forms)
        yield from sorted(hits, key=lambda hit: hit.start)


def _counts(word: str) -> bool:
    return not word.islower() and not word.isupper()


def _has_inner_capital(word: str) -> bool:
    """True for *YouTube* and *iPhone*, not for *pro-Beijing*, *O’Brien* or the plural *MPs*."""
    return any(
        part[1:] != part[1:].lower() and not (part[:-1].isupper() and part[-1] == "s")
        for part in re.split(r"['’‑-]", word)
        if not part.isupper()
    )


def _hits(draft: Draft, forms: Sequence[str]) -> Iterator[Hit]:
    """Uses are counted by the form after its first letter, which a sentence may have made a capital."""
    uses = sorted(
        Use(start, end, word[1:])
        for word in forms
        for start, end in draft.places(word)
        if not is_address(draft, start, end) and not is_quoted(draft, start) and not _is_shouted(draft, start)
    )
    ways = {use.way for use in uses}
    if len(ways) < 2:
        return
    kept = twoways.keep(uses, sorted(ways, key=lambda way: (-sum(map(str.isupper, way)), way)))
    yield from twoways.hits(draft, uses, kept, lambda use: draft.prose[use.start] + kept)


def _is_shouted(draft: Draft, at: int) -> bool:
    """True in a block in capitals, which writes *YouTube’s* as it can."""
    block = draft.block_at(at)
    return block is not None and draft.prose[block.start : block.end].upper() == draft.prose[block.start : block.end]
