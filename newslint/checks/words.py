"""Words that no dictionary has, words that lack their capital, words with an accent for an apostrophe."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.context import is_address
from newslint.checks.tokens import marked
from newslint.damage import is_damaged
from newslint.draft import Draft
from newslint.lean import cache
from newslint.native import core
from newslint.patterns import pattern
from newslint.prose import lines_with
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House
from newslint.spelling.judge import Judge
from newslint.spelling.setting import apostrophe
from newslint.spelling.suspects import suspects

if TYPE_CHECKING:
    import re
    from typing import Literal

    from newslint_core import Watch


class Words(Record):
    """Looks at the words of running prose that the lexicon does not have.

    ``find`` is ``misspelled``: a word that is far more likely a slip of a right word than right by itself (a foreign or
    technical term, a coined word, a name, a word that the story repeats); the suggestions are what was meant, best
    first. ``capital``: one of ``words`` written without its capital. ``accent``: a word with an accent where it has an
    apostrophe (*can`t*).
    """

    find: Literal["misspelled", "capital", "accent"] = "misspelled"
    words: tuple[str, ...] = ()

    def __call__(self, draft: Draft, house: House) -> Iterator[Hit]:  # noqa: D102 - see the class
        if self.find == "capital":
            yield from sorted(_without_capital(draft, self.words))
        elif self.find == "accent":
            yield from _with_accent(draft)
        else:
            judge = Judge(draft, house)
            for word in suspects(draft, house.lexicon):
                yield from judge.hits(word)


def _without_capital(draft: Draft, words: tuple[str, ...]) -> Iterator[Hit]:
    """Words that stand in lower case, unless they are part of an address or a tag."""
    asked = _asked(words)
    for word in _watch(words).among(draft.look) if draft.look else _among(asked, draft):
        at = 0
        for part in word.split("-"):
            stem = _stem(part)
            for start, end in draft.places(word) if stem in asked else ():
                if not (is_address(draft, start, end) or is_damaged(draft, start, end)):
                    yield Hit(start + at, start + at + len(stem), (asked[stem],))
            at += len(part) + 1


def _among(asked: dict[str, str], draft: Draft) -> set[str]:
    """The words of a draft that may be, or have as a part, one of those in small letters that are asked for."""
    parted = [word for word in draft.shared(marked) if "-" in word or _stem(word) in asked]
    return {*(asked.keys() & draft.vocabulary.keys()), *parted}


@cache
def _watch(words: tuple[str, ...]) -> Watch:
    """The words that are asked for, for the compiled core."""
    return core.Watch(set(_asked(words)))


@cache
def _asked(words: tuple[str, ...]) -> dict[str, str]:
    return {word.lower(): word for word in words}


def _stem(word: str) -> str:
    return word[:-2] if word[-2:] in ("'s", "’s") else word


@cache
def _accented() -> re.Pattern[str]:
    return pattern(r"(?<![\w`´])([^\W\d_]+)[`´](t|s|d|m|ll|re|ve)(?![\w`´])")


def _with_accent(draft: Draft) -> Iterator[Hit]:
    """Words with a free-standing accent for an apostrophe."""
    prose = draft.prose
    lines = lines_with(prose, "`´")
    mark = apostrophe(prose) if lines else ""
    for match in (match for line in lines for match in _accented().finditer(prose, *line)):
        yield Hit(match.start(), match.end(), (f"{match[1]}{mark}{match[2]}",))
