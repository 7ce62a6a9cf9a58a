"""Finds words, lines and signs in a text that is read; all places are in Unicode code points."""

from __future__ import annotations

from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Iterator

WORD = pattern(r"[^\W_]+(?:['’‑-][^\W_]+)*")
"""A word as it is read: letters and digits, joined by apostrophes or hyphens (``don’t``, ``COVID-19``)."""

STRETCH = 1 << 20
"""Code points of a text as long as a book, of which no word is held in memory twice, and what is read of it at once."""


def tokens(text: str) -> list[str]:
    """What ``WORD`` finds, in order."""
    return _tokens(text) if len(text) <= STRETCH else list(_each_token(text))


def _each_token(text: str) -> Iterator[str]:
    """The tokens of a long text, each distinct word held in memory once."""
    known: dict[str, str] = {}
    start = 0
    while start < len(text):
        end = text.find("\n", start + STRETCH) + 1 or len(text)
        found = _tokens(text[start:end])
        yield from map(known.setdefault, found, found)
        start = end


def _tokens(text: str) -> list[str]:
    """What ``WORD`` finds, by a pattern that is quicker where it finds the same."""
    if "_" in text:
        return WORD.findall(text)
    # Letters that are named are told in one step, others by a look at what Unicode says of them.
    letter = "[A-Za-z0-9]" if text.isascii() else r"[A-Za-z0-9\w]"
    return pattern(f"{letter}+(?:['’‑-]{letter}+)*").findall(text)


def spans_of_word(text: str, word: str, times: int) -> list[tuple[int, int]]:
    """The spans at which exactly this word stands, of which it is known how often it does."""
    size = len(word)
    found = []
    at = text.find(word) if times else -1
    while at >= 0:
        end = at + size
        in_plain_sight = text[at - 1 : at] in " \n" and text[end : end + 1] in " ,.\n"
        if in_plain_sight or not (_is_joined(text[max(at - 2, 0) : at][::-1]) or goes_on(text, end)):
            found.append((at, end))
            if len(found) == times:
                break
        at = text.find(word, end)
    return found


def index(text: str) -> dict[str, array[int]]:
    """Where each word begins."""
    from array import array

    places: dict[str, array[int]] = {}
    for match in WORD.finditer(text):
        word = match[0]
        if word not in places:
            places[word] = array("I")
        places[word].append(match.start())
    return places


def goes_on(text: str, end: int) -> bool:
    """True if a word that has letters up to ``end`` does not end there."""
    return _is_joined(text[end : end + 2])


def _is_joined(beside: str) -> bool:
    """True if a word goes on with the two characters beside it, of which the nearer comes first."""
    return beside[:1].isalnum() or (beside[:1] in "'’‑-" and beside[1:].isalnum())


def occurrences(text: str, part: str) -> Iterator[int]:
    """Where a part of a text begins, in order; one may overlap the next."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def lines_with(text: str, parts: Iterable[str]) -> list[tuple[int, int]]:
    """The spans of the lines of a text that have one of some parts: what needs one is not to be sought in others."""
    lines = set()
    for part in parts:
        end = 0
        while (at := text.find(part, end)) >= 0:
            start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            end = len(text) if end < 0 else end
            lines.add((start, end))
    return sorted(lines)


def signs_in(text: str, signs: str, start: int, end: int) -> list[int]:
    """Where one of some characters stands in a stretch of a text, in order: sooner than a pattern says so."""
    part = text[start:end]
    return sorted([start + at for sign in signs if sign in part for at in occurrences(part, sign)])
