"""Bytes → draft: the encoding, and the reader for the kind of file, which its ending tells.

A reader makes a draft of a source. Prose is always in Unicode normal form C, whatever the source uses.
"""

from __future__ import annotations

import os

from newslint.draft import Draft
from newslint.errors import InputError
from newslint.lazy import imported
from newslint.lean import lru_cache
from newslint.native import core
from newslint.readers import plain
from newslint.readers.dateline import date_in, dateline
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

PLAIN = (".txt", ".text")
READERS = {
    **dict.fromkeys((".md", ".markdown", ".mdown", ".mkd"), "markdown"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html"),
    **dict.fromkeys((".aml", ".archieml"), "archieml"),
    **dict.fromkeys((".rst", ".rest"), "rst"),
}
"""The module that reads each kind of file; whatever is not named is read as plain text."""

UNREAD = {
    **dict.fromkeys((".adoc", ".asciidoc"), "AsciiDoc is not read; convert it to HTML (asciidoctor -e) and check that"),
    **dict.fromkeys((".docx", ".doc", ".odt", ".rtf", ".pdf"), "not a text file; save it as .txt, .md or .html"),
}
"""Files that are surely no plain text, and what to do instead."""

BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
LARGEST = 128 * 1024 * 1024
"""Bytes; a larger file is no draft: it would hold the others up for many minutes, and need gigabytes of memory."""


def read(data: bytes, path: str, on: date | None = None) -> Draft:
    """The draft in ``data``; ``path`` chooses the reader and is named in errors.

    ``on`` is the publication date; if it is not given, front matter, the name of the file or the dateline may say it.
    """
    kind, day = named(path)
    if kind in UNREAD:
        raise InputError(UNREAD[kind], path)
    seen = core.plain(data) if core and kind not in READERS and len(data) <= LARGEST else None
    if seen:
        return _seen(data, *seen, path, on or day)
    draft = _read(decode(data, path), kind, path, on)
    draft.date = draft.date or day or dateline(draft.prose)
    return draft


def _seen(data: bytes, headline: int, may_be_dated: bool, path: str, day: date | None) -> Draft:
    """The draft in a plain text of which the core says where its headline ends, and whether it may have a dateline."""
    text = data.decode()
    day = day or (dateline(text) if may_be_dated else None)
    draft = Draft(plain.whole(text, headline), path=path, date=day, utf8=data, text=text)
    draft.headings = [(0, headline)] if headline else []
    return draft


def _read(source: str, kind: str, path: str, on: date | None) -> Draft:
    if kind in READERS:
        draft: Draft = imported(f"newslint.readers.{READERS[kind]}").draft(source, path)
        draft.date = on or draft.date
        return draft
    from newslint.readers.composing import composed

    return Draft(composed(plain.pieces(source)), path=path, date=on)


def refuse_large(size: int, path: str) -> None:
    """Raises InputError if so many bytes are too many for a draft."""
    if size > LARGEST:
        raise InputError(f"larger than {LARGEST >> 20} MB; split it, or leave it out (exclude)", path)


def encoding_of(data: bytes) -> tuple[bytes, str]:
    """(byte order mark, encoding) of a file."""
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return mark, encoding
    return b"", "utf-8"


@lru_cache(1)
def named(path: str) -> tuple[str, date | None]:
    """(the ending of a path in small letters, the day of publication that it tells)."""
    return _ending(path), date_in(path)


def is_draft(path: str) -> bool:
    """True for a file that is a draft by its ending, and whose reader is there."""
    kind = _ending(path)
    return kind in PLAIN or (kind in READERS and (READERS[kind] != "rst" or _reads_rst()))


def kind_of(path: str) -> str:
    """What a file is read as: plain, markdown, html, archieml or rst."""
    return READERS.get(_ending(path), "plain")


def _ending(path: str) -> str:
    stem, _, end = path.rpartition(".")
    if stem[-1:].isalnum() and end.isalnum():  # most have such a one, and need not be looked through for folders
        return f".{end.lower()}"
    return os.path.splitext(path)[1].lower()


def _reads_rst() -> bool:
    from importlib.util import find_spec

    return find_spec("tree_sitter_rst") is not None


def decode(data: bytes, path: str) -> str:
    """The text of a file without its byte order mark: UTF-8, or UTF-16 with a byte order mark."""
    refuse_large(len(data), path)
    mark, encoding = encoding_of(data)
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        at = error.start + len(mark)
        line = data[:at].count(b"\n") + 1 if encoding == "utf-8" else 0
        byte = data[at : at + 1].hex()
        raise InputError(
            f"byte 0x{byte} at offset {at} is not {encoding.upper()}; save it as UTF-8", path, line
        ) from None
    nul = text.find("\0")
    if nul >= 0:
        line = text.count("\n", 0, nul) + 1
        raise InputError(f"a NUL character at offset {nul}: this is no text; leave the file out or mend it", path, line)
    return text
