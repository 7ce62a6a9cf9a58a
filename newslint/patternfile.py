"""Compiled patterns kept between runs, in one file of which a run reads only those that it uses.

The file holds the length of its index, the index, and the entries. The index says for the hash of each pattern's flags
and text where its entry stands. Index and entries begin with their hashes; what is damaged is not there.
"""

from __future__ import annotations

import os

from newslint import __version__, cache, patterns
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from io import FileIO

    from newslint.patterns import Code

MOST = 500
"""Patterns beyond which only those that the last run used are kept, however many houses have run on this machine."""


class PatternFile:
    """The patterns that are kept for the Python that ``key`` names."""

    def __init__(self, key: str) -> None:
        self._path = os.path.join(cache.folder(), f"patterns-{key}")
        self._places: dict[bytes, tuple[int, int]] = {}
        self._file: FileIO | None = None
        self._had: set[str] = set()
        try:
            self._file, self._places, self._begin = cache.opened(self._path)
        except (OSError, ValueError, EOFError, TypeError):
            return

    @classmethod
    def lent(cls) -> PatternFile:
        """The patterns of this newslint, where ``patterns.pattern`` looks for them from now on."""
        file = cls(cache.key_of(patterns.KEY.encode(), __version__.encode()))
        patterns.kept[:] = [file.get]
        return file

    def get(self, pattern: str) -> Code | None:
        """The code of a pattern, given as its flags and text; None if it is not kept."""
        entry = self._entry(_hash(pattern))
        try:
            code: Code = cache.unsealed(entry)
        except ValueError:
            self._places.pop(_hash(pattern), None)  # so that it is kept anew
            return None
        self._had.add(pattern)
        return code

    def keep(self, used: dict[str, Code]) -> None:
        """Writes the patterns that a run used, if some of them are new, and those that were kept before."""
        if used.keys() <= self._had:
            return
        by_hash = {_hash(pattern): code for pattern, code in used.items()}
        if by_hash.keys() <= self._places.keys():
            return
        entries = {}
        if len(self._places) + len(by_hash) <= MOST:
            entries = {name: self._entry(name) for name in self._places.keys() - by_hash.keys()}
        entries |= {name: cache.sealed(code) for name, code in by_hash.items()}
        places = {}
        at = 0
        for name, entry in entries.items():
            places[name] = at, len(entry)
            at += len(entry)
        self.close()
        cache.write(self._path, cache.headed(places, b"".join(entries.values())))

    def close(self) -> None:
        """Ends the reading; nothing is kept from then on, as far as ``get`` can tell."""
        if self._file:
            self._file.close()
        self._file = None

    def _entry(self, name: bytes) -> bytes:
        if name not in self._places or not self._file:
            return b""
        at, length = self._places[name]
        return cache.read_at(self._file, self._begin + at, length)


def _hash(pattern: str) -> bytes:
    return cache.digest(pattern.encode("utf-8", "surrogatepass"))
