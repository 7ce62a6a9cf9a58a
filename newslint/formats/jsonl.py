"""One JSON object a finding, one a line: the public contract described in docs/finding.schema.json."""

from collections.abc import Iterable, Iterator
from json import JSONEncoder

from newslint.report import Finding, Report


def lines(reports: Iterable[Report], colour: bool) -> Iterator[str]:  # noqa: ARG001 - every format is called alike
    """The lines of output, each with its line end."""
    encode = JSONEncoder(ensure_ascii=False, separators=(", ", ": ")).encode
    for report in reports:
        yield "".join(encode(as_dict(report.path, f)) + "\n" for f in report.findings)


def as_dict(path: str, finding: Finding) -> dict[str, object]:
    """A finding as the schema describes it."""
    return {
        "path": path,
        "rule": finding.rule.id,
        "level": finding.rule.level,
        "message": finding.message,
        "text": finding.text,
        "start": finding.start._asdict(),
        "end": finding.end._asdict(),
        "suggestions": list(finding.suggestions),
        "fix": finding.rule.fix,
    }
