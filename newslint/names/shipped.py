"""What the dictionary of names that newslint ships is made from, and how it is made.

Only the build needs that, and a run for which the dictionary has changed.
"""

import os
from collections.abc import Iterator

from newslint.names.book import DATA, SHIPPED, WORLD, shipped_key
from newslint.names.index import Index
from newslint.names.loading import read
from newslint.names.model import NEWSMAKER, Entry
from newslint.names.store import key_of, place
from newslint.names.world import world
from newslint.rulebook import DICTIONARY
from newslint.tables import TableError


def dictionary() -> list[str]:
    """The files of the shipped dictionary, in order."""
    return sorted(os.path.join(DICTIONARY, n) for n in os.listdir(DICTIONARY) if n.endswith((".yaml", ".csv", ".txt")))


def content_key() -> str:
    """What tells the dictionary from all it was before."""
    contents = [os.path.basename(path).encode() + _bytes(path) for path in dictionary()]
    file = os.path.join(DATA, WORLD)
    size = os.path.getsize(file) if os.path.exists(file) else 0
    return key_of([*contents, str(size).encode()])


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def entries() -> Iterator[Entry]:
    """Every name, those of the dictionary first."""
    known = set()
    for path in dictionary():
        for entry in read(path):
            known.add(entry.name)
            yield entry._replace(weight=NEWSMAKER)
    for entry in world(os.path.join(DATA, WORLD)):
        if entry.name not in known:
            yield entry


def compile_shipped(folder: str) -> None:
    """Writes the index of the shipped dictionary as ``folder``/names, unless it is there; for the build."""
    path, key = os.path.join(folder, SHIPPED), shipped_key()
    try:
        Index(path, key)
    except TableError:
        place(entries(), path, key)
