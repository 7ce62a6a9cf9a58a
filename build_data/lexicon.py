"""Puts the sources together: one row for every word that any of them knows."""

from collections.abc import Mapping
from pathlib import Path

from build_data import frequency, people, places
from build_data.words import word_flags
from newslint.lexicon import LOWER, SCORES, TITLE, byte
from newslint.tablewriting import write_neighbours, write_table

COMMON_WORD, COMMON_NAME = 2.5, 3.0
"""Zipf frequencies above which a word, or a word with a capital, is looked for within two edits."""


def build(folder: Path, key: str) -> None:
    """Writes ``words.table``, ``scores.table`` and the two indexes of near words to ``folder``.

    What is a word and how common it is are two tables, for they come from different sources under different licences.
    """
    english = frequency.english()
    flags = word_flags(english)
    write_table(folder / "words.table", {word: bytes([flag]) for word, flag in sorted(flags.items())}, 1, key)
    write_table(folder / "scores.table", _scores(english), SCORES, key)
    common, rare = _near_words(flags, english)
    write_neighbours(folder / "common.near", common, key, distance=2)
    write_neighbours(folder / "rare.near", rare, key, distance=1)


def _scores(english: Mapping[str, float]) -> dict[str, bytes]:
    """What every source has counted, by lower-case word."""
    rows: dict[str, bytearray] = {}
    sources = english, people.given_names(), people.family_names(), places.place_words(), frequency.foreign()
    for i, source in enumerate(sources):
        for word, score in source.items():
            row = rows.get(word)
            if row is None:
                row = rows[word] = bytearray(SCORES)
            row[i] = byte(score)
    return {word: bytes(rows[word]) for word in sorted(rows)}


def _near_words(flags: Mapping[str, int], english: Mapping[str, float]) -> tuple[list[str], list[str]]:
    """Right words that may be meant by a wrong one: common ones, and rare ones."""
    common: list[str] = []
    rare: list[str] = []
    for word, flag in sorted(flags.items()):
        if "'" in word or len(word) < 2 or not flag & (LOWER | TITLE):
            continue
        score = english.get(word, 0.0)
        if flag & LOWER:
            (common if score >= COMMON_WORD else rare).append(word)
        elif score >= COMMON_NAME:
            common.append(word)
    return common, rare
