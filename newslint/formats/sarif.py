"""SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0), for code scanning and review tools."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from json import dumps
from urllib.parse import quote

from newslint import __version__
from newslint.fingerprint import fingerprints
from newslint.record import TYPE_CHECKING
from newslint.report import Finding, Place, Report
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
    why = " ".join(rule.why.split())
    return {
        "id": rule.id,
        "shortDescription": {"text": why},
        "fullDescription": {"text": why},
        "help": {"text": f"{why}\nAuthority: {rule.source}", "markdown": _help(rule, why)},
        "defaultConfiguration": {"level": LEVELS[rule.level]},
        "properties": {"tags": [rule.id.partition("/")[0]]},
    }


def _help(rule: Rule, why: str) -> str:
    """Why there is the rule, on whose authority, and its examples, as a viewer shows them."""
    rows = [
        f"- wrong: {' '.join(e.bad.split())}" + (f"\n- better: {' '.join(e.good.split())}" if e.good else "")
        if e.bad
        else f"- right: {' '.join(e.ok.split())}"
        for e in rule.examples
    ]
    return "\n".join([why, "", f"Authority: {rule.source}", "", *rows])


def _result(report: Report, finding: Finding, name: str, index: int) -> dict[str, Any]:
    artifact = {"uri": quote(report.path.replace("\\", "/"), safe="/", errors="replace")}
    result: dict[str, Any] = {
        "ruleId": finding.rule.id,
        "ruleIndex": index,
        "level": LEVELS[finding.rule.level],
        "message": {"text": finding.message},
        "locations": [
            {"physicalLocation": {"artifactLocation": artifact, "region": _region(finding.start, finding.end)}}
        ],
        "partialFingerprints": {"newslint/v1": name},
    }
    edits = list(finding.edits())
    if edits:
        result["fixes"] = [
            {
                "description": {"text": f"Write “{better}”."},
                "artifactChanges": [{"artifactLocation": artifact, "replacements": [_replacement(start, end, text)]}],
            }
            for better, start, end, text in edits
        ]
    return result


def _replacement(start: Place, end: Place, text: str) -> dict[str, Any]:
    return {"deletedRegion": _region(start, end), "insertedContent": {"text": text}}


def _region(start: Place, end: Place) -> dict[str, int]:
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}
