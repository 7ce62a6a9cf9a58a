"""Puts the sources together: one row for every word that any of them knows."""

from pathlib import Path

from build_data import frequency, hunspell, people, places
from newslint.lexicon import LOWER, MIXED, RECORD, TITLE, UPPER, UK, US, byte
from newslint.tables import write_neighbours, write_table

OWN = Path(__file__).with_name("words.txt")

VARIETIES = {"US": US, "GB": UK, "AU": UK, "CA": 0}
"""The dictionaries, and the variety of English that each speaks for. Canadian has words of both sides, so it only adds
words; of the British one only words that wordfreq has met are taken, for its affixes make many that nobody writes."""


def build(folder: Path, key: str) -> None:
    """Writes ``words.table`` and the two indexes of near words to ``folder``."""
    english = frequency.english()
    flags = word_flags(english)
    scores = [flags, english, people.given_names(), people.family_names(), places.place_words(), frequency.foreign()]
    rows = {}
    for word in sorted(set().union(*scores)):
        rows[word] = RECORD.pack(flags.get(word, 0), *[byte(s.get(word, 0.0)) for s in scores[1:]])
    write_table(folder / "words.table", rows, RECORD.size, key)
    common, rare = _near_words(flags, english)
    write_neighbours(folder / "common.near", common, key, distance=2)
    write_neighbours(folder / "rare.near", rare, key, distance=1)


def word_flags(english: dict[str, float]) -> dict[str, int]:
    """Lower-case words and the flags of their right forms; a possessive needs no row beside its noun."""
    flags: dict[str, int] = {}
    for variety, flag in VARIETIES.items():
        for word in hunspell.expand(variety):
            lower = word.lower()
            if lower.endswith("'s") or variety == "GB" and lower not in english:
                continue
            flags[lower] = flags.get(lower, 0) | _shape(word) | flag
    for line in OWN.read_text("utf-8").splitlines():
        word = line.strip()
        if word and not word.startswith("#"):
            flags[word.lower()] = flags.get(word.lower(), 0) | _shape(word) | US | UK
    return {word: flag if flag & (US | UK) else flag | US | UK for word, flag in flags.items()}


def _shape(word: str) -> int:
    if word.islower():
        return LOWER
    if word.isupper() and len(word) > 1:
        return UPPER
    return TITLE if word[0].isupper() and word[1:].islower() or len(word) == 1 else MIXED


def _near_words(flags: dict[str, int], english: dict[str, float]) -> tuple[list[str], list[str]]:
    """Right words that may be meant by a wrong one: common ones, and rare ones."""
    common, rare = [], []
    for word, flag in sorted(flags.items()):
        if "'" in word or len(word) < 2 or not flag & (LOWER | TITLE):
            continue
        zipf = english.get(word, 0.0)
        if flag & LOWER:
            (common if zipf >= 2.5 else rare).append(word)
        elif zipf >= 3.0:
            common.append(word.capitalize())
    return common, rare
