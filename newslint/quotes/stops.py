"""The full stop that should end a quotation at the end of its paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.quotes.fault import Fault, first_words
from newslint.quotes.glance import NEAR, SPEECH_VERBS
from newslint.quotes.marks import DOUBLE, REACH, Mark
from newslint.quotes.paragraphs import Paragraph, lacking_stop
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re

PROSE = 3
"""A line with fewer words in small letters around its quotation may be a title."""
SENTENCE = 8
"""A quotation with as many words in small letters is no title."""


@cache
def _sentence_end() -> re.Pattern[str]:
    return pattern(r"[.?!…][\"”’']*\s+(?=[\"“‘'(\[]*[A-Z\d])")


@cache
def _small_word() -> re.Pattern[str]:
    return pattern(r"(?<![\w’'])[a-z]+(?![\w’'])")


def missing_stops(draft: Draft) -> list[Fault]:
    """Paragraphs that end with a quotation and no full stop; for a fragment the British place comes second."""
    found: list[Fault] = []
    prose = draft.prose
    for paragraph in lacking_stop(draft):
        goes_on = prose[paragraph.end : paragraph.end + NEAR].lstrip()[:1].islower()
        if paragraph.kind in ("paragraph", "quote") and paragraph.marks and not goes_on:
            found += _missing_stop(prose, paragraph)
    return found


def _missing_stop(prose: str, paragraph: Paragraph) -> Iterator[Fault]:
    start, end, marks = paragraph.start, paragraph.end, paragraph.marks
    last = marks[-1]
    if last.end != end or last.family != DOUBLE or last.doubled or last.opens <= last.closes or last.other < REACH:
        return
    inner = end - 1
    while inner > start and prose[inner - 1] in "’' ":
        inner -= 1
    openings = [mark for mark in marks[:-1] if mark.family == DOUBLE and mark.opens < mark.closes]
    if inner == start or not prose[start:inner].rstrip(")")[-1:].isalnum() or not openings:
        return
    opening = openings[-1]
    if _is_sentence(prose, start, opening, inner):
        word = prose.rfind(" ", start, inner) + 1 or start
        better = [prose[word:inner] + "." + prose[inner:end].lstrip()]
        if prose[opening.end].islower():
            better.append(prose[word:end] + ".")
        yield Fault("missing-full-stop", word, end, tuple(better), first_words(prose, opening.start))


def _is_sentence(prose: str, start: int, opening: Mark, end: int) -> bool:
    """True if the quotation holds a sentence's end, or stands in a sentence and not in a title or a list."""
    if _sentence_end().search(prose, opening.end, end):
        return True
    if len(_small_word().findall(prose, opening.end, end)) >= SENTENCE:
        return True
    before = [m.end() for m in _sentence_end().finditer(prose, start, opening.end + 1)]
    outside = _small_word().findall(prose, before[-1] if before else start, opening.start)
    near = _small_word().findall(prose, max(start, opening.start - NEAR), opening.start)
    return len(outside) >= PROSE or not SPEECH_VERBS.isdisjoint(near)
