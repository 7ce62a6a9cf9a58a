"""How long one card of a house may look at one draft. The clock is here, so that checks need none."""

from __future__ import annotations

from time import process_time

SECONDS = 2.0
"""CPU time that a card has for a draft, whatever its length, and again for each further million characters."""


class TooLongError(Exception):
    """A card has used up its time."""


class Patience:
    """Watches over the time of a card; ``slow`` holds the places of the cards that were stopped in this draft."""

    def __init__(self) -> None:
        self.slow: list[str] = []
        self._until = 0.0

    def begin(self, size: int) -> None:
        """A card begins with a draft of so many code points."""
        self._until = process_time() + SECONDS * (1 + size / 10**6)

    def check(self) -> None:
        """Raises TooLongError when the time is up."""
        if process_time() > self._until:
            raise TooLongError

    @property
    def trouble(self) -> str:
        """In one line, which cards were stopped; nothing if none was."""
        if not self.slow:
            return ""
        more = f" (as were {', '.join(self.slow[1:])})" if self.slow[1:] else ""
        return (
            f"{self.slow[0]}: the pattern takes too long on this draft and was stopped after {SECONDS:g} s"
            f"{more}; what it would find is missing; say more closely what it looks for, such as “.{{0,30}}” for “.*”"
        )
