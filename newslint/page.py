"""A draft as a reader sees it, for reports that show stories rather than lines; plain data that travels anywhere."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.draft import OPAQUE, Block, Draft
from newslint.names.radar import KNOWN, NEAR, Sighting, sightings
from newslint.record import Record
from newslint.rule import House

UNREAD = 80
"""Code points kept of what stands for something that is no prose, such as a link."""

TITLE = 150
"""Code points of a title."""


class Name(Record):
    """A name of the tick list, all its places in prose, and what it is known as or near to."""

    text: str
    status: str
    about: str
    places: tuple[tuple[int, int], ...]


class Page(Record):
    """What a page shows of a draft; one in which nothing was found keeps no more than its title and date.

    ``title`` is its headline, the title of its front matter or its first words; ``headed`` says that the title stands
    in the copy. ``date`` is as in 2019-12-24. ``unread`` is the source of each ``OPAQUE``; ``rows`` is where rows of a
    table begin.
    """

    title: str
    headed: bool
    date: str
    prose: str = ""
    blocks: tuple[Block, ...] = ()
    unread: tuple[str, ...] = ()
    names: tuple[Name, ...] = ()
    rows: tuple[int, ...] = ()


def page(draft: Draft, house: House, *, whole: bool) -> Page:
    """The page of a draft; ``whole`` asks for its copy and names as well."""
    date = draft.date.isoformat() if draft.date else ""
    first = draft.blocks[0] if draft.blocks else Block("", 0, 0)
    headed = first.kind == "headline"
    title = draft.title if draft.title and not headed else _short(draft.prose[first.start : first.end])
    if not whole:
        return Page(title, headed, date)
    unread = tuple(
        p.source[:UNREAD] if p.prose == OPAQUE else "" for p in draft.pieces for _ in range(p.prose.count(OPAQUE))
    )
    names = tuple(Name(s.text, s.status, about(s), s.places) for s in sightings(draft, house, search=False))
    return Page(title, headed, date, draft.prose, tuple(draft.blocks), unread, names, tuple(_rows(draft)))


def _rows(draft: Draft) -> Iterator[int]:
    """Where the first cell of each row of a table begins: on another line of source than the cell before it."""
    done = 0
    for block in draft.blocks:
        if block.kind == "table":
            start, end = draft.to_source(block.start, block.end)
            if any(c in "\r\n" for c in draft.source[done:start]) or not done:
                yield block.start
            done = end


def _short(text: str) -> str:
    """A text in a line, cut between words."""
    return text if len(text) <= TITLE else text[:TITLE].rpartition(" ")[0] + "…"


def about(sighting: Sighting) -> str:
    """What a name is known as, or near to, in a few words."""
    if sighting.status == NEAR:
        return " or ".join(dict.fromkeys(e.name for e in sighting.entries[:3]))
    if sighting.status != KNOWN:
        return ""
    entry = sighting.entries[0]
    what = entry.role or ("" if entry.kind == "other" else entry.kind)
    return ", ".join(filter(None, ("" if entry.name == sighting.text else entry.name, what)))
