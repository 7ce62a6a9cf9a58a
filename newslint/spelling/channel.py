"""What was meant by an unknown word: a noisy channel over the right words near it.

A guess is worth the more, the more common the word and the cheaper the slip that turns it into what is written:
the logarithm of P(word) × P(written | word), as in Kernighan, Church and Gale (1990).
"""

from __future__ import annotations

from newslint.costs import FAR, MISSING_DOUBLED
from newslint.lean import lru_cache
from newslint.record import TYPE_CHECKING, Record
from newslint.slips import slip
from newslint.spelling.lists import BARE

if TYPE_CHECKING:
    from newslint.lexicon import Lexicon

RATE = 3.2
"""How much rarer (as a power of ten) a slip of cost 1 is than the right word."""

CAPITAL = 1.0
"""What a guess loses because it has a capital that the writer did not write."""

LEAST, FURTHEST, MARGIN = -1.5, 3.0, 0.4
"""Not worked out: guesses worth less, slips dearer, slips so much dearer than what would make the best guess."""

CHEAPEST = MISSING_DOUBLED
"""No slip in letters costs less; what is only written without a capital is no guess that counts."""

ELSEWHERE = 0.6
"""The slip of doubling the wrong letter: *dissapoint*, *neccesary*."""

IN_STORY = 0.2
"""For each power of ten by which a word that the story has is rarer than the commonest ones."""

CERTAIN = 6.0

ROUNDING = 1e-6
"""More than the error of a sum of costs."""


class Guess(Record):
    """A word that may have been meant; ``worth`` is a logarithm to the base of ten, ``cost`` that of the slip.

    ``worth`` ranks the guesses for one word. ``claim`` says how strongly a guess speaks for there being a slip at all:
    a dear slip is held against a guess less than against its rivals, unless the word is short.
    """

    worth: float
    word: str
    cost: float
    zipf: float

    def claim(self, length: int) -> float:
        """The strength of the guess for a written word of ``length`` letters."""
        return self.worth + _leniency(length) * self.cost


def _leniency(length: int) -> float:
    return 1.3 - 5.0 / length


def guesses(word: str, lexicon: Lexicon) -> tuple[Guess, ...]:
    """What may have been meant by an unknown word in lower case, best first."""
    found: list[Guess] = []
    best = LEAST
    near = [(lexicon.zipf(candidate), candidate) for candidate in lexicon.near(word)]
    for zipf, candidate in sorted(near, reverse=True):
        # The rest are rarer: to be among the best they must be cheaper slips.
        limit = min(FURTHEST, (zipf - best) / RATE + MARGIN)
        cost = slip(word, candidate.lower(), limit) if limit >= CHEAPEST or not candidate.isalpha() else FAR
        if ELSEWHERE < cost < FAR and _single(word) == _single(candidate.lower()):
            cost = ELSEWHERE
        if cost < FAR:
            worth = zipf - RATE * cost - (CAPITAL if candidate[0].isupper() else 0)
            found.append(Guess(worth, candidate, cost, zipf))
            best = max(best, worth)
    return tuple(sorted(found, reverse=True))


def in_story(zipf: float) -> float:
    """How much more a guess of this frequency is worth if the story has the word elsewhere."""
    return IN_STORY * max(0.0, 6 - zipf)


@lru_cache(1 << 12)
def may_claim(word: str, least: float, lexicon: Lexicon) -> bool:
    """False if no guess for an unknown word in lower case can claim ``least``: for that, most slips are too dear."""
    loss = RATE - _leniency(len(word))
    common, rare = lexicon.near_in_small(word)
    for candidate in common + rare:
        zipf = lexicon.zipf(candidate)
        limit = min(FURTHEST, (zipf + in_story(zipf) - least) / loss) + ROUNDING
        if limit < 0 or (limit < CHEAPEST and candidate.isalpha()):
            continue
        if slip(word, candidate, limit) < FAR or (limit >= ELSEWHERE and _single(word) == _single(candidate)):
            return True
    return False


def _single(word: str) -> str:
    """The word with no letter doubled."""
    return "".join([c for c, before in zip(word, " " + word, strict=False) if c != before])


def contraction(word: str) -> Guess | None:
    """The contraction that a word in lower case is without its apostrophe: *didnt*."""
    return Guess(CERTAIN, BARE[word], 0.2, CERTAIN) if word in BARE else None
