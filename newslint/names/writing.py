"""Entries → a compiled index: a folder of files that open by memory map (``compiling.py`` says what they hold)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence, Set

from newslint.names.compiling import ACCEPTED, CANONICAL, GROUP, ONE, REJECTED, UNIT, VARIES, contents, pair
from newslint.names.model import Entry
from newslint.names.piles import Pile, packed
from newslint.names.postings import Owners, Postings
from newslint.tablewriting import Buckets, write_neighbours

TABLES = ("whole", "parts", "pairs")
WHOLE, PARTS, PAIRS = range(3)

FEW = 400_000
"""Up to so many parts are indexed at two edits, more at one."""


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
        for key in _pairs(parts):
            postings.add(PAIRS, key, i)
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
