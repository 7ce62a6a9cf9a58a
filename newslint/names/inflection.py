"""Which words are forms of one another rather than slips: Tonga and Tongan, Iraqi and Iraqis, Wal-Mart and Walmart."""

from newslint.names.fold import listed

ENDINGS = listed(
    """a an ans c d ean eans ed er ers es ese i ian ians ic ics ies ing is ish ism isms ist ists ite ites n ns r rs s
    y"""
)
"""What a plural, a people, a trade or a verb ends in."""

PEOPLE = listed("an ans es ese i ian ians is ish n ns s")
"""What the name of a people ends in, or a plural."""


def is_inflected(word: str, part: str) -> bool:
    """True if ``word`` is ``part`` with another ending, as a plural or the people of a place have."""
    stem = 0
    while stem < min(len(word), len(part)) and word[stem] == part[stem]:
        stem += 1
    mine, its = word[stem:], part[stem:]
    if stem < 4 or len(its) > 2:
        return False
    if not mine:
        return its in ("s", "n")
    if (mine, its) == ("es", "s"):  # Davies is no plural of Davis
        return False
    return mine in ENDINGS and (not its or its in ENDINGS or its in "aeiouy")


def is_of_people(word: str, part: str) -> bool:
    """True if ``word`` is longer than ``part`` by a plural or the ending of a people: *Samoans* beside *American*."""
    return word.startswith(part[:-1]) and word[len(part) - 1 :].lstrip(part[-1]) in PEOPLE


def same_letters(word: str, part: str) -> bool:
    """True if two spellings differ in hyphens and apostrophes only."""
    return _letters(word) == _letters(part)


def _letters(word: str) -> str:
    return word.replace("-", "").replace("'", "")
