"""Sorting more than fits in memory: sorted runs on disk, merged when they are read."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterator
from heapq import merge
from tempfile import TemporaryFile
from typing import IO, Any

MANY = 50_000
"""Records that are kept in memory."""

TOGETHER = 200
"""Records that are written and read at once."""

Record = tuple[Any, ...]


class Spill:
    """Records (tuples of plain data) that come back in order of ``key``; equal ones in the order they came in."""

    def __init__(self, key: Callable[[Record], Any], many: int = MANY) -> None:
        self._key, self._many = key, many
        self._records: list[Record] = []
        self._runs: list[IO[bytes]] = []

    def add(self, record: Record) -> None:
        """Takes a record in."""
        self._records.append(record)
        if len(self._records) >= self._many:
            self.write()

    def write(self) -> None:
        """Puts what is in memory down as a sorted run."""
        run = TemporaryFile(prefix="newslint-")  # noqa: SIM115 - closed when the spill is
        self._records.sort(key=self._key)
        for i in range(0, len(self._records), TOGETHER):
            data = marshal.dumps(self._records[i : i + TOGETHER])
            run.write(len(data).to_bytes(4, "little") + data)
        self._records.clear()
        self._runs.append(run)

    def __bool__(self) -> bool:
        return bool(self._records or self._runs)

    def __iter__(self) -> Iterator[Record]:
        self._records.sort(key=self._key)
        return merge(*map(_read, self._runs), self._records, key=self._key)

    def __enter__(self) -> Spill:
        return self

    def __exit__(self, *_: object) -> None:
        for run in self._runs:
            run.close()


def _read(run: IO[bytes]) -> Iterator[Record]:
    run.seek(0)
    while size := run.read(4):
        yield from marshal.loads(run.read(int.from_bytes(size, "little")))  # noqa: S302 - our own nameless file
