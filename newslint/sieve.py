"""A sieve: what is of note in the words of a draft, asked of each word once for all drafts.

What depends on a word alone need not be worked out anew for every draft, and in most words nothing is of note.
"""

from __future__ import annotations

from itertools import filterfalse

from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TypeVar

    T = TypeVar("T")

MOST_SEEN = 1 << 17
"""So many words of the drafts so far are remembered."""

LONGEST = 64
"""No longer word is remembered."""


def sieve(note: Callable[[str], T | None]) -> Callable[[Iterable[str]], dict[str, T]]:
    """A function from words to those of note, in order, each with what ``note`` says of it: something that is true.

    ``note`` must say the same of a word at all times.
    """
    plain: set[str] = set()
    noted: dict[str, T] = {}

    def sift(words: Iterable[str]) -> dict[str, T]:
        if len(plain) + len(noted) > MOST_SEEN:
            plain.clear()
            noted.clear()
        found = {}
        for word in filterfalse(plain.__contains__, words):
            known = noted.get(word)
            if known is None:
                known = note(word)
                if not known:
                    if len(word) <= LONGEST:
                        plain.add(word)
                    continue
                if len(word) <= LONGEST:
                    noted[word] = known
            found[word] = known
        return found

    return sift
