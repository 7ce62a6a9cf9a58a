"""What a run of capitalised words may be, whoever's story it stands in: worked out once, for names recur.

Most runs are nothing but themselves, and are passed over in every story after the first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newslint.lean import lru_cache
from newslint.lexicon import Lexicon
from newslint.names.between import TOGETHER
from newslint.names.book import Names
from newslint.names.candidates import Finder
from newslint.names.compiling import says
from newslint.names.doubts import Doubt, Doubts
from newslint.names.fit import MANY, joined
from newslint.names.runs import Token, sentences
from newslint.names.settled import Settled
from newslint.names.spellings import comparable
from newslint.names.variants import variants
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import newslint_core

KEPT = 1 << 14
"""Runs of words that are kept in memory, those that were met last."""

POSSESSIVE = ("'s", "’s", "'S", "’S")


class Group(Record):
    """Words that may be one name, with their places in the run: which of them are in doubt in some story at least,
    and whether the house may print another form of it.
    """

    tokens: list[Token]
    doubts: list[Doubt]
    varies: bool


class Phrase(Record):
    """What is known of a run: its words as they are looked up, those to be compared with other spellings in a story,
    and the groups that a story may have something to say about.
    """

    parts: list[str]
    compared: list[str]
    groups: list[Group]


class Phrases:
    """Looks runs up, and remembers what it found."""

    def __init__(self, names: Names, lexicon: Lexicon, runs: newslint_core.Runs | None) -> None:
        self._runs = runs
        self._names = names
        self._lexicon = lexicon
        finder = Finder(names)
        self._settled = Settled(names, lexicon, finder)
        self._doubts = Doubts(names, lexicon, finder, self._settled)
        self.of: Callable[[str], Phrase] = lru_cache(KEPT)(self._of)
        self.told: Callable[[str], list[Group]] = lru_cache(KEPT)(self._told)

    def _of(self, text: str) -> Phrase:
        plain = self._names.plain
        if plain is None:
            return self.in_python(text)
        if text in plain:
            return Phrase(*plain[text], [])
        phrase = self.in_python(text)
        if not phrase.groups:
            plain[text] = phrase.parts, phrase.compared
        return phrase

    def in_python(self, text: str) -> Phrase:
        """What is known of a run, worked out without the compiled core."""
        parts, groups = divided(text)
        compared = [part for texts, its in groups for part in comparable(texts, its, self._lexicon)]
        settled = [self._settled(*group) for group in groups]
        if all(settled) and not any(map(self._names.varies, parts)):
            return Phrase(parts, compared, [])
        whole = [tokens for run in sentences(text) for tokens in joined(run)]
        known = [
            self._group(tokens, text, [] if is_settled else [*self._doubts(tokens)])
            for tokens, is_settled in zip(whole, settled, strict=True)
        ]
        return Phrase(parts, compared, [g for g in known if g.doubts or g.varies])

    def _told(self, text: str) -> list[Group]:
        """The groups of a run that the core asks for: it tells which words some story may believe to be slips."""
        told = self._runs.doubted(text) if self._runs else None
        if told is None:
            return self.of(text).groups
        whole = [tokens for run in sentences(text) for tokens in joined(run)]
        doubts: list[list[Doubt]] = [[] for _ in whole]
        for group, at, meant in told:
            doubts[group].append(self._doubts.told(whole[group], at, meant))
        known = [self._group(tokens, text, its) for tokens, its in zip(whole, doubts, strict=True)]
        return [g for g in known if g.doubts or g.varies]

    def _group(self, tokens: list[Token], text: str, doubts: list[Doubt]) -> Group:
        """What is known of words of a run: it says by itself which of them are variants, if no title is around."""
        varies = any(self._names.varies(token.part) for token in tokens) and any(variants(tokens, text, self._names))
        return Group(tokens, doubts, varies)


Words = tuple[list[str], list[str]]
"""Words that may be one name, as written and as they are looked up."""


def divided(text: str) -> tuple[list[str], list[Words]]:
    """The parts of all words of a run, and the words of each group that may be one name."""
    words = text.split(" ")
    if "'" in text or "’" in text:
        words = [_owner(word) for word in words]
    letters = "".join(words)
    if letters.isascii() and letters.isalnum():
        return _of_letters(words)
    runs = list(sentences(text))
    groups = [group for run in runs for group in joined(run)]
    parts = [token.part for run in runs for token in run]
    return parts, [([token.text for token in group], [token.part for token in group]) for group in groups]


def _owner(word: str) -> str:
    """The word without a possessive ending; in *al’S* a small particle stands before an initial."""
    return word[:-2] if len(word) > 3 and word.endswith(POSSESSIVE) and word[0].isupper() else word


def _of_letters(words: Sequence[str]) -> tuple[list[str], list[Words]]:
    """``divided`` for a run of English letters, as most are: its words stand between spaces, written as looked up."""
    parts: list[str] = []
    groups: list[Words] = []
    gap = ""
    for word in words:
        if word[0].islower():
            gap = f"{gap} {word}" if gap else word
            continue
        part = word.lower()
        parts.append(part)
        if gap not in TOGETHER or not groups or len(groups[-1][0]) >= MANY:
            groups.append(([], []))
        if says(part):
            groups[-1][0].append(word)
            groups[-1][1].append(part)
        gap = ""
    return parts, [group for group in groups if group[0]]
