"""The copy of one block with its findings and names marked in place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.draft import OPAQUE, Block
from newslint.formats.html.text import safe
from newslint.lean import bisect_left
from newslint.page import Page
from newslint.record import Record
from newslint.rule import LEVELS


class Mark(Record):
    """A finding in prose: its span, its number on the page and its level."""

    start: int
    end: int
    number: int
    level: str


class Copy:
    """Renders the blocks of a page; ``anchors`` is where each finding that stands in a block first does so.

    ``marks`` are in order of place; ``names`` are the spans of names that are right, in order.
    """

    def __init__(self, page: Page, marks: Sequence[Mark], names: Sequence[tuple[int, int]]) -> None:
        self.anchors: dict[int, str] = {}
        self._prose = page.prose
        self._unread = page.unread
        self._opaque = [i for i, c in enumerate(page.prose) if c == OPAQUE] if page.unread else []
        self._marks = marks
        self._names = names
        self._named = [start for start, _ in names]
        self._next = 0
        self._open: list[Mark] = []

    def block(self, block: Block) -> str:
        """The inside of a block's element. Blocks must come in order."""
        marks = self._within(block)
        names = self._free(block, marks)
        edges = {block.start, block.end, *(edge for name in names for edge in name)}
        edges |= {min(max(edge, block.start), block.end) for m in marks for edge in (m.start, m.end)}
        return "".join(self._segments(sorted(edges), marks, set(names)))

    def _within(self, block: Block) -> list[Mark]:
        """The marks that touch a block, in order."""
        while self._next < len(self._marks) and self._marks[self._next].start <= block.end:
            self._open.append(self._marks[self._next])
            self._next += 1
        touching = [m for m in self._open if m.start >= block.start or m.end > block.start]
        self._open = [m for m in self._open if m.end > block.end]
        return touching

    def _free(self, block: Block, marks: Sequence[Mark]) -> list[tuple[int, int]]:
        """The names in a block that no finding touches."""
        first, last = bisect_left(self._named, block.start), bisect_left(self._named, block.end)
        inside = [name for name in self._names[first:last] if name[1] <= block.end]
        if not marks:
            return inside
        taken = bytearray(block.end - block.start + 1)
        for m in marks:
            a, b = max(m.start, block.start) - block.start, min(m.end, block.end) - block.start
            taken[a:b] = b"\1" * (b - a)
        return [(a, b) for a, b in inside if not any(taken[a - block.start : b - block.start])]

    def _segments(self, edges: list[int], marks: list[Mark], names: set[tuple[int, int]]) -> Iterator[str]:
        waiting = marks[::-1]
        here: list[Mark] = []
        for i, a in enumerate(edges):
            b = edges[i + 1] if i + 1 < len(edges) else a
            here = [m for m in here if m.end > a]
            while waiting and waiting[-1].start <= a:
                mark = waiting.pop()
                if mark.start == mark.end:
                    yield self._link([mark], '<span class="vh">something is missing here</span>', " gap")
                else:
                    here.append(mark)
            if a < b:
                text = self._text(a, b)
                if here:
                    yield self._link(here, text)
                else:
                    yield f'<span class="name">{text}</span>' if (a, b) in names else text

    def _link(self, marks: Sequence[Mark], text: str, kind: str = "") -> str:
        worst = min(marks, key=lambda m: LEVELS.index(m.level))
        new = next((m for m in marks if m.number not in self.anchors), None)
        own = f' id="m{new.number}"' if new else ""
        for m in marks:
            self.anchors.setdefault(m.number, f"m{new.number}" if new else "")
        numbers = " ".join(str(m.number) for m in marks)
        described = " ".join(f"n{m.number}" for m in marks)
        return (
            f'<a class="mark {worst.level}{kind}"{own} href="#n{worst.number}" data-n="{numbers}" '
            f'aria-describedby="{described}">{text}</a>'
        )

    def _text(self, start: int, end: int) -> str:
        """A stretch of prose; what is no prose shows as it is written."""
        parts = self._prose[start:end].split(OPAQUE)
        at = bisect_left(self._opaque, start)
        shown = [safe(parts[0])]
        for i, part in enumerate(parts[1:], at):
            source = self._unread[i] if i < len(self._unread) else ""
            shown.append(f'<code class="unread">{safe(source) or "…"}</code>{safe(part)}')
        return "".join(shown)
