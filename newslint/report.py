"""Diagnostics as findings in a file: the one crossing from prose to source, for every output format."""

from collections.abc import Iterable
from typing import NamedTuple

from newslint.draft import Draft
from newslint.lines import Lines
from newslint.rule import Diagnostic, Rule


class Place(NamedTuple):
    """A place in a file: line and column from 1, offset from 0, in code points of the decoded file."""

    line: int
    column: int
    offset: int


class Finding(NamedTuple):
    """A diagnostic where the writer sees it: ``text`` is what is written from ``start`` up to ``end``."""

    rule: Rule
    message: str
    text: str
    start: Place
    end: Place
    suggestions: tuple[str, ...]
    because: str = ""


class Report(NamedTuple):
    """The findings of one draft, in order, and the lines they stand in; ``advice`` counts what was not shown."""

    path: str
    lines: Lines
    findings: list[Finding]
    hidden: int = 0


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
        findings.append(Finding(d.rule, d.message, draft.source[start:end], first, last, d.suggestions, because))
    return Report(draft.path, lines, findings, hidden)
