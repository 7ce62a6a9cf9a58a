"""Words of which one stands whole in whatever a regular expression matches: hundreds of cards in one look.

A word is whole if no letter or figure stands right beside it; it may be part of a longer one (*re-elect*).
"""

import re
from collections.abc import Sequence
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from newslint.checks.leads import OFTEN, RARELY
from newslint.lean import Counter

MOST = 500
"""No more ways in which a stretch of a pattern may read are followed."""

EDGE = " "
"""Stands for a character that is no letter or figure, and for a place beside which none stands."""

OPEN = "*"
"""Stands for whatever else may match."""

Item = tuple[Any, Any]
Texts = frozenset[str]
EMPTY: Texts = frozenset([""])
BESIDE: Texts = frozenset([EDGE])
NOTHING_KNOWN: Texts = frozenset([OPEN])

WORDLY = (op.CATEGORY, op.CATEGORY_WORD)
APART = ((op.CATEGORY, op.CATEGORY_NOT_WORD), (op.CATEGORY, op.CATEGORY_SPACE))
"""Classes in which there is no letter and no figure."""


def anchors(pattern: str) -> tuple[str, ...]:
    """The words that are met least often, in small letters and sorted; nothing if none can be known."""
    parsed = _parser.parse(pattern)
    flags = parsed.state.flags
    if flags & re.ASCII:
        return ()  # an edge of a word may be where a letter with an accent goes on
    ways = [_whole(texts, is_plain=bool(flags & re.IGNORECASE)) for texts in _stretches(list(parsed))]
    return min((way for way in ways if way), key=_cost, default=())


def _stretches(items: Sequence[Item]) -> list[Texts]:
    """How each stretch of a sequence may read; a stretch ends where there would be too many ways to go on."""
    found, run = [], NOTHING_KNOWN
    for item in items:
        texts = _texts(item)
        if len(run) * len(texts) > MOST:
            found.append(run)
            run = NOTHING_KNOWN
        run = frozenset(a + b for a in run for b in texts)
    return [*found, run]


def _whole(texts: Texts, *, is_plain: bool) -> tuple[str, ...]:
    """Of each way to read a stretch its rarest whole word, one of many ways if it can be; nothing if one has none."""
    read = [[w.lower() for w in (text + OPEN).split(EDGE) if _is_known(w, is_plain=is_plain)] for text in texts]
    if not all(read):
        return ()
    ways = Counter(word for known in read for word in set(known))
    words = {min(known, key=lambda word: (OFTEN.get(word, RARELY), -ways[word], -len(word), word)) for known in read}
    return tuple(sorted(words))


def _is_known(word: str, *, is_plain: bool) -> bool:
    """True if small letters of the word stand in small letters of any text that has it.

    Where capitals do not count (``is_plain``), an ASCII letter matches few others (see ``pattern.ODD``), some letters
    many. Only of a sigma do small letters depend on what stands beside it.
    """
    if word.isascii() or is_plain:
        return word.isascii() and word.isalnum()
    return word.isalnum() and word.lower().isalnum() and "σ" not in word.casefold()


def _cost(words: tuple[str, ...]) -> tuple[float, tuple[str, ...]]:
    return sum(OFTEN.get(word, RARELY) for word in words), words


def _texts(item: Item) -> Texts:
    """Everything that an item may read as."""
    kind, arg = item
    if kind is op.LITERAL:
        return frozenset([_letter(arg)])
    if kind is op.AT:
        return NOTHING_KNOWN if arg is op.AT_NON_BOUNDARY else BESIDE
    if kind is op.IN:
        return _one_of(arg)
    if kind in (op.ASSERT, op.ASSERT_NOT):
        return BESIDE if kind is op.ASSERT_NOT and _is_any_word(arg[1]) else EMPTY
    if kind is op.BRANCH:
        return _few(frozenset().union(*[_sequence(list(way)) for way in arg[1]]))
    if kind is op.SUBPATTERN and not arg[1] and not arg[2]:
        return _sequence(list(arg[3]))
    return _repeated(*arg) if kind in (op.MAX_REPEAT, op.MIN_REPEAT) else NOTHING_KNOWN


def _letter(number: int) -> str:
    return chr(number) if chr(number).isalnum() else EDGE


def _is_any_word(items: Any) -> bool:
    """True for one character that may be any letter or figure: where it must not stand, a word ends."""
    return len(items) == 1 and items[0][0] is op.IN and items[0][1][0][0] is not op.NEGATE and WORDLY in items[0][1]


def _one_of(choices: Sequence[Item]) -> Texts:
    """What a class of characters may read as."""
    if choices[0][0] is op.NEGATE:
        return BESIDE if WORDLY in choices else NOTHING_KNOWN
    if not all(kind is op.LITERAL or (kind, arg) in APART for kind, arg in choices):
        return NOTHING_KNOWN
    return _few(frozenset(_letter(arg) if kind is op.LITERAL else EDGE for kind, arg in choices))


def _repeated(least: int, most: int, items: Sequence[Item]) -> Texts:
    texts = _sequence(list(items))
    if all(text and not text.strip(EDGE) for text in texts):
        texts = BESIDE
    elif most > 1:
        texts = frozenset(text + OPEN for text in texts)
    return texts if least else texts | EMPTY


def _sequence(items: Sequence[Item]) -> Texts:
    run = EMPTY
    for item in items:
        texts = _texts(item)
        if len(run) * len(texts) > MOST:
            return NOTHING_KNOWN
        run = frozenset(a + b for a in run for b in texts)
    return run


def _few(texts: Texts) -> Texts:
    return texts if len(texts) <= MOST else NOTHING_KNOWN
