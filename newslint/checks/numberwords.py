"""Whole numbers in words, up to ninety-nine."""

from newslint.lean import cache

SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


@cache
def values() -> dict[str, int]:
    """The word in small letters → its value."""
    found = {word: value for value, word in enumerate((*SMALL, *TEENS))}
    for ten, word in enumerate(TENS, 2):
        found[word] = 10 * ten
        found.update((f"{word}-{unit}", 10 * ten + value) for value, unit in enumerate(SMALL[1:], 1))
    return found
