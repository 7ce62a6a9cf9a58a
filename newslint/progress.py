"""A progress bar on standard error, for people only: on no terminal it prints nothing."""

from __future__ import annotations

import sys
from time import monotonic

from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TextIO, TypeVar

    T = TypeVar("T")


FEW = 20
"""Fewer drafts than this need no bar."""

WIDTH = 24
EVERY = 0.1
"""Seconds between two pictures."""


_drawn: list[Progress] = []
"""The bar that is on the terminal now, if any."""


def clear() -> None:
    """Wipes the bar, for the one who is about to print; it comes back with the next picture."""
    for progress in _drawn:
        progress.wipe()


class Progress:
    """Shows how far a long task is. Use as a context manager: the line is wiped when the task ends, however it ends."""

    def __init__(self, what: str, stream: TextIO | None = None) -> None:
        self._what = what
        self._stream = sys.stderr if stream is None else stream
        self._shown = self._stream.isatty()
        self._start = self._last = monotonic()

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        self.wipe()

    def wipe(self) -> None:
        """Takes the bar off the terminal."""
        if self in _drawn:
            _drawn.remove(self)
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def at(self, part: float, count: int) -> None:
        """``part`` (0 to 1) of the task is done, and ``count`` things were read."""
        now = monotonic()
        if not self._shown or now - self._last < EVERY:
            return
        self._last = now
        part = min(max(part, 0.0), 1.0)
        bar = "█" * round(part * WIDTH)
        self._stream.write(
            f"\r\x1b[K{self._what} {bar:·<{WIDTH}} {part:4.0%}  {count:,}{_left(part, now - self._start)}"
        )
        self._stream.flush()
        if self not in _drawn:
            _drawn.append(self)


def _left(part: float, seconds: float) -> str:
    """How long it may still take, once that can be told."""
    if part < 0.02 or seconds < 2:
        return ""
    left = round(seconds * (1 - part) / part)
    return f"  {left // 60}:{left % 60:02} left"


def watched(items: Iterable[T], total: int, what: str = "checking") -> Iterator[T]:
    """The items, with a bar while they are worked on."""
    if total < FEW:
        yield from items
        return
    with Progress(what) as progress:
        for number, item in enumerate(items, 1):
            yield item
            progress.at(number / total, number)
