"""How likely an unknown word is right as it is written: a derived or compound word, a foreign one, a name.

Each function gives a weight on the scale of ``channel.Guess.worth``: how many powers of ten the written form gains.
"""

from __future__ import annotations

from newslint.costs import MISSING_DOUBLED, SWAPPED
from newslint.lean import lru_cache
from newslint.record import TYPE_CHECKING
from newslint.spelling.lists import ENDINGS, INFLECTIONS, PREFIXES

if TYPE_CHECKING:
    from newslint.lexicon import Lexicon
    from newslint.spelling.channel import Guess

NEVER = 20.0
"""More than any guess can be worth."""

SHORT = {1: NEVER, 2: NEVER, 3: 3.2, 4: 1.0}
"""A short word has many neighbours by chance: fewer, if the letters are only swapped (*teh*)."""

COMMON = 6.0
"""The frequency of a word that everyone writes every day."""

COGNATE = 4.5
"""How common a word must be, of which only a letter is not doubled, to doubt that its foreign cognate was meant."""

OTHER_FIRST = 0.8
"""Writers nearly always get the first letter right."""

DERIVED, PREFIXED, COMPOUND = 1.85, 0.5, 0.6
"""A derived word; the more, the more common (for each power of ten) what a prefix stands before; two words in one."""

USED, OVERUSED, FOREIGN = 0.6, 1.45, 1.2
FOREIGN_MOST = 1.5
"""For each power of ten in the frequency of the form: at all, beyond that of a misspelling, in another language."""

RARE = 4.3


def of_form(word: str, best: Guess, made: float, lexicon: Lexicon) -> float:
    """What speaks for a word in lower case by itself, against the best guess; ``made``: what of it others are in it."""
    weight = SHORT.get(len(word), 0.0)
    if best.cost < SWAPPED + 0.01 and best.zipf >= COMMON:
        weight /= 2
    if best.word[1:2] == " ":
        # What is so often run together as *alot* is no word for all that.
        return weight
    weight += _use(word, best, lexicon)
    weight += OTHER_FIRST if word[0] != best.word[0].lower() else 0
    weight += made
    most = FOREIGN_MOST if best.cost > MISSING_DOUBLED + 0.01 or best.zipf < COGNATE else FOREIGN_MOST / 2
    return weight + FOREIGN * min(max(0.0, lexicon.foreign(word) - 3), most)


def at_least(word: str, lexicon: Lexicon) -> float:
    """No more than ``of_form`` gives, whatever the best guess, unless that is of two words."""
    foreign = FOREIGN * min(max(0.0, lexicon.foreign(word) - 3), FOREIGN_MOST / 2)
    return SHORT.get(len(word), 0.0) / 2 + USED * lexicon.zipf(word) + derived(word, lexicon) + foreign


def _use(word: str, best: Guess, lexicon: Lexicon) -> float:
    """A form that is used more often than a misspelling would be is a word that the dictionary lacks."""
    zipf = lexicon.zipf(word)
    expected = max(1.0, best.zipf - 1.5 - 1.5 * best.cost)
    return USED * zipf + OVERUSED * max(0.0, zipf - expected)


@lru_cache(1 << 12)
def derived(word: str, lexicon: Lexicon) -> float:
    """A known word with a prefix or an ending, or with another ending than the dictionary has it."""
    for prefix in [prefix for prefix in PREFIXES if word.startswith(prefix)]:
        rest = word[len(prefix) :]
        if len(rest) > 3 and lexicon.is_word(rest):
            return DERIVED + PREFIXED * max(0.0, lexicon.zipf(rest) - RARE)
    for ending in [ending for ending in ENDINGS if word.endswith(ending)]:
        stem = word[: -len(ending)]
        if len(stem) > 3 and any(lexicon.is_word(form) for form in _stems(stem, ending)):
            return DERIVED
    for ending in [ending for ending in INFLECTIONS if word.endswith(ending)]:
        stem = word[: -len(ending)]
        if len(stem) > 3:
            forms = [form for form in _stems(stem, ending) if lexicon.is_word(form)]
            if any(lexicon.zipf(form) < RARE for form in forms):
                return DERIVED
    sister = word[:-1] + "s" if word.endswith("ed") else word + "s"
    return DERIVED if lexicon.is_word(sister) else 0.0


def _stems(stem: str, ending: str) -> list[str]:
    """What an ending may have been put to: the stem, also one that lost its e, le, ie or y."""
    if (ending == "ly" and stem.endswith("ic")) or (ending == "ity" and stem.endswith("ous")):
        return []
    if ending == "ily":
        return [stem + "y"]
    if ending[0] not in "aeiouy":
        return [stem]
    forms = [stem, stem + "e"]
    if ending in ("ably", "ibly", "ability"):
        forms.append(f"{stem}{ending[0]}ble")
    elif ending[0] == "i":
        forms.append(stem + "y")
    elif ending == "ying":
        forms.append(stem + "ie")
    return forms


def compound(word: str, lexicon: Lexicon) -> float:
    """Two ordinary words in one: *heatmap*, *skillset*."""
    for at in range(3, len(word) - 2):
        parts = word[:at], word[at:]
        if all(lexicon.zipf(part) >= 3.3 and lexicon.is_word(part) for part in parts):
            return COMPOUND
    return 0.0
