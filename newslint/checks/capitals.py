"""One name with its capitals in two ways in one story: *GitHub … Github*, *USAgov … USAGov*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.checks import twoways
from newslint.checks.context import forms, is_address, is_shouted
from newslint.checks.tokens import marked
from newslint.checks.twoways import Use
from newslint.draft import Draft
from newslint.lexicon import Lexicon
from newslint.patterns import pattern
from newslint.record import Record
from newslint.rule import Hit, House

FACTS = twoways.FACTS

RARE = 4.5
"""An acronym is no name that many people bear, nor a town: *Fifa*, but neither *Harris* nor *Paris*."""


class Capitals(Record):
    """Finds a name that one story writes with its capitals in two ways, and reports the rarer.

    Either a form has a capital inside it (*GitHub … Github*), or the word is an acronym (*COVID-19 … Covid-19*). Small
    letters throughout (an address, a user's name) do not count, nor a block in capitals or a capital that begins a
    sentence. A quotation counts: a name has one spelling, whoever speaks. A tie goes to the form with more capitals.
    """

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        told = draft.look.capitals() if draft.look else None
        lows = dict.fromkeys(_lows(draft) if told is None else told)
        several = [(low, written) for low in lows if len(written := _written(draft, low)) > 1]
        hits = [hit for low, written in several for hit in _hits(draft, _forms(house.lexicon, low, written))]
        yield from sorted(hits, key=lambda hit: hit.start)


def _lows(draft: Draft) -> Iterator[str]:
    """The words that have a capital behind the first letter, in small letters and without ’s."""
    for word in draft.shared(marked):
        if len(word) > 3 and word[1:] != word[1:].lower():
            yield _without_s(word).lower()


def _written(draft: Draft, low: str) -> list[str]:
    """The ways in which a word is written, with or without ’s. Two differ only if one has a capital further in."""
    found = [word for ending in ("", "'s", "’s") for word in forms(draft, low + ending)]
    return [word for word in found if len(word) > 3 and not word.islower() and _without_s(word).lower() == low]


def _without_s(word: str) -> str:
    return word[:-2] if word[-2:] in ("'s", "’s", "'S", "’S") else word


def _forms(lexicon: Lexicon, low: str, forms: Sequence[str]) -> Sequence[str]:
    """Of the ways in which a word is written, those that may contradict each other."""
    if any(map(_has_inner_capital, forms)):
        return [word for word in forms if not _without_s(word).isupper()]
    return forms if _is_acronym(lexicon, low) else ()


def _is_acronym(lexicon: Lexicon, low: str) -> bool:
    """True if the word is nothing but an acronym: a word in capitals only, nobody's name; or with a number to it."""
    first, _, number = low.partition("-")
    if len(first) < 4 or not first.isalpha() or lexicon.is_word(first) or not lexicon.is_word(first.upper()):
        return False
    if lexicon.is_word(first.title()) and not number.isdecimal():
        return False
    return max(lexicon.given(first), lexicon.surname(first), lexicon.place(first)) < RARE


def _has_inner_capital(word: str) -> bool:
    """True for *YouTube* and *iPhone*, not for *pro-Beijing*, *O’Brien* or the plural *MPs*."""
    return any(
        part[1:] != part[1:].lower() and not (part[:-1].isupper() and part[-1] == "s")
        for part in pattern(r"['’‑-]").split(_without_s(word))
        if not part.isupper()
    )


def _hits(draft: Draft, forms: Sequence[str]) -> Iterator[Hit]:
    """Uses are counted by the form after its first letter, which a sentence may have made a capital."""
    uses = sorted(
        Use(start, start + len(_without_s(word)), _without_s(word)[1:])
        for word in forms
        for start, end in draft.places(word)
        if not is_address(draft, start, end) and not _is_shouted(draft, start)
    )
    ways = {use.way for use in uses}
    if len(ways) < 2:
        return
    kept = twoways.keep(uses, sorted(ways, key=lambda way: (-sum(map(str.isupper, way)), way)))
    yield from twoways.hits(draft, uses, kept, lambda use: draft.prose[use.start] + kept)


def _is_shouted(draft: Draft, at: int) -> bool:
    """True in a block in capitals, and where a dateline may stand: *KIEV, Dec 24 (Reuters)*."""
    before = draft.prose[max(at - 2, 0) : at].strip(" (")
    return is_shouted(draft, at) or (before in ("", "\n") and draft.prose[at : at + 2].isupper())
