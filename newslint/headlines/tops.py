"""The texts that stand above a story or beside it, and the story itself."""

from __future__ import annotations

from newslint.checks.headline import TOPS
from newslint.draft import Draft
from newslint.record import Record
from newslint.rule import Hit


class Top(Record):
    """A headline or caption: its ``text``, where it begins, and whether that is a place of source rather than prose.

    ``story`` is where the prose below begins, to which an exception for a title of the front matter is written.
    """

    text: str
    start: int
    is_source: bool = False
    what: str = "headline"
    story: int = 0

    def hit(self, start: int, end: int, facts: dict[str, str]) -> Hit:
        """A hit on a span of the text."""
        span = self.start + start, self.start + end
        if self.is_source:
            facts = {"found": self.text[start:end], "what": self.what} | facts
            return Hit(self.story, self.story, (), facts, written=span)
        return Hit(*span, (), {"what": self.what} | facts)


def tops(draft: Draft) -> list[Top]:
    """Every headline and caption, a title of the front matter first."""
    title = front_title(draft)
    blocks = [block for block in draft.blocks if block.kind in TOPS]
    found = [Top(draft.prose[b.start : b.end], b.start, what=b.kind) for b in blocks]
    return [title, *found] if title else found


def front_title(draft: Draft) -> Top | None:
    """The title of the front matter, if it is written there as it reads."""
    if not draft.title or not draft.pieces or draft.pieces[0].prose:
        return None
    at = draft.pieces[0].source.find(draft.title)
    story = draft.blocks[0].start if draft.blocks else 0
    return Top(draft.title, at, is_source=True, story=story) if at >= 0 else None


def body(draft: Draft) -> str:
    """The story without its headlines, headings and captions."""
    return "\n".join([draft.prose[b.start : b.end] for b in draft.blocks if b.kind not in (*TOPS, "heading")])
