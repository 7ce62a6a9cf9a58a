"""Character references of HTML and Markdown (``&eacute;``, ``&#233;``, ``&#xE9;``): which there are, how they read."""

from html import unescape
from html.entities import html5

SPACES = frozenset("\t\n\r\f\x0b")
"""What would end a line of prose if a reference named it; it reads as a space."""

UNSEEN = frozenset("\u00ad\u200b\u2060\ufeff")
"""Soft hyphen and zero-width spaces: a reader sees nothing, so nothing is read."""


def reference(found: str, following: str = "", *, strict: bool = False) -> tuple[str, str]:
    """(what of ``found`` is a reference, how it reads): HTML takes ``&ampx`` for ``&amp`` and an ``x``.

    ``found`` begins with ``&``. Both are empty where there is no reference. ``strict`` asks for the semicolon, as
    Markdown does; in an attribute, ``following`` is the character after it, and ``&copy=`` is no reference (HTML
    standard, 13.2.5.73).
    """
    if found.endswith(";") and (found[1] == "#" or found[1:] in html5):
        return found, read_as(found)
    if strict:
        return "", ""
    if found[1] == "#":
        return found, read_as(found)
    for end in range(min(len(found), 8), 2, -1):
        if found[1:end] in html5:
            after = found[end : end + 1] or following
            return ("", "") if following and (after == "=" or after.isalnum()) else (found[:end], read_as(found[:end]))
    return "", ""


def read_as(reference: str) -> str:
    """The prose of a whole reference; spaces that would end a line read as one that does not."""
    return "".join([" " if c in SPACES else "" if c in UNSEEN else c for c in unescape(reference)])
