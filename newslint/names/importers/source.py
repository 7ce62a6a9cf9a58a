"""A file to import from: unpacked as it is read, a line or a piece at a time, never as a whole."""

import bz2
import gzip
import lzma
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, NamedTuple, cast
from zipfile import BadZipFile, ZipFile

from newslint.errors import InputError
from newslint.names.model import Entry

HEAD = 1 << 16
LARGEST = 1 << 26
"""Bytes of the longest line or object that is believed to be one (the longest of Wikidata have 4 MB)."""

_TRUNCATED = (EOFError, zlib.error, lzma.LZMAError, BadZipFile, gzip.BadGzipFile)


class Fault(NamedTuple):
    """A row that cannot be used: its line (0 if unknown) and why."""

    line: int
    what: str


Rows = Iterator[Entry | Fault]


class Cut(Exception):  # noqa: N818 - it is no error of ours or of the user's, but a state of the file
    """The source ends in the middle of ``what``; it was read up to ``line`` (0 if unknown)."""

    def __init__(self, what: str, line: int = 0) -> None:
        super().__init__(f"cut off in the middle of {what}" + (f" (line {line:,})" if line else ""))


class Line(NamedTuple):
    """A line without its end: its number from 1, its text, and whether a line end follows."""

    number: int
    text: str
    ended: bool


class Source:
    """A file that may be packed with gzip, bzip2, xz or zip. Raises InputError if it cannot be opened.

    ``label`` is what names from it give as their source, where they have none of their own.
    """

    def __init__(self, path: str, label: str = "") -> None:
        self.path = path
        self.label = label or os.path.basename(path)
        self._raw: IO[bytes] | None = None
        try:
            self._size = os.path.getsize(path)
            with open(path, "rb") as file:
                self._magic = file.read(6)
        except OSError as error:
            raise InputError(f"cannot be read: {error.strerror or error}; check the path", path) from None

    @property
    def part(self) -> float:
        """How much of the file has been read, from 0 to 1."""
        return self._raw.tell() / self._size if self._raw and not self._raw.closed and self._size else 0.0

    def close(self) -> None:
        """Closes the file, wherever its reader stopped."""
        if self._raw:
            self._raw.close()

    def head(self) -> str:
        """The beginning of the text."""
        with self._open() as file:
            try:
                return file.read(HEAD).decode("utf-8-sig", "ignore")
            except _TRUNCATED:
                return ""

    @contextmanager
    def _open(self) -> Iterator[IO[bytes]]:
        with open(self.path, "rb") as raw:
            self._raw = raw
            with self._unpacked(raw) as file:
                yield file

    def _unpacked(self, raw: IO[bytes]) -> IO[bytes]:
        if self._magic.startswith(b"\x1f\x8b"):
            return cast("IO[bytes]", gzip.open(raw))
        if self._magic.startswith(b"BZh"):
            return bz2.open(raw)
        if self._magic.startswith(b"\xfd7zXZ"):
            return lzma.open(raw)
        if self._magic.startswith(b"PK\x03\x04"):
            return self._member(raw)
        return raw

    def _member(self, raw: IO[bytes]) -> IO[bytes]:
        """The largest file in a zip archive: next to it there is a readme at most."""
        try:
            archive = ZipFile(raw)
        except BadZipFile:
            raise InputError("the zip archive is cut off or damaged; fetch it again", self.path) from None
        return archive.open(max(archive.infolist(), key=lambda member: member.file_size))

    def lines(self) -> Iterator[Line]:
        """The lines. A byte that is not UTF-8 reads as U+FFFD. Raises Cut where a packed file ends too early."""
        number = 0
        with self._open() as file:
            try:
                while data := file.readline(LARGEST):
                    number += 1
                    if len(data) == LARGEST:
                        raise InputError(
                            f"a line longer than {LARGEST >> 20} MB; this is no list of names", self.path, number
                        )
                    yield Line(
                        number,
                        data.decode("utf-8-sig" if number == 1 else "utf-8", "replace").rstrip("\r\n"),
                        data.endswith(b"\n"),
                    )
            except _TRUNCATED:
                raise Cut("the packed file", number) from None

    def chunks(self) -> Iterator[str]:
        """The text in pieces of any size."""
        from codecs import getincrementaldecoder

        decoder = getincrementaldecoder("utf-8-sig")("replace")
        with self._open() as file:
            try:
                while data := file.read(HEAD):
                    yield decoder.decode(data)
            except _TRUNCATED:
                raise Cut("the packed file") from None
