"""Likely errors of an archive: a rare form one slip from a frequent one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from newslint.lexicon import Lexicon
from newslint.names.book import Names
from newslint.names.claims import gaps
from newslint.names.fold import fold
from newslint.names.inflection import is_inflected
from newslint.names.learning import NAME, Count
from newslint.names.sift import near_each_other, one_slip
from newslint.record import Record

RARE = 2
"""Stories in which an error is found at most."""

TIMES = 5
"""How many times as frequent the right form is at least."""


class Suspect(Record):
    """A form that is probably an error, and what was probably meant."""

    wrong: Count
    right: Count


def suspects(counts: Iterable[Count], frequent: Iterable[Count], names: Names, lexicon: Lexicon) -> list[Suspect]:
    """The likely errors among ``counts``, the likeliest first; ``frequent`` names and words are trusted."""
    beside: dict[str, list[Count]] = defaultdict(list)
    short: dict[str, list[Count]] = defaultdict(list)
    for count in frequent:
        if count.what == NAME and " " in count.text:
            for gap in gaps(count.text):
                beside[gap].append(count)
        elif count.what != NAME:
            for cut in _cuts(fold(count.text)):
                short[cut].append(count)
    found: list[Suspect] = []
    for count in counts:
        if count.stories <= RARE:
            if count.what == NAME:
                found += _whole(count, beside, names) if " " in count.text else ()
            elif _is_unknown(count.text, names, lexicon):
                found += _word(count, short)
    return sorted(_once(found), key=lambda s: (-s.right.times / s.wrong.times, s.wrong.text))


def _whole(count: Count, beside: dict[str, list[Count]], names: Names) -> list[Suspect]:
    """A whole name with all its parts but one."""
    if names.exact(count.text):
        return []
    near = [c for gap in gaps(count.text) for c in beside.get(gap, ()) if _dwarfs(c, count)]
    return _best(count, [c for c in near if near_each_other(count.text, c.text)])


def _word(count: Count, short: dict[str, list[Count]]) -> list[Suspect]:
    """A word that is known nowhere."""
    word = fold(count.text)
    near = {c.text: c for cut in _cuts(word) for c in short.get(cut, ()) if _dwarfs(c, count)}
    return _best(count, [c for c in near.values() if word != fold(c.text) and one_slip(word, fold(c.text))])


def _best(count: Count, near: list[Count]) -> list[Suspect]:
    return [Suspect(count, max(near, key=lambda c: (c.times, c.text)))] if near else []


def _dwarfs(right: Count, wrong: Count) -> bool:
    """True if one form is so much more frequent that the other may be an error, and is no inflection of it."""
    if right.times < TIMES * wrong.times or right.text[:1] != wrong.text[:1]:
        return False
    one, other = fold(wrong.text), fold(right.text)
    return not is_inflected(one, other) and not is_inflected(other, one)


def _is_unknown(word: str, names: Names, lexicon: Lexicon) -> bool:
    """True for a word of some length that is neither English nor the name of anybody or any place."""
    if len(word) < 5 or not word.replace("’", "").replace("-", "").isalpha() or lexicon.is_word(word):
        return False
    low = fold(word)
    if lexicon.is_word(low) or names.count(low):
        return False
    return not (lexicon.given(low) or lexicon.surname(low) or lexicon.place(low) or lexicon.foreign(low) > 3)


def _cuts(word: str) -> set[str]:
    """The word, and the word with any one letter left out: words one edit apart share one of them."""
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


def _once(found: Iterable[Suspect]) -> Iterator[Suspect]:
    """Leaves out a word whose whole name is reported already."""
    rows = list(found)
    told = {word for s in rows if " " in s.wrong.text for word in set(s.wrong.text.split()) - set(s.right.text.split())}
    return (s for s in rows if " " in s.wrong.text or s.wrong.text not in told)
