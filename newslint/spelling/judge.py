"""Decides whether an unknown word of a draft is misspelled, and what to offer for it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.draft import Draft
from newslint.rule import Hit
from newslint.spelling import evidence, place
from newslint.spelling.channel import Guess, guesses

if TYPE_CHECKING:
    from newslint.lexicon import Lexicon

ENOUGH = 0.4
"""What the best guess must be worth, beyond all that speaks for the word as it is written."""

OFFERED = 3
QUOTED = 2.5
ABROAD = 2.5
REPEATED = 1.0


class Judge:
    """Judges the words of one draft."""

    def __init__(self, draft: Draft, lexicon: "Lexicon") -> None:
        self.draft, self.lexicon = draft, lexicon

    def hits(self, word: str) -> Iterator[Hit]:
        """A hit at each place at which this word of the draft is misspelled."""
        if not word.islower() or self.lexicon.is_word(word):
            return
        stem, ending = _possessive(word)
        if not (stem.isascii() and stem.isalpha()):
            return
        found = guesses(stem, self.lexicon)
        if not found or found[0].cost == 0:
            return
        margin = found[0].worth - evidence.of_form(stem, found[0], self.lexicon) - self._repeated(stem) - ENOUGH
        better = tuple(guess.word + ending for guess in found[:OFFERED])
        for start, end in self.draft.places(word):
            if self._at(start, end) <= margin:
                yield Hit(start, start + len(word), better)

    def _repeated(self, word: str) -> float:
        return REPEATED * (place.occurrences(self.draft, word) - 1)

    def _at(self, start: int, end: int) -> float:
        """What speaks for a word at this place."""
        prose = self.draft.prose
        if place.is_glued(prose, start, end):
            return evidence.NEVER
        weight = QUOTED if place.is_quoted_alone(prose, start, end) else 0.0
        return weight + (ABROAD if place.is_abroad(prose, start, end, self.lexicon) else 0.0)


def _possessive(word: str) -> tuple[str, str]:
    """The word and its possessive ending."""
    if word[-2:] in ("'s", "’s"):
        return word[:-2], word[-2:]
    return word, ""


__all__ = ["Guess", "Judge"]
