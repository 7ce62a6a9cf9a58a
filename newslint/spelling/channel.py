"""What was meant by an unknown word: a noisy channel over the right words near it.

A guess is worth the more, the more common the word and the cheaper the slip that turns it into what is written:
the logarithm of P(word) × P(written | word), as in Kernighan, Church and Gale (1990).
"""

from typing import TYPE_CHECKING, NamedTuple

from newslint.slips import FAR, slip

if TYPE_CHECKING:
    from newslint.lexicon import Lexicon

RATE = 3.2
"""How much rarer (as a power of ten) a slip of cost 1 is than the right word."""

CAPITAL = 1.0
"""What a guess loses because it has a capital that the writer did not write."""

LEAST = -1.5
"""Guesses worth less are not worth working out."""

FURTHEST = 3.0
"""Slips dearer than this are no slips."""

CONTRACTIONS = frozenset(
    """aren't can't couldn't didn't doesn't don't hadn't hasn't haven't he'd he'll he's i'd i'll i'm i've isn't it'd it'll
    it's let's mightn't mustn't needn't she'd she'll she's shouldn't that'd that'll that's there'd there'll there's they'd
    they'll they're they've wasn't we'd we'll we're we've weren't what'll what's where's who'd who'll who's who've won't
    wouldn't you'd you'll you're you've""".split()
)
BARE = {word.replace("'", ""): word for word in sorted(CONTRACTIONS)}


class Guess(NamedTuple):
    """A word that may have been meant; ``worth`` is a logarithm to the base of ten, ``cost`` that of the slip."""

    worth: float
    word: str
    cost: float
    zipf: float


def guesses(word: str, lexicon: "Lexicon") -> list[Guess]:
    """What may have been meant by an unknown word in lower case, best first."""
    found: list[Guess] = []
    best = LEAST
    near = [(lexicon.zipf(candidate), candidate) for candidate in lexicon.near(word)]
    for zipf, candidate in sorted(near, reverse=True):
        # A rarer word must be a cheaper slip to be among the best.
        limit = min(FURTHEST, (zipf - best) / RATE + 0.4)
        cost = slip(word, candidate.lower(), limit) if limit > 0 else FAR
        if cost < FAR:
            worth = zipf - RATE * cost - (CAPITAL if candidate[0].isupper() else 0)
            found.append(Guess(worth, candidate, cost, zipf))
            best = max(best, worth)
    if word in BARE:
        found.append(Guess(6.0, BARE[word], 0.2, 6.0))
    return sorted(found, reverse=True)
