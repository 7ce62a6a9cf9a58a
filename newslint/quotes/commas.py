"""The commas around a quotation: the one that leads into it, and the one before its speaker is named."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.quotes.fault import Fault, first_words
from newslint.quotes.glance import NEAR, lacks_before, names_speaker
from newslint.quotes.marks import DOUBLE, Mark
from newslint.quotes.paragraphs import Paragraph, lacking_comma
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re

LEAST = 4
"""A quotation of fewer words may be a title or a name."""


@cache
def _small_word() -> re.Pattern[str]:
    return pattern(r"(?<![\w’'])[a-z]+(?![\w’'])")


def missing_commas(draft: Draft) -> list[Fault]:
    """Whole spoken sentences that no stop keeps apart from the words that name their speaker."""
    found: list[Fault] = []
    for paragraph in lacking_comma(draft):
        for opening, closing in _quotations(draft.prose, paragraph):
            found += _before(draft.prose, paragraph.start, opening, closing.start if closing else paragraph.end)
            if closing:
                found += _after(draft.prose, paragraph, opening, closing)
    return found


def _quotations(prose: str, paragraph: Paragraph) -> Iterator[tuple[Mark, Mark | None]]:
    """Every quotation of a paragraph that begins with a capital, as its two marks; the last may run on."""
    opening: Mark | None = None
    for mark in paragraph.marks:
        if mark.family != DOUBLE:
            continue
        if mark.closes < mark.opens:
            if opening:
                yield opening, mark
            opening = None
        else:
            opening = mark if mark.opens < 0.2 and prose[mark.end : mark.end + 1].isupper() else None
    if opening:
        yield opening, None


def _before(prose: str, start: int, mark: Mark, end: int) -> Iterator[Fault]:
    if mark.start - 2 < start or not prose[mark.start - 2].isalnum():
        return
    kind = lacks_before(prose[max(start, mark.start - NEAR) : mark.start].split())
    if kind and _is_speech(prose, mark.end, end):
        word = prose.rfind(" ", start, mark.start - 1) + 1 or start
        better = prose[word : mark.start - 1] + ","
        yield Fault(kind, word, mark.start - 1, (better,), first_words(prose, mark.start))


def _after(prose: str, paragraph: Paragraph, opening: Mark, closing: Mark) -> Iterator[Fault]:
    at = closing.start
    if not prose[at - 1].isalnum() or (opening.start != paragraph.start and prose[opening.start - 2] not in ".?!,:"):
        return
    words = prose[closing.end : min(closing.end + NEAR, paragraph.end)].split()[:3]
    if names_speaker(words) and _is_speech(prose, opening.end, at):
        word = prose.rfind(" ", opening.end, at) + 1 or opening.end
        better = prose[word:at] + "," + closing.text
        yield Fault("missing-comma-after-quotation", word, closing.end, (better,), first_words(prose, opening.start))


def _is_speech(prose: str, start: int, end: int) -> bool:
    """True if the quotation is a sentence: long enough, and no title in capitals."""
    words = prose[start:end].split()
    return len(words) >= LEAST and len(_small_word().findall(prose, start, end)) * 2 >= len(words)
