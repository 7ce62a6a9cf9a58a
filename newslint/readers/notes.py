"""Where an allow comment may stand in each kind of file, and how it is written there."""

from __future__ import annotations

from newslint.draft import Block, Draft
from newslint.lines import Lines
from newslint.readers import kind_of

ALONE = ("headline", "heading", "paragraph")


def place(draft: Draft, block: Block | None, said: str, line_end: str) -> tuple[int, str] | None:
    """(place in the source, text to put there) of a comment that holds for a block; None where none can stand."""
    begin, end = draft.to_source(block.start, block.end) if block else (len(draft.source),) * 2
    lines = Lines(draft.source)
    number = lines.at(begin)[0]
    start = lines.line(number)[0]
    kind = kind_of(draft.path)
    comment = f"<!-- {said.replace('-->', '→')} -->"
    if kind == "html":
        return _before_tag(draft, begin), comment
    if kind == "archieml":
        return (start, f":skip{line_end}[{said}]{line_end}:endskip{line_end}") if _begins_value(draft, start) else None
    alone = (not block or block.kind in ALONE) and (number == 1 or not lines.line(number - 1)[1].strip())
    if kind == "rst":
        return (start, f".. {said}{line_end}{line_end}") if alone else None
    if kind == "plain":
        return start, f"[{said}]{line_end}"
    if alone:
        return start, comment + line_end
    if block and block.kind != "table":
        first, text = lines.line(lines.at(end)[0])
        end = first + len(text.rstrip())
    return end, f" {comment}"


def _before_tag(draft: Draft, begin: int) -> int:
    """A place in HTML, or the beginning of the tag that it stands in."""
    from newslint.readers.markup import tokens

    token = next((t for t in tokens(draft.source) if t.start <= begin < t.end), None)
    return token.start if token and token.kind == "tag" else begin


def _begins_value(draft: Draft, start: int) -> bool:
    """True for a line of ArchieML that begins a value; inside one, a comment would be part of it."""
    from newslint.readers.archieml import begins_value

    return begins_value(draft.source, start)
