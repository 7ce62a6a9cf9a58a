"""What runs over many drafts found, in one file of the cache (SQLite): an archive that has not changed is spared.

Several runs may share it, and one that is killed costs what it had not yet written. A damaged file is made anew, and
where there is no SQLite or the folder cannot be written, everything is checked.
"""

from __future__ import annotations

import os
import sys
from time import time

from newslint import cache, lean
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

FILE = "findings.db"
BATCH = 256
"""Drafts whose findings are written at a time."""

MOST = 16 * BATCH
"""Drafts whose findings wait at most, where another run writes all the time."""

FIRST = 5_000
"""Drafts whose findings are read in one go, in a tenth of the time; beyond them each is asked for."""

DAY = 24 * 3600
AGE = 30
"""Days after which findings that nobody asked for are forgotten."""

FRESH = 7
"""Days for which the day of the last use need not be written again."""

LARGEST = 256 << 20
"""Bytes that the file may hold; beyond that the older half is forgotten."""

HASTE, PATIENCE = 20, 2000
"""Milliseconds to wait for another run that is writing: on the way, where there will be another time, and at the end.
"""

BUSY = "PRAGMA busy_timeout = {}"

TABLE = "CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, day INTEGER, rows BLOB) WITHOUT ROWID"


class Basket:
    """Marshallable values by name, for the shelf of the process that this one serves."""

    is_empty = True
    """Whether nothing was kept when this run began, so that nothing need be asked for."""

    def __init__(self) -> None:
        self._new: dict[str, bytes] = {}

    def get(self, _: str) -> Any:
        """The value of a name; None if there is none."""
        return None

    def put(self, name: str, value: Any) -> None:
        """Keeps a value."""
        self.keep(name, cache.sealed(value))

    def keep(self, name: str, data: bytes) -> None:
        """Keeps a value that is sealed already."""
        self._new[name] = data

    def taken(self) -> dict[str, bytes]:
        """What was kept since it was last asked for, as ``keep`` takes it."""
        new, self._new = self._new, {}
        return new

    def close(self) -> None:
        """Ends it; nothing is kept from then on."""


class Shelf(Basket):
    """Such values in the file, written with others after them, until ``close``; never raises."""

    def __init__(self) -> None:
        super().__init__()
        self._path = os.path.join(cache.folder(), FILE)
        self._today = int(time() // DAY)
        self._base: Any = None
        self._usable = True
        self._first: dict[str, tuple[int, bytes]] | None = None
        self.is_empty = not os.path.exists(self._path)

    def get(self, name: str) -> Any:  # noqa: D102 - as above
        if self.is_empty:
            return None
        try:
            day, data = self._row(name)
            value = cache.unsealed(data)
            is_old = day < self._today - FRESH
        except (TypeError, ValueError):
            return None
        if is_old:
            self.keep(name, data)
        return value

    def keep(self, name: str, data: bytes) -> None:  # noqa: D102 - as above
        self._new[name] = data
        if not len(self._new) % BATCH:
            self._write()

    def close(self) -> None:
        """Writes what is left, and now and then forgets what is old."""
        if self._new:
            self._asked(BUSY.format(PATIENCE))
            self._write()
            self._tidy()
        if self._base is not None:
            self._base.close()
        self._base, self._first, self._usable = None, None, False

    def _write(self) -> None:
        """Writes what is new; if another run is writing, that is for the next time."""
        if self._asked("BEGIN IMMEDIATE") is None:
            if len(self._new) >= MOST:
                self.taken()
            return
        rows = [(name, self._today, data) for name, data in self.taken().items()]
        done = self._asked("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)
        self._asked("COMMIT" if done is not None else "ROLLBACK")

    def _row(self, name: str) -> Any:
        """The day and the data of a name; None if there are none."""
        if self._first is None:
            rows = self._asked("SELECT name, day, CAST(rows AS BLOB) FROM kept LIMIT ?", (FIRST,)) or []
            self._first = {name: (day, data) for name, day, data in rows}
        if name in self._first or len(self._first) < FIRST:
            return self._first.get(name)
        found = self._asked("SELECT day, rows FROM kept WHERE name = ?", (name,))
        return found[0] if found else None

    def _tidy(self) -> None:
        """Once a day: the file's ``user_version`` is the day when it was last looked through."""
        if self._asked("PRAGMA user_version") in (None, [(self._today,)]):
            return
        self._asked("DELETE FROM kept WHERE day < ?", (self._today - AGE,))
        sizes = [self._asked(f"PRAGMA {what}") for what in ("page_count", "freelist_count", "page_size")]
        if all(sizes):
            pages, free, size = (found[0][0] for found in sizes if found)
            if (pages - free) * size > LARGEST:
                half = "SELECT day FROM kept ORDER BY day LIMIT 1 OFFSET (SELECT count(*) / 2 FROM kept)"
                self._asked(f"DELETE FROM kept WHERE day <= ({half})")  # noqa: S608 - no value in it
        self._asked(f"PRAGMA user_version = {self._today}")

    def _asked(self, question: str, values: Any = ()) -> list[Any] | None:
        """The rows of an answer; None if there is none to be had. A list of values is asked for each of them."""
        if not self._usable:
            return None
        try:
            sqlite3 = _sqlite3()
        except ImportError:
            self._usable = False
            return None
        try:
            if self._base is None:
                self._base = self._opened(sqlite3.connect)
            ask = self._base.executemany if isinstance(values, list) else self._base.execute
            rows: list[Any] = ask(question, values).fetchall()
        except sqlite3.OperationalError:  # another process is writing, or the folder is read-only
            self._usable = self._base is not None
            return None
        except (sqlite3.Error, OSError) as error:
            self._usable = False
            if type(error) is sqlite3.DatabaseError:  # damaged
                self._forget()
            return None
        return rows

    def _opened(self, connect: Any) -> Any:
        os.makedirs(os.path.dirname(self._path), exist_ok=True)
        base = connect(self._path, timeout=PATIENCE / 1000, isolation_level=None)
        try:
            base.execute("PRAGMA synchronous = OFF")  # a killed process does no harm; after a power cut, a check does
            base.execute(TABLE)
            self.is_empty = base.execute("SELECT 1 FROM kept LIMIT 1").fetchone() is None
            base.execute(BUSY.format(HASTE))
        except BaseException:
            base.close()
            raise
        return base

    def _forget(self) -> None:
        for path in (self._path, f"{self._path}-journal"):
            try:
                os.unlink(path)
            except OSError:
                continue


def _sqlite3() -> Any:
    """The compiled half of ``sqlite3``: the other half imports what turns dates into columns.

    It asks ``functools`` for ``lru_cache`` alone, which is at hand without the ten modules that come with that. Where
    other threads might see what is lent, ``threading`` has imported it.
    """
    is_lent = sys.modules.setdefault("functools", lean) is lean
    try:
        import _sqlite3

        return _sqlite3
    finally:
        if is_lent:
            del sys.modules["functools"]
