"""What a run of capitalised words may be, whoever's story it stands in: worked out once, for names recur.

Most runs are nothing but themselves, and are passed over in every story after the first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from newslint.lexicon import Lexicon
from newslint.names.book import Names
from newslint.names.candidates import Candidate, Finder
from newslint.names.compiling import says
from newslint.names.evidence import LIKELY, weigh
from newslint.names.fit import MANY, TOGETHER, joined
from newslint.names.fold import SMALL
from newslint.names.index import Form
from newslint.names.runs import ABBREVIATED, Token, sentences, stretches
from newslint.names.settled import Settled, may_be_wrong
from newslint.names.spellings import comparable
from newslint.names.story import Story
from newslint.names.together import run_together
from newslint.names.variants import variants
from newslint.names.vetoes import ruled_out
from newslint.names.weights import ALONE
from newslint.native import core
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import newslint_core

KEPT = 1 << 14
"""Runs of words that are kept in memory, those that were met last."""


class _Everything(Counter[str]):
    """Counts whatever is asked for as met once."""

    def __missing__(self, key: str) -> int:
        return 1


class _Kindest(Story):
    """A story in which everything speaks for a candidate: what is not believed here is not believed in any."""

    def mentions(self, thing: str) -> bool:
        """True of any ``thing``."""
        return bool(thing)


KINDEST = _Kindest(_Everything(), "")


class Doubt(Record):
    """The word at ``at`` may be a slip: for one of the ``candidates``, or for two words (``spaced``)."""

    at: int
    candidates: list[Candidate]
    spaced: Form | None


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

    def __init__(self, names: Names, lexicon: Lexicon) -> None:
        self._names = names
        self._lexicon = lexicon
        self._finder = Finder(names)
        self._settled = Settled(names, lexicon, self._finder)
        self._compiled = _runs(names, lexicon) if core else None
        self.of = lru_cache(KEPT)(self._of)

    def within(self, prose: str) -> tuple[list[tuple[int, str]], dict[str, Phrase]]:
        """Where each run of ``prose`` begins and how it is written, in order, and what is known of each."""
        seen = self._compiled.read(prose) if self._compiled else None
        if seen is None:
            written = stretches(prose)
            return written, {text: self.of(text) for text in dict.fromkeys([text for _, text in written])}
        written, known = seen
        return written, {text: phrase or self.of(text) for text, phrase in known.items()}

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
        known = [self._group(tokens, text, is_settled) for tokens, is_settled in zip(whole, settled, strict=True)]
        return Phrase(parts, compared, [g for g in known if g.doubts or g.varies])

    def _group(self, tokens: list[Token], text: str, is_settled: bool) -> Group:
        """What is known of words of a run: it says by itself which of them are variants, if no title is around."""
        varies = any(self._names.varies(token.part) for token in tokens) and any(variants(tokens, text, self._names))
        return Group(tokens, [] if is_settled else list(self._doubts(tokens)), varies)

    def _doubts(self, tokens: Sequence[Token]) -> Iterator[Doubt]:
        """The words that may be slips, if the story is kind to the thought."""
        parts = [token.part for token in tokens]
        known = [self._names.count(part) > 0 for part in parts]
        right = self._settled.right(parts, known) if len(tokens) > 1 else ()
        for at, token in enumerate(tokens):
            if at in right:
                continue
            found = self._likely(tokens, at, known)
            spaced = None if known[at] else run_together(token.part, self._names, self._lexicon)
            if found or spaced:
                yield Doubt(at, found, spaced)

    def _likely(self, tokens: Sequence[Token], at: int, known: Sequence[bool]) -> list[Candidate]:
        """The candidates for one word, from its neighbours, if one of them is ``known``, and from its spelling.

        None if no story can believe any of them; those of a word that may be one by itself are left to the story.
        """
        text, part = tokens[at].text, tokens[at].part
        is_word = self._lexicon.is_word(text.lower())
        is_odd = not (is_word or known[at]) and may_be_wrong(text)
        is_hopeful = is_odd and self._settled.is_hopeful(part)
        anchored = len(tokens) > 1 and True in known
        found = list(self._finder.anchored(tokens, at, word_only=is_word)) if anchored else []
        if is_hopeful or (is_odd and anchored):
            found += self._finder.unanchored(tokens, at)
        found = [c for c in found if not ruled_out(tokens[at], c, self._lexicon)]
        believed = is_hopeful or any(weigh(c, tokens, KINDEST, self._lexicon).score >= LIKELY for c in found)
        return found if believed else []


def _runs(names: Names, lexicon: Lexicon) -> newslint_core.Runs:
    """What finds runs in the compiled core, and knows that there is nothing to say about most of them."""
    indexes = [index.in_core for index in names.indexes]
    return core.Runs(indexes, *lexicon.in_core, (TOGETHER, SMALL, ABBREVIATED), ALONE, Phrase)


Words = tuple[list[str], list[str]]
"""Words that may be one name, as written and as they are looked up."""


def divided(text: str) -> tuple[list[str], list[Words]]:
    """The parts of all words of a run, and the words of each group that may be one name."""
    if text.isascii() and text.replace(" ", "").isalnum():
        return _of_letters(text)
    runs = list(sentences(text))
    groups = [group for run in runs for group in joined(run)]
    parts = [token.part for run in runs for token in run]
    return parts, [([token.text for token in group], [token.part for token in group]) for group in groups]


def _of_letters(text: str) -> tuple[list[str], list[Words]]:
    """``divided`` for a run of English letters, as most are: its words stand between spaces, written as looked up."""
    parts: list[str] = []
    groups: list[Words] = []
    gap = ""
    for word in text.split(" "):
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
