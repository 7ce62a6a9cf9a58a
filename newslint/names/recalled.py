"""An index that keeps what it has answered, and is opened when it is asked for more."""

from __future__ import annotations

from collections.abc import Callable

from newslint.lazy import Memo, cached_property
from newslint.names.index import Form, Index
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

MOST = 10_000
"""Answers of each kind that are kept; a draft asks for a few dozen."""

ASKED = "_whole", "_parts", "_pairs", "_lists", "_forms", "_entries"
"""What the methods of an index ask its files."""


class Recalled(Index):
    """The index that ``make`` opens; ``memos`` hold its answers, and may be filled with those of an earlier run."""

    def __init__(self, make: Callable[[], Index]) -> None:
        self._make = make
        self._read: dict[int, Form] = {}
        self._split: dict[int, list[str]] = {}
        self.memos = [self._memo(name) for name in ASKED]
        self._whole, self._parts, self._pairs, self._lists, self._forms, self._entries = [
            memo.__getitem__ for memo in self.memos
        ]

    def _memo(self, name: str) -> Memo:
        return Memo(lambda asked: getattr(self._opened, name)(asked), MOST)

    @cached_property
    def _opened(self) -> Index:
        return self._make()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._opened, name)
