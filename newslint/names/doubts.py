"""Which words of what may be one name may be slips, in a story that is kind to the thought."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newslint.lean import Counter, lru_cache
from newslint.lexicon import Lexicon
from newslint.names.book import Names
from newslint.names.candidates import Candidate, Finder, Meant
from newslint.names.evidence import LIKELY, weigh
from newslint.names.hopes import Hopes, chances, hopes
from newslint.names.index import Form
from newslint.names.runs import Token
from newslint.names.settled import Settled, may_be_wrong
from newslint.names.story import Story
from newslint.names.together import run_together
from newslint.names.vetoes import ruled_out

KEPT = 1 << 14
"""Words of which it is kept in memory what a story must say for them."""


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


class Doubt:
    """The word at ``at`` may be a slip: for one of the candidates, or for two words (``spaced``)."""

    def __init__(self, at: int, find: Callable[[], list[Candidate]], spaced: Form | None, hopes: Hopes | None) -> None:
        self.at = at
        self.spaced = spaced
        self._hopes = hopes
        self._find = find
        self._found: list[Candidate] | None = None

    def candidates(self, story: Story) -> list[Candidate]:
        """Those that ``story`` may believe; they are looked for when the first story asks that may."""
        if self._hopes and not self._hopes.are_met(story):
            return []
        if self._found is None:
            self._found = self._find()
        return self._found


class Doubts:
    """Finds the doubts about words with the names of a dictionary and the words of a lexicon."""

    def __init__(self, names: Names, lexicon: Lexicon, finder: Finder, settled: Settled) -> None:
        self._names = names
        self._lexicon = lexicon
        self._finder = finder
        self._settled = settled
        self._hopes: Callable[[str], Hopes] = lru_cache(KEPT)(self._hopes_of)

    def __call__(self, tokens: Sequence[Token]) -> Iterator[Doubt]:
        """The words that may be slips, if the story is kind to the thought."""
        parts = [token.part for token in tokens]
        known = [self._names.count(part) > 0 for part in parts]
        right = self._settled.right(parts, known) if len(tokens) > 1 else ()
        for at in range(len(tokens)):
            if at not in right:
                doubt = self._doubt(tokens, at, parts, known)
                if doubt:
                    yield doubt

    def told(self, tokens: Sequence[Token], at: int, meant: Sequence[Meant]) -> Doubt:
        """A doubt for which the core tells what may be meant."""
        found = [c for row in meant for c in self._finder.told(tokens, at, *row)]
        found = [c for c in found if not ruled_out(tokens[at], c, self._lexicon)]
        return Doubt(at, lambda: found, None, None)

    def _doubt(self, tokens: Sequence[Token], at: int, parts: Sequence[str], known: Sequence[bool]) -> Doubt | None:
        text, part = tokens[at].text, parts[at]
        spaced = None if known[at] else run_together(part, self._names, self._lexicon)
        is_word = self._lexicon.is_word(text.lower())
        is_odd = not (is_word or known[at]) and may_be_wrong(text)
        is_hopeful = is_odd and self._settled.is_hopeful(part)
        if self._settled.is_lonely(parts, at, known, is_word, is_odd):
            if is_hopeful:
                return Doubt(at, lambda: self._alone(tokens, at), spaced, self._hopes(part))
            return Doubt(at, list, spaced, None) if spaced else None
        found = self._likely(tokens, at, is_word, is_odd, is_hopeful)
        return Doubt(at, lambda: found, spaced, None) if found or spaced else None

    def _alone(self, tokens: Sequence[Token], at: int) -> list[Candidate]:
        """The candidates for one word from its spelling."""
        return [c for c in self._finder.unanchored(tokens, at) if not ruled_out(tokens[at], c, self._lexicon)]

    def _likely(
        self, tokens: Sequence[Token], at: int, is_word: bool, is_odd: bool, is_hopeful: bool
    ) -> list[Candidate]:
        """The candidates for one word that has a neighbour which is known, from this and from its spelling.

        None if no story can believe any of them; those of a word that may be one by itself are left to the story.
        """
        found = list(self._finder.anchored(tokens, at, word_only=is_word))
        if is_odd:
            found += self._finder.unanchored(tokens, at)
        found = [c for c in found if not ruled_out(tokens[at], c, self._lexicon)]
        believed = is_hopeful or any(weigh(c, tokens, KINDEST, self._lexicon).score >= LIKELY for c in found)
        return found if believed else []

    def _hopes_of(self, word: str) -> Hopes:
        return hopes(word, chances(word, self._settled.near_enough(word), self._lexicon), self._names)
