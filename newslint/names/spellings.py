"""One name spelled two ways in a story, whoever bears it: *Kowalczyk* and *Kowalcyzk*.

Of two spellings that are one slip apart, the rarer is doubted, or the one that nobody is known to bear. What tells one
name from two are general things: both are known names, or each goes with a given name of its own, or one is the
other's plural or people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from newslint.lexicon import Lexicon
from newslint.names.book import Names
from newslint.names.inflection import is_inflected, same_letters
from newslint.names.namesakes import SHARED
from newslint.names.runs import Token
from newslint.names.sounds import skeleton
from newslint.record import Record
from newslint.slips import FAR, slip

SHORTEST = 5
"""Letters of the shortest word that is compared."""

NEAR = 0.17
"""How much of a name, by the cost of the slip per letter, may differ."""

CLOSE = 0.6
"""The cost of a slip between two known names at which one of them is still doubted."""

SELDOM = 2
"""What is written more often than this is meant so, in a quoted document for one."""

CROWD = 40
"""More spellings than this that are alike are no slips of one another."""

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


def pairs(groups: Sequence[Sequence[Token]], names: Names, lex: Lexicon) -> Iterator[Pair]:
    """Pairs of spellings among ``groups`` of words, each group perhaps one name."""
    spellings = _spellings(groups, lex)
    for a, b in _near(spellings):
        cost = min(_cost(a.part, b.part), _cost(b.part, a.part))
        if cost > NEAR * min(len(a.part), len(b.part)):
            continue
        known = _is_known(a, names, lex), _is_known(b, names, lex)
        if not _are_two(a, b, cost, known, names, lex):
            doubted, better = sorted((a, b), key=lambda s: _credit(s, names, all(known), lex))
            if len(doubted.tokens) <= SELDOM:
                yield Pair(doubted, better, cost)


def _cost(a: str, b: str) -> float:
    return slip(a, b, 1.3) if a[0] == b[0] else FAR


def _spellings(groups: Sequence[Sequence[Token]], lex: Lexicon) -> list[Spelling]:
    """The spellings worth comparing, by part: long enough, and no common words."""
    found: dict[str, Spelling] = {}
    for group in groups:
        for i, token in enumerate(group):
            part = token.part
            if len(part) < SHORTEST or not part.isalpha() or token.text.isupper():
                continue
            spelling = found.get(part)
            if spelling is None:
                spelling = found[part] = Spelling(part, [], set(), set())
            spelling.tokens.append(token)
            if i:
                spelling.left.add(group[i - 1].part)
            if i + 1 < len(group):
                spelling.right.add(group[i + 1].part)
    return [s for s in found.values() if s.left or s.right or not lex.is_word(s.part)]


def _near(spellings: Sequence[Spelling]) -> Iterator[tuple[Spelling, Spelling]]:
    """Pairs that become one when a letter of each is left out; in the order of the story, each once."""
    shared: dict[str, list[int]] = defaultdict(list)
    for i, spelling in enumerate(spellings):
        part = spelling.part
        for short in {part, *(part[:k] + part[k + 1 :] for k in range(1, len(part)))}:
            shared[short].append(i)
    seen = set()
    for owners in shared.values():
        for i in owners if len(owners) <= CROWD else ():
            for k in owners:
                if i < k and (i, k) not in seen:
                    seen.add((i, k))
                    yield spellings[i], spellings[k]


def _are_two(a: Spelling, b: Spelling, cost: float, known: tuple[bool, bool], names: Names, lex: Lexicon) -> bool:
    """True if two spellings are two names."""
    if same_letters(a.part, b.part) or is_inflected(a.part, b.part) or is_inflected(b.part, a.part):
        return True
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
