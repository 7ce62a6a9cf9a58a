"""The blocks of a draft with their quotation marks; read once and shared by everything that asks about quotations."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.draft import Draft
from newslint.quotes.marks import DOUBLE, SINGLE, Mark, read
from newslint.record import Record

FLOWING = frozenset({"paragraph", "quote", "item"})
"""Kinds of block into which a quotation may run on from the block before."""


class Paragraph(Record):
    """A block without the space around it, and its marks."""

    kind: str
    start: int
    end: int
    marks: Sequence[Mark]

    @property
    def flows(self) -> bool:
        """True if a quotation may run into it from the block before."""
        return self.kind in FLOWING


def paragraphs(draft: Draft) -> list[Paragraph]:
    """Every block, in order; none at all if the draft has no mark."""
    prose = draft.prose
    if not any(mark in prose for mark in "\"“”'‘’«„「"):
        return []
    found = []
    for kind, start, end in draft.blocks:
        text = prose[start:end]
        first, last = start + len(text) - len(text.lstrip()), start + len(text.rstrip())
        found.append(Paragraph(kind, first, last, read(prose, first, last)))
    if quotes_in_singles(found):
        return [p._replace(marks=[_surer(mark) for mark in p.marks]) for p in found]
    return found


def quotes_in_singles(found: Sequence[Paragraph]) -> bool:
    """True if single marks are the outer ones here, and some close after a stop, as no apostrophe does."""
    marks = [mark for paragraph in found for mark in paragraph.marks]
    opening = [mark.family for mark in marks if mark.opens < 0.2 and mark.other >= 0.3]
    closing = any(mark.family == SINGLE and mark.closes < 0.2 and mark.other > 1 for mark in marks)
    return closing and opening.count(SINGLE) > max(1, opening.count(DOUBLE))


def _surer(mark: Mark) -> Mark:
    """Where single marks are the outer ones, one before a word is an apostrophe in well-known words only."""
    if mark.family == SINGLE and mark.opens < mark.closes and mark.other >= 0.2:
        return mark._replace(other=1.3)
    return mark
