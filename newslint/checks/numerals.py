"""Numbers in words or in figures, as stylebooks divide them: *three people*, *12 people*, *aged 5*, *2 million*."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from newslint.checks.common import is_plural, is_running
from newslint.checks.context import begins_sentence, folded
from newslint.checks.numberwords import SMALL, values
from newslint.checks.thousands import PEOPLE
from newslint.checks.wordlist import words
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    import re
    from typing import Literal


UNITS = words(
    "percent points degrees feet inches miles kilometres kilometers metres meters yards acres hectares tons tonnes "
    "ounces pounds grams kilograms kilos litres liters gallons pints cups teaspoons tablespoons dollars cents euros "
    "pence pesos rupees votes runs odds yen hours times"
)
"""Measures, money and scores keep their figures, and some idioms (*ten times*) their words."""

PLACES = words(
    "phase type grade tier level category stage step day week chapter act scene round game division class rule group "
    "option question part volume vol nos district ward gate figure table top scale under aged age ages and or to "
    "flight room page pages zip code number no route highway bus train tram channel extension line unit version model "
    "section article lot case file resolution phone formula"
)
"""A figure after one of these is a place in an order, an age, or one of several numbers."""

LARGE = words("hundred thousand million billion trillion dozen half point")


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


@cache
def _next() -> re.Pattern[str]:
    return pattern(r" ([a-z]+)\b(?![-’'])(?: (old)\b)?")


@cache
def _last() -> re.Pattern[str]:
    """The word before a number, and what stands between."""
    return pattern(r"([\w'’-]+)([^\w'’-]+)$")


def counts_things(draft: Draft, house: House, end: int) -> bool:
    """True if the word after a number names things in the plural that are no measure."""
    after = _next().match(draft.prose, end)
    if after is None or after[2] or after[1] in UNITS:
        return False
    word = after[1]
    return word in PEOPLE or (len(word) > 3 and is_plural(word, house))


def follows_word(draft: Draft, start: int) -> bool:
    """True after an ordinary word and a space: not after a name, a number, or what makes the number one of several."""
    before = _last().search(draft.prose, max(start - 30, 0), start)
    if before is None or before[2] not in (" ", ", ") or not before[1].islower():
        return False
    word = before[1]
    return word not in PLACES and word not in LARGE and word not in values()


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
