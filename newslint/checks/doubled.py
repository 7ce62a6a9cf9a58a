"""A word written twice in a row (*the the*)."""

from __future__ import annotations

from _operator import eq
from collections.abc import Iterator
from itertools import compress, islice

from newslint.checks.context import folded
from newslint.checks.tokens import lows
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    import re

_LINKS = """
a an the and or nor but of to for from with by at as into onto upon than if because while although during between
through against among about without within toward towards it its their our your my he she they we i this these those
them us who whose which where when also
"""
LINKS = frozenset(_LINKS.split())
"""Words that do not stand twice in a row. Left out are those that may: *that that*, *log in in*, *gave her her*."""

_VERBS = "is was are were be been being am has have will would shall should can could may might does did"
VERBS = frozenset(_VERBS.split())
"""Verbs that may rightly meet after a question word: *what it is is hard to say*. (*Had had* is always right.)"""

ASKING = frozenset(("what", "who", "how", "where", "all", "that", "why", "whoever", "whatever"))
NAMES = frozenset(("will", "may", "can", "who", "this", "us", "am"))
"""Words that also begin a sentence as a name or a band: *Will will run*."""

LONG = 6
"""A content word of so many letters is not doubled by intent, unless it is an adverb or a superlative."""


class Doubled(Record):
    """Finds a word written twice in a row, with nothing but space between, and offers it once.

    Silent on what may rightly be doubled: *had had*, *that that*, *very very*, *log in in*, *what it is is*; names
    (*Duran Duran*), initials (*vitamin A a day*), numbers, words said three times, short words said for effect (*bye
    bye*), and a word that ends another (*Moon Jae-in in*).
    """

    def __call__(self, draft: Draft, _house: House) -> Iterator[Hit]:  # noqa: D102 - see the class
        prose = draft.prose
        done = 0
        for start in draft.look.doubled() if draft.look else _places(draft):
            match = _pairs().match(prose, start) if start >= done else None
            if match:
                done = match.end()
                if _is_slip(match.group(1), match.group(2)) and not _is_meant(prose, match):
                    yield Hit(start, done, (match.group(1),))


def _places(draft: Draft) -> list[int]:
    """Where a word that stands twice in a row may begin, in order."""
    words = draft.shared(lows)
    twice = set(compress(words, map(eq, words, islice(words, 1, None))))
    likely = [form for word in twice if _is_link(word) or _is_content(word) for form in draft.shared(folded)[word]]
    return sorted([start for form in likely for start, _ in draft.places(form)])


@cache
def _pairs() -> re.Pattern[str]:
    """Two words that are equal but for their case."""
    return pattern(r"(?<![\w'’‑-])([^\W\d_]+)[ \t\xa0]+((?i:\1))(?![\w'’‑-])")


def _is_slip(first: str, second: str) -> bool:
    """True for two words that do not rightly stand side by side."""
    word = second
    if not word.islower():
        return False
    if first != word and (not first.istitle() or len(first) == 1 or word in NAMES):
        return False
    return _is_link(word) or (first == word and _is_content(word))


def _is_link(word: str) -> bool:
    return word in LINKS or word in VERBS


def _is_content(word: str) -> bool:
    return len(word) >= LONG and not word.endswith(("ly", "est"))


def _follows(prose: str, at: int, word: str) -> bool:
    """True if the word comes next, whatever spaces and commas stand before it."""
    while prose.startswith((" ", ","), at):
        at += 1
    return prose.startswith(word + " ", at)


def _is_meant(prose: str, match: re.Match[str]) -> bool:
    """True if the word stands a third time, if a question was asked before (*what it is is*), or inside a sentence
    if the first is a name."""
    word = match.group(2)
    before = prose[max(0, match.start() - 60) : match.start()].rpartition("\n")[2]
    words = before.lower().split()[-6:]
    if word in words[-1:] or _follows(prose, match.end(), word):
        return True
    if match.group(1) != word and words and words[-1][-1] not in ".?!:…”\"’'":
        return True
    return word in VERBS and not ASKING.isdisjoint(words[:-1])
