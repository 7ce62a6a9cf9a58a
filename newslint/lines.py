"""Offsets as lines and columns: both from 1, in Unicode code points."""

from __future__ import annotations

from itertools import accumulate

from newslint.lazy import cached_property
from newslint.lean import bisect_right
from newslint.patterns import pattern

END_OF_LINE = r"\r\n?|\n"


class Lines:
    """The lines of a text; a line ends with LF, CRLF or CR."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._last = 0, 1, 0
        """The offset that was asked for last, its line, and where that begins."""

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins; most drafts have nothing found in them, so nobody asks."""
        if self._has_returns:
            return [0, *[m.end() for m in pattern(END_OF_LINE).finditer(self.text)]]
        return [0, *accumulate([len(line) + 1 for line in self.text.split("\n")[:-1]])]

    @cached_property
    def _has_returns(self) -> bool:
        return "\r" in self.text

    def at(self, offset: int) -> tuple[int, int]:
        """(line, column) of an offset: counted from the one before it, for most are asked for in order."""
        if self._has_returns:
            line = bisect_right(self._starts, offset)
            return line, offset - self._starts[line - 1] + 1
        last, line, start = self._last
        passed = self.text.count("\n", *sorted((last, offset)))
        if passed:
            line += passed if last < offset else -passed
            start = self.text.rfind("\n", 0, offset) + 1
        self._last = offset, line, start
        return line, offset - start + 1

    def line(self, number: int) -> tuple[int, str]:
        """(offset of its beginning, its text without the line end) of a line."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return start, self.text[start:end].rstrip("\r\n")

    def starting(self, begin: int) -> str:
        """The text of the line that begins at an offset, without the line end."""
        end = self.text.find("\n", begin)
        return self.text[begin : end if end >= 0 else None].partition("\r")[0]


def end_of_line(text: str) -> str:
    """How the lines of a text end: as its first one does."""
    found = pattern(END_OF_LINE).search(text)
    return found[0] if found else "\n"
