"""The blocks of a draft with their quotation marks; read once and shared by everything that asks about quotations."""

from collections.abc import Sequence
from typing import NamedTuple

from newslint.draft import Draft
from newslint.quotes.marks import DOUBLE, SINGLE, Mark, read

FLOWING = frozenset({"paragraph", "quote", "item"})
"""Kinds of block into which a quotation may run on from the block before."""


class Paragraph(NamedTuple):
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
    return found


def quotes_in_singles(draft: Draft) -> bool:
    """True if single marks are the outer ones in this draft."""
    marks = [mark for paragraph in draft.shared(paragraphs) for mark in paragraph.marks]
    opening = [mark.family for mark in marks if mark.opens < 0.2 and mark.other >= 0.3]
    return opening.count(SINGLE) > max(1, opening.count(DOUBLE))
