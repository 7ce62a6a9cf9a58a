"""What opens a span (*from*, *between*), and the verbs after which one may run either way: *moved from 9 to 8*."""

import re
from functools import cache

OPENINGS = (
    ("between ages", ("between the ages of ", "between ages ", "ages between ", "aged between ")),
    ("between", ("between ", "between the ", "between the years ")),
    ("from", ("from ", "from the ", "from the years ")),
    ("ages", ("ages ", "ages of ", "ages from ", "aged ", "aged from ")),
)
"""The word that opens a span → how it may stand before the first end."""


def opened_by(text: str, at: int) -> str:
    """How a span that begins at ``at`` is opened: one of OPENINGS, or nothing."""
    before = text[max(0, at - 24) : at].lower()
    return next((word for word, forms in OPENINGS if before.endswith(forms)), "")


def joins(opened: str, link: str) -> bool:
    """True if what stands between two ends makes a span of them: a dash, *from … to*, *between … and*."""
    word = link.strip("- ").split(" ")[0]
    if not word:
        return True
    return word == "and" if opened.startswith("between") else bool(opened) and word not in ("and", "or")


@cache
def _moving() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:mov|bring|brought|push|pull|chang|shift|revis|correct|advanc|postpon|delay|resched|amend|switch|reset"
        r"|back|roll|turn|wound|wind|went|going|goes|travel|revers|cut|reduc|fell|fall|drop|declin|lower|slid|slip|down|trim"
        r"|shrink|shrank|slash|dip|plung|decreas|accelerat|hurr|speed|sped|forward|earlier|redat)"
    )


def is_moved(text: str, at: int) -> bool:
    """True if a verb of moving stands in the clause before ``at``."""
    clause = re.split(r"[\n;:(]|(?<=[a-z]{4})\.\s", text[max(0, at - 70) : at])[-1]
    return bool(_moving().search(clause))
