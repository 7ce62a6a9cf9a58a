"""A word or phrase that the house writes in another way: *pled* → *pleaded*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newslint.checks.common import is_common
from newslint.checks.context import folded, forms, is_title
from newslint.checks.phrases import follows, lowered, split
from newslint.checks.tokens import joined
from newslint.checks.twoways import like
from newslint.draft import WORD, Draft
from newslint.lazy import latest
from newslint.native import core
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    from newslint_core import Look, Watch

Entry = tuple[int, int, str, str]
"""Its number, which check of the group it belongs to, the key, and what is better."""

Index = Mapping[str, Mapping[str, Sequence[Entry]]]
"""First word of a key in small letters → its second, if a third follows that shows where it ends → entries."""


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
        index = _index(checks)
        lows = _standing(checks, draft, draft.look) if draft.look else draft.shared(folded)
        begun = [(low, entry) for low in index.keys() & lows.keys() for entry in _begun(low, index, lows)]
        owned = [(low, entry) for low in joined(lows) for entry in _owned(low, index)]
        found = [
            (i, Hit(*span, _write(draft, span, key, better)))
            for low, (_, i, key, better) in (*begun, *owned)
            for span in _places(draft, lows[low], key)
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


def _standing(checks: Sequence[Swap], draft: Draft, look: Look) -> Mapping[str, Sequence[str]]:
    """Of ``folded`` the words that may be the first or second of a key, or a possessive of one."""
    return {low: forms(draft, low) for low in dict.fromkeys(map(str.lower, _watched(checks).among(look)))}


def _begun(low: str, index: Index, lows: Mapping[str, object]) -> list[Entry]:
    """Entries whose first word ``low`` is, and whose second the draft has, too."""
    seconds = index.get(low, {})
    found = [entry for second in seconds.keys() & lows.keys() for entry in seconds[second]]
    return sorted([*seconds.get("", ()), *found])


def _owned(low: str, index: Index) -> list[Entry]:
    """Entries for the word whose possessive ``low`` is."""
    if low[:-2] not in index or not low.endswith(("'s", "’s")):
        return []
    return [entry for entry in index[low[:-2]].get("", ()) if entry[2].lower() == low[:-2]]


def _places(draft: Draft, forms: Sequence[str], key: str) -> Iterator[tuple[int, int]]:
    """The spans at which a key stands, given the ways in which its first word is written in the draft."""
    first, rest = split(key)
    if rest and rest.lower() not in draft.shared(lowered):
        return
    for form in forms:
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


@latest
def _index(checks: Sequence[Swap]) -> Index:
    index: dict[str, dict[str, list[Entry]]] = {}
    entries = [(i, key, better) for i, check in enumerate(checks) for key, better in check.words.items()]
    for n, (i, key, better) in enumerate(entries):
        first, rest = (key, "") if key.isalnum() else split(key)
        second = _second(rest) if rest else ""
        index.setdefault(first.lower(), {}).setdefault(second, []).append((n, i, key, better))
    return index


@latest
def _watched(checks: Sequence[Swap]) -> Watch:
    """The first and second words of all keys, for the compiled core."""
    index = _index(checks)
    return core.Watch({*index, *(second for seconds in index.values() for second in seconds)}, small=True)


def _second(rest: str) -> str:
    """The second word of a key in small letters, if a space on either side makes it a word of the draft as well."""
    _, space, after = rest.partition(" ")
    second, ends, _ = after.partition(" ")
    return second.lower() if rest[:1] == space and ends and WORD.fullmatch(second) else ""
