"""Finds the names in a draft that are not written as the house writes them."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from newslint.draft import Draft
from newslint.lexicon import Lexicon
from newslint.names.book import Names
from newslint.names.candidates import Candidate, Finder
from newslint.names.compiling import words
from newslint.names.evidence import Evidence, weigh
from newslint.names.finding import Finding, in_case_of
from newslint.names.fit import joined
from newslint.names.index import Form
from newslint.names.runs import Token, runs
from newslint.names.spellings import pairs
from newslint.names.story import Story
from newslint.names.together import run_together
from newslint.names.transliteration import is_put_otherwise
from newslint.names.variants import may_vary, variants
from newslint.names.vetoes import vetoed
from newslint.rule import House

LIKELY = 0.3
"""The score from which a slip is reported."""

SPACE = Evidence(1.0, {"space": 1.0})
"""What speaks for a name written without its space."""

KEPT = 50_000
"""Runs of words whose right names are kept in memory before all are forgotten."""

LONGEST_WORD = 40
"""Letters of the longest word that is compared with names."""

LONGEST = 8
"""Parts of the longest name that is looked up whole."""


class Reader:
    """Reads drafts against one dictionary and one lexicon."""

    def __init__(self, names: Names, lexicon: Lexicon) -> None:
        self.names = names
        self.lexicon = lexicon
        self._finder = Finder(names)
        self._rights: dict[tuple[str, ...], frozenset[int]] = {}
        self._known: dict[tuple[int | str, ...], list[Candidate]] = {}
        self._settled: set[tuple[str, ...]] = set()

    def __call__(self, draft: Draft) -> list[Finding]:
        """The findings of a draft in order of place."""
        found = runs(draft.prose)
        story = Story(Counter([token.part for run in found for token in run.tokens]), draft.prose)
        groups = [tokens for run in found for tokens in joined(run)]
        findings = {f.start: f for tokens in groups for f in self._group(tokens, story)}
        for finding in self._disagreements(groups):
            findings.setdefault(finding.start, finding)
        for tokens in groups:
            for finding in self._variants(tokens, draft.prose):
                findings.setdefault(finding.start, finding)
        return [findings[start] for start in sorted(findings)]

    def _variants(self, tokens: Sequence[Token], prose: str) -> Iterator[Finding]:
        """Forms that the house does not print; words that are no form of any name are remembered."""
        texts = tuple([token.text for token in tokens])
        if texts not in self._settled:
            if may_vary(tokens, self.names):
                yield from variants(tokens, prose, self.names)
            elif len(self._settled) < KEPT:
                self._settled.add(texts)

    def _disagreements(self, groups: Sequence[Sequence[Token]]) -> Iterator[Finding]:
        """The places at which the story spells a name otherwise than it mostly does."""
        for pair in pairs(groups, self.names, self.lexicon):
            right = pair.better.tokens[0].text
            evidence = Evidence(len(pair.better.tokens) - pair.cost, {"slip": -pair.cost})
            for token in pair.doubted.tokens:
                better = in_case_of(token, right)
                yield Finding("two-spellings", token.start, token.end, (better,), evidence, other=right)

    def _group(self, tokens: Sequence[Token], story: Story) -> Iterator[Finding]:
        """The findings among words that may be one name."""
        right = self._right(tokens)
        for at, token in enumerate(tokens):
            if at not in right:
                ranked = self._ranked(tokens, at, story)
                if ranked and ranked[0][0].score >= LIKELY:
                    yield self._finding(token, ranked)
                elif not self.names.count(token.part) and (form := run_together(token, self.names, self.lexicon)):
                    better = in_case_of(token, form.text)
                    yield Finding("misspelled", token.start, token.end, (better,), SPACE, form.entry)

    def _right(self, tokens: Sequence[Token]) -> frozenset[int]:
        """The words that belong to a whole name that is right as it stands, here or in another house."""
        parts = tuple([token.part for token in tokens])
        right = self._rights.get(parts)
        if right is None:
            if len(self._rights) >= KEPT:
                self._rights.clear()
            right = self._rights[parts] = frozenset(self._whole(parts))
        return right

    def _whole(self, parts: Sequence[str]) -> Iterator[int]:
        for i, part in enumerate(parts):
            if i + 1 == len(parts) or not self.names.count(part) or not self.names.count(parts[i + 1]):
                continue
            for end in range(min(len(parts), i + LONGEST), i + 1, -1):
                if self.names.whole(" ".join(parts[i:end])):
                    yield from range(i, end)
                    break

    def _ranked(self, tokens: Sequence[Token], at: int, story: Story) -> list[tuple[Evidence, Candidate]]:
        """The candidates for one word with what speaks for them, best first."""
        token, lex = tokens[at], self.lexicon
        found = self._candidates(tokens, at)
        weighed = [(weigh(c, tokens, story, lex), c) for c in found if not vetoed(token, c, story, lex)]
        return sorted(weighed, key=lambda e: (-e[0].score, not e[1].form.text.isascii(), e[1].form.text))

    def _candidates(self, tokens: Sequence[Token], at: int) -> list[Candidate]:
        """The candidates for one word: they depend on the words beside it, not on the story."""
        key: tuple[int | str, ...] = (at, *[token.text for token in tokens])
        found = self._known.get(key)
        if found is None:
            text = tokens[at].text
            is_word = self.lexicon.is_word(text.lower())
            found = list(self._finder.anchored(tokens, at, word_only=is_word)) if len(tokens) > 1 else []
            if not is_word and not self.names.count(tokens[at].part) and _may_be_wrong(text):
                found += self._finder.unanchored(tokens, at)
            if len(self._known) >= KEPT:
                self._known.clear()
            self._known[key] = found
        return found

    def _finding(self, token: Token, ranked: Sequence[tuple[Evidence, Candidate]]) -> Finding:
        best, candidate = ranked[0]
        better = dict.fromkeys(_better(token, c.form, c.place) for e, c in ranked if e.score > best.score - 3)
        return Finding(
            self._kind(token, candidate), token.start, token.end, tuple(better)[:3], best, candidate.form.entry
        )

    def _kind(self, token: Token, c: Candidate) -> str:
        if is_put_otherwise(token.part, c.form.parts[c.place], c.form.entry, self.lexicon):
            return "other-spelling"
        return "wrong-part" if c.fit.exact and self._is_known(token) else "misspelled"

    def _is_known(self, token: Token) -> bool:
        """True for a word that is right elsewhere: a name, a place, a word."""
        lex, part = self.lexicon, token.part
        return bool(lex.zipf(part) or lex.given(part) or lex.surname(part) or lex.place(part) or self.names.count(part))


def _may_be_wrong(text: str) -> bool:
    """True for a word long enough, and of letters enough, to be a slip by its looks alone."""
    return 3 < len(text) <= LONGEST_WORD and text.replace("'", "").replace("’", "").replace("-", "").isalpha()


def _better(token: Token, form: Form, place: int) -> str:
    """What should stand in place of the token: the part of the form, in capitals if the token is."""
    text = words(form.text)[place]
    if text[-2:] in ("'s", "’s"):
        text = text[:-2]
    head, mark, rest = text.partition("-")
    if mark and head.islower() and len(head) <= 2 and "-" not in token.text:
        text = rest
    return in_case_of(token, text)


@lru_cache(maxsize=2)
def reader(house: House) -> Callable[[Draft], list[Finding]]:
    """The one reader for a house, so that its findings in a draft are shared by all rules."""
    return Reader(house.names, house.lexicon)
