"""Words run together: *performanceand*, *alot*."""

from __future__ import annotations

from newslint.record import TYPE_CHECKING
from newslint.spelling.channel import CERTAIN, RATE, Guess
from newslint.spelling.lists import LINKS, PREFIXES, TOGETHER

if TYPE_CHECKING:
    from newslint.lexicon import Lexicon

COST = 0.7
"""The slip of leaving out a space."""

PAIR = -8.5
"""To the frequencies of two words, for that of the pair (logarithms to the base of ten, of a thousand million)."""

LONG = 6, 14, 3.8
"""Two content words are no compound if each is as long, both together are as long, and each is as common, as this,
and nobody else joins them."""

CONTENT = 2.0


def apart(word: str, lexicon: Lexicon, *, is_derived: bool) -> Guess | None:
    """The best two words that an unknown word in lower case may be if a space was left out.

    If it ``is_derived`` from another it is hardly two.
    """
    if word in TOGETHER:
        return Guess(CERTAIN, TOGETHER[word], COST, CERTAIN)
    best: Guess | None = None
    if word[0] == "a" and len(word) > 3 and lexicon.zipf(word[1:]) > 5:
        best = _pair("a", word[1:], lexicon)
    for at in range(2, len(word) - 1) if not is_derived else ():
        left, right = word[:at], word[at:]
        both = _pair if left in LINKS or right in LINKS else _content
        pair = both(left, right, lexicon)
        if pair and (best is None or pair > best):
            best = pair
    return best


def _pair(left: str, right: str, lexicon: Lexicon) -> Guess | None:
    """A word beside one that links, such as *and*; a short link needs a longer word to be seen."""
    short, long = sorted((len(left), len(right)))
    if long < 3 or (short == 2 and long < 5) or not (lexicon.is_word(left) and lexicon.is_word(right)):
        return None
    zipf = lexicon.zipf(left) + lexicon.zipf(right) + PAIR
    return Guess(zipf - RATE * COST, f"{left} {right}", COST, zipf)


def _content(left: str, right: str, lexicon: Lexicon) -> Guess | None:
    """Two ordinary words that are too long to be a compound."""
    letters, both, common = LONG
    if min(len(left), len(right)) < letters or len(left) + len(right) < both:
        return None
    if left in PREFIXES or min(lexicon.zipf(left), lexicon.zipf(right)) < common or lexicon.zipf(left + right):
        return None
    if not (lexicon.is_word(left) and lexicon.is_word(right)):
        return None
    return Guess(CONTENT, f"{left} {right}", COST, CONTENT)
