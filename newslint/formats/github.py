"""GitHub workflow commands: annotations on the changed files of a pull request.

GitHub shows ten annotations of each level a step, so the worst come first and the rest are counted.
"""

from collections.abc import Iterable, Iterator

from newslint.report import Finding, Report
from newslint.rule import LEVELS

COMMANDS = {"error": "error", "warning": "warning", "advice": "notice"}
SHOWN = 10


def lines(reports: Iterable[Report], colour: bool) -> Iterator[str]:  # noqa: ARG001 - every format is called alike
    """One command a finding, worst first, and what GitHub will not show."""
    found = [(LEVELS.index(f.rule.level), report.path, f) for report in reports for f in report.findings]
    found.sort(key=lambda row: row[0])
    for _, path, finding in found:
        yield _command(path, finding)
    for number, level in enumerate(LEVELS):
        count = sum(row[0] == number for row in found)
        if count > SHOWN:
            yield f"GitHub shows {SHOWN} of {count} findings of level {level}; the log has them all.\n"


def _command(path: str, finding: Finding) -> str:
    start, end = finding.start, finding.end
    place = f"file={_value(path)},line={start.line},col={start.column}"
    if end.line == start.line:
        place += f",endLine={end.line},endColumn={end.column}"
    better = f" Write: {' or '.join(finding.suggestions[:3])}" if finding.suggestions else ""
    title = _value(f"newslint {finding.rule.id}")
    return f"::{COMMANDS[finding.rule.level]} {place},title={title}::{_text(finding.message + better)}\n"


def _text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")
