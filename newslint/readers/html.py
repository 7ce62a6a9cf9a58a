"""HTML: what a reader of the page would read, in the order of the source.

Blocks are headings, paragraphs, list items, quotations, cells and captions; inline markup reads as nothing, even inside
a word. Alternative texts and titles of images are blocks of kind caption. Code, scripts, drawings, what is struck out
or hidden, and passages in another language are not read.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

from newslint.draft import OPAQUE, Draft, Piece
from newslint.lean import bisect_right
from newslint.patterns import IGNORECASE, pattern
from newslint.readers import elements, markup
from newslint.readers.composing import composed
from newslint.readers.frontmatter import variety
from newslint.record import Record

INK = pattern(
    r"[ \t\r\n\f]{2,}|[\t\r\n\f]|\A | \Z"
    r"|(?:https?://|www\.)[^\s<>“”\"|]*[^\s<>“”\"|'‘’.,;:!?)\]*_]|[\xad\u200b\u2060\ufeff]+"
)
"""What of plain text reads otherwise than it is written: space, addresses, characters that nobody sees."""

RAISED = pattern(r"\s*(?:<[^<>]*>\s*){0,9}[A-Za-z]")
"""Raised letters are read (1st); raised figures and signs are powers or point to a note, and are not."""

ALONE = pattern(
    r"\s*(?:</(?:a|span|picture)\s*>\s*){0,9}"
    r"(?:\Z|</?(?:p|div|br|hr|h[1-6]|figure|figcaption|td|th|li|center|section|article|body|main|img|blockquote)\b)"
)
"""What follows an image that ends its block."""

FILE = pattern(r"\S*\.(?:jpe?g|png|gif|webp|svg|avif)\Z", IGNORECASE)
PUBLISHED = pattern(r'"datePublished"\s{0,9}:\s{0,9}"([^"]{10,40})"')
DEPTH = 100
"""How many open elements an end tag is looked for in, so that no page takes longer than its length."""


class Open(Record):
    """An element that is open: its name, the kind of block inside it, and why its content is not read."""

    name: str
    kind: str = "paragraph"
    silent: bool = False
    foreign: bool = False

    @property
    def mute(self) -> bool:
        """True if what is inside is not read."""
        return self.silent or self.foreign


class Escape:
    """Writes text as HTML; ``values`` are the places of attributes, in order, where quotation marks end the text."""

    def __init__(self, values: list[tuple[int, int]]) -> None:
        self._values = values

    def __call__(self, text: str, at: int) -> str:
        """The HTML that reads as ``text`` at the place ``at`` of source."""
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        i = bisect_right(self._values, at, key=lambda value: value[0]) - 1
        if i < 0 or at > self._values[i][1]:
            return text
        return text.replace('"', "&quot;").replace("'", "&#39;")


def draft(source: str, path: str) -> Draft:
    """The draft in a page."""
    page = Page(source, xml=path.lower().endswith(".xhtml"))
    page.read()
    pieces = [Piece(source, "", "code")] if page.generated else composed(page.pieces)
    return Draft(pieces, path=path, date=page.date, language=page.language, escape=Escape(page.values))


class Page:
    """A page as it is read: its pieces, and what it says of itself; ``begun`` if something was read before it."""

    def __init__(self, source: str, *, xml: bool = False, begun: bool = False) -> None:
        self.source = source
        self.pieces: list[Piece] = []
        self.values: list[tuple[int, int]] = []
        """Where attributes stand that are read."""
        self.date: date | None = None
        self.language = ""
        self.generated = False
        """Whether it is a report of our own."""
        self._xml = xml
        self._open = [Open("")]
        self._names: Counter[str] = Counter()
        self._space = -1
        """The piece of white space at the end of the block so far; -1 if there is none."""
        self._fresh = True
        self._headed = self._begun = begun

    def read(self) -> None:
        """Reads the whole page."""
        for token in markup.tokens(self.source):
            if token.kind == "tag":
                self._tag(token)
            elif token.kind == "raw":
                self._raw(self.source[token.start : token.end])
            else:
                self._text(token)
        self._trim()

    @property
    def _now(self) -> Open:
        return self._open[-1]

    def _put(self, written: str, prose: str = "") -> None:
        """Adds a piece to the block at hand, with its prose if it is read here."""
        if self._now.mute or (prose == " " and (self._fresh or self._space >= 0)):
            prose = ""
        if prose:
            self._space = len(self.pieces) if prose == " " else -1
            self._fresh = False
            self._begun = self._begun or self._now.kind not in ("headline", "heading")
        self.pieces.append(Piece(written, prose, self._now.kind))

    def _trim(self) -> None:
        """Space at the end of a block is not read."""
        if self._space >= 0:
            held = self.pieces[self._space]
            self.pieces[self._space] = held._replace(prose="")
        self._space = -1

    def _break(self, written: str) -> None:
        """Ends the block at hand, if it has begun."""
        if self._now.mute:
            self._put(written)
            return
        self._trim()
        self.pieces.append(Piece(written, "" if self._fresh else "\n", self._now.kind))
        self._fresh = True

    def _raw(self, written: str) -> None:
        """A script or a style sheet."""
        found = PUBLISHED.search(written) if '"datePublished"' in written else None
        if found:
            self._dated(found[1])
        self.pieces.append(Piece(written, "", "code"))

    def _text(self, token: markup.Token) -> None:
        written = self.source[token.start : token.end]
        if token.kind != "text" or self._now.mute:
            self._put(written, token.read or (OPAQUE if token.kind == "template" and written[1] == "{" else ""))
            return
        done = 0
        for match in INK.finditer(written):
            found = match[0]
            if done < match.start():
                self._put(written[done : match.start()], written[done : match.start()])
            self._put(found, " " if found.isspace() else OPAQUE if found[0] in "hw" else "")
            done = match.end()
        if done < len(written):
            self._put(written[done:], written[done:])

    def _tag(self, token: markup.Token) -> None:
        written, name = self.source[token.start : token.end], token.name
        if name[0] == "/":
            self._end(name[1:], written)
            return
        given = markup.attributes(written) if "=" in written or " " in written else {}
        if name == "img":
            self._image(token, written, given)
        elif name == "hr" or (name == "br" and self._now.kind not in ("headline", "heading")):
            self._break(written)
        elif name in elements.VOID or (written.endswith("/>") and (self._xml or name in ("svg", "math"))):
            self._meta(given) if name == "meta" else None
            self._put(written, " " if name == "br" else "")
        else:
            self._begin(token, written, given)

    def _begin(self, token: markup.Token, written: str, given: dict[str, markup.Attribute]) -> None:
        """An element that has content."""
        name = token.name
        if name in elements.BLOCKS:
            self._end_paragraph()
        inside = self._inside(token, given)
        if name in elements.BLOCKS or name in elements.BREAKING:
            self._break(written)
        elif inside.mute and (name in elements.OPAQUE or inside.foreign):
            self._put(written, OPAQUE)
        else:
            self._put(written, "“" if name == "q" else "")
        if name == "time" and ("pubdate" in given or _value(given, "itemprop") == "datepublished"):
            self._dated(_value(given, "datetime"))
        self._open.append(inside)
        self._names[name] += 1

    def _inside(self, token: markup.Token, given: dict[str, markup.Attribute]) -> Open:
        """What holds inside an element."""
        name, (_, kind, silent, foreign) = token.name, self._now
        language = _value(given, "lang") or _value(given, "xml:lang")
        if language not in ("", "und", "mul"):
            foreign = not (language == "en" or language.startswith(("en-", "en_")))
            if not self.language and not foreign:
                self.language = variety(language)
        silent = silent or name in elements.SILENT or name in elements.OPAQUE or "hidden" in given
        if name == "sup" and not RAISED.match(self.source, token.end):
            silent = True
        if kind != "quote":
            kind = self._kind(name) or kind
        return Open(name, kind, silent, foreign)

    def _kind(self, name: str) -> str:
        """The kind of block that an element makes, or nothing."""
        kind = elements.BLOCKS.get(name, "")
        if kind != "heading" or self._now.mute or self._headed or (self._begun and name != "h1"):
            return kind
        self._headed = True
        return "headline"

    def _end_paragraph(self) -> None:
        """A block ends the paragraph that it would stand in."""
        for depth in range(len(self._open) - 1, max(0, len(self._open) - DEPTH), -1):
            name = self._open[depth].name
            if name == "p":
                self._close(depth)
                return
            if name in elements.BLOCKS:
                return

    def _end(self, name: str, written: str) -> None:
        """An end tag; one that ends nothing, or would end the block around it, is passed over."""
        block = name in elements.BLOCKS or name in elements.BREAKING
        depth = len(self._open) - 1
        lowest = 0 if block else max(0, depth - DEPTH)
        if not self._names[name]:
            lowest = depth
        while depth > lowest and self._open[depth].name != name:
            if not block and self._open[depth].name in elements.BLOCKS:
                lowest = depth
                break
            depth -= 1
        if depth > lowest:
            self._close(depth)
        if block:
            self._break(written)
        else:
            self._put(written, "”" if name == "q" and depth > lowest else "")

    def _close(self, depth: int) -> None:
        """Closes the open elements from a depth on."""
        self._names.subtract(element.name for element in self._open[depth:])
        del self._open[depth:]

    def _image(self, token: markup.Token, written: str, given: dict[str, markup.Attribute]) -> None:
        """Its texts are captions, unless it stands in the middle of a sentence."""
        texts = sorted({a.value.strip(): a for key in ("title", "alt") if (a := given.get(key))}.values(), key=_start)
        texts = [a for a in texts if a.start < a.end and a.value.strip() and not FILE.match(a.value.strip())]
        if self._now.mute or not texts or not (self._fresh or ALONE.match(self.source, token.end)):
            self._put(written)
            return
        self._open.append(Open("img", "caption"))
        done = 0
        for _, start, end in texts:
            self._break(written[done:start])
            self.values.append((token.start + start, token.start + end))
            for part in markup.text(self.source, token.start + start, token.start + end, attribute=True):
                self._text(part)
            done = end
        self._break(written[done:])
        self._open.pop()

    def _meta(self, given: dict[str, markup.Attribute]) -> None:
        names = {_value(given, key) for key in ("name", "property", "itemprop")}
        content = _value(given, "content")
        if names & elements.DATES:
            self._dated(content)
        self.generated = self.generated or ("generator" in names and content.startswith("newslint "))

    def _dated(self, text: str) -> None:
        """Takes the day of publication from the head of an ISO date; other systems write others, which are not ours."""
        try:
            self.date = self.date or date.fromisoformat(text.strip()[:10])
        except ValueError:
            return


def _value(given: dict[str, markup.Attribute], name: str) -> str:
    """The value of an attribute, in small letters."""
    return given[name].value.strip().lower() if name in given else ""


def _start(attribute: markup.Attribute) -> int:
    return attribute.start
