"""How far a long run has come: one line on standard error, on terminals only."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T")


FEW = 20
"""Fewer drafts than this need no progress line."""

BAR = 30
"""Columns of a full bar."""


class Progress:
    """A bar for the time of a ``with`` block; silent where standard error is no terminal."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._shown = ""
        self._on = sys.stderr.isatty()

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *error: object) -> None:
        if self._shown:
            self._write("")

    def at(self, part: float, count: int) -> None:
        """Shows how much is done: ``part`` from 0 to 1, and what was counted so far."""
        full = round(BAR * min(max(part, 0.0), 1.0))
        line = f"{self._what} [{'#' * full}{'.' * (BAR - full)}] {count:,}"
        if self._on and line != self._shown:
            self._write(line)

    def _write(self, line: str) -> None:
        self._shown = line
        sys.stderr.write(f"\r\x1b[K{line}")
        sys.stderr.flush()


def watched(items: Iterable[T], total: int, what: str = "checking") -> Iterator[T]:
    """The items, with a bar while they are worked on."""
    if total < FEW:
        yield from items
        return
    with Progress(what) as progress:
        for number, item in enumerate(items, 1):
            progress.at(number / total, number)
            yield item
