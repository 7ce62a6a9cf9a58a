"""How dear a slip it is to write one word for another: a weighted edit cost, pure and quick.

``slip("Allepo", "Aleppo")`` reads: the cost of writing *Allepo* where *Aleppo* was meant. A letter put for any other
letter costs 1; the slips that people really make cost less: two letters swapped, a letter doubled or not doubled, a
letter left out, one vowel for another, letters that sound alike. Writers leave letters out more often than they add
some, and nearly always get the first letter right. Costs add up, so two cheap slips may still be one plausible word.

The method is the restricted Damerau-Levenshtein distance with weights that depend on the letters beside, after
Kernighan, Church and Gale, "A spelling correction program based on a noisy channel model" (1990), and for groups of
letters Brill and Moore, "An improved error model for noisy channel spelling correction" (2000). The weights were fitted
to classes of slips.
"""

from functools import lru_cache
from itertools import accumulate, pairwise

FAR = 99.0
"""The cost of words that are further apart than the limit."""

AGAIN = 0.1
"""Added for every edit after the first: one slip in a word is likelier than two."""

FIRST = 0.35
"""Added to an edit of the first letter."""

SWAPPED, SWAPPED_FAR = 0.45, 0.95
"""Two letters swapped: beside each other, or around a third letter."""

INSTEAD, INSTEAD_KEY, INSTEAD_ALIKE, INSTEAD_VOWEL, INSTEAD_GROUP = 1.0, 0.9, 0.7, 0.6, 0.6
"""A letter for another: any, on a key that touches, of like sound, a vowel for a vowel; a group that sounds alike."""

SURPLUS, SURPLUS_VOWEL, SURPLUS_KEY, SURPLUS_REPEATED, SURPLUS_DOUBLED = 0.9, 0.75, 0.7, 0.6, 0.45
SURPLUS_LAST, SURPLUS_LAST_E, SURPLUS_BESIDE, SURPLUS_MARK = 1.05, 0.55, 0.6, 0.4
"""Too many: any, a vowel, on a touching key, one that stands near, doubled; last, a vowel by a vowel, a mark."""

MISSING, MISSING_S, MISSING_H, MISSING_REPEATED, MISSING_VOWEL, MISSING_DOUBLED = 0.6, 0.7, 0.55, 0.5, 0.4, 0.35
MISSING_HYPHEN, MISSING_APOSTROPHE = 0.4, 0.2
"""A letter left out: any, the last s, an h, one that stands near, a vowel, one of a double; a mark."""

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


def _groups() -> dict[str, list[tuple[str, str]]]:
    """The groups by the last letter written and the last letter intended."""
    index: dict[str, list[tuple[str, str]]] = {}
    for group in _GROUPED.split():
        written, _, intended = group.partition("-")
        index.setdefault(written[-1] + intended[-1], []).append((written, intended))
    return index


_LASTS = _groups()


def slip(written: str, intended: str, limit: float = 3.0) -> float:
    """The cost of writing ``written`` for ``intended``; ``FAR`` if it is above ``limit``. Case is compared as it is."""
    if written == intended:
        return 0.0
    head = _common(written, intended)
    tail = _common(written[head:][::-1], intended[head:][::-1])
    cost = _core(written, intended, head, tail, limit + AGAIN) - AGAIN
    return cost if cost <= limit else FAR


def _common(a: str, b: str) -> int:
    """How many letters two words share from the start."""
    for i, (x, y) in enumerate(zip(a, b, strict=False)):
        if x != y:
            return i
    return min(len(a), len(b))


def _core(w: str, i: str, head: int, tail: int, limit: float) -> float:
    """The cost of what lies between a common head and a common tail, row by row over the letters written."""
    meant = i[head : len(i) - tail]
    missing = [_missing(i, b) for b in range(head, len(i) - tail)]
    above = list(accumulate(missing, initial=0.0))
    rows = [above]
    for r, a in enumerate(range(head, len(w) - tail), 1):
        surplus = _surplus(w, a)
        x, left, diagonal = w[a], above[0] + surplus, above[0]
        row = [left]
        for c, y in enumerate(meant, 1):
            best = diagonal if x == y else diagonal + _instead(x, y, head + c > 1)
            diagonal = above[c]
            left = min(best, left + missing[c - 1], diagonal + surplus)
            if x + y in _LASTS or (r > 1 and c > 1 and x in meant[:c] and x != y):
                left = min(left, _together(rows, r, c, w[: a + 1], i[: head + c]))
            row.append(left)
        rows.append(row)
        if min(row) > limit and min(above) > limit:
            return FAR
        above = row
    return above[-1]


def _together(rows: list[list[float]], r: int, c: int, w: str, i: str) -> float:
    """The cost of having written the last letters of ``w`` as a group for those of ``i``: swapped, or of like sound.

    ``r`` letters of ``w`` and ``c`` of ``i`` lie beyond the common head; ``rows`` hold the costs so far.
    """
    best = FAR
    if r > 1 and c > 1 and w[-1] == i[-2] and w[-2] == i[-1]:
        best = rows[r - 2][c - 2] + SWAPPED + AGAIN
    if r > 2 and c > 2 and w[-1] == i[-3] and w[-3] == i[-1] and w[-2] == i[-2]:
        best = min(best, rows[r - 3][c - 3] + SWAPPED_FAR + AGAIN)
    for written, intended in _LASTS.get(w[-1] + i[-1], ()):
        if len(written) <= r and len(intended) <= c and w.endswith(written) and i.endswith(intended):
            best = min(best, rows[r - len(written)][c - len(intended)] + INSTEAD_GROUP + AGAIN)
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
    x = w[a]
    before, after = w[a - 1 : a] if a else "", w[a + 1 : a + 2]
    if x in (before, after):
        return SURPLUS_DOUBLED + AGAIN
    if x in _MARKS:
        return SURPLUS_MARK + AGAIN
    first = AGAIN if a else AGAIN + FIRST
    if not after:
        return (SURPLUS_LAST_E if x == "e" else SURPLUS_LAST) + first
    if x in w[max(a - 2, 0) : a] or x in w[a + 1 : a + 3]:
        return SURPLUS_REPEATED + first
    if x in _VOWELS and (before in _VOWELS or after in _VOWELS):
        return SURPLUS_BESIDE + first
    if before + x in _TOUCHING or x + after in _TOUCHING:
        return SURPLUS_KEY + first
    return (SURPLUS_VOWEL if x in _VOWELS else SURPLUS) + first


def _missing(i: str, b: int) -> float:
    """The cost of leaving out the letter ``i[b]``."""
    y = i[b]
    before, after = i[b - 1 : b] if b else "", i[b + 1 : b + 2]
    if y in (before, after):
        return MISSING_DOUBLED + AGAIN
    if y in _MARKS:
        return (MISSING_APOSTROPHE if y in _APOSTROPHES else MISSING_HYPHEN) + AGAIN
    first = AGAIN if b else AGAIN + FIRST
    if y in _VOWELS:
        return MISSING_VOWEL + first
    if y in i[max(b - 2, 0) : b] or y in i[b + 1 : b + 3]:
        return MISSING_REPEATED + first
    if y == "s" and not after:
        return MISSING_S + first
    return (MISSING_H if y == "h" else MISSING) + first
