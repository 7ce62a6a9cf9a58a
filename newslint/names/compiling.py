"""What a compiled index of names holds, and by which keys; it is written by ``writing.py``.

``forms`` holds every written form of every entry, ``entries`` the entries; ``whole`` finds forms by the whole name,
``parts`` by a part of it, ``pairs`` by a part and the sound that a neighbouring part begins with; ``near`` finds parts
by their spelling. Lists of forms are kept in ``lists``.
"""

import sys
from collections.abc import Sequence

from newslint.lean import lru_cache
from newslint.names.fold import SMALL, fold, parts, stem
from newslint.names.model import Entry
from newslint.names.sounds import initial

FORMAT = "5"
"""Changes whenever the files are written differently."""

CANONICAL, ACCEPTED, REJECTED = range(3)

ONE = 1 << 31
"""Marks the number of a form, where a key has only that one."""

VARIES = 1 << 30
"""Marks a key that some form has which the house rejects."""

NUMBER = VARIES - 1
"""What is left of a row when its marks are taken away."""

UNIT, GROUP = "\x1f", "\x1e"


@lru_cache(65536)
def content(part: str) -> str:
    """A part of a name as it is looked up: folded, without a possessive ending and the Arabic article."""
    part = fold(part)
    return stem(part[:-2] if part.endswith("'s") and len(part) > 3 else part)


def contents(name: str) -> list[str]:
    """The parts of a name that say something, as they are looked up; all of them if none does."""
    if name.isascii() and name.replace(" ", "").isalnum():
        found = name.lower().split()  # as most are: no more than letters is left to be folded
    else:
        found = [content(p) for p in parts(name)]
    return [p for p in found if len(p) > 1 and p not in SMALL] or found  # what ``says`` says


def words(name: str) -> list[str]:
    """The parts that ``contents`` gives, as they are written."""
    return [p for p in parts(name) if says(content(p))] or parts(name)


def says(part: str) -> bool:
    """False for a part that says nothing by itself: an initial, a particle, an article."""
    return len(part) > 1 and part not in SMALL


def pair(part: str, other: str) -> str:
    """The key under which forms with ``part`` beside a part that begins like ``other`` are found."""
    return f"{part} {initial(other)}"


def entry_of(record: bytes) -> Entry:
    """The entry that a record of the ``entries`` file stands for."""
    name, kind, also, reject, role, context, source, weight, where = record.decode("utf-8", "surrogatepass").split(UNIT)
    lists = (tuple(f.split(GROUP)) if f else () for f in (also, reject, context))
    also_, reject_, context_ = lists
    return Entry(name, kind, also_, reject_, role, context_, source, float(weight), where)


def unpacked(data: bytes) -> Sequence[int]:
    """The numbers that ``piles.packed`` made into ``data``."""
    if sys.byteorder == "big":
        from array import array

        numbers = array("I", data)
        numbers.byteswap()
        return numbers
    return memoryview(data).cast("I")
