"""One name spelled two ways in a story, whoever bears it: *Kowalczyk* and *Kowalcyzk*.

Of two spellings that are one slip apart, the rarer is doubted, or the one that nobody is known to bear. What tells one
name from two are general things: both are known names, or each goes with a given name of its own, or one is the
other's plural or people.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import combinations

from newslint.costs import FAR
from newslint.lean import lru_cache
from newslint.lexicon import Lexicon
from newslint.names.book import Names
from newslint.names.inflection import is_inflected, same_letters
from newslint.names.runs import Token
from newslint.names.sounds import skeleton
from newslint.names.wordlists import SHARED
from newslint.native import core
from newslint.record import Record
from newslint.slips import slip

SHORTEST, LONGEST = 5, 40
"""Letters of the shortest word that is compared, and of the longest."""

NEAR = 0.17
"""How much of a name, by the cost of the slip per letter, may differ."""

CLOSE = 0.6
"""The cost of a slip between two known names at which one of them is still doubted."""

SELDOM = 2
"""What is written more often than this is meant so, in a quoted document for one."""

CROWD = 40
"""More spellings than this that are alike are no slips of one another."""

KEPT = 1 << 14
"""Parts whose shorter forms are kept in memory."""

GIVEN = 4.0
"""The score of a given name that many have."""

KNOWN = 2.0
"""A name that the lexicon scores higher than this is somebody's right name."""


class Spelling(Record):
    """One spelling in a story: its tokens, and the words beside them within a name."""

    part: str
    tokens: list[Token]
    left: set[str]
    right: set[str]


class Pair(Record):
    """The doubted spelling, the one it may have been meant for, and the cost of the slip."""

    doubted: Spelling
    better: Spelling
    cost: float


def comparable(texts: Sequence[str], parts: Sequence[str], lex: Lexicon) -> list[str]:
    """Those of the ``parts`` of what may be one name that are worth comparing; a common word is, within a name."""
    found = [part for text, part in zip(texts, parts, strict=True) if _is_long(text, part)]
    return found if len(parts) > 1 or not found or not lex.is_word(parts[0]) else []


def _is_long(text: str, part: str) -> bool:
    return SHORTEST <= len(part) <= LONGEST and part.isalpha() and not text.isupper()


def near(parts: list[str]) -> list[tuple[str, str, float]]:
    """Pairs of ``parts`` so near that one may be a slip for the other, in order, with the cost of the slip."""
    found = []
    alike = core.alike(parts) if core else None
    for a, b in in_python(parts) if alike is None else alike:
        cost = _cost(a, b)
        if cost <= NEAR * min(len(a), len(b)):
            found.append((a, b, cost))
    return found


@lru_cache(KEPT)
def _cost(a: str, b: str) -> float:
    """The cost of the slip by which one was written for the other; ``FAR`` if one is a form of the other."""
    if same_letters(a, b) or is_inflected(a, b) or is_inflected(b, a):
        return FAR
    return min(slip(a, b, 1.3), slip(b, a, 1.3))


def in_python(given: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs that become one when a letter of each, not the first, is left out; each once."""
    parts = dict.fromkeys(given)
    each = [_shortened(part) for part in parts]
    if len(set().union(*each)) == sum(map(len, each)):
        return  # all are different, as in many a story
    first: dict[str, str] = {}
    shared: dict[str, list[str]] = {}
    for part, shorter in zip(parts, each, strict=True):
        for short in shorter:
            owner = first.setdefault(short, part)
            if owner is not part:
                shared.setdefault(short, [owner]).append(part)
    seen = set()
    for owners in shared.values():
        for pair in combinations(owners, 2) if len(owners) <= CROWD else ():
            if pair not in seen:
                seen.add(pair)
                yield pair


@lru_cache(KEPT)
def _shortened(part: str) -> tuple[str, ...]:
    return tuple({part: 0, **{part[:k] + part[k + 1 :]: 0 for k in range(1, len(part))}})


def pairs(
    alike: Sequence[tuple[str, str, float]], groups: Sequence[Sequence[Token]], names: Names, lex: Lexicon
) -> Iterator[Pair]:
    """Those of the parts that are ``alike`` of which one is a slip, in a story with these ``groups`` of words."""
    spellings = _spellings({part for a, b, _ in alike for part in (a, b)}, groups)
    for one, other, cost in alike:
        a, b = spellings[one], spellings[other]
        known = _is_known(a, names, lex), _is_known(b, names, lex)
        if not _are_two(a, b, cost, known, names, lex):
            doubted, better = sorted((a, b), key=lambda s: _credit(s, names, all(known), lex))
            if len(doubted.tokens) <= SELDOM:
                yield Pair(doubted, better, cost)


def _spellings(parts: Container[str], groups: Sequence[Sequence[Token]]) -> dict[str, Spelling]:
    """The spellings of these parts."""
    found: dict[str, Spelling] = {}
    for group in groups:
        for i, token in enumerate(group):
            if token.part not in parts or not _is_long(token.text, token.part):
                continue
            spelling = found.setdefault(token.part, Spelling(token.part, [], set(), set()))
            spelling.tokens.append(token)
            if i:
                spelling.left.add(group[i - 1].part)
            if i + 1 < len(group):
                spelling.right.add(group[i + 1].part)
    return found


def _are_two(a: Spelling, b: Spelling, cost: float, known: tuple[bool, bool], names: Names, lex: Lexicon) -> bool:
    """True if two spellings are two names."""
    words = lex.is_word(a.part), lex.is_word(b.part)
    if all(words) or (any(words) and not _share(a, b)):
        return True
    if _share(a, b):
        return _are_given(a.part, b.part, lex)
    if a.part in SHARED and b.part in SHARED:
        return True
    if names.count(a.part) and names.count(b.part) and not _lacks_first_mention(a, b, names, lex):
        return True
    if all(known):
        return cost > CLOSE or bool((a.left or a.right) and (b.left or b.right))
    givens = [{word for word in s.left if lex.given(word) > 4 or not lex.is_word(word)} for s in (a, b)]
    return any(known) and bool(givens[0] and givens[1])


def _are_given(one: str, other: str, lex: Lexicon) -> bool:
    """True for two given names that are not said alike: *Ivana* and *Ivanka* Trump, not *Natalia* and *Natalya*."""
    return min(lex.given(one), lex.given(other)) > GIVEN and skeleton(one) != skeleton(other)


def _lacks_first_mention(a: Spelling, b: Spelling, names: Names, lex: Lexicon) -> bool:
    """True if one is a surname that goes without a given name all through the story, and the other has one."""
    bare, full = (a, b) if not (a.left or a.right) else (b, a)
    if bare.left or bare.right or not full.left:
        return False
    place = lex.place(bare.part) > 4 or any(len(form.parts) == 1 for form in names.whole(bare.part))
    return lex.surname(bare.part) > 3 and not place


def _share(a: Spelling, b: Spelling) -> bool:
    """True if both stand beside the same name."""
    return bool(a.left & b.left or a.right & b.right)


def _is_known(spelling: Spelling, names: Names, lex: Lexicon) -> bool:
    """True for a spelling that is somebody's right name."""
    part = spelling.part
    return names.count(part) > 0 or lex.is_word(part) or _score(part, lex) > KNOWN


def _score(part: str, lex: Lexicon) -> float:
    return max(lex.given(part), lex.surname(part), lex.place(part), lex.zipf(part), lex.foreign(part))


def _credit(spelling: Spelling, names: Names, both: bool, lex: Lexicon) -> tuple[int, bool, bool, int]:
    """What speaks for a spelling: number (the dictionary is worth three), being known, a full name, coming first.

    If ``both`` are names of somebody, the dictionary has to have this one by itself, as it has places.
    """
    part = spelling.part
    in_dictionary = any(f.right for f in names.whole(part)) if both else names.count(part) > 0
    in_full = bool(spelling.left or spelling.right)
    known = _score(part, lex) > KNOWN
    return len(spelling.tokens) + 3 * in_dictionary, known, in_full, -spelling.tokens[0].start
