"""Reads drafts for names. Most are passed over: the compiled core sees that no story could say anything about them."""

from __future__ import annotations

from collections.abc import Callable

from newslint.draft import Draft
from newslint.lazy import cached_property
from newslint.lean import lru_cache
from newslint.lexicon import Lexicon
from newslint.names.between import ABBREVIATED, APART, TOGETHER
from newslint.names.book import Names
from newslint.names.fold import SMALL
from newslint.names.inflection import ENDINGS, PEOPLE
from newslint.names.weights import ALONE, ANCHORED
from newslint.native import core
from newslint.record import TYPE_CHECKING
from newslint.rule import House

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    import newslint_core

    from newslint.names.finding import Finding
    from newslint.names.matching import Matcher


class Reader:
    """Reads drafts against one dictionary and one lexicon."""

    def __init__(self, names: Names, lexicon: Lexicon) -> None:
        self._names = names
        self._lexicon = lexicon
        self.runs = _runs(names, lexicon) if core else None

    def __call__(self, draft: Draft) -> list[Finding]:
        """The findings of a draft in order of place."""
        seen = self.runs.read(draft.look) if self.runs and draft.look else None
        return [] if seen == ([], []) else self._matcher(draft, seen)

    @cached_property
    def _matcher(self) -> Matcher:
        from newslint.names.matching import Matcher

        return Matcher(self._names, self._lexicon, self.runs)


def _runs(names: Names, lexicon: Lexicon) -> newslint_core.Runs:
    """What finds runs in the compiled core, and knows that there is nothing to say about most of them."""
    indexes = [index.in_core for index in names.indexes]
    particles = TOGETHER, SMALL, ABBREVIATED, ENDINGS, APART
    return core.Runs(indexes, *lexicon.in_core, particles, ALONE, _evidence)


def _evidence() -> tuple[Mapping[str, float], tuple[Set[str], ...]]:
    """What else the core weighs evidence by; few stories need it."""
    from newslint.names.wordlists import CALENDAR, SAID, SAINTS, SHARED

    return ANCHORED, (SAID, SHARED, SAINTS, CALENDAR, PEOPLE)


@lru_cache(2)
def reader(house: House) -> Callable[[Draft], list[Finding]]:
    """The one reader for a house, so that its findings in a draft are shared by all rules."""
    return Reader(house.names, house.lexicon)
