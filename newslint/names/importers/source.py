"""A file to import from: unpacked as it is read, a line or an object at a time, never as a whole."""

import bz2
import gzip
import json
import lzma
import os
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any, NamedTuple, cast
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
        super().__init__(what)
        self.what, self.line = what, line


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
            return cast(IO[bytes], gzip.open(raw))
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

    def objects(self, key: str = "") -> Iterator[dict[str, Any]]:
        """The objects in the list called ``key``, one at a time; without a key, those of the first list there is.

        Raises Cut if the document ends too early, InputError if it is no JSON.
        """
        begin = re.compile(rf'"{re.escape(key)}"\s*:\s*\[' if key else r"\[")
        chunks = self.chunks()
        text = ""
        for chunk in chunks:
            text += chunk
            if match := begin.search(text):
                break
            text = text[-1000:]
        else:
            _ends_well(text, ())
            return
        text = text[match.end() :]
        while (text := _skipped(text, chunks)) and text[0] != "]":
            found, text = self._object(text, chunks)
            if isinstance(found, dict):
                yield found
        _ends_well(text, chunks)

    def _object(self, text: str, chunks: Iterator[str]) -> tuple[Any, str]:
        """The value that ``text`` begins with, reading on as needed, and the text after it."""
        decode = json.JSONDecoder().raw_decode
        while True:
            try:
                value, end = decode(text)
                return value, text[end:]
            except ValueError as error:
                more = _more(chunks, len(text))
                if not more and error.pos < len(text) - 12 and "Unterminated" not in str(error):  # type: ignore[attr-defined]
                    raise InputError(f"not valid JSON: {error.msg} at “{text[error.pos :][:20]}”", self.path) from None  # type: ignore[attr-defined]
                if not more:
                    raise Cut("the list") from None
                text += more
            if len(text) > LARGEST:
                raise InputError(f"an object larger than {LARGEST >> 20} MB, or JSON that is not valid", self.path)


def _more(chunks: Iterator[str], size: int) -> str:
    """About as much text again as there is, so that a long object is not tried too often."""
    found: list[str] = []
    for chunk in chunks:
        found.append(chunk)
        if (size := size - len(chunk)) <= 0:
            break
    return "".join(found)


def _skipped(text: str, chunks: Iterator[str]) -> str:
    """``text`` from the next character on that is neither a space nor a comma."""
    while not (text := text.lstrip(" \t\r\n,")):
        text = next(chunks, "")
        if not text:
            raise Cut("the list")
    return text


def _ends_well(text: str, chunks: "Iterator[str] | tuple[()]") -> None:
    """Raises Cut unless the document ends in a closing bracket."""
    last = text.rstrip()[-1:]
    for chunk in chunks:
        last = chunk.rstrip()[-1:] or last
    if last not in ("}", "]"):
        raise Cut("the document")
