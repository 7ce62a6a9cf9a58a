"""JUnit XML, as test runners write it: a draft is a suite, a finding a failed case, a clean draft a passed one."""

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import quoteattr

from newslint.report import Finding, Report

NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def lines(reports: Iterable[Report], colour: bool) -> Iterator[str]:  # noqa: ARG001 - every format is called alike
    """The one document."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="newslint">\n'
    for report in reports:
        failures = sum(f.rule.level != "advice" for f in report.findings)
        cases = "".join(_case(report, f) for f in report.findings) or f"    <testcase name={_attr('newslint')}/>\n"
        counts = f'tests="{len(report.findings) or 1}" failures="{failures}"'
        yield f"  <testsuite name={_attr(report.path)} {counts}>\n{cases}  </testsuite>\n"
    yield "</testsuites>\n"


def _case(report: Report, finding: Finding) -> str:
    place = f"{report.path}:{finding.start.line}:{finding.start.column}"
    better = f" Write: {' or '.join(finding.suggestions[:3])}" if finding.suggestions else ""
    kind = "skipped" if finding.rule.level == "advice" else "failure"
    inside = f"<{kind} message={_attr(f'{place}: {finding.message}{better}')}/>"
    name, topic = _attr(f"{finding.rule.id} {place}"), _attr(finding.rule.id)
    return f"    <testcase name={name} classname={topic}>{inside}</testcase>\n"


def _attr(text: str) -> str:
    return quoteattr(NOT_XML.sub("\ufffd", text))
