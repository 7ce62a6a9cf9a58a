"""Entries → a compiled index: a folder of files that open by memory map.

``forms`` holds every written form of every entry, ``entries`` the entries; ``whole`` finds forms by the whole name,
``parts`` by a part of it, ``pairs`` by a part and the sound that a neighbouring part begins with; ``near`` finds parts
by their spelling. Lists of forms are kept in ``lists``.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence

from newslint.names.fold import SMALL, fold, parts, stem
from newslint.names.model import Entry
from newslint.names.records import packed, write_records
from newslint.names.sounds import initial
from newslint.tables import write_neighbours, write_table

FORMAT = "3"
"""Changes whenever the files are written differently."""

CANONICAL, ACCEPTED, REJECTED = range(3)

ONE = 1 << 31
"""Marks the number of a form, where a key has only that one."""

FEW = 60_000
"""Up to so many parts are indexed at two edits, more at one."""

UNIT, GROUP = "\x1f", "\x1e"


def content(part: str) -> str:
    """A part of a name as it is looked up: folded, without a possessive ending and the Arabic article."""
    part = fold(part)
    return stem(part[:-2] if part.endswith("'s") and len(part) > 3 else part)


def contents(name: str) -> list[str]:
    """The parts of a name that say something, as they are looked up; all of them if none does."""
    found = [content(p) for p in parts(name)]
    return [p for p in found if says(p)] or found


def words(name: str) -> list[str]:
    """The parts that ``contents`` gives, as they are written."""
    return [p for p in parts(name) if says(content(p))] or parts(name)


def says(part: str) -> bool:
    """False for a part that says nothing by itself: an initial, a particle, an article."""
    return len(part) > 1 and part not in SMALL


def pair(part: str, other: str) -> str:
    """The key under which forms with ``part`` beside a part that begins like ``other`` are found."""
    return f"{part} {initial(other)}"


def write_index(entries: Sequence[Entry], folder: str, key: str = "") -> None:
    """Writes the index of ``entries`` into ``folder``, which exists."""
    path = os.path.join(folder, "")
    texts = [text for _, _, text in _forms(entries)]
    lists: list[bytes] = []
    for name, keys in (("whole", _whole), ("parts", contents), ("pairs", _pairs)):
        found = _owners(keys, texts)
        rows = {word: _row(owners, lists).to_bytes(4, "little") for word, owners in found.items()}
        del found
        write_table(path + name, rows, 4, key)
        if name == "parts":
            near = sorted(word for word in rows if len(word) > 2)
            write_neighbours(path + "near", near, key, 2 if len(near) <= FEW else 1)
        del rows
    write_records(path + "lists", lists, key)
    write_records(
        path + "forms", [f"{i}{UNIT}{status}{UNIT}{text}".encode() for i, status, text in _forms(entries)], key
    )
    write_records(path + "entries", list(map(_record, entries)), key)


def _owners(keys: Callable[[str], Iterable[str]], texts: Sequence[str]) -> dict[str, "int | list[int]"]:
    """The forms that have a key, by key; the one form itself where there is but one, as for most."""
    found: dict[str, int | list[int]] = {}
    for i, text in enumerate(texts):
        for word in set(keys(text)):
            owner = found.setdefault(word, i)
            if isinstance(owner, list):
                owner.append(i)
            elif owner != i:
                found[word] = [owner, i]
    return found


def _row(owners: "int | list[int]", lists: list[bytes]) -> int:
    """What a table holds for a key: the number of its one form, or where its list of forms is."""
    if isinstance(owners, int):
        return owners | ONE
    lists.append(packed(owners))
    return len(lists) - 1


def _forms(entries: Iterable[Entry]) -> Iterator[tuple[int, int, str]]:
    for i, entry in enumerate(entries):
        yield i, CANONICAL, entry.name
        for text in entry.also:
            yield i, ACCEPTED, text
        for text in entry.reject:
            yield i, REJECTED, text


def _whole(text: str) -> Iterable[str]:
    return (" ".join(contents(text)),)


def _pairs(text: str) -> Iterable[str]:
    return {pair(a, b) for a, b in _neighbours(contents(text))}


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
