"""reStructuredText: titles, paragraphs, lists, quotations, tables, captions; code, targets and comments are not read.

tree-sitter with its grammar of reStructuredText says where everything stands, to the byte (docutils tells lines only);
both are the extra ``newslint[rst]``. What the grammar lacks, tables and the insides of directives, is done here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from newslint.draft import OPAQUE, Draft, Piece
from newslint.errors import InputError
from newslint.lean import bisect_right
from newslint.patterns import DOTALL, pattern
from newslint.readers.composing import composed
from newslint.readers.rstparts import chunks, dedented, masked
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from tree_sitter import Node, Parser

words = str.split
SHOWN = frozenset(
    words(
        "admonition attention caution centered compound container danger deprecated epigraph error figure highlights "
        "hint important note pull-quote rubric seealso sidebar table list-table tip topic versionadded versionchanged "
        "warning"
    )
)
"""Directives whose content is copy; of others nothing but the text of an image is read."""

NOTES = words("attention caution centered danger error hint important note tip versionadded versionchanged warning")
ARGUMENTS = {
    **dict.fromkeys(("admonition", "rubric", "sidebar", "topic"), "heading"),
    **dict.fromkeys(("table", "list-table", "csv-table"), "caption"),
}
"""Directives whose argument is copy, and its kind of block."""

CONTENTS = {
    "figure": "caption",
    "list-table": "table",
    "epigraph": "quote",
    "highlights": "quote",
    "pull-quote": "quote",
}
DEPTH = 3
"""How many directives inside one another are read."""

ROLES = frozenset(words(":title: :t: :title-reference: :emphasis: :strong: :sub: :subscript: :abbr: :dfn: :term:"))
"""Roles of text that is read as it stands."""

FIELDS = frozenset({"abstract", "dedication", "summary", "subtitle", "title"})
UNREAD = frozenset(
    words(
        "adornment attribution_mark bullet comment doctest_block label literal_block substitution_definition target "
        "transition name link directive_type substitution classifier_mark"
    )
)
BLOCKS = {"term": "item", "paragraph": "", "line": "", "attribution": "quote", "classifier": "item", "title": "heading"}
SPACES = (b"", b" ", b"\n", b"\t")
INNER = {"list_item": "item", "definition_list": "item", "block_quote": "quote"}
TABLE = pattern(r"[ \t]*(?:\+[-=+]{2,}|={2,}[ \t]+=[= \t]*)[ \t]*(?:\r\n?|\n|\Z)")
CELL = pattern(r"[ \t]*(?:\||[ \t]{2,}|\r\n?|\n)[ \t]*|[*`]+")
RUN = pattern(r"\\\s|\\\\|\\|[ \t]*(?:\r\n?|\n)[ \t]*")
MARKED = pattern(r"(:[\w:.+-]+:)?(_?`|\*{1,2})(.*?)([ \t\r\n]*<[^<>]*>)?(`__?|`:[\w:.+-]+:|`|\*{1,2})", DOTALL)


def draft(source: str, path: str) -> Draft:
    """The draft in a reStructuredText; raises InputError where the extra is not installed."""
    reader = Reader(source, _parser(path))
    reader.read()
    return Draft(composed(reader.pieces), path=path, date=reader.date, escape=escape)


def escape(text: str, _at: int) -> str:
    """``text`` as reStructuredText: what would be markup gets a backslash."""
    return pattern(r"([\\*`|]|_(?!\w))").sub(r"\\\1", text)


def _parser(path: str) -> Parser:
    try:
        import tree_sitter
        import tree_sitter_rst
    except ImportError:
        raise InputError("reStructuredText needs the extra: pip install 'newslint[rst]'", path) from None
    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_rst.language()))


class Reader:
    """Walks over the trees of a text and keeps its pieces; places are in bytes of its UTF-8."""

    def __init__(self, source: str, parser: Parser) -> None:
        self.pieces: list[Piece] = []
        self.date: date | None = None
        self._source = source.encode("utf-8", "surrogatepass")
        self._masked = masked(self._source)
        self._parser = parser
        self._at = 0
        self._places = ([0], [0])
        """Where lines begin: in what is parsed, in the text."""
        self._ended = True
        """Whether the last block has ended, or none has begun."""
        self._titled = False

    def read(self) -> None:
        """Reads the whole text."""
        for start, end, joined in chunks(self._masked):
            if joined and not self._ended:
                self._put(start, " ", "paragraph")
            self._tree(start, end, joined=joined)
        self._skip(len(self._source))

    def _tree(self, start: int, end: int, kind: str = "", *, joined: bool = False, depth: int = 0) -> None:
        """Reads a part of the text that stands ``depth`` directives deep."""
        before = self._places
        text, self._places = dedented(self._masked, start, end) if depth else (self._masked[start:end], ([0], [start]))
        self._walk(self._parser.parse(text).root_node, kind, joined, depth)
        self._places = before

    def _span(self, node: Node) -> tuple[int, int]:
        """Where a node begins and ends."""
        return self._place(node.start_byte), self._place(node.end_byte)

    def _place(self, at: int) -> int:
        parsed, written = self._places
        i = bisect_right(parsed, at) - 1
        return written[i] + at - parsed[i]

    def _text(self, start: int, end: int) -> str:
        return self._source[start:end].decode("utf-8", "surrogatepass")

    def _put(self, end: int, prose: str, kind: str) -> None:
        """A piece from here to ``end``."""
        if end > self._at:
            self.pieces.append(Piece(self._text(self._at, end), prose, kind or "paragraph"))
            self._at = end

    def _skip(self, end: int, block: str = "paragraph") -> None:
        """What is not read; it ends the block before it."""
        if end > self._at:
            self._put(end, "" if self._ended else "\n", block)
            self._ended = True

    def _walk(self, node: Node, kind: str, joined: bool = False, depth: int = 0) -> None:
        """Reads the blocks in a node."""
        what = node.type
        start, end = self._span(node)
        if what in UNREAD:
            self._skip(start)
            self._skip(end, "code" if what in ("literal_block", "doctest_block") else "paragraph")
        elif what == "directive":
            self._directive(node, depth)
        elif what == "field":
            self._field(node, kind)
        elif what in BLOCKS:
            self._block(node, BLOCKS[what], kind, joined)
        else:
            inner = INNER.get(what, "")
            for child in node.children:
                self._walk(child, kind or inner, joined, depth)

    def _block(self, node: Node, own: str, kind: str, joined: bool) -> None:
        """A block of text."""
        start, end = self._span(node)
        kind = kind or own or "paragraph"
        if own == "heading":
            kind = "heading" if self._titled else "headline"
        self._titled = True
        if not joined or self._ended:
            self._skip(start)
        if TABLE.match(self._text(start, end)):
            self._table(end)
            return
        self._ended = False
        for child in node.children:
            self._inline(child, kind)
        self._run(end, kind)

    def _inline(self, node: Node, kind: str) -> None:
        """What stands in a line: plain text is read when something else begins."""
        what = node.type
        start, end = self._span(node)
        if what == "literal_block":
            self._skip(start)
            self._skip(end, "code")
        elif what in ("|", "--"):
            self._put(end + self._masked.startswith(b" ", end), "", kind)
        elif what == "::":
            self._run(start, kind)
            self._put(end, "" if self._masked[start - 1 : start] in SPACES else ":", kind)
        elif what in ("literal", "substitution_reference", "standalone_hyperlink"):
            self._run(start, kind)
            self._put(end, OPAQUE, kind)
        elif what in ("footnote_reference", "citation_reference"):
            self._run(start, kind, spaced=False)
            self._put(end, "", kind)
        elif what in ("emphasis", "strong", "interpreted_text", "inline_target", "reference"):
            self._run(start, kind)
            self._marked(end, kind)

    def _marked(self, end: int, kind: str) -> None:
        """Text between marks: its marks, role and target are not read."""
        text = self._text(self._at, end)
        match = MARKED.fullmatch(text)
        if not match:
            self._run(end - (len(text) - len(text.rstrip("_"))), kind)
            self._put(end, "", kind)
            return
        role = match[1] or (match[5][1:] if match[5].endswith(":") else "")
        if role and role not in ROLES and not match[4]:
            self._put(end, OPAQUE, kind)
            return
        self._put(self._at + len(text[: match.start(3)].encode()), "", kind)
        self._run(self._at + len(match[3].encode("utf-8", "surrogatepass")), kind)
        self._put(end, "", kind)

    def _run(self, end: int, kind: str, *, spaced: bool = True) -> None:
        """Plain text: an escape reads as what it escapes, a line end as a space."""
        text = self._text(self._at, end)
        text = text if spaced else text.rstrip()
        done = 0
        for match in RUN.finditer(text):
            self._plain(text[done : match.start()], kind)
            taken = "\\" if match[0] == "\\\\" else match[0]
            self._put(self._at + len(taken.encode()), "" if taken[0] == "\\" else " ", kind)
            done = match.start() + len(taken)
        self._plain(text[done:], kind)
        self._put(end, "", kind)

    def _plain(self, text: str, kind: str) -> None:
        self._put(self._at + len(text.encode("utf-8", "surrogatepass")), text, kind)

    def _table(self, end: int) -> None:
        """Each line of a cell is a block; rules and bars are not read."""
        text = self._text(self._at, end)
        for line in text.splitlines(keepends=True):
            if not line.strip("+-=| \t\r\n"):
                self._skip(self._at + len(line))
                continue
            done = 0
            for match in CELL.finditer(line):
                self._cell(line[done : match.start()])
                if match[0][0] in "*`":
                    self._put(self._at + len(match[0]), "", "table")
                else:
                    self._skip(self._at + len(match[0]))
                done = match.end()
            self._cell(line[done:])

    def _cell(self, text: str) -> None:
        if text:
            self._plain(text, "table")
            self._ended = False

    def _directive(self, node: Node, depth: int) -> None:
        """A directive: the text of an image, and the content of those that hold copy."""
        parts = {child.type: child for child in _below(node)}
        name = self._text(*self._span(parts["type"])) if "type" in parts else ""
        if name in NOTES and "arguments" in parts:
            self._inside(self._span(parts["arguments"])[0], self._span(node)[1], "", depth)
        elif name in ARGUMENTS and "arguments" in parts:
            self._inside(*self._span(parts["arguments"]), ARGUMENTS[name], depth)
        for field in _fields(parts.get("options")):
            if self._text(*self._span(field)).lstrip(":").lower().startswith("alt:"):
                self._field(field, "caption")
        if name in SHOWN and "content" in parts:
            self._inside(*self._lines_of(parts["content"]), CONTENTS.get(name, ""), depth)
        self._skip(self._span(node)[1], "paragraph" if name in SHOWN else "code")

    def _lines_of(self, node: Node) -> tuple[int, int]:
        """The lines of a node that is indented."""
        start, end = self._span(node)
        return self._masked.rfind(b"\n", 0, start) + 1, end

    def _inside(self, start: int, end: int, kind: str, depth: int) -> None:
        """What stands inside a directive is read like a text of its own."""
        start = max(start, self._at)
        if depth < DEPTH and start < end:
            self._skip(start)
            self._tree(start, end, kind, depth=depth + 1)

    def _field(self, node: Node, kind: str) -> None:
        """A field of the head, or an option: dates are kept, and what is copy is read."""
        start, end = self._span(node)
        name, _, value = self._text(start, end).lstrip(":").partition(":")
        self._skip(start)
        if name.strip().lower() == "date" and not self.date:
            self.date = _date(value)
        if kind == "caption" or name.strip().lower() in FIELDS:
            for child in node.children:
                if child.type == "field_body":
                    self._walk(child, kind)
        self._skip(end)


def _below(node: Node) -> Iterator[Node]:
    """The parts of a directive, some of which stand in its body."""
    for child in node.children:
        yield child
        if child.type == "body":
            yield from child.children


def _fields(options: Any) -> list[Node]:
    return [child for child in options.children if child.type == "field"] if options else []


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None
