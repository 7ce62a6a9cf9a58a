"""HTML as tokens: tags, comments, character references and the text between, each an exact stretch of the source.

After the tokenizer of the HTML standard (html.spec.whatwg.org, 13.2.5), in time linear in the source. ``html.parser``
of the standard library is not used: it takes a minute for 100 kB of ``<a`` in the Pythons that we support
(CVE-2025-6069) and reads comments and scripts differently from one release to the next. The C parsers (lxml, html5lib,
selectolax, turbohtml) tell lines at best, and nothing of where a reference or an attribute stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.patterns import IGNORECASE, VERBOSE, pattern
from newslint.readers.references import reference
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import re

RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
"""Elements that hold no tags: only their own end tag ends them."""


class Token(Record):
    """A stretch of source: ``kind`` is text, tag, comment, reference or template.

    ``name`` is the name of a tag, in small letters, with a slash before it if it is an end tag; ``read`` is how a
    reference reads.
    """

    kind: str
    start: int
    end: int
    name: str = ""
    read: str = ""


class Attribute(Record):
    """An attribute of a tag; ``start`` and ``end`` are where its value stands in the tag, alike if it is not quoted."""

    value: str
    start: int
    end: int


REFERENCE = r"&(?:\#[0-9]{1,7};?|\#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)"


def _reference() -> re.Pattern[str]:
    return pattern(REFERENCE)


def _syntax() -> re.Pattern[str]:
    """What interrupts text. No part of it can run over the same characters twice from two beginnings.

    ``strange`` is a tag that is none by the standard's rules for writers; it ends at the first ``>``.
    """
    return pattern(
        r"""
    (?P<comment><!---?>|<!--[\s\S]*?(?:--!?>|\Z)|<\?(?:php|=)[\s\S]*?(?:\?>|\Z)|<[!?][^>]*>?|</(?=[^A-Za-z])[^>]*>?)
  | (?P<tag><(?P<name>/?[A-Za-z][\w:.-]*+)
        (?:[\s/]*+[^\s"'<>/=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?+)*+[\s/]*+>)
  | (?P<strange><(?P<odd>/?[A-Za-z][\w:.-]*+)[^<>]*+>)
  | (?P<reference>"""
        + REFERENCE
        + r""")
  | (?P<template>\{\{[^{}\n]{0,300}\}\}|\{%[^{}\n]{0,300}%\})
""",
        VERBOSE,
    )


ATTRIBUTE = pattern(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")


def tokens(source: str) -> Iterator[Token]:
    """The tokens of a page; they cover it without a gap."""
    search = _syntax().search
    at = done = 0
    unclosed: set[str] = set()
    while match := search(source, at):
        kind, start, at = match.lastgroup or "", *match.span()
        name = (match["name"] or match["odd"] or "").lower()
        found = read = ""
        if kind == "reference":
            found, read = reference(match[0])
            if not found:
                continue
            at = start + len(found)
        if done < start:
            yield Token("text", done, start)
        yield Token("tag" if name else kind, start, at, name, read)
        done = at
        if name in RAW and not match[0].endswith("/>"):
            at = done = _raw_end(source, name, at, unclosed)
            if name == "title":
                yield from text(source, match.end(), at)
            elif match.end() < at:
                yield Token("raw", match.end(), at)
    if done < len(source):
        yield Token("text", done, len(source))


def text(source: str, start: int, end: int, *, attribute: bool = False) -> Iterator[Token]:
    """The tokens of what holds no tags: the title of a page, or the value of an attribute."""
    done = start
    for match in _reference().finditer(source, start, end):
        found, read = reference(match[0], source[match.end() : match.end() + 1] if attribute else "")
        if found:
            if done < match.start():
                yield Token("text", done, match.start())
            done = match.start() + len(found)
            yield Token("reference", match.start(), done, "", read)
    if done < end:
        yield Token("text", done, end)


def _raw_end(source: str, name: str, at: int, unclosed: set[str]) -> int:
    """Where what holds no tags ends. Without an end tag, a script goes on to the end of the page; others are empty."""
    if name in unclosed:
        return at
    end = pattern(rf"</{name}(?=[\s/>])", IGNORECASE).search(source, at)
    if end:
        return end.start()
    unclosed.add(name)
    return len(source) if name in ("script", "style") else at


def attributes(tag: str) -> dict[str, Attribute]:
    """The attributes of a start tag by name, in small letters; the first of a name counts."""
    found: dict[str, Attribute] = {}
    for match in ATTRIBUTE.finditer(tag, len(tag) - len(tag.lstrip("<")) + 1):
        group = match.lastindex or 1
        value = match[group] if group > 1 else ""
        start, end = match.span(group) if group in (2, 3) else (match.end(), match.end())
        found.setdefault(match[1].lower(), Attribute(value, start, end))
    return found
