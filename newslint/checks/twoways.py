"""One thing written in two ways: which way is kept, and how a word takes the other's letters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newslint.draft import Draft
from newslint.record import Record
from newslint.rule import Hit

FACTS = ("other", "context")
"""The other spelling as it stands in the story, and the words around it."""

AROUND = 24
"""So many code points of the story are shown on either side of the other spelling."""


class Use(Record):
    """One occurrence: its span of prose, the way it is written, and what it would be in each other way."""

    start: int
    end: int
    way: str


def keep(uses: Sequence[Use], preferred: Sequence[str]) -> str:
    """The way to keep: the commonest, and of equally common ones the first of ``preferred``, else the first used."""
    counts: dict[str, int] = {}
    for use in uses:
        counts[use.way] = counts.get(use.way, 0) + 1
    order = [way for way in preferred if way in counts] + [way for way in counts if way not in preferred]
    return max(order, key=lambda way: counts[way])


def hits(draft: Draft, uses: Sequence[Use], kept: str, write: Callable[[Use], str]) -> Iterator[Hit]:
    """A hit on every use that is not written the way that is kept; ``write`` gives the use in that way."""
    model = next(use for use in uses if use.way == kept)
    facts = {"other": draft.prose[model.start : model.end], "context": context(draft, model)}
    for use in uses:
        if use.way != kept:
            yield Hit(use.start, use.end, (write(use),), facts)


def context(draft: Draft, use: Use) -> str:
    """The words around a use, on one line, with … where the line goes on."""
    block = draft.block_at(use.start)
    low, high = (block.start, block.end) if block else (use.start, use.end)
    start, end = max(use.start - AROUND, low), min(use.end + AROUND, high)
    if start > low:
        start = min(draft.prose.find(" ", start) + 1 or use.start, use.start)
    if end < high:
        end = max(draft.prose.rfind(" ", use.end, end), use.end)
    return ("…" if start > low else "") + draft.prose[start:end] + ("…" if end < high else "")


def like(model: str, word: str) -> str:
    """``word`` with the capitals of ``model``: all capitals, a first capital, or as it is."""
    if len(model) > 1 and model.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
