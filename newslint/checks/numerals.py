"""Numbers in words or in figures, as stylebooks divide them: *three people*, *12 people*, *aged 5*, *2 million*."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from newslint.checks.common import is_running
from newslint.checks.context import begins_sentence, folded
from newslint.checks.counted import counts_things, follows_word
from newslint.checks.numberwords import SMALL, values
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    import re
    from typing import Literal


class Numerals(Record):
    """Finds a number that stylebooks write the other way, in running text outside quotation marks.

    ``find`` is ``words``: ten and up in words before the things it counts, not at the start of a sentence.
    ``figures``: a figure below ten before the things it counts, but no measure, money, page or score. ``ages``:
    an age in words (*aged five*, *a six-year-old*). ``large``: a word before *million* or *billion*. ``percents``: a
    word before *percent* or *per cent*, which become figures and the sign.
    """

    find: Literal["words", "figures", "ages", "large", "percents"]

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        hits = [hit for hit in FIND[self.find](draft, house) if is_running(draft, hit.start)]
        yield from sorted(hits, key=lambda hit: hit.start)


def _words(draft: Draft, house: House) -> Iterator[Hit]:
    for word, value in written(draft).items():
        for start, end in draft.places(word) if value >= len(SMALL) else ():
            if counts_things(draft, house, end) and follows_word(draft, start):
                yield Hit(start, end, (str(value),))


def _figures(draft: Draft, house: House) -> Iterator[Hit]:
    for value, word in enumerate(SMALL[1:], 1):
        for start, end in draft.places(str(value)) if str(value) in draft.vocabulary else ():
            apart = draft.prose[start - 1 : start] == " "
            if apart and counts_things(draft, house, end) and follows_word(draft, start):
                yield Hit(start, end, (word,))


@cache
def _age() -> re.Pattern[str]:
    """Before a number, after it: what makes it an age."""
    return pattern(r"\b(?:aged|age|ages) $")


@cache
def _old() -> re.Pattern[str]:
    return pattern(r" (?:years?|months?) old\b")


def _ages(draft: Draft, _house: House) -> Iterator[Hit]:
    lows = draft.shared(folded)
    for word, value in written(draft).items():
        for start, end in draft.places(word):
            aged = _age().search(draft.prose, max(start - 8, 0), start) or _old().match(draft.prose, end)
            if aged and not begins_sentence(draft, start):
                yield Hit(start, end, (str(value),))
    for low in lows:
        number, year, rest = low.partition("-year-old")
        if year and number in values() and rest in ("", "s", "'s", "’s"):
            for start, _ in (place for form in lows[low] if form == low for place in draft.places(form)):
                yield Hit(start, start + len(number), (str(values()[number]),))


def _large(draft: Draft, _house: House) -> Iterator[Hit]:
    for word, value in written(draft).items():
        for start, end in draft.places(word) if value > 1 else ():
            if _large_word().match(draft.prose, end) and follows_word(draft, start):
                yield Hit(start, end, (str(value),))


def _percents(draft: Draft, _house: House) -> Iterator[Hit]:
    for word, value in written(draft).items() if "cent" in draft.prose else ():
        for start, end in draft.places(word) if value > 1 else ():
            sign = _percent_word().match(draft.prose, end)
            if sign and follows_word(draft, start):
                yield Hit(start, sign.end(), (f"{value}%",))


@cache
def _percent_word() -> re.Pattern[str]:
    return pattern(r" (?:percent|per cent)\b")


@cache
def _large_word() -> re.Pattern[str]:
    return pattern(r" (?:million|billion|trillion)\b(?! or )")


def written(draft: Draft) -> Mapping[str, int]:
    """Number words in small letters that the draft has."""
    known = values()
    return {word: known[word] for word in known.keys() & draft.vocabulary.keys()}


FIND: Mapping[str, Callable[[Draft, House], Iterator[Hit]]] = {
    "words": _words,
    "figures": _figures,
    "ages": _ages,
    "large": _large,
    "percents": _percents,
}
