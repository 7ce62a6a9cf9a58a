"""How dear a slip it is to write one word for another: a weighted edit cost, pure and quick.

``slip("Allepo", "Aleppo")`` reads: the cost of writing *Allepo* where *Aleppo* was meant. A letter put for any other
letter costs 1; the slips that people really make cost less: two letters swapped, a letter doubled or not doubled, one
vowel for another, a neighbouring key, letters that sound alike, a silent letter left out. The first letter is dearest:
writers nearly always get it right. Costs add up, so two cheap slips may still be one plausible word.

The method is the restricted Damerau-Levenshtein distance with contextual weights, after Kernighan, Church and Gale,
"A spelling correction program based on a noisy channel model" (1990), and Brill and Moore (2000) for letter groups.
Weights are our own, rounded.
"""

from itertools import pairwise

FAR = 99.0
"""The cost of words that are further apart than the limit."""

FIRST = 0.5
"""Added to an edit of the first letter."""

_VOWELS = frozenset("aeiouy")


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

_GROUPS = {
    ("f", "ph"): 0.4, ("ph", "f"): 0.4, ("v", "ph"): 0.8,
    ("k", "ck"): 0.4, ("c", "ck"): 0.4, ("ck", "k"): 0.4, ("ck", "c"): 0.4, ("k", "ch"): 0.5, ("c", "ch"): 0.5,
    ("s", "sc"): 0.4, ("c", "sc"): 0.5, ("sc", "c"): 0.5, ("s", "ps"): 0.5, ("sh", "ch"): 0.6, ("ch", "sh"): 0.6,
    ("sh", "ti"): 0.6, ("sh", "ci"): 0.6, ("sh", "si"): 0.6, ("s", "ti"): 0.9, ("ci", "ti"): 0.5, ("ti", "ci"): 0.5,
    ("si", "ti"): 0.5, ("ti", "si"): 0.5, ("x", "ct"): 0.6, ("ct", "x"): 0.6, ("cc", "x"): 0.6, ("x", "cc"): 0.6,
    ("x", "xc"): 0.4, ("xs", "xc"): 0.5, ("xc", "x"): 0.5, ("ks", "x"): 0.5, ("gs", "x"): 0.6, ("kw", "qu"): 0.5,
    ("k", "qu"): 0.6, ("cw", "qu"): 0.5, ("ck", "qu"): 0.7, ("n", "kn"): 0.5, ("n", "gn"): 0.5, ("r", "wr"): 0.5,
    ("r", "rh"): 0.4, ("w", "wh"): 0.4, ("wh", "w"): 0.5, ("g", "gh"): 0.5, ("f", "gh"): 0.7, ("j", "dg"): 0.6,
    ("g", "dg"): 0.4, ("dg", "g"): 0.5, ("t", "bt"): 0.5, ("m", "mb"): 0.5, ("m", "mn"): 0.5, ("t", "ed"): 0.9,
    ("er", "re"): 0.4, ("re", "er"): 0.4, ("or", "our"): 0.4, ("er", "our"): 0.6, ("er", "or"): 0.4, ("or", "er"): 0.4,
    ("ou", "oo"): 0.6, ("u", "oo"): 0.6, ("u", "ou"): 0.5, ("o", "ou"): 0.5, ("o", "oa"): 0.5, ("a", "ai"): 0.5,
    ("e", "ea"): 0.5, ("i", "ie"): 0.5, ("y", "ie"): 0.5, ("ys", "ies"): 0.5, ("ie", "y"): 0.5, ("ee", "ea"): 0.5,
    ("ea", "ee"): 0.5, ("ee", "ie"): 0.6, ("ee", "ei"): 0.6, ("ai", "ei"): 0.6, ("ei", "ai"): 0.6, ("oo", "ou"): 0.6,
}  # fmt: skip
"""(written, intended) → cost, for groups of letters that sound alike."""


def slip(written: str, intended: str, limit: float = 3.0) -> float:
    """The cost of writing ``written`` for ``intended``; ``FAR`` if it is above ``limit``. Case is compared as it is."""
    if written == intended:
        return 0.0
    if abs(len(written) - len(intended)) > 2 * limit:
        return FAR
    head = _common(written, intended)
    tail = _common(written[head:][::-1], intended[head:][::-1])
    cost = _Grid(written, intended, head, tail).cost(limit)
    return cost if cost <= limit else FAR


def _common(a: str, b: str) -> int:
    """How many letters two words share from the start."""
    for i, (x, y) in enumerate(zip(a, b, strict=False)):
        if x != y:
            return i
    return min(len(a), len(b))


class _Grid:
    """The table of costs over what is left between a common head and a common tail."""

    def __init__(self, written: str, intended: str, head: int, tail: int) -> None:
        self.w, self.i = written, intended
        self.head = head
        self.rows, self.columns = len(written) - tail - head, len(intended) - tail - head

    def cost(self, limit: float) -> float:
        rows, columns, head = self.rows, self.columns, self.head
        grid = [[FAR] * (columns + 1) for _ in range(rows + 1)]
        grid[0][0] = 0.0
        for r in range(rows + 1):
            line = grid[r]
            for c in range(columns + 1):
                if r or c:
                    line[c] = self._step(grid, r, c, head)
            if r > 1 and min(line) > limit and min(grid[r - 1]) > limit:
                return FAR
        return grid[rows][columns]

    def _step(self, grid: list[list[float]], r: int, c: int, head: int) -> float:
        """The cheapest way to have written ``r`` letters for ``c`` intended ones."""
        a, b = head + r, head + c
        best = FAR
        if r:
            best = grid[r - 1][c] + _surplus(self.w, a - 1, self.i, b)
        if c:
            best = min(best, grid[r][c - 1] + _missing(self.i, b - 1, self.w, a))
        if r and c:
            best = min(best, grid[r - 1][c - 1] + _instead(self.w, a - 1, self.i, b - 1))
            best = min(best, self._group(grid, r, c))
        return best

    def _group(self, grid: list[list[float]], r: int, c: int) -> float:
        """The cheapest way by which the last letters were written as a group: swapped, or sounding alike."""
        w, i = self.w, self.i
        a, b = self.head + r, self.head + c
        best = FAR
        if r > 1 and c > 1 and w[a - 1] == i[b - 2] and w[a - 2] == i[b - 1]:
            best = grid[r - 2][c - 2] + (0.55 if b > 2 else 0.75)
        if r > 2 and c > 2 and w[a - 1] == i[b - 3] and w[a - 3] == i[b - 1] and w[a - 2] == i[b - 2]:
            best = min(best, grid[r - 3][c - 3] + 1.0)
        for m in (1, 2):
            for n in (1, 2, 3):
                if m + n > 2 and r >= m and c >= n:
                    cost = _GROUPS.get((w[a - m : a], i[b - n : b]))
                    if cost is not None:
                        best = min(best, grid[r - m][c - n] + cost)
        return best


def _instead(w: str, a: int, i: str, b: int) -> float:
    """The cost of the letter ``w[a]`` in place of ``i[b]``."""
    x, y = w[a], i[b]
    if x == y:
        return 0.0
    first = FIRST if b == 0 else 0.0
    if x in _VOWELS and y in _VOWELS:
        return 0.5 + first
    if x + y in _ALIKE:
        return 0.65 + first
    if x + y in _TOUCHING:
        return 0.75 + first
    return 1.0 + first


def _surplus(w: str, a: int, i: str, b: int) -> float:
    """The cost of the letter ``w[a]`` written where nothing was meant (before ``i[b]``)."""
    x = w[a]
    if x in "'’-‑":
        return 0.4
    before, after = w[a - 1 : a] if a else "", w[a + 1 : a + 2]
    if x in (before, after):
        return 0.4
    first = FIRST if b == 0 else 0.0
    if x == "e" and not after:
        return 0.55 + first
    if before + x in _TOUCHING or x + after in _TOUCHING:
        return 0.7 + first
    if x in w[max(a - 2, 0) : a] or x in w[a + 1 : a + 3]:
        return 0.75 + first
    return (0.75 if x in _VOWELS else 0.9) + first


def _missing(i: str, b: int, w: str, a: int) -> float:
    """The cost of leaving out the letter ``i[b]``."""
    y = i[b]
    if y in "'’":
        return 0.2
    if y in "-‑":
        return 0.4
    before, after = i[b - 1 : b] if b else "", i[b + 1 : b + 2]
    if y in (before, after):
        return 0.4
    first = FIRST if b == 0 else 0.0
    if y in "eh" or y in _VOWELS:
        return 0.6 + first
    return 0.75 + first
