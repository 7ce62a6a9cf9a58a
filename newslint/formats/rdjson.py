"""Reviewdog Diagnostic Format, with suggestions (github.com/reviewdog/reviewdog/tree/master/proto/rdf).

Reviewdog counts columns in UTF-8 bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from json import dumps

from newslint.record import TYPE_CHECKING
from newslint.report import Finding, Place, Report

if TYPE_CHECKING:
    from typing import Any


SEVERITIES = {"error": "ERROR", "warning": "WARNING", "advice": "INFO"}


def lines(reports: Iterable[Report], colour: bool) -> Iterator[str]:  # noqa: ARG001 - every format is called alike
    """The one document."""
    found = [_diagnostic(report, f) for report in reports for f in report.findings]
    yield dumps({"source": {"name": "newslint"}, "diagnostics": found}, ensure_ascii=False, indent=1) + "\n"


def _diagnostic(report: Report, finding: Finding) -> dict[str, Any]:
    return {
        "message": finding.message,
        "location": {"path": report.path, "range": _range(report, finding.start, finding.end)},
        "severity": SEVERITIES[finding.rule.level],
        "code": {"value": finding.rule.id},
        "suggestions": [{"range": _range(report, a, b), "text": text} for _, a, b, text in finding.edits()],
    }


def _range(report: Report, start: Place, end: Place) -> dict[str, Any]:
    return {"start": _position(report, start), "end": _position(report, end)}


def _position(report: Report, place: Place) -> dict[str, int]:
    begin, line = report.lines.line(place.line)
    before = line[: place.offset - begin].encode("utf-8", "surrogatepass")
    return {"line": place.line, "column": len(before) + 1}
