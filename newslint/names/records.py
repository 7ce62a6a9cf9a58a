"""Byte strings of any length in a file that opens by memory map."""

from newslint.mapped import Mapped, PathLike
from newslint.native import core


class Records(Mapped):
    """``records[i]`` are the bytes written at place ``i``."""

    MAGIC = b"NLRECRD\n"

    def __init__(self, path: "str | PathLike") -> None:
        super().__init__(path)
        ends = self._at
        self._ends = self._numbers(self._rows + 1)
        if core:
            self.compiled = core.Records(self._map, ends, self._at)

    def __getitem__(self, i: int) -> bytes:
        at, ends = self._at, self._ends
        return self._map[at + ends[i] : at + ends[i + 1]]
