"""Diagnostics as findings in a file: the one crossing from prose to source, for every output format."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.draft import Draft
from newslint.lines import Lines
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Diagnostic, Rule

if TYPE_CHECKING:
    from newslint.page import Page


class Place(Record):
    """A place in a file: line and column from 1, offset from 0, in code points of the decoded file."""

    line: int
    column: int
    offset: int


class Finding(Record):
    """A diagnostic where the writer sees it: ``text`` is what is written from ``start`` up to ``end``.

    ``read`` is its span of prose, if it is about what is read.
    """

    rule: Rule
    message: str
    text: str
    start: Place
    end: Place
    suggestions: tuple[str, ...]
    because: str = ""
    read: tuple[int, int] | None = None


class Report(Record):
    """The findings of one draft, in order, and the lines they stand in; ``hidden`` counts what was not shown.

    ``page`` is the draft as a reader sees it, where a format asks for it.
    """

    path: str
    lines: Lines
    findings: list[Finding]
    hidden: int = 0
    page: Page | None = None


def report(
    draft: Draft, diagnostics: Iterable[Diagnostic], levels: tuple[str, ...], *, explain: bool = False
) -> Report:
    """What to show of a draft: the diagnostics of ``levels``, the others counted; ``explain`` keeps reasons."""
    lines = Lines(draft.source)
    findings = []
    hidden = 0
    for d in diagnostics:
        if d.rule.level not in levels:
            hidden += 1
            continue
        start, end = d.written or draft.to_source(d.start, d.end)
        first, last = Place(*lines.at(start), start), Place(*lines.at(end), end)
        because = d.because if explain else ""
        text = draft.source[start:end]
        read = None if d.written else (d.start, d.end)
        findings.append(Finding(d.rule, d.message, text, first, last, d.suggestions, because, read))
    return Report(draft.path, lines, findings, hidden)
