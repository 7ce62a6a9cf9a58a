"""Dashes that open an aside which a comma closes: *the mayor – who was ill, was not there*."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.draft import Draft
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

OPENINGS = ("– wh", "— wh", "- wh", "—wh")
"""How an aside on a person or thing begins after a dash."""

SENTENCE = 300
"""How far before an aside its sentence may begin, in code points."""


@cache
def _aside() -> re.Pattern[str]:
    """An aside on one person or thing, and the verb that the sentence goes on with."""
    verb = "said|says|told|tells|added|was|is|are|were|has|had|will|would"
    told = r"(?:who|which|whose) (?P<told>[^.;:!?()—–\n,]{3,90})"
    return pattern(rf"[^\W\d_](?P<dash> [–—-]{{1,2}} |—){told}(?P<comma>,) (?:{verb})\b")


@cache
def _dash() -> re.Pattern[str]:
    return pattern(r" -{1,2} |[–—]")


def open_dashes(draft: Draft) -> Iterator[Hit]:
    """The comma after an aside that a dash opens, where its sentence has no other dash."""
    prose = draft.prose
    if not any(opening in prose for opening in OPENINGS):
        return
    for match in _aside().finditer(prose):
        at, dash = match.start("comma"), match["dash"]
        before = max(prose.rfind(mark, max(0, match.start() - SENTENCE), match.start()) for mark in (". ", "\n"))
        started = max(before, match.start() - SENTENCE, 0)
        if _dash().search(prose, started, match.start("dash")) or _dash().search(prose, match.start("told"), at):
            continue
        better = dash.rstrip() if dash.startswith(" ") else dash
        end = at + (1 if dash.startswith(" ") else 2)
        yield Hit(at, end, (better,), {})
