"""Counts the names in an archive: how often, in how many stories, and what speaks for a person or a place.

Counts are exact and memory is bounded, however large the archive: what does not fit goes to disk in sorted runs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from newslint.lexicon import Lexicon
from newslint.names.archive import Story
from newslint.names.mentions import Mention, mentions, settled
from newslint.names.spill import Spill
from newslint.record import Record

MANY = 100_000
"""Names that are counted in memory before they go to disk."""

AROUND = 40
"""Code points of an example on each side of the name."""

NAME, WORD = "n", "w"
"""What is counted: whole names and single ones; and each word of them."""


class Count(Record):
    """How often a name (``what`` is NAME) or a word of names (WORD) occurs.

    ``times`` in all, in ``stories`` stories; ``again`` of them by the surname alone; ``titled`` after a title;
    ``within`` after *in*, *near* or *from*; ``example`` is a place in the story ``where``.
    """

    what: str
    text: str
    times: int = 0
    stories: int = 0
    again: int = 0
    titled: int = 0
    within: int = 0
    where: str = ""
    example: str = ""

    def plus(self, other: Count) -> Count:
        """Both counts in one; the example is the first."""
        return self._replace(
            times=self.times + other.times,
            stories=self.stories + other.stories,
            again=self.again + other.again,
            titled=self.titled + other.titled,
            within=self.within + other.within,
        )


class Counts:
    """The counts of an archive, in order of text as often as they are asked for. Close it by leaving the context."""

    def __init__(self, many: int = MANY) -> None:
        self.stories = 0
        self._many = many
        self._counts: dict[tuple[str, str], Count] = {}
        self._spill = Spill(lambda r: r[:2], 1 << 60)

    def __enter__(self) -> Counts:
        return self

    def __exit__(self, *_: object) -> None:
        self._spill.__exit__()

    def read(self, archive: Iterable[Story], lexicon: Lexicon, at: Callable[[float, int], None]) -> None:
        """Counts the names of every story."""
        for story in archive:
            self.stories += 1
            for count in _story(story, lexicon):
                key = count[:2]
                old = self._counts.get(key)
                self._counts[key] = old.plus(count) if old else count
            if len(self._counts) >= self._many:
                self._put_down()
            at(story.part, self.stories)

    def _put_down(self) -> None:
        for count in self._counts.values():
            self._spill.add(tuple(count))
        self._counts.clear()
        self._spill.write()

    def __iter__(self) -> Iterator[Count]:
        if self._counts:
            self._put_down()
        for _, group in groupby(self._spill, key=lambda r: r[:2]):
            first, *others = (Count(*r) for r in group)
            for other in others:
                first = first.plus(other)
            yield first


def _story(story: Story, lexicon: Lexicon) -> Iterator[Count]:
    """What one story adds: every name once, with how often it occurs in it."""
    found = [m for m in settled(mentions(story.draft, lexicon)) if m.sure]
    whole = {m.tokens[-1].part: m.text for m in reversed(found) if _is_whole(m)}
    counts: dict[str, Count] = {}
    words: dict[str, Count] = {}
    for m in found:
        if _is_whole(m) and m.text.isupper():
            continue
        again = len(m.tokens) == 1 and m.tokens[0].part in whole
        text = whole[m.tokens[0].part] if again else m.text
        before = story.draft.prose[max(0, m.start - 6) : m.start].rpartition(" ")[0].rpartition(" ")[2]
        within = before in ("in", "near", "from")
        example = _example(story, m)
        one = Count(NAME, text, 1, 1, again, m.titled, within and not again, story.label, example)
        counts[text] = counts[text].plus(one)._replace(stories=1) if text in counts else one
        for token in m.tokens:
            if len(token.text) > 3:
                word = Count(WORD, token.text, 1, 1, 0, 0, 0, story.label, example)
                old = words.get(token.text)
                words[token.text] = old.plus(word)._replace(stories=1) if old else word
    yield from counts.values()
    yield from words.values()


def _is_whole(mention: Mention) -> bool:
    return len(mention.tokens) > 1


def _example(story: Story, mention: Mention) -> str:
    """The name with the words around it, in one line."""
    prose = story.draft.prose
    a, b = max(0, mention.start - AROUND), mention.end + AROUND
    left = prose[a : mention.start].rpartition("\n")[2]
    right = prose[mention.end : b].partition("\n")[0]
    if a and len(left) == AROUND:
        left = "…" + left.partition(" ")[2]
    if len(right) == AROUND:
        right = right.rpartition(" ")[0] + "…"
    return " ".join((left + prose[mention.start : mention.end] + right).split())
