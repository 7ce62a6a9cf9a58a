"""ArchieML: values are read, each line a block; keys, notes between them and what ``:skip`` leaves out are not.

After the specification of 24 August 2020 (archieml.org/spec/1.0): what a line is depends on the array that it stands
in, and lines below a value belong to it only if ``:end`` follows. Inline comments in brackets are deprecated there, and
are text here. Inside a value, HTML and Markdown are read as what they are, because desks use both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from newslint.draft import Draft, Piece
from newslint.patterns import pattern
from newslint.readers import inline
from newslint.readers.composing import composed
from newslint.readers.frontmatter import variety
from newslint.record import Record

LINE = pattern(r"[^\r\n]*(?:\r\n?|\n|$)")
COMMAND = pattern(r"[ \t]*:[ \t]*(endskip|ignore|skip|end)", re.IGNORECASE)
SCOPE = pattern(r"[ \t]*([\[{])[ \t]*([.+]{0,2})[ \t]*([\w.-]*)[ \t]*[\]}]", re.ASCII)
PAIR = pattern(r"[ \t]*([\w.-]+)[ \t]*:", re.ASCII)
BULLET = pattern(r"[ \t]*\*")
ESCAPED = pattern(r"[ \t]*\\")
CODE = pattern(r"[ \t]*(?:\S*[/_#@=\d]\S*|\S+\.\S+|true|false|yes|no|none)?[ \t]*", re.IGNORECASE)
"""A value that is no copy: one word with signs or figures in it, such as a path, a colour or a number."""

words = str.split
KINDS = {
    **dict.fromkeys(words("headline hed head title hl"), "headline"),
    **dict.fromkeys(
        words("subhed subhead subheading subheadline subtitle heading kicker h1 h2 h3 h4 h5 h6"), "heading"
    ),
    **dict.fromkeys(words("caption cutline alt alttext alt-text alt_text credit"), "caption"),
    **dict.fromkeys(words("quote blockquote pullquote pull-quote pull_quote pull"), "quote"),
    **dict.fromkeys(words("date pubdate published publish_date publication_date pub_date publishdate"), "date"),
    **dict.fromkeys(words("lang language locale"), "language"),
    **dict.fromkeys(
        words(
            "url uri href link src source_url image img photo video audio slug id guid class classname style type "
            "template layout theme color colour width height size ratio lat lng lon latitude longitude path file "
            "filename embed code script css json data x y align position format target anchor icon version status "
            "email twitter handle hashtag tags tag category section template_id component module"
        ),
        "",
    ),
}
"""Kinds of block by the last part of a key, in small letters; what has an empty kind is not read."""


class Scope(Record):
    """An array or object that is open: ``kind`` is [ or {, ``elements`` is objects or strings once that is known."""

    kind: str
    freeform: bool = False
    elements: str = ""


class Line(Record):
    """A line: what it is (pair, bullet, text, end, command), where its text begins, and the kind of block of a value.

    ``top`` is true outside every array and object.
    """

    what: str
    written: str
    begin: int
    kind: str = ""
    top: bool = False


def draft(source: str, path: str) -> Draft:
    """The draft in an ArchieML text."""
    lines = list(_lines(source))
    on, language = None, ""
    for line in lines:
        if line.top and line.kind == "date":
            on = on or _date(line)
        elif line.top and line.kind == "language":
            language = language or variety(line.written[line.begin :].strip())
    return Draft(composed(_pieces(lines)), path=path, date=on, language=language, escape=lambda text, _: text)


def begins_value(source: str, start: int) -> bool:
    """True if a value begins in the line that begins at ``start``."""
    at = 0
    for line in _lines(source):
        if at >= start:
            return line.what in ("pair", "bullet", "free")
        at += len(line.written)
    return True


def _lines(source: str) -> Iterator[Line]:
    """The lines as a parser takes them."""
    scopes: list[Scope] = []
    state = ""
    for match in LINE.finditer(source):
        written = match[0]
        command = COMMAND.match(written)
        word = command[1].lower() if command else ""
        if state == "ignore" or (state == "skip" and word not in ("endskip", "ignore")):
            yield Line("command", written, 0)
        elif command:
            state = word if word in ("skip", "ignore") else ""
            yield Line("end" if word == "end" else "command", written, 0)
        else:
            yield _line(written, scopes)


def _line(written: str, scopes: list[Scope]) -> Line:
    """What a line is that is no command, by the arrays that are open; a bracket opens or closes one."""
    now = scopes[-1] if scopes else Scope("")
    scope = SCOPE.match(written)
    pair = PAIR.match(written) if now.elements != "strings" else None
    bullet = BULLET.match(written) if now.kind == "[" and now.elements != "objects" and not now.freeform else None
    if scope:
        _enter(scopes, *scope.groups())
        return Line("command", written, 0)
    if (pair or bullet) and now.kind == "[" and not now.elements and not now.freeform:
        scopes[-1] = now._replace(elements="objects" if pair else "strings")
    if pair:
        key = pair[1].rpartition(".")[2].lower()
        return Line("pair", written, pair.end(), KINDS.get(key, "paragraph"), not scopes)
    if bullet:
        return Line("bullet", written, bullet.end(), "item")
    free = now.freeform and written.strip() and not written.lstrip().startswith("[newslint:")
    escaped = ESCAPED.match(written)
    return Line("free" if free else "text", written, escaped.end() if escaped else 0, "paragraph")


def _enter(scopes: list[Scope], bracket: str, signs: str, name: str) -> None:
    """Opens an array or an object, or closes one."""
    if not name:
        del scopes[-1:]
        return
    if "." not in signs and not name.startswith("."):
        scopes.clear()
    elif scopes and scopes[-1].kind == "[" and not scopes[-1].elements:
        scopes[-1] = scopes[-1]._replace(elements="objects")
    scopes.append(Scope(bracket, bracket == "[" and "+" in signs))


def _pieces(lines: list[Line]) -> Iterator[Piece]:
    """The pieces of all lines."""
    ended = _ended(lines)
    kind, headed = "", False
    for line, goes_on in zip(lines, ended, strict=True):
        if line.what in ("pair", "bullet", "free"):
            kind = "" if _is_code(line) else line.kind
            if kind == "headline":
                kind, headed = "heading" if headed else "headline", True
        elif line.what != "text":
            kind = ""
        read = kind if line.what != "text" or goes_on else ""
        yield from _piece(line, {"date": "paragraph", "language": ""}.get(read, read))


def _ended(lines: list[Line]) -> list[bool]:
    """For each line, whether ``:end`` is the next command, so that text above it belongs to a value."""
    found, ends = [], False
    for line in reversed(lines):
        found.append(ends)
        if line.what != "text":
            ends = line.what == "end"
    return found[::-1]


def _piece(line: Line, kind: str) -> Iterator[Piece]:
    """The pieces of one line; nothing of it is read if it has no kind."""
    text = line.written[line.begin :].rstrip()
    if not kind or not text or text.lstrip().startswith("[newslint:"):
        yield Piece(line.written, "")
        return
    begin = len(line.written[: line.begin] + text) - len(text.lstrip())
    end = line.begin + len(text)
    if begin:
        yield Piece(line.written[:begin], "", kind)
    yield from inline.pieces(line.written[begin:end], kind)
    if end < len(line.written):
        yield Piece(line.written[end:], "\n", kind)


def _is_code(line: Line) -> bool:
    """True for a value that is no copy."""
    text = line.written[line.begin :].rstrip("\r\n")
    return line.what == "pair" and bool(text.strip()) and bool(CODE.fullmatch(text) or _date(line))


def _date(line: Line) -> date | None:
    """The date that a value is, or begins with a time behind it."""
    try:
        return date.fromisoformat(line.written[line.begin :].strip()[:10])
    except ValueError:
        return None
