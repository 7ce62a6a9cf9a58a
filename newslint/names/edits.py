"""How many edits lie between two words, when no more than two are of interest: decided by comparing slices."""


def few(a: str, b: str) -> int:
    """The restricted Damerau-Levenshtein distance of two words if it is below three, else 3.

    Where the first letters differ, an edit stands at the beginning, and likewise at the end: beyond what two words
    have in common there, two edits leave nothing that differs in between.
    """
    if a == b:
        return 0
    size = min(len(a), len(b))
    head = tail = 0
    while head < size and a[head] == b[head]:
        head += 1
    while tail < size - head and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    a, b = a[head : len(a) - tail], b[head : len(b) - tail]
    if len(a) < len(b):
        a, b = b, a
    if len(a) < 3:
        return 1 if len(a) == 1 or a == b[::-1] else 2
    return 2 if _are_two(a, b) else 3


def _are_two(a: str, b: str) -> bool:
    """True if two edits, one at each end, make ``a``, of at least three letters, of ``b``, which is not longer."""
    more = len(a) - len(b)
    if more > 1:
        return more == 2 and a[1:-1] == b
    first, last = a[:2] == b[1::-1], a[-2:] == b[:-3:-1]  # letters swapped
    if more:
        middle = a[1:-1] == b[:-1] or a[1:-1] == b[1:]
        return middle or (first and a[2:-1] == b[2:]) or (last and a[1:-2] == b[:-2])
    if a[1:-1] == b[1:-1] or a[1:] == b[:-1] or a[:-1] == b[1:]:
        return True
    if first and (a[2:-1] == b[2:-1] or (last and len(a) > 3 and a[2:-2] == b[2:-2])):
        return True
    return last and a[1:-2] == b[1:-2]
