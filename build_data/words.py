"""Which words are right English, in which shape and variety."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from build_data import hunspell
from newslint.lexicon import LOWER, MIXED, TITLE, UK, UPPER, US
from newslint.neighbours import deletes, fold

OWN = Path(__file__).with_name("words.dic")

COMMON = 3.0
"""A word met once in a million words (Zipf) may hide behind a slip."""

BRITISH = "our", "is", "ys", "ll", "re", "ence", "ogue", "ae", "oe", "mme"
AMERICAN = "or", "iz", "yz", "l", "er", "ense", "og", "e", "e", "m"
"""British letters, and what American spelling has for them."""


_PREFIXES = """
anti bio counter cyber electro geo hydro hyper inter mega micro mid mini multi nano neuro non over post pre pseudo re
semi socio sub super techno thermo ultra un under
"""


def word_flags(english: Mapping[str, float]) -> dict[str, int]:
    """Lower-case words and the flags of their right forms; ``english`` is how common each word is.

    SCOWL's American and Australian lists are made alike, so what one alone has belongs to one side of the ocean.
    What only another list has is British if its American spelling is a word too, and otherwise English everywhere.
    """
    flags: dict[str, int] = {}
    for variety, flag in ("US", US), ("AU", UK), ("CA", 0):
        _add(flags, hunspell.dictionary(variety), flag)
    british = set(hunspell.dictionary("GB"))
    more = list(_plausible(british, flags, english))
    _add(flags, [word for word in british if word.lower() in flags], UK)
    _add(flags, more, 0)
    _add(flags, list(_plausible(_prefixed(flags, english), flags, english)), 0)
    _add(flags, own_words(), 0)
    slips = forbidden_words()
    return {w: flag if flag & (US | UK) else flag | _variety(w, flags) for w, flag in flags.items() if w not in slips}


def _variety(word: str, flags: Mapping[str, int]) -> int:
    is_british = any(uk in word and word.replace(uk, us) in flags for uk, us in zip(BRITISH, AMERICAN, strict=True))
    return UK if is_british else US | UK


def own_words() -> Iterable[str]:
    """The words that we add to the dictionaries."""
    return hunspell.expand(OWN.read_text("utf-8").splitlines(), hunspell.affixes_of("US"))


def forbidden_words() -> set[str]:
    """Words of the dictionaries that in news are always a slip for another: those with a star in our list."""
    return {line[1:] for line in OWN.read_text("utf-8").splitlines() if line.startswith("*")}


def _add(flags: dict[str, int], words: Iterable[str], flag: int) -> None:
    """A possessive needs no row beside its noun. A name (*Pearl Harbor*) does not bring a word to its side."""
    for word in words:
        lower = word.lower()
        if not lower.endswith("'s"):
            known = flags.get(lower, 0)
            side = 0 if known & LOWER and not word.islower() else flag
            flags[lower] = known | _shape(word) | side


def _shape(word: str) -> int:
    if word.islower():
        return LOWER
    if len(word) == 1 or (word[0].isupper() and word[1:].islower()):
        return TITLE
    return UPPER if word.isupper() else MIXED


def _plausible(words: Iterable[str], known: Mapping[str, int], english: Mapping[str, float]) -> Iterable[str]:
    """Those of ``words`` that are new, without those that are sooner a slip for a common word.

    The British dictionary has many forms that nobody writes (*recommand*, *informations*). A plain word in small
    letters is taken only if wordfreq has met it, and if no known word one edit away is far more common.
    """
    index = _index([word for word in known if english.get(word, 0.0) >= COMMON], english)
    for word in words:
        score = english.get(word.lower(), 0.0)
        rare_kind = "-" in word or not word.islower() or not word.isascii()
        if word.lower() not in known and (rare_kind or (score and _rival(word, index) - score < _margin(score))):
            yield word


def _margin(score: float) -> float:
    """How much more common a rival may be; of a word that is hardly met, less."""
    return 2.0 if score < 2.0 else 3.0


def _prefixed(flags: Mapping[str, int], english: Mapping[str, float]) -> Iterator[str]:
    """Words that wordfreq has met and that are a common word with a prefix: *nonpartisan*, *counterintuitive*."""
    prefixes = tuple(_PREFIXES.split())
    for word in english:
        if word.startswith(prefixes):
            rests = [word[len(p) :] for p in prefixes if word.startswith(p)]
            if any(len(r) > 4 and flags.get(r, 0) & LOWER and english.get(r, 0.0) >= COMMON for r in rests):
                yield word


def _index(words: Iterable[str], english: Mapping[str, float]) -> dict[bytes, float]:
    """How common the commonest of ``words`` is that becomes the key when a letter is left out."""
    index: dict[bytes, float] = {}
    for word in words:
        score = english[word]
        for key in deletes(fold(word), 1):
            index[key] = max(index.get(key, 0.0), score)
    return index


def _rival(word: str, index: Mapping[bytes, float]) -> float:
    """How common the commonest word is that is an edit away."""
    return max([index.get(key, 0.0) for key in deletes(fold(word), 1)])
