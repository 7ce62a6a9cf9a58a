"""A compiled index of names, opened by memory map: forms by whole name, by part, by pair of parts, by spelling."""

from __future__ import annotations

import os

from newslint.names.compiling import NUMBER, ONE, REJECTED, UNIT, VARIES, contents, entry_of
from newslint.names.model import Entry
from newslint.names.records import Records, unpacked
from newslint.record import TYPE_CHECKING, Record
from newslint.tables import Neighbours, Table, TableError

if TYPE_CHECKING:
    import newslint_core

KEPT = 50_000
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
        path = os.path.join(folder, "")
        self._near = Neighbours.open(path + "near")
        self._whole, self._parts, self._pairs = (Table.open(path + n) for n in ("whole", "parts", "pairs"))
        self._lists, self._forms, self._entries = (Records(path + n) for n in ("lists", "forms", "entries"))
        self._read: dict[int, Form] = {}
        self.key = self._entries.key
        if any(f.key != key for f in (self._whole, self._parts, self._pairs, self._lists, self._forms, self._entries)):
            raise TableError(f"{folder}: an index of other names")

    def __len__(self) -> int:
        return len(self._entries)

    def form(self, i: int) -> Form:
        """The form at place ``i``."""
        form = self._read.get(i)
        if form is None:
            entry, status, text = self._forms[i].decode("utf-8", "surrogatepass").split(UNIT)
            form = Form(text, tuple(contents(text)), int(status), entry_of(self._entries[int(entry)]))
            if len(self._read) >= KEPT:
                self._read.clear()
            self._read[i] = form
        return form

    def whole(self, key: str) -> list[Form]:
        """The forms whose parts, looked up, are ``key``."""
        return self._listed(self._whole.get(key), 64)

    def about(self, part: str) -> tuple[int, bool]:
        """In how many forms a part occurs, and whether the house rejects one of them."""
        record = self._parts.get(part)
        if record is None:
            return 0, False
        row = int.from_bytes(record, "little")
        return 1 if row & ONE else len(self._lists[row & NUMBER]) // 4, row & VARIES > 0

    def with_part(self, part: str, most: int = 64) -> list[Form]:
        """Forms with this part, ``most`` at most."""
        return self._listed(self._parts.get(part), most)

    def of_pair(self, key: str, most: int) -> list[Form]:
        """Forms with two parts side by side, or one between, by the key that ``compiling.pair`` makes."""
        return self._listed(self._pairs.get(key), most)

    def near(self, part: str, distance: int) -> list[str]:
        """Parts that may be within ``distance`` edits of ``part``; among many, few that are short."""
        near = self._near
        return near.words(near.near(part, distance, brief=len(near) > MANY))

    @property
    def compiled(self) -> tuple[newslint_core.Neighbours, bool]:
        """What finds the parts in the compiled core, and whether few are found that are short."""
        return self._near.compiled, len(self._near) > MANY

    def _listed(self, record: bytes | None, most: int) -> list[Form]:
        if record is None:
            return []
        row = int.from_bytes(record, "little")
        if row & ONE:
            return [self.form(row & NUMBER)]
        data = self._lists[row & NUMBER]
        return [self.form(i) for i in unpacked(data[: 4 * most])]
