"""Markdown's inline syntax: what stands in one line, as pieces (see markdown.py for the blocks)."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from html import unescape

from newslint.draft import OPAQUE, Piece
from newslint.patterns import pattern

ODD = pattern(r"[\\`<>\[\]*_~&|]|://|www\.")
"""What any inline syntax contains."""


@cache
def _syntax() -> re.Pattern[str]:
    return pattern(
        r"""
    (?P<escape>\\(?=[!-/:-@\[-`{-~]))
  | (?P<code>`+)
  | (?P<opaque><(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]{1,64}@[\w.-]{1,255})>
      | (?:https?://|www\.)[^\s<>“”"|]*[^\s<>“”"|'‘’.,;:!?)\]*_]
      | (?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)
      | (?<=\])\[[^\]\n]*\])
  | (?P<drop></?(?:[a-z][a-z0-9-]*|[A-Z][A-Z0-9]*)(?:[ \t]+[A-Za-z_:][\w:.-]*[ \t]*=[^<>\n]*|[ \t]*/?)>
      | <!--[^\n]{0,2000}?-->
      | !?\[(?=[^\[\]\n]*\][\[(])
      | \](?=[\[(])
      | (?<![\w*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\w*])|(?<=[^\s*])\*\*(?=\w)|(?<=\w)\*\*(?=[^\s*])
      | (?<![\w_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\w_])
      | ~~)
  | (?P<cell>\|)
  | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
""",
        re.VERBOSE,
    )


def pieces(text: str, block: str) -> Iterator[Piece]:
    """The pieces of one line of a block; ``text`` holds no line end."""
    done = at = 0
    runs: list[tuple[int, int]] | None = None
    odd = ODD.search(text)
    while odd and (match := _syntax().search(text, at)):
        at = match.end()
        read = _read(match, block)
        if match.lastgroup == "code":
            runs = _runs(text) if runs is None else runs
            end = _closing(runs, match)
            read, at = (OPAQUE, end) if end else (None, at)
        if read is None:
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
    return pattern(r"([\\`*_\[\]<>|~]|&(?=#?\w+;))").sub(r"\\\1", text)


def _read(match: re.Match[str], block: str) -> str | None:
    """How a match reads; None if it is no syntax after all."""
    kind, found = match.lastgroup, match[0]
    if kind in ("escape", "drop"):
        return ""
    if kind == "opaque":
        return "" if found[0] in "([" else OPAQUE
    if kind == "cell":
        return "\n" if block == "table" else None
    read = unescape(found)
    return read if read != found and not read.isspace() and "\0" not in read else None


def _runs(text: str) -> list[tuple[int, int]]:
    """(length, end) of every run of backticks, sorted."""
    return sorted((len(m[0]), m.end()) for m in re.finditer("`+", text))


def _closing(runs: list[tuple[int, int]], opening: re.Match[str]) -> int:
    """Where the code span ends that a run of backticks opens; 0 if no run of its length follows."""
    size = len(opening[0])
    i = bisect_right(runs, (size, opening.end()))
    return runs[i][1] if i < len(runs) and runs[i][0] == size else 0
