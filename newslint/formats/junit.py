"""JUnit XML, as test runners write it: a draft is a suite, a finding a failed case, a clean draft a passed one."""

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import quoteattr

from newslint.report import Finding, Report

NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def lines(reports: Iterable[Report], colour: bool) -> Iterator[str]:  # noqa: ARG001 - every format is called alike
    """The one document; the head counts all suites, as readers expect."""
    suites = []
    total = [0, 0, 0]
    for report in reports:
        failures = sum(f.rule.level != "advice" for f in report.findings)
        counts = [len(report.findings) or 1, failures, len(report.findings) - failures]
        total = [a + b for a, b in zip(total, counts, strict=True)]
        cases = "".join(_case(report, f) for f in report.findings) or f"    <testcase name={_attr('newslint')}/>\n"
        suites.append(f"  <testsuite name={_attr(report.path)} {_counted(counts)}>\n{cases}  </testsuite>\n")
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="newslint" {_counted(total)}>\n'
    yield from suites
    yield "</testsuites>\n"


def _counted(counts: list[int]) -> str:
    tests, failures, skipped = counts
    return f'tests="{tests}" failures="{failures}" errors="0" skipped="{skipped}"'


def _case(report: Report, finding: Finding) -> str:
    place = f"{report.path}:{finding.start.line}:{finding.start.column}"
    better = f" Write: {' or '.join(finding.suggestions[:3])}" if finding.suggestions else ""
    kind = "skipped" if finding.rule.level == "advice" else "failure"
    inside = f"<{kind} message={_attr(f'{place}: {finding.message}{better}')}/>"
    name, topic = _attr(f"{finding.rule.id} {place}"), _attr(finding.rule.id)
    return f"    <testcase name={name} classname={topic}>{inside}</testcase>\n"


def _attr(text: str) -> str:
    return quoteattr(NOT_XML.sub("\ufffd", text))
