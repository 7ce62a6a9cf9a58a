"""Bytes → draft: the encoding, the reader for the kind of file, the front matter.

A reader is a generator of pieces. Prose is always in Unicode normal form C, whatever the source uses.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from newslint.draft import Draft, Piece
from newslint.errors import InputError
from newslint.patterns import pattern
from newslint.readers import plain
from newslint.readers.dateline import dateline
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")
PLAIN = (".txt", ".text")
BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
CLUSTER = r"[\u1100-\u11ff]+|\W?\w?[\u0300-\u036f\u0483-\u0487\u3099\u309a]+|[^\x00-\x7f]"
"""What normal form C may change: a base with its combining marks, a run of Hangul jamo, any other letter."""

LARGEST = 128 * 1024 * 1024
"""Bytes; a larger file is no draft."""


def read(data: bytes, path: str, on: date | None = None) -> Draft:
    """The draft in ``data``; ``path`` chooses the reader and is named in errors.

    ``on`` is the publication date; if it is not given, front matter, the name of the file or the dateline may say it.
    """
    source = decode(data, path)
    if is_markdown(path):
        from newslint.readers import frontmatter, markdown

        head, meta = frontmatter.split(source, path)
        pieces = [Piece(head, ""), *composed(markdown.pieces(source[len(head) :]))]
        draft = Draft(pieces, path=path, date=on or meta.published, language=meta.language, title=meta.title)
    else:
        draft = Draft(composed(plain.pieces(source)), path=path, date=on)
    draft.date = draft.date or date_in(path) or dateline(draft.prose)
    return draft


def date_in(path: str) -> date | None:
    """The date in the name of a file, such as ``2019-12-24-talks.txt``."""
    for match in pattern(r"(?<!\d)((?:19|20)\d\d-\d\d-\d\d)(?!\d)").finditer(os.path.basename(path)):
        from datetime import date

        try:
            return date.fromisoformat(match[1])
        except ValueError:
            continue
    return None


def encoding_of(data: bytes) -> tuple[bytes, str]:
    """(byte order mark, encoding) of a file."""
    return next(((mark, encoding) for mark, encoding in BOMS if data.startswith(mark)), (b"", "utf-8"))


def is_markdown(path: str) -> bool:
    """True for a file that is read as Markdown."""
    return os.path.splitext(path)[1].lower() in MARKDOWN


def is_draft(path: str) -> bool:
    """True for a file that is a draft by its ending: text or Markdown."""
    return os.path.splitext(path)[1].lower() in MARKDOWN + PLAIN


def decode(data: bytes, path: str) -> str:
    """The text of a file without its byte order mark: UTF-8, or UTF-16 with a byte order mark."""
    if len(data) > LARGEST:
        raise InputError(f"larger than {LARGEST >> 20} MB; split it", path)
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


def composed(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The same pieces with their prose in normal form C; what changes becomes a piece of its own."""
    for piece in pieces:
        if piece.prose.isascii() or is_composed(piece.prose):
            yield piece
        elif piece.source != piece.prose:
            yield Piece(piece.source, compose(piece.prose), piece.block)
        else:
            yield from _clusters(piece)


def is_composed(text: str) -> bool:
    """True if ``text`` is in normal form C."""
    from unicodedata import is_normalized

    return is_normalized("NFC", text)


def compose(text: str) -> str:
    """``text`` in normal form C."""
    from unicodedata import normalize

    return normalize("NFC", text)


def _clusters(piece: Piece) -> Iterator[Piece]:
    """Cuts a verbatim piece at the clusters that change: a base with its combining marks, a run of Hangul jamo."""
    done = 0
    for match in pattern(CLUSTER).finditer(piece.source):
        prose = compose(match[0])
        if prose != match[0]:
            before = piece.source[done : match.start()]
            if before:
                yield Piece(before, before, piece.block)
            yield Piece(match[0], prose, piece.block)
            done = match.end()
    if done < len(piece.source):
        rest = piece.source[done:]
        yield Piece(rest, rest, piece.block)
