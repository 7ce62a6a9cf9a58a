"""SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0), for code scanning and review tools."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from json import dumps
from urllib.parse import quote

from newslint import __version__
from newslint.fingerprint import fingerprints
from newslint.record import TYPE_CHECKING
from newslint.report import Finding, Report
from newslint.rule import Rule

if TYPE_CHECKING:
    from typing import Any


LEVELS = {"error": "error", "warning": "warning", "advice": "note"}
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def lines(reports: Iterable[Report], colour: bool) -> Iterator[str]:  # noqa: ARG001 - every format is called alike
    """The one document."""
    rules: dict[str, Rule] = {}
    results = []
    for report in reports:
        for finding, name in zip(report.findings, fingerprints(report), strict=True):
            rules.setdefault(finding.rule.id, finding.rule)
            results.append(_result(report, finding, name, list(rules).index(finding.rule.id)))
    driver = {"name": "newslint", "version": __version__, "rules": [_rule(r) for r in rules.values()]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    yield dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": " ".join(rule.why.split())},
        "help": {"text": f"{' '.join(rule.why.split())}\nAuthority: {rule.source}"},
        "defaultConfiguration": {"level": LEVELS[rule.level]},
    }


def _result(report: Report, finding: Finding, name: str, index: int) -> dict[str, Any]:
    artifact = {"uri": quote(report.path.replace("\\", "/"), safe="/", errors="replace")}
    result: dict[str, Any] = {
        "ruleId": finding.rule.id,
        "ruleIndex": index,
        "level": LEVELS[finding.rule.level],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": _region(finding)}}],
        "partialFingerprints": {"newslint/v1": name},
    }
    if finding.suggestions:
        result["fixes"] = [
            {
                "description": {"text": f"Write “{better}”."},
                "artifactChanges": [{"artifactLocation": artifact, "replacements": [_replacement(finding, better)]}],
            }
            for better in finding.suggestions
        ]
    return result


def _replacement(finding: Finding, better: str) -> dict[str, Any]:
    return {"deletedRegion": _region(finding), "insertedContent": {"text": better}}


def _region(finding: Finding) -> dict[str, int]:
    start, end = finding.start, finding.end
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}
