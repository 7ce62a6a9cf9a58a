"""Entries → a compiled index: a folder of files that open by memory map.

``forms`` holds every written form of every entry, ``entries`` the entries; ``whole`` finds forms by the whole name,
``parts`` by a part of it, ``pairs`` by a part and the sound that a neighbouring part begins with; ``near`` finds parts
by their spelling. Lists of forms are kept in ``lists``.
"""

import os
from collections.abc import Iterable, Iterator, Sequence, Set

from newslint.lean import lru_cache
from newslint.names.fold import SMALL, fold, parts, stem
from newslint.names.model import Entry
from newslint.names.postings import Owners, Postings
from newslint.names.records import Pile, packed
from newslint.names.sounds import initial
from newslint.tables import Buckets, write_neighbours

FORMAT = "5"
"""Changes whenever the files are written differently."""

CANONICAL, ACCEPTED, REJECTED = range(3)

TABLES = ("whole", "parts", "pairs")
WHOLE, PARTS, PAIRS = range(3)

ONE = 1 << 31
"""Marks the number of a form, where a key has only that one."""

VARIES = 1 << 30
"""Marks a key that some form has which the house rejects."""

NUMBER = VARIES - 1
"""What is left of a row when its marks are taken away."""

FEW = 400_000
"""Up to so many parts are indexed at two edits, more at one."""

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


def write_index(entries: Iterable[Entry], folder: str, key: str = "") -> None:
    """Writes the index of ``entries`` into ``folder``, which exists; they are read once, and few are held at a time."""
    path = os.path.join(folder, "")
    described, forms = Pile(), Pile()
    for number, entry in enumerate(entries):
        described.add(_record(entry))
        for status, text in _forms(entry):
            forms.add(f"{number}{UNIT}{status}{UNIT}{text}".encode())
    described.write(path + "entries", key)
    forms.write(path + "forms", key)
    del described
    near = _write_tables(forms, path, key)
    del forms
    write_neighbours(path + "near", near, key, 2 if len(near) <= FEW else 1)


def _write_tables(forms: Pile, path: str, key: str) -> list[str]:
    """Writes the tables that lead to the forms; gives back, sorted, the parts that are found by their spelling."""
    lists, near = Pile(), []
    bits = max(len(forms).bit_length(), 1)
    tables = [Buckets(path + name, bits, 4) for name in TABLES]
    with Postings(len(TABLES), bits) as postings:
        rejected = _post(forms, postings)
        for table, bucket, data, owners in postings:
            tables[table].add(bucket, data, _row(owners, lists, rejected).to_bytes(4, "little"))
            if table == PARTS and len(word := data.decode("utf-8", "surrogatepass")) > 2:
                near.append(word)
    for rows in tables:
        rows.write(key)
    lists.write(path + "lists", key)
    near.sort()
    return near


def _post(forms: Iterable[bytes], postings: Postings) -> set[int]:
    """Notes by which keys each form is found; gives back those that the house rejects."""
    rejected = set()
    for i, record in enumerate(forms):
        _, status, text = record.decode("utf-8", "surrogatepass").split(UNIT)
        if int(status) == REJECTED:
            rejected.add(i)
        parts = contents(text)
        postings.add(WHOLE, " ".join(parts), i)
        for part in set(parts):
            postings.add(PARTS, part, i)
        for pair in _pairs(parts):
            postings.add(PAIRS, pair, i)
    return rejected


def _row(owners: Owners, lists: Pile, rejected: Set[int]) -> int:
    """What a table holds for a key: the number of its one form, or where its list of forms is."""
    if isinstance(owners, int):
        return owners | ONE | (VARIES if owners in rejected else 0)
    lists.add(packed(owners))
    return len(lists) - 1 | (0 if rejected.isdisjoint(owners) else VARIES)


def _forms(entry: Entry) -> Iterator[tuple[int, str]]:
    yield CANONICAL, entry.name
    for text in entry.also:
        yield ACCEPTED, text
    for text in entry.reject:
        yield REJECTED, text


def _pairs(parts: Sequence[str]) -> set[str]:
    return {pair(a, b) for a, b in _neighbours(parts)}


def _neighbours(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each two parts that stand side by side, or with one part between them, both ways round."""
    for step in (1, 2):
        for a, b in zip(words, words[step:], strict=False):
            yield a, b
            yield b, a


def _record(entry: Entry) -> bytes:
    fields = (GROUP.join(f) if isinstance(f, tuple) else str(f) for f in entry)
    return UNIT.join(fields).encode("utf-8", "surrogatepass")


def entry_of(record: bytes) -> Entry:
    """The entry that a record of the ``entries`` file stands for."""
    name, kind, also, reject, role, context, source, weight, where = record.decode("utf-8", "surrogatepass").split(UNIT)
    lists = (tuple(f.split(GROUP)) if f else () for f in (also, reject, context))
    also_, reject_, context_ = lists
    return Entry(name, kind, also_, reject_, role, context_, source, float(weight), where)
