"""A draft as LanguageTool is asked about it: paragraphs, annotated, in requests of bounded size.

Positions stay exact because what is sent is prose, whose map to the source is ours: markup never comes near the server.
What stands for something that is not to be read is sent as markup that reads as a noun, and the end of a paragraph as
markup that reads as a blank line, because a single line feed does not end a sentence for LanguageTool.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any

from newslint.draft import OPAQUE, Draft
from newslint.lean import bisect_right

LONGEST = 8_000
"""Code points of one request; LanguageTool reads about 3,000 a second."""

UNREAD = re.compile(f"({OPAQUE}+|[\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff]+)")
"""Inline code and the like, and marks that nobody sees: the server is not to trip over them."""

STAND_IN = "X"
END = {"markup": "\n", "interpretAs": "\n\n"}


def paragraphs(draft: Draft) -> Iterator[tuple[int, str]]:
    """(its place in prose, its text) of every block of the draft; a longer one than ``LONGEST`` in parts."""
    for block in draft.blocks:
        start = block.start
        while start < block.end:
            end = _cut(draft.prose, start, block.end)
            text = draft.prose[start:end]
            if any(c.isalpha() for c in text):
                yield start, text
            start = end


def _cut(prose: str, start: int, end: int) -> int:
    """Where a part that begins at ``start`` ends: after a sentence if one ends in reach, else after a word."""
    if end - start <= LONGEST:
        return end
    for sign in (". ", " "):
        at = prose.rfind(sign, start, start + LONGEST)
        if at > start:
            return at + len(sign)
    return start + LONGEST


def requests(texts: Iterable[str]) -> Iterator[list[str]]:
    """The paragraphs in groups that are one request each."""
    group: list[str] = []
    size = 0
    for text in texts:
        if group and size + len(text) > LONGEST:
            yield group
            group, size = [], 0
        group.append(text)
        size += len(text) + 1
    if group:
        yield group


def annotation(texts: Sequence[str]) -> list[dict[str, str]]:
    """Paragraphs as the ``annotation`` of a request."""
    parts: list[dict[str, str]] = []
    for text in texts:
        if parts:
            parts.append(END)
        for i, piece in enumerate(UNREAD.split(text)):
            if i % 2:
                parts.append({"markup": piece, "interpretAs": STAND_IN if OPAQUE in piece else ""})
            elif piece:
                parts.append({"text": piece})
    return parts


class Units:
    """Offsets of UTF-16 units, as Java counts, to paragraphs and code points of the text that was sent."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._starts = [0, *accumulate(units(text) + 1 for text in texts)]

    def place(self, offset: int, length: int) -> tuple[int, int, int] | None:
        """(number of the paragraph, start, end) of a span; None for one that is in no single paragraph."""
        i = bisect_right(self._starts, offset) - 1
        if not 0 <= i < len(self._texts) or length < 0:
            return None
        start = offset - self._starts[i]
        text = self._texts[i]
        if start + length > self._starts[i + 1] - 1 - self._starts[i]:
            return None
        return i, points(text, start), points(text, start + length)


def units(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def points(text: str, offset: int) -> int:
    """The code point at an offset in UTF-16 units."""
    if text.isascii():
        return offset
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * offset].decode("utf-16-le", "ignore"))


def is_answer(found: Any) -> bool:
    """True if a match of the server's answer has what a match must have."""
    try:
        rule = found["rule"]
        texts = (found["message"], rule["id"], rule["category"]["id"], rule["description"])
        numbers = (found["offset"], found["length"])
        better = [r["value"] for r in found["replacements"]]
        return all(isinstance(t, str) for t in (*texts, *better)) and all(type(n) is int and n >= 0 for n in numbers)
    except (KeyError, TypeError):
        return False
