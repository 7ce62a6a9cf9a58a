"""The words of a draft that may be misspelled, as far as a look at each word by itself tells."""

from __future__ import annotations

from newslint.lean import lru_cache
from newslint.native import core
from newslint.record import TYPE_CHECKING, Record
from newslint.spelling.calendar import DATES
from newslint.spelling.channel import BARE
from newslint.spelling.evidence import ENDINGS, INFLECTIONS, PREFIXES
from newslint.spelling.joined import LINKS, TOGETHER

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from newslint_core import Speller

    from newslint.draft import Draft
    from newslint.lexicon import Lexicon

HEADINGS = ("headline", "heading")


class Lists(Record):
    """The words and parts of words that the compiled core has to know."""

    certain: Set[str]
    links: Set[str]
    dates: Sequence[str]
    prefixes: Sequence[str] = PREFIXES
    endings: Sequence[str] = ENDINGS
    inflections: Sequence[str] = INFLECTIONS


def suspects(draft: Draft, lexicon: Lexicon) -> list[str]:
    """The words that the lexicon does not have; those only, where the core has looked, that may yet be slips."""
    if draft.look:
        found = _speller(lexicon).suspects(draft.look, _headings(draft))
    else:
        found = draft.shared(lexicon.notable)
    return [word for word in found if not lexicon.is_word(word)]


@lru_cache(1)
def _speller(lexicon: Lexicon) -> Speller:
    common, rare = (index.compiled for index in lexicon.indexes)
    return core.Speller(*lexicon.in_core, (common, rare), Lists({*BARE, *TOGETHER}, LINKS, tuple(DATES)))


def _headings(draft: Draft) -> list[tuple[int, int]]:
    """The spans of prose in which a block that begins is a heading."""
    spans = []
    start = 0
    for piece in draft.pieces:
        end = start + len(piece.prose)
        if piece.block in HEADINGS:
            spans.append((start, end))
        start = end
    return spans
