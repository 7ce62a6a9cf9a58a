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
    with a capital (*Koran*) only with theirs. If nothing but capitals differs (*Internet … internet*), the start of a
    sentence, headings and parts of a name (*the Government of Canada*) do not count. Nor do quotations and addresses,
    nor headings if nothing but points differs: many a house leaves them out there only (*US* above *the U.S.*).
    """

    words: Mapping[str, str]

    def __call__(self, draft: Draft, _house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        lows = draft.shared(folded)
        hits: list[Hit] = []
        for pair in self.words.items():
            if all(_may_stand(form, draft.prose, lows) for form in pair) and _may_differ(draft.prose, *pair):
                hits += _hits(draft, *pair)
        yield from sorted(hits, key=lambda hit: hit.start)


def _may_stand(form: str, prose: str, lows: Mapping[str, list[str]]) -> bool:
    """False if the form is certainly not in the story: a quick sieve."""
    if not form.islower():
        return form in prose
    first = _first(form)
    return first in lows or first + "s" in lows


def _may_differ(prose: str, form: str, other: str) -> bool:
    """False if the forms differ by a capital only and the story does not have both: a quick sieve."""
    return form.lower() != other.lower() or (form[1:] in prose and other[1:] in prose)


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
        is_money = draft.prose[end : end + 1] == "$"
        is_theirs = is_money or is_address(draft, start, end) or is_quoted(draft, start)
        if not is_other and not is_theirs and _is_meant(draft, start, stop, form, other):
            yield Use(start, end, form)


def _is_meant(draft: Draft, start: int, stop: int, form: str, other: str) -> bool:
    """True if the capitals of the text are those of ``form``, but for one that the sentence asks for."""
    text = draft.prose[start:stop]
    if form.replace(".", "") == other.replace(".", "") and _is_heading(draft, start):
        return False
    if form.lower() == other.lower():
        ours = not is_title(draft, start) and not _is_named(draft, start, stop)
        return ours and _has_capitals(draft, start, text, form)
    return text == form or (text[1:] == form[1:] and begins_sentence(draft, start))


def _is_heading(draft: Draft, at: int) -> bool:
    block = draft.block_at(at)
    return block is not None and block.kind in ("headline", "heading")


def _has_capitals(draft: Draft, start: int, text: str, form: str) -> bool:
    """True if the capitals of the text are those of ``form`` by choice: the sentence gives one to its first word."""
    if " " in form:
        return text[1:] == form[1:]
    return text == form and not begins_sentence(draft, start)


def _is_named(draft: Draft, start: int, stop: int) -> bool:
    """True for a part of a longer name: *the Government of Canada*, *the Oxford Internet Institute*."""
    after = draft.prose[stop : stop + 5]
    if after[:1] == " " and (after[1:2].isupper() or after.startswith(" of ")):
        return True
    if draft.prose[start - 1 : start] != " " or " " in draft.prose[start:stop]:
        return False
    first = draft.prose.rfind(" ", max(start - 30, 0), start - 1) + 1
    before = draft.prose[first : start - 1]
    return before[:1].isupper() and before.isalpha() and not begins_sentence(draft, first)


def _write(draft: Draft, use: Use, kept: str) -> str:
    text = draft.prose[use.start : use.end]
    better = kept + text[len(use.way) :]
    return better if kept.lower() == use.way.lower() else twoways.like(text, better)
