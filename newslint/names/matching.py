"""Finds the names in a draft that are not written as the house writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newslint.draft import SHORT
from newslint.lean import Counter
from newslint.lexicon import Lexicon
from newslint.names.book import Names
from newslint.names.candidates import Candidate
from newslint.names.compiling import words
from newslint.names.doubts import Doubt
from newslint.names.evidence import LIKELY, Evidence, weigh
from newslint.names.finding import Finding, in_case_of
from newslint.names.fit import joined
from newslint.names.index import Form
from newslint.names.phrases import Group, Phrases
from newslint.names.runs import Token, sentences, stretches
from newslint.names.spellings import near, pairs
from newslint.names.story import Story
from newslint.names.transliteration import is_put_otherwise
from newslint.names.variants import variants
from newslint.names.vetoes import vetoed
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import newslint_core

    from newslint.draft import Draft

SPACE = Evidence(1.0, {"space": 1.0})
"""What speaks for a name written without its space."""

Groups = dict[str, list[Group]]
"""Groups by the run that they are in."""

Found = tuple[list[tuple[int, str]], Counter[str]]
"""Runs of a draft, where each begins and how it is written; how often the draft has each word of all its runs."""

Find = Callable[[set[str], set[str]], Found]
"""Finds the runs that are asked for, by how they are written or by one of their words."""


class Matcher:
    """Matches drafts with one dictionary and one lexicon; ``runs`` is what finds runs in the compiled core."""

    def __init__(self, names: Names, lexicon: Lexicon, runs: newslint_core.Runs | None) -> None:
        self.names = names
        self.lexicon = lexicon
        self._runs = runs
        self._phrases = Phrases(names, lexicon, runs)

    def __call__(self, draft: Draft, seen: tuple[list[str], list[str]] | None) -> list[Finding]:
        """The findings of a draft in order of place; ``seen`` is what the core has read in it."""
        prose = draft.prose
        groups, compared, found = self._read(prose) if seen is None else self._told(draft, *seen)
        alike = near(compared)
        if not alike and not groups:
            return []
        runs, times = found({*groups}, {part for a, b, _ in alike for part in (a, b)})
        story = Story(times, prose, draft.look if len(prose) > SHORT else None)
        doubtful = [(_moved(g.tokens, start), g) for start, text in runs if text in groups for g in groups[text]]
        findings = {f.start: f for tokens, g in doubtful for f in self._slips(tokens, g.doubts, story)}
        for finding in self._disagreements(runs, alike) if alike else ():
            findings.setdefault(finding.start, finding)
        for tokens, group in doubtful:
            for finding in variants(tokens, prose, self.names) if group.varies else ():
                findings.setdefault(finding.start, finding)
        return [findings[start] for start in sorted(findings)]

    def _read(self, prose: str) -> tuple[Groups, list[str], Find]:
        """The groups in doubt of each run that has some, the words to be compared, and what finds runs."""
        written = stretches(prose)
        known = {text: self._phrases.of(text) for text in dict.fromkeys([text for _, text in written])}
        groups = {text: phrase.groups for text, phrase in known.items() if phrase.groups}
        compared = [part for phrase in known.values() for part in phrase.compared]

        def find(asked: set[str], words: set[str]) -> Found:
            found = {text for text in known if text in asked or not words.isdisjoint(known[text].parts)}
            times = Counter([part for _, text in written for part in known[text].parts])
            return [(start, text) for start, text in written if text in found], times

        return groups, compared, find

    def _told(self, draft: Draft, asked: list[str], compared: list[str]) -> tuple[Groups, list[str], Find]:
        """The same, told by the core, which asks for some runs."""
        groups = {text: groups for text in asked if (groups := self._phrases.told(text))}

        def find(asked: set[str], words: set[str]) -> Found:
            found = self._runs and draft.look and self._runs.found(draft.look, asked, words)
            runs, times = found or ([], {})
            return runs, Counter(times)

        return groups, compared, find

    def _disagreements(
        self, found: Sequence[tuple[int, str]], alike: Sequence[tuple[str, str, float]]
    ) -> Iterator[Finding]:
        """The places at which the story spells a name otherwise than it mostly does, in the runs that were found."""
        runs = [_moved(run, start) for start, text in found for run in sentences(text)]
        for pair in pairs(alike, [group for run in runs for group in joined(run)], self.names, self.lexicon):
            right = pair.better.tokens[0].text
            evidence = Evidence(len(pair.better.tokens) - pair.cost, {"slip": -pair.cost})
            for token in pair.doubted.tokens:
                better = in_case_of(token, right)
                yield Finding("two-spellings", token.start, token.end, (better,), evidence, other=right)

    def _slips(self, tokens: Sequence[Token], doubts: Sequence[Doubt], story: Story) -> Iterator[Finding]:
        """The findings among words that may be one name."""
        for doubt in doubts:
            token = tokens[doubt.at]
            ranked = self._ranked(tokens, doubt, story)
            if ranked and ranked[0][0].score >= LIKELY:
                yield self._finding(token, ranked)
            elif doubt.spaced:
                better = in_case_of(token, doubt.spaced.text)
                yield Finding("misspelled", token.start, token.end, (better,), SPACE, doubt.spaced.entry)

    def _ranked(self, tokens: Sequence[Token], doubt: Doubt, story: Story) -> list[tuple[Evidence, Candidate]]:
        """The candidates for one word with what speaks for them, best first."""
        token, lex = tokens[doubt.at], self.lexicon
        found = doubt.candidates(story)
        weighed = [(weigh(c, tokens, story, lex), c) for c in found if not vetoed(token, c, story, lex)]
        return sorted(weighed, key=lambda e: (-e[0].score, not e[1].form.text.isascii(), e[1].form.text))

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


def _moved(tokens: Sequence[Token], by: int) -> list[Token]:
    return [token.moved(by) for token in tokens]


def _better(token: Token, form: Form, place: int) -> str:
    """What should stand in place of the token: the part of the form, in capitals if the token is."""
    text = words(form.text)[place]
    if text[-2:] in ("'s", "’s"):
        text = text[:-2]
    head, mark, rest = text.partition("-")
    if mark and head.islower() and len(head) <= 2 and "-" not in token.text:
        text = rest
    return in_case_of(token, text)
