"""The canonical names a house goes by: its own files first, then the dictionary that newslint ships."""

import os
from collections.abc import Sequence

from newslint import cache, start
from newslint.lazy import Memo
from newslint.names.compiling import FORMAT, contents, pair
from newslint.names.fold import fold
from newslint.names.index import Form, Index
from newslint.record import TYPE_CHECKING
from newslint.rulebook import DICTIONARY

if TYPE_CHECKING:
    from typing import Any

DATA = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "_data")
WORLD = "world.jsonl"
SHIPPED = "names"
MANY = 200_000
"""Parts whose number of forms is kept in memory before all are forgotten."""


class Names:
    """Canonical names, looked up in several indexes as if they were one; the first one is heard first."""

    def __init__(self, indexes: Sequence[Index]) -> None:
        self.indexes = tuple(indexes)
        self._about: dict[str, tuple[int, bool]] = Memo(self._asked, MANY)
        self.plain: dict[str, tuple[list[str], list[str]]] | None = None
        """If it is kept: runs of capitals that no story can say anything about (see ``phrases.py``)."""
        self.near_parts: dict[str, list[tuple[str, float, float, int]]] | None = None
        """If it is kept: the parts of names that a word may be a slip for (see ``candidates.py``)."""
        self.costs: dict[tuple[str, str], tuple[float, float]] = {}
        """What ``closeness.py`` has found out about a word and a part."""
        self.memos: Sequence[dict[Any, Any]] = ()
        """If it is kept: all that was found out about words and parts."""

    @classmethod
    def open(cls, files: Sequence[str] = (), shipped: bool = True) -> "Names":
        """The names of ``files`` (YAML, CSV or plain text), and those shipped with newslint. Raises InputError."""
        indexes = [_house(files)] if files else []
        return cls([*indexes, *([_shipped()] if shipped else [])])

    @classmethod
    def recalled(cls, files: Sequence[str]) -> "Names":
        """The same, as ``memos`` have them: the shipped names are opened when they are asked for more."""
        from newslint.names.recalled import Recalled

        shipped = Recalled(_shipped)
        names = cls([*([_house(files)] if files else []), shipped])
        names.plain, names.near_parts = {}, {}
        names.memos = names._about, names.plain, names.near_parts, names.costs, *shipped.memos
        return names

    def __len__(self) -> int:
        return sum(map(len, self.indexes))

    def count(self, part: str) -> int:
        """In how many forms a part occurs, 0 if it is unknown."""
        return self._about[part][0]

    def varies(self, part: str) -> bool:
        """True if a house rejects a form with this part."""
        return self._about[part][1]

    def _asked(self, part: str) -> tuple[int, bool]:
        count, varies = 0, False
        for index in self.indexes:
            times, is_varied = index.about(part)
            count, varies = count + times, varies or is_varied
        return count, varies

    def whole(self, key: str) -> list[Form]:
        """The forms that read ``key`` when their parts are looked up."""
        return [form for index in self.indexes for form in index.whole(key)]

    def has(self, key: str) -> bool:
        """True if ``whole`` gives forms."""
        return any(index.has(key) for index in self.indexes)

    def with_part(self, part: str, most: int = 64) -> list[Form]:
        """Forms with this part, ``most`` of each index."""
        return [form for index in self.indexes for form in index.with_part(part, most)]

    def with_pair(self, part: str, other: str, most: int = 256) -> list[Form]:
        """Forms in which ``part`` stands beside a part that begins with the sound of ``other``."""
        return self.of_pair(pair(part, other), most)

    def of_pair(self, key: str, most: int) -> list[Form]:
        """The forms of ``with_pair`` by the key that ``compiling.pair`` makes."""
        return [form for index in self.indexes for form in index.of_pair(key, most)]

    def parts_with(self, part: str, most: int) -> list[list[str]]:
        """The parts of the forms that ``with_part`` gives; none of one that a house rejects."""
        return [parts for index in self.indexes for parts in index.parts_with(part, most)]

    def parts_of_pair(self, key: str, most: int) -> list[list[str]]:
        """The parts of the forms that ``of_pair`` gives; none of one that a house rejects."""
        return [parts for index in self.indexes for parts in index.parts_of_pair(key, most)]

    def near(self, part: str, distance: int) -> list[str]:
        """Parts that may be within ``distance`` edits of ``part``."""
        return sorted({word for index in self.indexes for word in index.near(part, distance)})

    def exact(self, text: str) -> list[Form]:
        """The forms that are spelled like ``text``, accents and capitals aside."""
        return [form for form in self.whole(" ".join(contents(text))) if fold(form.text) == fold(text)]


def _house(files: Sequence[str]) -> Index:
    from newslint.names.loading import bytes_of, decoded, each
    from newslint.names.store import index_of, key_of

    held = [(path, bytes_of(path)) for path in files]
    key = key_of([part for path, data in held for part in (os.path.basename(path).encode(), data)])
    size = sum([len(data) for _, data in held])
    return index_of(key, lambda: (entry for path, data in held for entry in each(decoded(data, path), path)), size)


def _shipped() -> Index:
    """The index of the shipped dictionary: the one that was made at build time unless the dictionary has changed."""
    from newslint.tables import TableError

    key = shipped_key()
    try:
        return Index(os.path.join(DATA, SHIPPED), key)
    except TableError:
        from newslint.names.shipped import entries
        from newslint.names.store import LARGE, index_of

        return index_of(key, entries, LARGE)


def shipped_key() -> str:
    """What the index of the shipped dictionary is called; its files are read again only if one has changed."""
    from newslint.tables import VERSION

    try:
        stat = os.stat(os.path.join(DATA, WORLD))
        world = f"{stat.st_size} {stat.st_mtime_ns}"
    except OSError:
        world = ""
    stamps = f"{FORMAT} {VERSION} {world}".encode(), start.files(DICTIONARY)[0]
    key: str = cache.remember("dictionary", cache.key_of(*stamps), _content_key)
    return key


def _content_key() -> str:
    from newslint.names.shipped import content_key

    return content_key()
