"""How likely an unknown word is right as it is written: a derived or compound word, a foreign one, a name.

Each function gives a weight on the scale of ``channel.Guess.worth``: how many powers of ten the written form gains.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.lexicon import Lexicon
    from newslint.spelling.channel import Guess

NEVER = 20.0
"""More than any guess can be worth."""

SHORT = {1: NEVER, 2: NEVER, 3: 4.5, 4: 1.5}
"""A short word has many neighbours by chance."""

PREFIXES = (
    "anti auto bi bio co counter cross crypto cyber de deep dis down eco electro ex extra fore geo hand hyper in inter intra "
    "kilo macro mega meta micro mid mini mis mono multi nano neo neuro non omni out over para photo poly post pre pro "
    "proto pseudo psycho quasi radio re retro self semi socio sub super tele thermo trans tri ultra un under uni up vice"
).split()
SUFFIXES = (
    "able ables ability ation ably dom ed er ers ery esque ess est ette ful hood ible ibly ic ical ically ier iest ify ified "
    "ification ing ings ise ised ish ising ism isms ist ists ity ization isation ize ized izing less like ly maker makers "
    "ness proof s ship ships some ward wards ways wise worthy y"
).split()


def of_form(word: str, best: "Guess", lexicon: "Lexicon") -> float:
    """What speaks for a word in lower case by itself, against the best guess."""
    weight = SHORT.get(len(word), 0.0) + _use(word, best, lexicon)
    weight += max(_derived(word, lexicon), _compound(word, lexicon))
    return weight + 0.5 * max(0.0, lexicon.foreign(word) - 3)


def _use(word: str, best: "Guess", lexicon: "Lexicon") -> float:
    """A form that is used more often than a misspelling would be is a word that the dictionary lacks."""
    expected = max(1.0, best.zipf - 1.5 - 2 * best.cost)
    return 1.5 * max(0.0, lexicon.zipf(word) - expected)


def _derived(word: str, lexicon: "Lexicon") -> float:
    """A known word with a prefix or an ending."""
    for prefix in PREFIXES:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) > 3 and lexicon.is_word(rest):
            return 2.0
    for suffix in SUFFIXES:
        stem = word[: -len(suffix)]
        if word.endswith(suffix) and len(stem) > 3 and _is_stem(stem, suffix, lexicon):
            return 1.5
    return 0.0


def _is_stem(stem: str, suffix: str, lexicon: "Lexicon") -> bool:
    """True for a word, also one that lost its e before a vowel; the ending of a common word is in the dictionary."""
    forms = [stem, stem + "e"] if suffix[0] in "aeiouy" else [stem]
    return any(lexicon.is_word(form) and lexicon.zipf(form) < 4.3 for form in forms)


def _compound(word: str, lexicon: "Lexicon") -> float:
    """Two ordinary words in one: *heatmap*, *skillset*."""
    for at in range(3, len(word) - 2):
        parts = word[:at], word[at:]
        if all(lexicon.zipf(part) >= 3.3 and lexicon.is_word(part) for part in parts):
            return 2.0
    return 0.0
