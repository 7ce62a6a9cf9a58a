"""Diagnostics as findings in a file: the one crossing from prose to source, for every output format."""

from __future__ import annotations

from newslint.draft import Draft
from newslint.lines import Lines
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Diagnostic, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.page import Page


NONE = Lines("")
"""What nobody asks for where nothing was found."""


class Place(Record):
    """A place in a file: line and column from 1, offset from 0, in code points of the decoded file."""

    line: int
    column: int
    offset: int


class Finding(Record):
    """A diagnostic where the writer sees it: ``text`` is what is written from ``start`` up to ``end``.

    ``read`` is its span of prose, if it is about what is read. ``mends`` is what to write for each suggestion where
    the source has a syntax of its own: (start, end, text), or None where markup would be lost.
    """

    rule: Rule
    message: str
    text: str
    start: Place
    end: Place
    suggestions: tuple[str, ...]
    because: str = ""
    read: tuple[int, int] | None = None
    mends: tuple[tuple[Place, Place, str] | None, ...] | None = None

    def edits(self) -> Iterator[tuple[str, Place, Place, str]]:
        """(suggestion, start, end, text to write there) of each suggestion that can be written."""
        for i, better in enumerate(self.suggestions):
            mend = self.mends[i] if self.mends is not None else (self.start, self.end, better)
            if mend:
                yield better, *mend


class Report(Record):
    """The findings of one draft, in order, and the lines they stand in; ``hidden`` counts what was not shown.

    ``page`` is the draft as a reader sees it, where a format asks for it; ``words`` counts its words, where asked for.
    """

    path: str
    lines: Lines
    findings: list[Finding]
    hidden: int = 0
    page: Page | None = None
    words: int = 0


def report(
    draft: Draft, diagnostics: Sequence[Diagnostic], levels: tuple[str, ...], *, explain: bool = False
) -> Report:
    """What to show of a draft: the diagnostics of ``levels``, the others counted; ``explain`` keeps reasons."""
    shown = [d for d in diagnostics if d.rule.level in levels]
    lines = Lines(draft.source) if shown else NONE
    findings = [_finding(draft, d, lines, explain=explain) for d in shown] if shown else []
    return Report(draft.path, lines, findings, len(diagnostics) - len(shown), None, 0)


def _finding(draft: Draft, d: Diagnostic, lines: Lines, *, explain: bool) -> Finding:
    start, end = d.written or draft.to_source(d.start, d.end)
    first, last = Place(*lines.at(start), start), Place(*lines.at(end), end)
    because = d.because if explain else ""
    text = draft.source[start:end]
    read = None if d.written else (d.start, d.end)
    mends = _mends(draft, d, lines) if draft.is_marked_up and d.suggestions else None
    return Finding(d.rule, d.message, text, first, last, d.suggestions, because, read, mends)


def _mends(draft: Draft, diagnostic: Diagnostic, lines: Lines) -> tuple[tuple[Place, Place, str] | None, ...]:
    """What to write for each suggestion, so that markup and character references survive."""
    from newslint.fixing import edit_for

    edits = (edit_for(draft, diagnostic, better) for better in diagnostic.suggestions)
    return tuple(e and (Place(*lines.at(e.start), e.start), Place(*lines.at(e.end), e.end), e.text) for e in edits)
