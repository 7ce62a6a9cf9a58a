"""Dashes that open an aside which a comma closes: *the mayor – who was ill, was not there*."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.punctuation import ASIDES
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.prose import occurrences
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

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
    for match in _asides(prose):
        at, dash = match.start("comma"), match["dash"]
        before = max(prose.rfind(mark, max(0, match.start() - SENTENCE), match.start()) for mark in (". ", "\n"))
        started = max(before, match.start() - SENTENCE, 0)
        if _dash().search(prose, started, match.start("dash")) or _dash().search(prose, match.start("told"), at):
            continue
        better = dash.rstrip() if dash.startswith(" ") else dash
        end = at + (1 if dash.startswith(" ") else 2)
        yield Hit(at, end, (better,), {})


def _asides(prose: str) -> Iterator[re.Match[str]]:
    """The asides in order; a letter and a space stand before the dash or two dashes of which one is looked for."""
    places = [at for opening in ASIDES for at in occurrences(prose, opening)]
    past = 0
    for at in sorted(places):
        for start in range(max(past, at - 3), at):
            match = _aside().match(prose, start)
            if match:
                past = match.end()
                yield match
                break
