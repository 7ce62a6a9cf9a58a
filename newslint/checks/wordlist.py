"""Lists of words, written as they are read."""

from __future__ import annotations

from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set to look them up in."""
    return frozenset(text.split())


def numbered(lists: Iterable[Mapping[str, str]]) -> list[tuple[int, str, str]]:
    """The pairs of several lists in order, each with the number of its list."""
    return sorted({(i, *pair) for i, pairs in enumerate(lists) for pair in pairs.items()})
