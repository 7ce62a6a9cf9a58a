"""Text of a draft as HTML: escaped, with nothing unseen left in it."""

from __future__ import annotations

from datetime import date
from html import escape
from unicodedata import bidirectional

from newslint.formats.text import counted, visible
from newslint.rule import LEVELS

CLIP = 600
"""Code points of a message, a suggestion or a path that are shown."""

REACH = 300
"""Code points in which the first letter of a text is looked for."""

ONE = {"error": "error", "warning": "warning", "advice": "piece of advice"}
MANY = {"error": "errors", "warning": "warnings", "advice": "pieces of advice"}


def safe(text: str) -> str:
    """``text`` for an element or a quoted attribute; controls and marks of direction show as �."""
    return escape(visible(text))


def clipped(text: str) -> str:
    """As ``safe``, of a text that may be without end."""
    return safe(text if len(text) <= CLIP else text[:CLIP] + "…")


def direction(text: str) -> str:
    """The attribute by which a text runs from right to left, if its first letter does; nothing otherwise.

    ``dir="auto"`` would say the same, but Chromium needs minutes for it where a block has many marks and no letter.
    """
    if text.isascii():
        return ""
    kind = next((kind for c in text[:REACH] if (kind := bidirectional(c)) in ("L", "R", "AL")), "L")
    return "" if kind == "L" else ' dir="rtl"'


def day(text: str) -> str:
    """``24 December 2019`` for ``2019-12-24``."""
    when = date.fromisoformat(text)
    return f"{when.day} {when:%B} {when.year}"


def by_level(counts: dict[str, int]) -> str:
    """``3 errors, 1 warning``."""
    return ", ".join(counted(counts[level], ONE[level], MANY[level]) for level in LEVELS if counts.get(level))
