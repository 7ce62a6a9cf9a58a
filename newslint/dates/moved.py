"""What opens a span (*from*, *between*), and the verbs after which one may run either way: *moved from 9 to 8*."""

from __future__ import annotations

from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re

OPENINGS = (
    ("between ages", ("between the ages of ", "between ages ", "ages between ", "aged between ")),
    ("between", ("between ", "between the ", "between the years ")),
    ("from", ("from ", "from the ", "from the years ", "during ", "in the years ", "the period ")),
    ("ages", ("ages ", "ages of ", "ages from ", "aged ", "aged from ")),
)
"""The word that opens a span → how it may stand before the first end."""


def opened_by(text: str, at: int) -> str:
    """How a span that begins at ``at`` is opened: one of OPENINGS, or nothing."""
    before = text[max(0, at - 24) : at].lower()
    for word, forms in OPENINGS:
        for form in forms:
            if before.endswith(form) and not before[: -len(form)][-1:].isalnum():
                return word
    return ""


def joins(opened: str, link: str) -> bool:
    """True if what stands between two ends makes a span of them: a dash, *from … to*, *between … and*."""
    word = link.strip("- ").split(" ")[0]
    if not word:
        return True
    return word == "and" if opened.startswith("between") else bool(opened) and word not in ("and", "or")


@cache
def _moving() -> re.Pattern[str]:
    """Verbs of moving something from one time or number to another."""
    stems = (
        "mov|push|pull|chang|shift|revis|correct|advanc|postpon|delay|reschedul|amend|switch|roll|turn|travel|revers|cut"
        "|reduc|fall|drop|declin|lower|slid|slip|trim|shrink|slash|dip|plung|decreas|accelerat|hurr|speed|redat|reset"
    )
    others = "bring|brought|back|wound|wind|went|going|goes|fell|fallen|down|forward|earlier|shrank|sped|cutting"
    return pattern(rf"(?i)\b(?:(?:{stems})(?:e|es|s|d|ed|ing|p?ped|p?ping|m?med|m?ming|y|ies|ied)?|{others})\b")


@cache
def _comparing() -> re.Pattern[str]:
    """Words after which *between* holds two things against each other."""
    return pattern(
        r"(?i)\b(?:differ\w*|gaps?|compar\w+|contrasts?|choice|choos\w+|chose|decid\w+|distin\w+|similar\w*"
        r"|relation\w*|split|torn|var(?:y|ies|ied|iations?)|switch\w*|alternat\w+)(?: \w+)? between (?:the )?$"
    )


def either_way(text: str, at: int, opened: str) -> bool:
    """True if the clause before ``at`` lets a span opened by *from* or *between* run in either direction."""
    clause = pattern(r"[\n;:(]|(?<=[a-z]{4})\.\s").split(text[max(0, at - 70) : at])[-1]
    if opened == "from":
        return bool(_moving().search(clause))
    return opened == "between" and bool(_comparing().search(clause))
