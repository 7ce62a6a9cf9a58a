"""What a run of capitalised words may be, whoever's story it stands in: worked out once, for names recur.

Most runs are nothing but themselves, and are passed over in every story after the first.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from newslint.lexicon import Lexicon
from newslint.names.book import Names
from newslint.names.candidates import Candidate, Finder
from newslint.names.evidence import most, weigh
from newslint.names.fit import joined
from newslint.names.index import Form
from newslint.names.runs import Token, sentences
from newslint.names.spellings import comparable
from newslint.names.story import Story
from newslint.names.together import run_together
from newslint.names.variants import may_vary
from newslint.record import Record

LIKELY = 0.3
"""The score from which a slip is reported."""

KEPT = 1 << 14
"""Runs of words that are kept in memory, those that were met last."""

LONGEST_WORD = 40
"""Letters of the longest word that is compared with names."""

LONGEST = 8
"""Parts of the longest name that is looked up whole."""


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
        self.of = lru_cache(KEPT)(self._of)
        self._is_hopeful = lru_cache(KEPT)(self._may_be_meant)

    def _of(self, text: str) -> Phrase:
        runs = list(sentences(text))
        groups = [tokens for run in runs for tokens in joined(run)]
        known = [Group(g, list(self._doubts(g)), may_vary(g, self._names)) for g in groups]
        parts = [token.part for run in runs for token in run]
        return Phrase(parts, comparable(groups, self._lexicon), [g for g in known if g.doubts or g.varies])

    def _doubts(self, tokens: Sequence[Token]) -> Iterator[Doubt]:
        """The words that may be slips, if the story is kind to the thought."""
        known = [self._names.count(token.part) > 0 for token in tokens]
        right = self._right([token.part for token in tokens], known) if len(tokens) > 1 else ()
        for at, token in enumerate(tokens):
            if at in right:
                continue
            is_word = self._lexicon.is_word(token.text.lower())
            found = (
                self._candidates(tokens, at, known, is_word) if len(tokens) > 1 or not (is_word or known[at]) else []
            )
            if found and not any(weigh(c, tokens, KINDEST, self._lexicon).score >= LIKELY for c in found):
                found = []
            spaced = None if known[at] else run_together(token, self._names, self._lexicon)
            if found or spaced:
                yield Doubt(at, found, spaced)

    def _right(self, parts: Sequence[str], known: Sequence[bool]) -> set[int]:
        """The words that belong to a whole name that is right as it stands, here or in another house."""
        right: set[int] = set()
        for i in range(len(parts) - 1):
            if not known[i] or not known[i + 1]:
                continue
            for end in range(min(len(parts), i + LONGEST), i + 1, -1):
                if self._names.whole(" ".join(parts[i:end])):
                    right.update(range(i, end))
                    break
        return right

    def _candidates(self, tokens: Sequence[Token], at: int, known: Sequence[bool], is_word: bool) -> list[Candidate]:
        """The candidates for one word, from its neighbours, if one of them is ``known``, and from its spelling."""
        anchored = True in known
        found = list(self._finder.anchored(tokens, at, word_only=is_word)) if anchored else []
        if is_word or known[at] or not _may_be_wrong(tokens[at].text):
            return found
        if anchored or self._is_hopeful(tokens[at].part):
            found += self._finder.unanchored(tokens, at)
        return found

    def _may_be_meant(self, word: str) -> bool:
        """True if some part of a name near to the word may be believed without a right neighbour."""
        return any(most(word, *near, self._lexicon) >= LIKELY - 0.01 for near in self._finder.parts_near(word))


def _may_be_wrong(text: str) -> bool:
    """True for a word long enough, and of letters enough, to be a slip by its looks alone."""
    return 3 < len(text) <= LONGEST_WORD and text.replace("'", "").replace("’", "").replace("-", "").isalpha()
