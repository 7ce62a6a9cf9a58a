"""What a whole draft says about names."""

from __future__ import annotations

from collections import Counter
from functools import cache

from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re


@cache
def _credit() -> re.Pattern[str]:
    return pattern(r"(?i)\b(?:image|photo(?:graph)?|picture|credit|illustration|courtesy)s?(?: by| of)?: ?[@(]?\Z")


class Story:
    """How often each part of a name occurs in the capitalised words of a draft, and what stands around a place."""

    def __init__(self, parts: Counter[str], prose: str) -> None:
        self.parts = parts
        self._prose = prose
        self._low = ""
        self._mentioned: dict[str, bool] = {}

    def mentions(self, thing: str) -> bool:
        """True if the draft has the words ``thing`` in any case, or begins a word with them: *Turkey*, *Syria(n)*."""
        known = self._mentioned.get(thing)
        if known is None:
            if not self._low:
                self._low = " " + self._prose.lower().replace("\n", " ")
            known = self._mentioned[thing] = f" {thing.lower()}" in self._low
        return known

    def is_shouted(self, at: int) -> bool:
        """True if the line of the place ``at`` has no small letters."""
        end = self._prose.find("\n", at)
        return self._prose[self._prose.rfind("\n", 0, at) + 1 : end if end >= 0 else None].isupper()

    def is_place(self, at: int) -> bool:
        """True if the words before ``at`` say that a place follows: *in*, *near*, *the mayor of*."""
        before = self._prose[max(0, at - 12) : at].replace("\n", " ")
        return before.endswith((" in ", "In ", " near ", "Near ", " mayor of ", " town of ", " city of "))

    def is_credit(self, at: int) -> bool:
        """True if ``at`` follows *Image:* or the like: somebody's handle rather than a name."""
        before = self._prose[max(0, at - 24) : at]
        return ":" in before[-3:] and _credit().search(before) is not None
