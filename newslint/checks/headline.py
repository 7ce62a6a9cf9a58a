"""The verb ``headline``: what stands above a story, held against it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numberwords import values
from newslint.draft import Draft
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    from typing import Literal

FACTS = ("other", "what")

TOPS = ("headline", "caption")
"""The kinds of blocks that stand above a story or beside it."""


class Headline(Record):
    """Finds what a headline or a caption says and the story below contradicts.

    ``find`` is ``figures`` (the number of dead, hurt, held, rescued or missing people, where the story has another
    number and this one neither stands in it nor follows from it) or ``names`` (a name in the title of the front matter
    that the story spells otherwise; a name in a headline that is part of the text is found as any other).
    """

    find: Literal["figures", "names"]

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        if self.find == "names":
            if draft.title:
                from newslint.headlines.names import wrong_names

                yield from wrong_names(draft, house)
        elif any(map(_has_number, _texts(draft))):
            from newslint.headlines.figures import wrong_figures

            yield from wrong_figures(draft)


def _texts(draft: Draft) -> Iterator[str]:
    """What stands above the story or beside it."""
    yield draft.title
    if any(piece.block in TOPS for piece in draft.pieces):
        yield from (draft.prose[b.start : b.end] for b in draft.blocks if b.kind in TOPS)


def _has_number(text: str) -> bool:
    return any(map(str.isdecimal, text)) or any(word in values() for word in text.lower().split())
