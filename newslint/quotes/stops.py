"""The stops around a quotation: the full stop that should end it, the comma that should lead into it."""

import re
from collections.abc import Iterator
from functools import cache

from newslint.draft import Draft
from newslint.quotes.faults import Fault, first_words
from newslint.quotes.marks import DOUBLE, Mark
from newslint.quotes.pairs import REACH
from newslint.quotes.paragraphs import Paragraph, paragraphs
from newslint.quotes.places import SPEECH

LEAST = 4
"""A quotation of fewer words may be a title or a name."""
PROSE = 3
"""A line with fewer words in small letters may be no sentence."""


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[.?!…][\"”’']*\s+(?=[\"“‘'(\[]*[A-Z\d])")


@cache
def _small_word() -> re.Pattern[str]:
    return re.compile(r"(?<![\w’'])[a-z]+(?![\w’'])")


def missing_stops(draft: Draft) -> list[Fault]:
    """Paragraphs that end with a quotation and no full stop."""
    found: list[Fault] = []
    for paragraph in draft.shared(paragraphs):
        if paragraph.kind in ("paragraph", "quote") and paragraph.marks:
            found += _missing_stop(draft.prose, paragraph)
    return found


def _missing_stop(prose: str, paragraph: Paragraph) -> Iterator[Fault]:
    start, end, marks = paragraph.start, paragraph.end, paragraph.marks
    last = marks[-1]
    if last.end != end or last.family != DOUBLE or last.doubled or last.opens <= last.closes or last.other < REACH:
        return
    inner = end - 1
    while inner > start and prose[inner - 1] in "’'":
        inner -= 1
    openings = [mark for mark in marks[:-1] if mark.family == DOUBLE and mark.opens < mark.closes]
    if inner == start or not prose[inner - 1].isalnum() or not openings:
        return
    opening = openings[-1]
    if _is_sentence(prose, start, opening, inner):
        word = prose.rfind(" ", start, inner) + 1 or start
        inside = prose[word:inner] + "." + prose[inner:end]
        yield Fault("missing-full-stop", word, end, (inside,), first_words(prose, opening.start))


def _is_sentence(prose: str, start: int, opening: Mark, end: int) -> bool:
    """True if the quotation holds a sentence's end, or stands in a sentence and not in a title or a list."""
    if _sentence_end().search(prose, opening.end, end):
        return True
    before = [m.end() for m in _sentence_end().finditer(prose, start, opening.start + 1)]
    begin = before[-1] if before else start
    return len(_small_word().findall(prose, begin, opening.start)) >= PROSE


@cache
def _lead() -> re.Pattern[str]:
    """A verb of speech right before a quotation, or one with the person spoken to."""
    to = r"(?:told|tells|asked|asks|reminded|assured|informed)\s(?:[\w’'-]+\s){0,3}?[\w’'-]+"
    when = r"(?:\son\s\w+day|\syesterday|\stoday)?"
    return re.compile(rf"\b(?:(?P<to>{to})|(?:{SPEECH})){when}\s$")


def missing_commas(draft: Draft) -> list[Fault]:
    """Verbs of speech that run into a whole spoken sentence without a comma or colon."""
    found: list[Fault] = []
    for paragraph in draft.shared(paragraphs):
        marks = paragraph.marks
        for i, mark in enumerate(marks):
            if mark.family == DOUBLE and mark.opens < 0.2 and draft.prose[mark.end : mark.end + 1].isupper():
                following = next((m for m in marks[i + 1 :] if m.family == DOUBLE and m.closes < m.opens), None)
                end = following.start if following else paragraph.end
                found += _missing_comma(draft.prose, paragraph.start, mark, end)
    return found


def _missing_comma(prose: str, start: int, mark: Mark, end: int) -> Iterator[Fault]:
    if not prose[mark.start - 2 : mark.start - 1].isalnum() or mark.start - 2 < start:
        return
    lead = _lead().search(prose, max(start, mark.start - 80), mark.start)
    if lead is None or not _is_speech(prose, mark.end, end):
        return
    word = prose.rfind(" ", start, mark.start - 1) + 1 or start
    kind = "missing-comma" if lead["to"] else "missing-comma-after-verb"
    yield Fault(kind, word, mark.start - 1, (prose[word : mark.start - 1] + ",",), first_words(prose, mark.start))


def _is_speech(prose: str, start: int, end: int) -> bool:
    """True if the quotation is a sentence: long enough, and no title in capitals."""
    words = prose[start:end].split()
    small = len(_small_word().findall(prose, start, end))
    return len(words) >= LEAST and small * 2 >= len(words)
