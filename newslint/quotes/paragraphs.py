"""The blocks of a draft with their quotation marks; read once and shared by everything that asks about quotations."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.damage import damage
from newslint.draft import Draft
from newslint.lean import bisect_left
from newslint.quotes.marks import DOUBLE, SINGLE, Mark, read
from newslint.quotes.order import FLOWING
from newslint.quotes.speech import is_fragment, names_speaker
from newslint.record import Record

RUN_TOGETHER = 600
"""A block of so many code points may be several paragraphs whose breaks were lost."""
LONG_FRAGMENT = 80
"""A quotation that begins inside a sentence and has so many code points may go on in a paragraph of its own."""


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
    """Every block, in order; none at all if the draft has no mark, or if its marks were damaged.

    A block in which a mark may have been lost has no marks that count.
    """
    prose = draft.prose
    if not any(mark in prose for mark in "\"“”'‘’«„「"):
        return []
    hurt = draft.shared(damage)
    if hurt.in_marks:
        return []
    found = []
    for kind, start, end in draft.blocks:
        text = prose[start:end]
        first, last = start + len(text) - len(text.lstrip()), start + len(text.rstrip())
        is_hurt = bisect_left(hurt.at_edges, first) < bisect_left(hurt.at_edges, last)
        found.append(Paragraph(kind, first, last, [] if is_hurt else _marks(prose, first, last)))
    if quotes_in_singles(found):
        return [p._replace(marks=[_surer(mark) for mark in p.marks]) for p in found]
    return found


def lacking_comma(draft: Draft) -> list[Paragraph]:
    """The blocks in which a comma may be missing."""
    return _lacking(draft, 0)


def lacking_stop(draft: Draft) -> list[Paragraph]:
    """The blocks in which a full stop may be missing."""
    return _lacking(draft, 1)


def _lacking(draft: Draft, what: int) -> list[Paragraph]:
    """All blocks, or those that the compiled core tells."""
    told = draft.look.lacking() if draft.look else None
    if told is None:
        return draft.shared(paragraphs)
    found = [(draft.block_at(start), start, end) for start, end in told[what]]
    return [Paragraph(block.kind, a, b, _marks(draft.prose, a, b)) for block, a, b in found if block]


def _marks(prose: str, start: int, end: int) -> list[Mark]:
    """The marks of a block; in a long one some may begin a paragraph that goes on with a quotation."""
    marks = read(prose, start, end)
    if end - start < RUN_TOGETHER:
        return marks
    last: dict[str, Mark] = {}
    for i, mark in enumerate(marks):
        opened = last.get(mark.family)
        if opened and _goes_on(prose, opened, mark):
            marks[i] = mark._replace(resumes=True)
        last[mark.family] = mark
    return marks


def _goes_on(prose: str, opened: Mark, mark: Mark) -> bool:
    """True if a mark begins a sentence after one that was open already, and nothing between them names a speaker."""
    begins = prose[mark.end : mark.end + 1]
    if mark.opens >= 0.2 or not (begins.isupper() or begins in "[…'‘"):
        return False
    if prose[max(0, mark.start - 4) : mark.start].rstrip(" )]'’-")[-1:] not in (".", "?", "!", "…"):
        return False
    if mark.start - opened.end < LONG_FRAGMENT and is_fragment(prose, opened.start, opened.end):
        return False
    return not names_speaker(prose, opened.end, mark.start)


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
