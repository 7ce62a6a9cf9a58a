"""How the spelling of the US and that of the UK differ, and which words of a draft belong to one of them only."""

from __future__ import annotations

from newslint.checks.wordlist import words
from newslint.draft import Draft
from newslint.lean import lru_cache
from newslint.lexicon import Lexicon
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint_core import Sides

SIDES = {"en-US": "us", "en-GB": "gb"}
NONE = frozenset(("",))
VERBAL = words("ed es ing e er ers ation ations able")
DERIVED = NONE | words("s 's ’s ed ing er ers able ably ful ly al ist ists ite ites hood hoods less ism")
AGENT = words("ed ing er ers or ors ings")
LISTED = NONE | words("s ed ing al ism y ly ment ments")

CHANGES: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("our", "or", DERIVED),
    ("is", "iz", VERBAL),
    ("ys", "yz", VERBAL),
    ("ll", "l", AGENT),
    ("tre", "ter", NONE | words("s d")),
    ("bre", "ber", NONE | words("s d")),
    ("ence", "ense", NONE | words("s less")),
    ("ogue", "og", NONE | words("s d")),
    ("gramme", "gram", NONE | words("s")),
    ("ae", "e", frozenset()),
    ("oe", "e", frozenset()),
)
"""UK letters, US letters, and what may follow in either spelling (nothing given: the same in both)."""

LONGEST = 30
"""No word of interest is longer, in letters."""


@lru_cache(2)
def sides(lexicon: Lexicon) -> Sides:
    """The words of one English only, for the compiled core."""
    return lexicon.sides([(uk, us, tuple(tails)) for uk, us, tails in CHANGES])


def one_sided(draft: Draft, lexicon: Lexicon) -> Sequence[str]:
    """Words of the vocabulary among which are all those of one English only, in order of first use."""
    return sides(lexicon).words(draft.look) if draft.look else draft.shared(lexicon.notable)
