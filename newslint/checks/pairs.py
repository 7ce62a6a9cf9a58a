"""One word in two accepted spellings in one story: *adviser … advisor*, *per cent … percent*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from newslint.checks import twoways
from newslint.checks.context import begins_sentence, folded, is_address, is_quoted, is_title
from newslint.checks.phrases import places, split
from newslint.checks.twoways import Use
from newslint.draft import Draft
from newslint.record import Record
from newslint.rule import Hit, House

FACTS = twoways.FACTS


class Pairs(Record):
    """Finds a story that uses both spellings of a pair, and reports the rarer; the house's when they are level.

    ``words`` maps the one spelling to the other, the one that the house prefers; both may be of several words. Plurals
    in *-s* and possessives go with them. Words in small letters count as such and at the start of a sentence, words
    with a capital (*Koran*) only with theirs; if nothing but capitals differs (*Internet … internet*), the start of a
    sentence and headings do not count. Nor do quotations and addresses.
    """

    words: Mapping[str, str]

    def __call__(self, draft: Draft, _house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        lows = draft.shared(folded)
        hits: list[Hit] = []
        for pair in self.words.items():
            if all(_may_stand(form, draft.prose, lows) for form in pair):
                hits += _hits(draft, *pair)
        yield from sorted(hits, key=lambda hit: hit.start)


def _may_stand(form: str, prose: str, lows: Mapping[str, list[str]]) -> bool:
    """False if the form is certainly not in the story: a quick sieve."""
    if not form.islower():
        return form in prose
    first = _first(form)
    return first in lows or first + "s" in lows


@cache
def _first(form: str) -> str:
    return split(form.lower())[0]


def _hits(draft: Draft, form: str, preferred: str) -> Iterator[Hit]:
    uses = sorted([*_uses(draft, form, preferred), *_uses(draft, preferred, form)])
    if len({use.way for use in uses}) == 2:
        kept = twoways.keep(uses, [preferred])
        yield from twoways.hits(draft, uses, kept, lambda use: _write(draft, use, kept))


def _uses(draft: Draft, form: str, other: str) -> Iterator[Use]:
    """The uses of ``form`` that count; *towards* is no plural of *toward* if it is the other spelling."""
    without = other.lower() if other.lower() != form.lower() else ""
    for start, stop, end in places(draft, form.lower(), without):
        is_other = len(other) > len(form) and draft.prose.startswith(other, start)
        is_theirs = is_address(draft, start, end) or is_quoted(draft, start)
        if not is_other and not is_theirs and _is_meant(draft, start, stop, form, other):
            yield Use(start, end, form)


def _is_meant(draft: Draft, start: int, stop: int, form: str, other: str) -> bool:
    """True if the capitals of the text are those of ``form``, but for one that the sentence asks for."""
    text = draft.prose[start:stop]
    if form.lower() == other.lower():
        return text == form and not begins_sentence(draft, start) and not is_title(draft, start)
    return text == form or (text[1:] == form[1:] and begins_sentence(draft, start))


def _write(draft: Draft, use: Use, kept: str) -> str:
    text = draft.prose[use.start : use.end]
    better = kept + text[len(use.way) :]
    return better if kept.lower() == use.way.lower() else twoways.like(text, better)
