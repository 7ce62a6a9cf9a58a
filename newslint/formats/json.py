"""One JSON array of all findings, each as in the JSON lines."""

from collections.abc import Iterable, Iterator
from json import dumps

from newslint.formats.jsonl import as_dict
from newslint.report import Report


def lines(reports: Iterable[Report], colour: bool) -> Iterator[str]:  # noqa: ARG001 - every format is called alike
    """The document, a finding a line."""
    found = [dumps(as_dict(report.path, f), ensure_ascii=False) for report in reports for f in report.findings]
    yield "[\n" + ",\n".join(found) + "\n]\n"
