"""A fault in the quotation marks of a draft."""

from __future__ import annotations

from newslint.record import Record

SHOWN = 60
"""The longest fragment that is reported as a whole, in code points."""
FEW = 4
"""How many words of a quotation a message repeats."""


class Fault(Record):
    """A span of prose, what to put there, and the beginning of the quotation it is about."""

    kind: str
    start: int
    end: int
    better: tuple[str, ...]
    quotation: str


def first_words(prose: str, start: int) -> str:
    """How a quotation begins, for a message."""
    words = prose[start : start + SHOWN].split("\n")[0].split()
    return " ".join(words[:FEW]) + (" …" if len(words) > FEW else "")
