"""What a finding is known by when lines move: its rule, its words and the words around them."""

import re

from newslint.digests import blake2b
from newslint.report import Finding, Report

AROUND = 3
"""Words on each side that belong to a finding."""

REACH = 80
"""Code points on each side in which they are looked for."""


def around(report: Report, finding: Finding) -> tuple[str, str]:
    """(the words before, the words after) a finding, within its paragraph."""
    text = report.lines.text
    a, b = finding.start.offset, finding.end.offset
    before = re.split(r"[\r\n]", text[max(0, a - REACH) : a])[-1].split()
    after = re.split(r"[\r\n]", text[b : b + REACH])[0].split()
    return " ".join(before[-AROUND:]), " ".join(after[:AROUND])


def fingerprints(report: Report) -> list[str]:
    """For each finding a name that stays the same while the words around it do, and differs within the draft."""
    seen: dict[str, int] = {}
    names = []
    for finding in report.findings:
        known_by = "\0".join((finding.rule.id, finding.text, *around(report, finding)))
        seen[known_by] = seen.get(known_by, 0) + 1
        names.append(
            blake2b(f"{known_by}\0{seen[known_by]}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        )
    return names
