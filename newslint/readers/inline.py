"""Markdown's inline syntax: what stands in a block, as pieces (see markdown.py for the blocks)."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from newslint.draft import OPAQUE, Piece
from newslint.lean import bisect_right, cache
from newslint.patterns import VERBOSE, pattern
from newslint.readers.elements import BLOCKS, BREAKING
from newslint.readers.references import reference
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re

ODD = pattern(r"[\\`<(\[\]*_~&|{\r\n]|!\[|https?://|www\.")
"""What any inline syntax begins with, but for space before it."""


@cache
def _syntax() -> re.Pattern[str]:
    return pattern(
        r"""
    (?P<wrap>[ \t]*(?:\r\n?|\n)[ \t]*(?:>[ \t]?)*)
  | (?P<escape>\\(?=[!-/:-@\[-`{-~]|\Z))
  | (?P<code>`+)
  | (?P<opaque><(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]{1,64}@[\w.-]{1,255})>
      | <(?P<stand>code|kbd|samp|tt|var|math|svg)\b[^<>]{0,200}>[\s\S]{0,500}?</(?P=stand)>
      | \{\{[^{}\r\n]{0,300}\}\}
      | (?:https?://|www\.)[^\s<>“”"|]*[^\s<>“”"|'‘’.,;:!?)\]*_])
  | (?P<drop>(?<=\])\([^()\r\n]*(?:\([^()\r\n]*\)[^()\r\n]*)*\)
      | (?<=\])\[[^\]\r\n]*\]
      | \[\^[^\[\]\s]{1,100}\]
      | <(?P<struck>del|s|strike)\b[^<>]{0,200}>[\s\S]{0,500}?</(?P=struck)>
      | ~~(?=[^\s~])[^~]{1,2000}(?<!\s)~~
      | <sup>[\s\[(]*[\d*†‡][^<]{0,20}</sup>
      | <!--[\s\S]{0,2000}?-->
      | !?\[(?=(?:[^\[\]]{1,400}+|!?\[[^\[\]]{0,400}\](?:\([^()\r\n]{0,400}\))?){0,9}\][\[(])
      | \](?=[\[(])
      | (?<![\w*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\w*])
      | (?<![\w_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\w_])
      | ~~
      | \{%[^{}\r\n]{0,300}%\}
      | (?:[ \t]|(?<=\]))\{:?[ ]?[#.][\w-][^{}\r\n]{0,200}\})
  | (?P<tag></?(?P<name>[a-z][a-z0-9-]*|[A-Z][A-Z0-9]*)(?:\s+[A-Za-z_:][\w:.-]*\s*=[^<>]*|\s*/?)>)
  | (?P<strong>(?<=[^\s*])\*\*(?=\w)|(?<=\w)\*\*(?=[^\s*]))
  | (?P<label>\[(?=(?P<named>[^\[\]]{1,200})\](?![\[(])))
  | (?P<close>\])
  | (?P<cell>[ \t]*\|[ \t]*)
  | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
""",
        VERBOSE,
    )


IMAGE = pattern(r"!\[[^\[\]]*(?P<close>\](?:\([^()\r\n]*\)|\[[^\]\r\n]*\]))(?:\]\([^()\r\n]*\))?")
"""An image, with what closes a link around it."""


def pieces(text: str, block: str, labels: Collection[str] = ()) -> Iterator[Piece]:
    """The pieces of a block, or of a line of one; ``labels`` are those of links that are defined elsewhere."""
    match_at, search = _syntax().match, ODD.search
    reader = Reader(text, block, labels)
    done = at = 0
    while odd := search(text, at):
        begin = at + len(text[at : odd.start()].rstrip(" \t"))
        match = match_at(text, begin) or match_at(text, odd.start())
        read, at = reader.read(match) if match else (None, odd.end())
        if read is None or not match:
            continue
        if done < match.start():
            yield Piece(text[done : match.start()], text[done : match.start()], block)
        yield Piece(text[match.start() : at], read, block)
        done = at
        if match.lastgroup == "escape":
            at += 1
    if done < len(text):
        yield Piece(text[done:], text[done:], block)


def escape(text: str, _at: int) -> str:
    """``text`` as Markdown: what would be syntax gets a backslash."""
    return pattern(r"([\\`*_\[\]<>|~{]|&(?=#?\w+;))").sub(r"\\\1", text)


class Reader:
    """How the syntax of a block reads; it knows what else stands in the block."""

    def __init__(self, text: str, block: str, labels: Collection[str]) -> None:
        self._text = text
        self._block = block
        self._labels = labels
        self._paired = text.count("**") > 1
        self._runs: list[tuple[int, int]] | None = None
        self._closing: set[int] = set()
        """Brackets that close the label of a link."""
        self._leading: dict[int, int] = {}
        """Brackets that close the text of an image at the beginning of the block → where the image ends."""

    def read(self, match: re.Match[str]) -> tuple[str | None, int]:
        """(how a match reads, where it ends); None if it is no syntax after all."""
        kind, found, end = match.lastgroup, match[0], match.end()
        if kind == "code":
            end = self._code_end(match)
            return (OPAQUE, end) if end else (None, match.end())
        if kind == "entity":
            known, read = reference(found, strict=True)
            return (read if known else None), end
        if kind == "cell":
            return ("\n" if self._block == "table" else None), end
        if kind == "drop" and (image := self._image(match)):
            return image
        if kind == "strong":
            return ("" if self._paired else None), end
        if kind == "label":
            return self._label(match), end
        if kind == "close":
            return ("" if match.start() in self._closing else None), end
        if kind == "tag":
            read = self._tag(match)
            return read, self._spaced(end) if read else end
        if match["struck"] or found[:2] == "~~" != found:
            return "", self._spaced(end) if self._text[match.start() - 1 : match.start()] in ("", " ") else end
        return (" " if kind == "wrap" else OPAQUE if kind == "opaque" else ""), end

    def _tag(self, match: re.Match[str]) -> str:
        """A tag that ends a line or a block does so here, where a line may end."""
        name = (match["name"] or "").lower()
        if name != "br" and name not in BLOCKS and name not in BREAKING:
            return ""
        return " " if self._block in ("headline", "heading", "table") else "\n"

    def _image(self, opening: re.Match[str]) -> tuple[str, int] | None:
        """The text of an image is a line of its own, or nothing in the middle of a sentence, as in HTML."""
        if opening.start() in self._leading:
            return "\n", self._leading[opening.start()]
        if opening[0] != "![":
            return None
        whole = IMAGE.match(self._text, opening.start())
        if whole is None or self._block in ("headline", "heading", "table"):
            return "", opening.end()
        if pattern(r"\s*\Z").match(self._text, whole.end()):
            return "\n", opening.end()
        if not pattern(r"\s*\[?").fullmatch(self._text, 0, whole.start()):
            return "", self._spaced(whole.end())
        self._leading[whole.start("close")] = self._spaced(whole.end())
        return "", opening.end()

    def _spaced(self, at: int) -> int:
        """The place after a space at ``at``, if there is one."""
        return at + self._text.startswith(" ", at)

    def _label(self, match: re.Match[str]) -> str | None:
        if label(match["named"]) not in self._labels:
            return None
        self._closing.add(match.end("named"))
        return ""

    def _code_end(self, opening: re.Match[str]) -> int:
        """Where the code span ends that a run of backticks opens; 0 if no run of its length follows."""
        if self._runs is None:
            self._runs = sorted((len(m[0]), m.end()) for m in pattern("`+").finditer(self._text))
        size = len(opening[0])
        i = bisect_right(self._runs, (size, opening.end()))
        return self._runs[i][1] if i < len(self._runs) and self._runs[i][0] == size else 0


def label(text: str) -> str:
    """The label of a link as labels are compared."""
    return " ".join(text.casefold().split())
