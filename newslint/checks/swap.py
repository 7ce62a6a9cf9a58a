"""A word or phrase that the house writes in another way: *pled* → *pleaded*."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from newslint.checks import kept
from newslint.checks.common import is_common
from newslint.checks.context import folded, forms, is_title
from newslint.checks.phrases import follows, lowered, split
from newslint.checks.register import counted, owner, registered, unpacked
from newslint.checks.tokens import joined
from newslint.checks.twoways import like
from newslint.draft import Draft
from newslint.lazy import latest
from newslint.lean import cache
from newslint.prose import WORD
from newslint.record import Record
from newslint.rule import Hit, House

Entry = tuple[int, str, str]
"""Which check it belongs to, the key, and what is better."""


class Swap(Record):
    """Finds words and phrases of ``words`` and offers what each is mapped to.

    A key in small letters is found in any capitals, and the better form takes them over (*Pled* → *Pleaded*, *PLED* →
    *PLEADED*); a key with a capital is found only as it is written. The possessive of a single word goes with it.
    With ``common`` a key is found only as a common word: not in a name, an address or a quotation.
    All cards of this verb are one dictionary, looked up by the distinct words of a story.
    """

    words: Mapping[str, str]
    common: bool = False

    def __call__(self, draft: Draft, house: House) -> Iterator[Hit]:
        """The hits of this card alone."""
        for _, hit in self.many([self], draft, house):
            yield hit

    @staticmethod
    def many(checks: Sequence[Swap], draft: Draft, _house: House, /) -> Iterator[tuple[int, Hit]]:
        """The hits of all checks in order of place, each with the position of its check."""
        found = [
            (i, Hit(*span, _write(draft, span, key, better)))
            for i, key, better in _standing(checks, draft)
            for span in _places(draft, key)
            if not checks[i].common or is_common(draft, *span)
        ]
        yield from sorted(found, key=lambda pair: pair[1].start)

    def validate(self) -> None:
        """Refuses a key that could never be found."""
        for key, better in self.words.items():
            if not WORD.match(key) or key != " ".join(key.split()):
                raise ValueError(f"“{key}” cannot be found; begin it with a letter or figure and use single spaces")
            if key == better:
                raise ValueError(f"“{key}” is mapped to itself")


def _standing(checks: Sequence[Swap], draft: Draft) -> list[Entry]:
    """The entries that a draft may have, in order: those by whose words it has one, or a possessive of it."""
    register = _register(checks)
    if draft.look:
        numbers = register.compiled.found(draft.look)
    else:
        lows, words = draft.shared(folded), register.words.keys()
        stems = {low[:-2] for low in joined(lows) if low.endswith(("'s", "’s"))}
        numbers = sorted(register.of(words & lows.keys() | words & stems))
    ends = unpacked(_ends(checks)) if numbers else ()
    return [(i, *_items(checks)(i)[place]) for i, place in [owner(ends, number) for number in numbers]]


@latest
def _items(checks: Sequence[Swap]) -> Callable[[int], list[tuple[str, str]]]:
    return cache(lambda i: list(checks[i].words.items()))


def _places(draft: Draft, key: str) -> Iterator[tuple[int, int]]:
    """The spans at which a key stands, or its possessive."""
    first, rest = split(key)
    if rest and rest.lower() not in draft.shared(lowered):
        return
    for ending in ("",) if rest else ("", "'s", "’s"):
        for form in forms(draft, first.lower() + ending):
            if key.islower() or form.startswith(first):
                for start, _ in draft.places(form):
                    end = start + len(first)
                    if not rest or follows(draft, end, rest, exact=not key.islower()):
                        yield start, end + len(rest)


def _write(draft: Draft, span: tuple[int, int], key: str, better: str) -> tuple[str, ...]:
    """What to write. A stop of the key may also end the sentence, and then stays: *to the U.S.* → *to the US.*"""
    text = like(draft.prose[slice(*span)], better) if key.islower() else better
    if not key.endswith(".") or better.endswith(".") or is_title(draft, span[0]):
        return (text,)
    after = draft.prose[span[1] : span[1] + 3].lstrip(" ”’\"')")
    if not after or after[0] == "\n":
        return (text + ".",)
    return (text, text + ".") if after[0].isupper() else (text,)


@registered("swap")
def _register(checks: Sequence[Swap]) -> Iterator[tuple[str, int]]:
    """The word by which each entry is found, and its number."""
    keys = [key for check in checks for key in check.words]
    return zip(map(_word, keys), range(len(keys)), strict=True)


@kept("swap")
def _ends(checks: Sequence[Swap]) -> bytes:
    """How many entries each check has."""
    return counted([len(check.words) for check in checks])


def _word(key: str) -> str:
    """The longer one of the first two words of a key in small letters: it is rarer."""
    first, rest = split(key)
    return max(first.lower(), _second(rest), key=len)


def _second(rest: str) -> str:
    """The second word of a key in small letters, if a space on either side makes it a word of the draft as well."""
    _, space, after = rest.partition(" ")
    second, ends, _ = after.partition(" ")
    return second.lower() if rest[:1] == space and ends and WORD.fullmatch(second) else ""
