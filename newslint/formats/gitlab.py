"""GitLab Code Quality (docs.gitlab.com/ci/testing/code_quality), for merge requests."""

from collections.abc import Iterable, Iterator
from json import dumps

from newslint.digests import blake2b
from newslint.fingerprint import fingerprints
from newslint.report import Report

SEVERITIES = {"error": "major", "warning": "minor", "advice": "info"}


def lines(reports: Iterable[Report], colour: bool) -> Iterator[str]:  # noqa: ARG001 - every format is called alike
    """The one document."""
    found = [
        {
            "description": f.message,
            "check_name": f.rule.id,
            "fingerprint": blake2b(
                f"{report.path}\0{name}".encode("utf-8", "surrogatepass"), digest_size=16
            ).hexdigest(),
            "severity": SEVERITIES[f.rule.level],
            "location": {"path": report.path.removeprefix("./"), "lines": {"begin": f.start.line, "end": f.end.line}},
        }
        for report in reports
        for f, name in zip(report.findings, fingerprints(report), strict=True)
    ]
    yield dumps(found, ensure_ascii=False, indent=1) + "\n"
