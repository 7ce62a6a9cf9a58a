"""What LanguageTool said of paragraphs that were asked about before: a bounded database in the cache folder.

Any number of processes share it. Without it, or with one that is damaged, everything is asked again, no more.
"""

import json
import os
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from newslint.languagetool import jars

MOST = 200_000
"""Paragraphs that are kept: about the news of a year of a small paper, 20 MB."""

TABLE = "CREATE TABLE IF NOT EXISTS said (key BLOB NOT NULL UNIQUE, matches TEXT NOT NULL)"
BATCH = 500


class Memory:
    """Answers by the hash of what was asked."""

    def __init__(self) -> None:
        self._base: sqlite3.Connection | None = None  # first, for __del__
        self._path = os.path.join(jars.home(), "paragraphs.sqlite")
        try:
            self._base = self._open()
        except (sqlite3.Error, OSError):
            self._discard()

    def _open(self) -> sqlite3.Connection:
        os.makedirs(jars.home(), exist_ok=True)
        base = sqlite3.connect(self._path, timeout=5)
        try:
            base.execute("PRAGMA synchronous = OFF")
            base.execute(TABLE)
        except sqlite3.Error:
            base.close()
            raise
        return base

    def _discard(self) -> None:
        """Does without, and lets the next run begin anew."""
        self.close()
        with suppress(OSError):
            os.unlink(self._path)

    def get(self, keys: Iterable[bytes]) -> dict[bytes, list[Any]]:
        """What is remembered, by key."""
        wanted = list(dict.fromkeys(keys))
        found: dict[bytes, list[Any]] = {}
        try:
            for i in range(0, len(wanted) if self._base else 0, BATCH):
                some = wanted[i : i + BATCH]
                marks = ",".join("?" * len(some))
                query = f"SELECT key, matches FROM said WHERE key IN ({marks})"  # noqa: S608 - question marks only
                found.update((key, json.loads(text)) for key, text in self._base.execute(query, some))  # type: ignore[union-attr]
        except (sqlite3.Error, ValueError):
            self._discard()
            return {}
        return found

    def put(self, rows: dict[bytes, list[Any]]) -> None:
        """Remembers answers, and forgets the oldest when there are too many."""
        if self._base is None or not rows:
            return
        try:
            with self._base as base:
                pairs = [(key, json.dumps(matches)) for key, matches in rows.items()]
                base.executemany("INSERT OR REPLACE INTO said VALUES (?, ?)", pairs)
                base.execute("DELETE FROM said WHERE rowid <= (SELECT max(rowid) FROM said) - ?", (MOST,))
        except sqlite3.OperationalError:
            pass  # busy or full: it costs speed only
        except sqlite3.Error:
            self._discard()

    def __del__(self) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file."""
        if self._base is not None:
            self._base.close()
            self._base = None
