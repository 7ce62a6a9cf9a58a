"""How dear a slip it is to write one word for another, without the core: a weighted edit cost.

``in_python("Allepo", "Aleppo")`` reads: the cost of writing *Allepo* where *Aleppo* was meant. A letter put for any
other letter costs 1; the slips that people really make cost less: two letters swapped, a letter doubled or not
doubled, a letter left out, one vowel for another, letters that sound alike. Writers leave letters out more often than
they add some, and nearly always get the first letter right. Costs add up, so two cheap slips may still be one
plausible word.

The method is the restricted Damerau-Levenshtein distance with weights that depend on the letters beside, after
Kernighan, Church and Gale, "A spelling correction program based on a noisy channel model" (1990), and for groups of
letters Brill and Moore, "An improved error model for noisy channel spelling correction" (2000). The weights were fitted
to classes of slips.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from newslint.costs import FAR, MISSING_DOUBLED, SWAPPED
from newslint.lean import lru_cache

AGAIN = 0.1
"""Added for every edit after the first: one slip in a word is likelier than two."""

FIRST = 0.35
"""Added to an edit of the first letter."""

SWAPPED_FAR = 0.95
"""Two letters swapped around a third letter."""

INSTEAD, INSTEAD_KEY, INSTEAD_ALIKE, INSTEAD_VOWEL, INSTEAD_GROUP = 1.0, 0.9, 0.7, 0.6, 0.6
"""A letter for another: any, on a key that touches, of like sound, a vowel for a vowel; a group that sounds alike."""

SURPLUS, SURPLUS_VOWEL, SURPLUS_KEY, SURPLUS_REPEATED, SURPLUS_DOUBLED = 0.9, 0.75, 0.7, 0.6, 0.45
SURPLUS_LAST, SURPLUS_LAST_E, SURPLUS_BESIDE, SURPLUS_MARK = 1.05, 0.55, 0.6, 0.4
"""Too many: any, a vowel, on a touching key, one that stands near, doubled; last, a vowel by a vowel, a mark."""

MISSING, MISSING_S, MISSING_H, MISSING_REPEATED, MISSING_VOWEL = 0.6, 0.7, 0.55, 0.5, 0.4
MISSING_HYPHEN, MISSING_APOSTROPHE = 0.4, 0.2
"""A letter left out: any, the last s, an h, one that stands near, a vowel; a mark."""

_VOWELS = frozenset("aeiouy")
_APOSTROPHES = "'’"
_MARKS = _APOSTROPHES + "-‑"


def _keys() -> frozenset[str]:
    """Pairs of letters (as two-letter strings) whose keys touch on a QWERTY keyboard."""
    rows = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    touching = {a + b for row in rows for a, b in pairwise(row)}
    for upper, lower in pairwise(rows):
        # Rows are shifted by half a key: a key touches the one above it and the one to the right of that.
        touching |= {a + b for i, a in enumerate(lower) for b in upper[i : i + 2]}
    return frozenset(touching | {pair[::-1] for pair in touching})


_TOUCHING = _keys()

_SOUNDS = ("ck", "sc", "sz", "td", "fv", "gj", "mn", "bp", "iy", "xs", "kq", "wv", "lr")
_ALIKE = frozenset([*_SOUNDS, *(pair[::-1] for pair in _SOUNDS)])
"""Consonants that sound alike, or are easily taken for one another (m and n)."""

_GROUPED = """
f-ph ph-f k-ck c-ck ck-k ck-c k-ch c-ch s-sc c-sc sc-c s-ps sh-ch ch-sh sh-ti sh-ci sh-si ci-ti ti-ci si-ti ti-si x-ct
ct-x cc-x x-cc x-xc xs-xc xc-x ks-x gs-x kw-qu k-qu cw-qu ck-qu n-kn n-gn r-wr r-rh w-wh wh-w g-gh f-gh j-dg g-dg dg-g
t-bt m-mb m-mn er-re re-er or-our er-our er-or or-er ou-oo u-oo u-ou o-ou o-oa a-ai e-ea i-ie y-ie ys-ies ie-y ee-ea
ea-ee ee-ie ee-ei ai-ei ei-ai oo-ou
"""
"""Written-intended, for groups of letters that sound alike."""


def _groups() -> dict[str, frozenset[str]]:
    """What a group that is written, of one letter or two, may have been meant for."""
    index: dict[str, list[str]] = {}
    for group in _GROUPED.split():
        written, _, intended = group.partition("-")
        index.setdefault(written, []).append(intended)
    return {written: frozenset(intended) for written, intended in index.items()}


_GROUPS = _groups()


def in_python(written: str, intended: str, limit: float = 3.0) -> float:
    """The cost of writing ``written`` for ``intended``; ``FAR`` if it is above ``limit``. Case is compared as it is."""
    if written == intended:
        return 0.0
    head = 0
    for x, y in zip(written, intended, strict=False):
        if x != y:
            break
        head += 1
    end, last = len(written), len(intended)
    while end > head < last and written[end - 1] == intended[last - 1]:
        end -= 1
        last -= 1
    if end == head:
        cost = _added_up([_missing(intended, b) for b in range(head, last)])
    elif last == head:
        cost = _added_up([_surplus(written, a) for a in range(head, end)])
    elif _least(written[head:end], intended[head:last]) > limit + AGAIN:
        return FAR
    elif end - head == last - head == 1:
        cost = _one_for_one(written, intended, head)
    elif end - head == last - head == 2 and written[head] == intended[head + 1] and written[head + 1] == intended[head]:
        # Two edits cost more, and so does a group.
        cost = SWAPPED + AGAIN
    else:
        cost = _core(written, intended, head, end, last, limit + AGAIN)
    cost -= AGAIN
    return cost if cost <= limit else FAR


def _added_up(costs: list[float]) -> float:
    """The sum, rounded at every step, on any Python."""
    total = 0.0
    for cost in costs:
        total += cost
    return total


def _least(written: str, intended: str) -> float:
    """No more than what letters can cost for others, if neither the first nor the last are the same.

    One edit only does for a letter, two that are swapped, or a group; else there are two, as many of them of letters
    left out or added as one side is longer.
    """
    more = len(intended) - len(written)
    if more > 1:
        return (MISSING_APOSTROPHE + AGAIN) * more - _ROUNDING
    if more < -1:
        return (SURPLUS_MARK + AGAIN) * -more - _ROUNDING
    if len(written) > 2 and len(intended) > 1 and written.isalpha() and intended.isalpha():
        return _TWO_OF_LETTERS
    return (SWAPPED if len(written) == len(intended) == 2 else INSTEAD_GROUP) + AGAIN - _ROUNDING


def _one_for_one(w: str, i: str, at: int) -> float:
    """The cost of the one letter at ``at`` for another."""
    cost = _instead(w[at], i[at], at > 0)
    # A letter left out and another added cost less only where both are repeated or marks.
    return cost if cost <= _CHEAPEST_PAIR else min(cost, _surplus(w, at) + _missing(i, at))


def _core(w: str, i: str, head: int, end: int, last: int, limit: float) -> float:
    """The cost of ``w[head:end]`` for ``i[head:last]``, row by row over the letters written."""
    meant = i[head:last]
    missing = [_missing(i, b) for b in range(head, last)]
    above = list(accumulate(missing, initial=0.0))
    rows = [above]
    lowest = 0.0
    before = ""
    for a in range(head, end):
        x, surplus, left = w[a], _surplus(w, a), above[0]
        one, two = _met(x, meant), _met(before + x, meant) if before else ()
        diagonal, left = left, left + surplus
        row = [left]
        inside = head > 0
        beside = far = ""
        for y, lack, up in zip(meant, missing, above[1:], strict=True):
            left += lack
            if up + surplus < left:
                left = up + surplus
            if x == y:
                if diagonal < left:
                    left = diagonal
            elif diagonal + _CHEAPEST_INSTEAD < left:
                left = min(left, diagonal + _instead(x, y, inside))
            if one and beside + y in one:
                left = min(left, above[len(row) - 2] + INSTEAD_GROUP + AGAIN)
            if two or (x == beside and y == before) or (x == far and beside == before):
                left = min(left, _of_two(rows, w[head : a + 1], meant[: len(row)], two))
            row.append(left)
            diagonal, far, beside, inside = up, beside, y, True
        rows.append(row)
        least = min(row)
        if least > limit < lowest:
            return FAR
        above, before, lowest = row, x, least
    return above[-1]


def _met(written: str, meant: str) -> list[str]:
    """The groups of ``meant`` for which a group may have been written."""
    return [group for group in _GROUPS.get(written, ()) if group in meant]


def _of_two(rows: list[list[float]], w: str, i: str, groups: Sequence[str]) -> float:
    """The cost of having written the last letters of ``w`` for those of ``i``: for one of ``groups``, or swapped.

    Nothing before ``w`` and ``i`` takes part; ``rows`` hold the costs so far.
    """
    at = len(i)
    best = min([rows[-2][at - len(g)] + INSTEAD_GROUP + AGAIN for g in groups if i.endswith(g)], default=FAR)
    if len(w) > 1 and w[-1] == i[-2:-1] and w[-2] == i[-1]:
        best = min(best, rows[-2][at - 2] + SWAPPED + AGAIN)
    elif len(w) > 2 and w[-1] == i[-3:-2] and w[-3] == i[-1] and w[-2] == i[-2]:
        best = min(best, rows[-3][at - 3] + SWAPPED_FAR + AGAIN)
    return best


@lru_cache(4096)
def _instead(x: str, y: str, inside: bool) -> float:
    """The cost of the letter ``x`` in place of another, ``y``, inside the intended word or as its first letter."""
    first = AGAIN if inside else AGAIN + FIRST
    if x in _VOWELS and y in _VOWELS:
        return INSTEAD_VOWEL + first
    if x + y in _ALIKE:
        return INSTEAD_ALIKE + first
    return (INSTEAD_KEY if x + y in _TOUCHING else INSTEAD) + first


def _surplus(w: str, a: int) -> float:
    """The cost of the letter ``w[a]`` written where nothing was meant."""
    return _surplus_among(w[a - 2 : a + 3], 2) if a > 1 else _surplus_among(w[: a + 3], a)


def _missing(i: str, b: int) -> float:
    """The cost of leaving out the letter ``i[b]``."""
    return _missing_among(i[b - 2 : b + 3], 2) if b > 1 else _missing_among(i[: b + 3], b)


@lru_cache(1 << 14)
def _surplus_among(near: str, a: int) -> float:
    """The cost of the letter ``near[a]`` of a word, if those on either side that matter are here as well."""
    x = near[a]
    before, after = near[a - 1] if a else "", near[a + 1 : a + 2]
    if x in (before, after):
        return SURPLUS_DOUBLED + AGAIN
    if x in _MARKS:
        return SURPLUS_MARK + AGAIN
    first = AGAIN if a else AGAIN + FIRST
    if not after:
        return (SURPLUS_LAST_E if x == "e" else SURPLUS_LAST) + first
    if near.count(x) > 1:
        return SURPLUS_REPEATED + first
    if x in _VOWELS and (before in _VOWELS or after in _VOWELS):
        return SURPLUS_BESIDE + first
    if before + x in _TOUCHING or x + after in _TOUCHING:
        return SURPLUS_KEY + first
    return (SURPLUS_VOWEL if x in _VOWELS else SURPLUS) + first


@lru_cache(1 << 14)
def _missing_among(near: str, b: int) -> float:
    """The cost of leaving out the letter ``near[b]`` of a word, of which as much is here as matters."""
    y = near[b]
    if y in (near[b - 1] if b else "", near[b + 1 : b + 2]):
        return MISSING_DOUBLED + AGAIN
    if y in _MARKS:
        return (MISSING_APOSTROPHE if y in _APOSTROPHES else MISSING_HYPHEN) + AGAIN
    first = AGAIN if b else AGAIN + FIRST
    if y in _VOWELS:
        return MISSING_VOWEL + first
    if near.count(y) > 1:
        return MISSING_REPEATED + first
    if y == "s" and b == len(near) - 1:
        return MISSING_S + first
    return (MISSING_H if y == "h" else MISSING) + first


_ROUNDING = 1e-9
_CHEAPEST_INSTEAD = INSTEAD_VOWEL + AGAIN
_CHEAPEST_PAIR = SURPLUS_MARK + AGAIN + (MISSING_APOSTROPHE + AGAIN) - _ROUNDING
_TWO_OF_LETTERS = MISSING_DOUBLED + AGAIN + (SWAPPED + AGAIN) - _ROUNDING
"""No two edits cost less, neither of a mark, that leave as many letters as there were, but for one."""
