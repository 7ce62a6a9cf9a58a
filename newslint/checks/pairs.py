"""One word in two accepted spellings in one story: *adviser … advisor*, *per cent … percent*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newslint.checks import kept, twoways
from newslint.checks.context import begins_sentence, folded, forms, is_address, is_quoted, is_title
from newslint.checks.phrases import ENDINGS, places, split
from newslint.checks.twoways import Use
from newslint.checks.wordlist import numbered
from newslint.draft import Draft
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    from newslint_core import Look

FACTS = twoways.FACTS

Pair = tuple[int, str, str]
"""Which check it belongs to, and both spellings."""

Index = Mapping[str, Sequence[tuple[Pair, str, str]]]
"""What the first word of a form may be, in small letters → the pair, the form, and what stands where it does."""


class Pairs(Record):
    """Finds a story that uses both spellings of a pair, and reports the rarer; the house's when they are level.

    ``words`` maps the one spelling to the other, the one that the house prefers; both may be of several words. Plurals
    in *-s* and possessives go with them. Words in small letters count as such and at the start of a sentence, words
    with a capital (*Koran*) only with theirs. If nothing but capitals differs (*Internet … internet*), the start of a
    sentence, headings and parts of a name (*the Government of Canada*) do not count. Nor do quotations and addresses,
    nor headings if nothing but points differs: many a house leaves them out there only (*US* above *the U.S.*).
    """

    words: Mapping[str, str]

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        for _, hit in self.many([self], draft, house):
            yield hit

    @staticmethod
    def many(checks: Sequence[Pairs], draft: Draft, _house: House, /) -> Iterator[tuple[int, Hit]]:
        """The hits of all checks, each with the position of its check; only pairs are looked at whose words stand."""
        standing = _seen(checks, draft, draft.look) if draft.look else _indexed(checks, draft)
        found = [(i, hit) for i, form, other in standing for hit in _hits(draft, form, other, checks[i].words)]
        yield from sorted(found, key=lambda pair: pair[1].start)


def _seen(checks: Sequence[Pairs], draft: Draft, look: Look) -> list[Pair]:
    """The pairs of which both forms may stand, as the compiled core sees it."""
    from newslint.checks.gates import spellings

    pairs = [spelled(checks)[n] for n in spellings(spelled(checks)).standing(look)]
    return [pair for pair in pairs if all(_may_stand(draft, form, pair) for form in pair[1:])]


def _may_stand(draft: Draft, form: str, pair: Pair) -> bool:
    return _text(form, *pair[1:]) in draft.prose and any(forms(draft, low) for low in _firsts(form))


def _indexed(checks: Sequence[Pairs], draft: Draft) -> list[Pair]:
    """The pairs of which both forms may stand: those whose words do."""
    index = _index(checks)
    sides: dict[Pair, set[str]] = {}
    for low in index.keys() & draft.shared(folded).keys():
        for pair, form, text in index[low]:
            if text in draft.prose:
                sides.setdefault(pair, set()).add(form)
    return sorted(pair for pair, standing in sides.items() if len(standing) == 2)


@kept("pairs")
def spelled(checks: Sequence[Pairs]) -> list[Pair]:
    """The pairs of all checks, in order."""
    return numbered([check.words for check in checks])


@kept("pairs")
def _index(checks: Sequence[Pairs]) -> Index:
    """Each form of all pairs, by what its first word may be."""
    index: dict[str, list[tuple[Pair, str, str]]] = {}
    for pair in spelled(checks):
        for form in pair[1:]:
            text = _text(form, *pair[1:])
            for low in _firsts(form):
                index.setdefault(low, []).append((pair, form, text))
    return index


def _firsts(form: str) -> list[str]:
    """What the first word of a form may be in small letters; a possessive alone shows no use of it."""
    first, rest = split(form.lower())
    return [first] if rest else [first + ending for ending in (("", "s") if form.islower() else ENDINGS)]


def _text(form: str, *pair: str) -> str:
    """What stands in a story that has the form: its capitals, if it has some or they alone make the difference."""
    if form.islower():
        return form[1:] if pair[0].lower() == pair[1].lower() else ""
    return form


def _hits(draft: Draft, form: str, preferred: str, words: Mapping[str, str]) -> Iterator[Hit]:
    uses = list(_uses(draft, form, preferred, words))
    uses = sorted([*uses, *_uses(draft, preferred, form, words)]) if uses else []
    if len({use.way for use in uses}) == 2:
        kept = twoways.keep(uses, [preferred])
        yield from twoways.hits(draft, uses, kept, lambda use: _write(draft, use, kept))


def _uses(draft: Draft, form: str, other: str, words: Mapping[str, str]) -> Iterator[Use]:
    """The uses of ``form`` that count; *towards* is no plural of *toward* if it is the other spelling.

    Nor is *Mrs* one of *Mr*, if the card has it beside that.
    """
    without = other.lower() if other.lower() != form.lower() else ""
    for start, stop, end in places(draft, form.lower(), without):
        is_other = len(other) > len(form) and draft.prose.startswith(other, start)
        is_other = is_other or (end > stop and draft.prose[start:end] in words.values())
        is_money = draft.prose[end : end + 1] == "$"
        if is_other or is_money or not _is_meant(draft, start, stop, form, other):
            continue
        if not is_address(draft, start, end) and not is_quoted(draft, start):
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
