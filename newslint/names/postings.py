"""Which forms of names go with which key, for more of them than fit in memory.

Keys are taken in any order, sorted by what their place in a table begins with, put down on disk when there are many,
and given back a part of the table at a time.
"""

from __future__ import annotations

import marshal
from binascii import crc32
from collections.abc import Iterator

from newslint.mapped import encode
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import IO

MOST = 16
"""Bits of the number of buckets that one part of a table may have."""

HELD = 1 << 16
"""Postings that are kept in memory before they are put down."""

Owners = int | list[int]
Posting = tuple[int, bytes, int]


class Postings:
    """For each of several tables, keys and the numbers of the forms that have them.

    ``bits`` says how many buckets the tables have. Use as a context manager: what is on disk goes with it.
    """

    def __init__(self, tables: int, bits: int) -> None:
        self._tables = tables
        self._mask = (1 << bits) - 1
        self._shift = min(bits, MOST)
        parts = 1 << bits - self._shift
        self._held: list[list[Posting]] = [[] for _ in range(parts)]
        self._many = HELD // parts
        self._places: list[list[tuple[int, int]]] = [[] for _ in range(parts)]
        self._file: IO[bytes] | None = None

    def __enter__(self) -> Postings:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file:
            self._file.close()

    def add(self, table: int, key: str, owner: int) -> None:
        """Notes that ``owner`` has the key; owners come in order."""
        data = encode(key)
        part = (crc32(data) & self._mask) >> self._shift
        held = self._held[part]
        held.append((table, data, owner))
        if len(held) >= self._many:
            self._put_down(part)

    def _put_down(self, part: int) -> None:
        if self._file is None:
            from tempfile import TemporaryFile

            self._file = TemporaryFile(prefix="newslint-")  # noqa: SIM115 - closed on leaving
        data = marshal.dumps(self._held[part])
        self._places[part].append((self._file.tell(), len(data)))
        self._file.write(data)
        self._held[part].clear()

    def __iter__(self) -> Iterator[tuple[int, int, bytes, Owners]]:
        """Table, bucket, key and owners, each table in order of its buckets; one owner stands by itself."""
        mask = self._mask
        for part in range(len(self._held)):
            for table, found in enumerate(self._gathered(part)):
                for bucket, data in sorted([(crc32(data) & mask, data) for data in found]):
                    yield table, bucket, data, found[data]

    def _gathered(self, part: int) -> list[dict[bytes, Owners]]:
        """The keys of a part with their owners, by table."""
        found: list[dict[bytes, Owners]] = [{} for _ in range(self._tables)]
        for table, data, owner in self._taken_up(part):
            keys = found[table]
            owners = keys.setdefault(data, owner)
            if isinstance(owners, list):
                owners.append(owner)
            elif owners != owner:
                keys[data] = [owners, owner]
        return found

    def _taken_up(self, part: int) -> Iterator[Posting]:
        if self._file:
            for at, size in self._places[part]:
                self._file.seek(at)
                yield from marshal.loads(self._file.read(size))  # noqa: S302 - our own nameless file
        yield from self._held[part]
        self._held[part].clear()
