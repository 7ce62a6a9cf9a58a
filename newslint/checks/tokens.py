"""The words of a draft as many checks ask for them; use these as ``draft.shared(lows)``."""

from __future__ import annotations

from itertools import compress, filterfalse

from newslint.checks.context import folded
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Set

    from newslint.draft import Draft

MOST_SEEN = 1 << 17
"""So many plain words of the drafts so far are remembered."""

MARKS = "'’‑-"
"""What joins the parts of a word; see ``WORD``."""

BOOK = 1 << 17
"""Words of a text in which none is held in memory twice."""

_plain: set[str] = set()


def lows(draft: Draft) -> list[str]:
    """Every word of prose in order, in small letters."""
    if draft.look:
        return draft.look.lows
    tokens = draft.tokens
    if len(tokens) <= BOOK:
        return list(map(str.lower, tokens))
    small = {word: word.lower() for word in draft.vocabulary}
    return [small[word] for word in tokens]


def small(draft: Draft) -> Set[str]:
    """The distinct words in small letters."""
    return set(draft.look.lows) if draft.look else draft.shared(folded).keys()


def marked(draft: Draft) -> list[str]:
    """The words of the vocabulary with a figure, a mark or a capital after the first letter, in order of first use.

    Most words of a story have none, and which ones is a matter of the word alone: they are remembered.
    """
    if draft.look:
        return draft.look.marked()
    found = list(filterfalse(_plain.__contains__, draft.vocabulary))
    plain = [word for word in filter(str.isalpha, found) if word.islower() or word[1:] == word[1:].lower()]
    if plain:
        if len(_plain) > MOST_SEEN:
            _plain.clear()
        _plain.update(plain)
        found = list(filterfalse(_plain.__contains__, found))
    return found


def joined(words: Iterable[str]) -> list[str]:
    """Those of some words with a mark in them: *don't*, *re-elect*."""
    return list(filterfalse(str.isalnum, words))


def parts(draft: Draft) -> Set[str]:
    """The parts of the words with a mark in them, in small letters."""
    text = " ".join(joined(draft.shared(folded)))
    for mark in MARKS:
        text = text.replace(mark, " ")
    return set(text.split())


def beside(words: list[str], wanted: Callable[[str], bool]) -> Set[tuple[str, str]]:
    """Every two words that stand side by side, if one of them is ``wanted``, which few are."""
    found = set()
    for i in compress(range(len(words)), map(wanted, words)):
        found.add((words[i - 1] if i else "", words[i]))
        found.add((words[i], words[i + 1] if i + 1 < len(words) else ""))
    return found
