"""What a whole draft says about names."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.lean import Counter, cache
from newslint.patterns import pattern
from newslint.prose import WORD
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re

    from newslint_core import Look


@cache
def _credit() -> re.Pattern[str]:
    return pattern(r"(?i)\b(?:image|photo(?:graph)?|picture|credit|illustration|courtesy)s?(?: by| of)?: ?[@(]?\Z")


LONG = 800
"""Code points of a draft that is a whole story rather than a passage: who is in it is said in full somewhere."""

LINE = 1000
"""Code points of a line that are looked at on either side of a place."""


class Story:
    """How often each part of a name occurs in the capitalised words of a draft, and what stands around a place."""

    def __init__(self, parts: Counter[str], prose: str, book: Look | None = None) -> None:
        """``book`` is what the core has seen in a prose that is not to be read again for each thing asked for."""
        self.parts = parts
        self.is_long = len(prose) >= LONG
        self._prose = prose
        self._book = book
        self._low = ""
        self._mentioned: dict[str, bool] = {}

    def mentions(self, thing: str) -> bool:
        """True if the draft has the words ``thing`` in any case, or begins a word with them: *Turkey*, *Syria(n)*."""
        known = self._mentioned.get(thing)
        if known is None:
            low = thing.lower()
            known = self._mentioned[thing] = self._has(low, self._book) if self._book else f" {low}" in self._lowered()
        return known

    def _has(self, low: str, book: Look) -> bool:
        words = WORD.findall(low)
        if words != [low]:
            return all(map(book.begun, words)) and f" {low}" in self._lowered()
        return any(self._prose[at - 1 : at] in " \n" for word in book.begun(low) for at, _ in book.places(word))

    def is_about(self, lands: Iterable[str]) -> bool:
        """True if the draft has one of the words anywhere, which speaks against names of other lands."""
        low = self._lowered()
        return any(land in low for land in lands)

    def _lowered(self) -> str:
        if not self._low:
            self._low = " " + self._prose.lower().replace("\n", " ")
        return self._low

    def is_shouted(self, at: int) -> bool:
        """True if the line of the place ``at`` has no small letters, as far as it is looked at."""
        low = max(at - LINE, 0)
        start = max(self._prose.rfind("\n", low, at) + 1, low)
        end = self._prose.find("\n", at, at + LINE)
        return self._prose[start : end if end >= 0 else at + LINE].isupper()

    def is_place(self, at: int) -> bool:
        """True if the words before ``at`` say that a place follows: *in*, *near*, *the mayor of*."""
        before = self._prose[max(0, at - 12) : at].replace("\n", " ")
        return before.endswith((" in ", "In ", " near ", "Near ", " mayor of ", " town of ", " city of "))

    def is_possessive(self, end: int) -> bool:
        """True if the word that ends at ``end`` goes on with *’s*."""
        return self._prose[end : end + 2] in ("'s", "’s")

    def is_credit(self, at: int) -> bool:
        """True if ``at`` follows *Image:* or the like: somebody's handle rather than a name."""
        before = self._prose[max(0, at - 24) : at]
        return ":" in before[-3:] and _credit().search(before) is not None
