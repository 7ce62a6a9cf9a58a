"""A compiled index of names, opened by memory map: forms by whole name, by part, by pair of parts, by spelling."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from newslint.names.compiling import NUMBER, ONE, REJECTED, UNIT, VARIES, contents, entry_of, unpacked
from newslint.names.model import Entry
from newslint.native import core, most
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import newslint_core

KEPT = most(50_000)
"""Forms kept in memory before they are forgotten and read anew."""

MANY = 60_000
"""Parts of names among which every short word has hundreds of neighbours."""


class Form(Record):
    """One way of writing a name: as written, and as its parts are looked up."""

    text: str
    parts: tuple[str, ...]
    status: int
    entry: Entry

    @property
    def right(self) -> bool:
        """True if the house accepts this form."""
        return self.status != REJECTED


class Index:
    """An index that ``write_index`` wrote into ``folder``. Raises ``TableError`` if it is damaged or another's."""

    def __init__(self, folder: str, key: str = "") -> None:
        from newslint.names.records import Records
        from newslint.tables import Neighbours, Table, TableError

        path = os.path.join(folder, "")
        self._near = Neighbours.open(path + "near")
        self._tables = [Table.open(path + n) for n in ("whole", "parts", "pairs")]
        self._records = [Records(path + n) for n in ("lists", "forms", "entries")]
        asked: list[Callable[[str], bytes | None]] = [table.get for table in self._tables]
        self._whole, self._parts, self._pairs = asked
        self._lists, self._forms, self._entries = [records.__getitem__ for records in self._records]
        self._read: dict[int, Form] = {}
        self._split: dict[int, list[str]] = {}
        self.key = self._records[-1].key
        if any(file.key != key for file in (*self._tables, *self._records)):
            raise TableError(f"{folder}: an index of other names")

    def __len__(self) -> int:
        return len(self._records[-1])

    def form(self, i: int) -> Form:
        """The form at place ``i``."""
        form = self._read.get(i)
        if form is None:
            entry, status, text = self._forms(i).decode("utf-8", "surrogatepass").split(UNIT)
            form = Form(text, tuple(contents(text)), int(status), entry_of(self._entries(int(entry))))
            if len(self._read) >= KEPT:
                self._read.clear()
            self._read[i] = form
        return form

    def _right_parts(self, i: int) -> list[str]:
        """The parts of the form at place ``i`` without making it; none if the house rejects it."""
        parts = self._split.get(i)
        if parts is None:
            _, status, text = self._forms(i).decode("utf-8", "surrogatepass").split(UNIT)
            if len(self._split) >= KEPT:
                self._split.clear()
            parts = self._split[i] = contents(text) if int(status) != REJECTED else []
        return parts

    def whole(self, key: str) -> list[Form]:
        """The forms whose parts, looked up, are ``key``."""
        return self._listed(self._whole(key), 64)

    def has(self, key: str) -> bool:
        """True if ``whole`` gives forms."""
        return self._whole(key) is not None

    def about(self, part: str) -> tuple[int, bool]:
        """In how many forms a part occurs, and whether the house rejects one of them."""
        record = self._parts(part)
        if record is None:
            return 0, False
        row = int.from_bytes(record, "little")
        return 1 if row & ONE else len(self._lists(row & NUMBER)) // 4, row & VARIES > 0

    def with_part(self, part: str, most: int = 64) -> list[Form]:
        """Forms with this part, ``most`` at most."""
        return self._listed(self._parts(part), most)

    def parts_with(self, part: str, most: int) -> list[list[str]]:
        """The parts of the forms that ``with_part`` gives; none of one that the house rejects."""
        return [self._right_parts(i) for i in self._numbers(self._parts(part), most)]

    def of_pair(self, key: str, most: int) -> list[Form]:
        """Forms with two parts side by side, or one between, by the key that ``compiling.pair`` makes."""
        return self._listed(self._pairs(key), most)

    def parts_of_pair(self, key: str, most: int) -> list[list[str]]:
        """The parts of the forms that ``of_pair`` gives; none of one that the house rejects."""
        return [self._right_parts(i) for i in self._numbers(self._pairs(key), most)]

    def near(self, part: str, distance: int) -> list[str]:
        """Parts that may be within ``distance`` edits of ``part``; among many, few that are short."""
        near = self._near
        return near.words(near.near(part, distance, brief=len(near) > MANY))

    @property
    def compiled(self) -> tuple[newslint_core.Neighbours, bool]:
        """What finds the parts in the compiled core, and whether few are found that are short."""
        return self._near.compiled, len(self._near) > MANY

    @property
    def in_core(self) -> newslint_core.Index:
        """The index in the compiled core."""
        tables = [table.compiled for table in self._tables]
        records = [records.compiled for records in self._records]
        return core.Index(*self.compiled, tables, records)

    def _listed(self, record: bytes | None, most: int) -> list[Form]:
        return [self.form(i) for i in self._numbers(record, most)]

    def _numbers(self, record: bytes | None, most: int) -> Sequence[int]:
        """The places of the forms that a table leads to, ``most`` at most."""
        if record is None:
            return ()
        row = int.from_bytes(record, "little")
        return (row & NUMBER,) if row & ONE else unpacked(self._lists(row & NUMBER)[: 4 * most])
