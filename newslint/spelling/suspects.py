"""The words of a draft that may be misspelled, as far as a look at each word by itself tells."""

from __future__ import annotations

from newslint.lazy import latest
from newslint.lean import lru_cache
from newslint.native import core
from newslint.record import TYPE_CHECKING, Record
from newslint.spelling.lists import BARE, DATES, ENDINGS, INFLECTIONS, LINKS, PREFIXES, TOGETHER

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence, Set

    from newslint_core import Speller

    from newslint.draft import Draft
    from newslint.lexicon import Lexicon
    from newslint.spelling.channel import Guess

STEPS = 4
"""Parts of a power of ten to which it is rounded what a guess must claim."""


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
    return draft.shared(_sought(lexicon))


@latest
def _sought(lexicon: Lexicon) -> Callable[[Draft], list[str]]:
    def suspects(draft: Draft) -> list[str]:
        look = draft.look
        found = speller(lexicon).suspects(look, draft.headings) if look else draft.shared(lexicon.notable)
        return [word for word in found if not lexicon.is_word(word)]

    return suspects


def may_claim(word: str, least: float, lexicon: Lexicon) -> bool:
    """False if surely no guess for an unknown word in lower case has a margin of ``least``, as the core says."""
    return _may_claim(word, rounded(least), lexicon)


def rounded(least: float) -> float:
    """What a guess must claim, rounded down so that it is asked for less often."""
    return least * STEPS // 1 / STEPS


@lru_cache(1 << 12)
def _may_claim(word: str, least: float, lexicon: Lexicon) -> bool:
    return speller(lexicon).may_claim(word, least)


@lru_cache(1 << 12)
def guesses(word: str, lexicon: Lexicon) -> tuple[Guess, ...]:
    """What ``channel.guesses`` gives, from the core where that knows."""
    from newslint.spelling import channel

    found = speller(lexicon).guesses(word) if core else None
    return channel.guesses(word, lexicon) if found is None else tuple([channel.Guess(*guess) for guess in found])


@lru_cache(1 << 12)
def made(word: str, lexicon: Lexicon) -> tuple[float, float]:
    """What ``evidence.derived`` and ``evidence.compound`` say, from the core where that knows."""
    found = speller(lexicon).made(word) if core else None
    if found:
        return found
    from newslint.spelling import evidence

    return evidence.derived(word, lexicon), evidence.compound(word, lexicon)


@lru_cache(1)
def speller(lexicon: Lexicon) -> Speller:
    """The part of the compiled core that knows what may be meant by words that this lexicon does not have."""
    common, rare = (index.compiled for index in lexicon.indexes)
    return core.Speller(*lexicon.in_core, (common, rare), Lists({*BARE, *TOGETHER}, LINKS, tuple(DATES)))
