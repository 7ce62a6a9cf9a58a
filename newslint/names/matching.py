"""Finds the names in a draft that are not written as the house writes them."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from newslint.draft import Draft
from newslint.lexicon import Lexicon
from newslint.names.book import Names
from newslint.names.candidates import Candidate, anchored, joined, unanchored
from newslint.names.compiling import words
from newslint.names.evidence import Evidence, weigh
from newslint.names.finding import Finding, in_case_of
from newslint.names.index import Form
from newslint.names.runs import Token, runs
from newslint.names.spellings import pairs
from newslint.names.story import Story
from newslint.names.variants import variants
from newslint.names.vetoes import vetoed
from newslint.rule import House

LIKELY = 0.0
"""The score from which a slip is reported."""

LONGEST = 8
"""Parts of the longest name that is looked up whole."""


class Reader:
    """Reads drafts against one dictionary and one lexicon."""

    def __init__(self, names: Names, lexicon: Lexicon) -> None:
        self.names = names
        self.lexicon = lexicon

    def __call__(self, draft: Draft) -> list[Finding]:
        """The findings of a draft in order of place."""
        found = runs(draft.prose)
        story = Story(Counter([token.part for run in found for token in run.tokens]), draft.prose)
        groups = [(run, tokens) for run in found for tokens in joined(run)]
        findings = {f.start: f for run, tokens in groups for f in self._group(tokens, story)}
        for finding in self._disagreements([tokens for _, tokens in groups]):
            findings.setdefault(finding.start, finding)
        for _, tokens in groups:
            for finding in variants(tokens, draft.prose, self.names):
                findings.setdefault(finding.start, finding)
        return [findings[start] for start in sorted(findings)]

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

    def _right(self, tokens: Sequence[Token]) -> set[int]:
        """The words that belong to a whole name that is right as it stands."""
        right: set[int] = set()
        parts = [token.part for token in tokens]
        for i, part in enumerate(parts):
            if len(parts) == 1 or not self.names.count(part):
                continue
            for end in range(min(len(parts), i + LONGEST), i + 1, -1):
                if any(form.right for form in self.names.whole(" ".join(parts[i:end]))):
                    right.update(range(i, end))
                    break
        return right

    def _ranked(self, tokens: Sequence[Token], at: int, story: Story) -> list[tuple[Evidence, Candidate]]:
        """The candidates for one word with what speaks for them, best first."""
        token = tokens[at]
        found = list(anchored(tokens, at, self.names)) if len(tokens) > 1 else []
        if not self.names.count(token.part) and self._may_be_wrong(token):
            found += unanchored(tokens, at, self.names)
        lex = self.lexicon
        weighed = [(weigh(c, tokens, story, lex), c) for c in found if not vetoed(token, c, story, lex)]
        return sorted(weighed, key=lambda e: (-e[0].score, not e[1].form.text.isascii(), e[1].form.text))

    def _may_be_wrong(self, token: Token) -> bool:
        """True for a word that is unknown enough to be a slip by its looks alone."""
        text = token.text
        letters = text.replace("'", "").replace("’", "").replace("-", "")
        return len(text) > 3 and letters.isalpha() and not self.lexicon.is_word(text.lower())

    def _finding(self, token: Token, ranked: Sequence[tuple[Evidence, Candidate]]) -> Finding:
        best, candidate = ranked[0]
        better = dict.fromkeys(_better(token, c.form, c.place) for e, c in ranked if e.score > best.score - 3)
        find = "wrong-part" if candidate.fit.exact and self._is_known(token) else "misspelled"
        return Finding(find, token.start, token.end, tuple(better)[:3], best, candidate.form.entry)

    def _is_known(self, token: Token) -> bool:
        """True for a word that is right elsewhere: a name, a place, a word."""
        lex, part = self.lexicon, token.part
        return bool(lex.zipf(part) or lex.given(part) or lex.surname(part) or lex.place(part) or self.names.count(part))


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
