"""What the reports add up to: by level, by rule, by day and by desk."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from newslint.record import Record
from newslint.report import Report
from newslint.rule import LEVELS, Rule


class Row(Record):
    """A draft in a line: its path, what it is called, its date as in 2019-12-24, and its findings by level."""

    path: str
    title: str
    date: str
    counts: Counter[str]


class Tally:
    """Counts reports as they come."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.hidden = 0
        self.rules: dict[str, Rule] = {}
        self.by_rule: dict[str, Counter[str]] = {}
        self.unshown: list[str] = []
        self._numbers: dict[str, int] = {}

    def add(self, report: Report) -> None:
        """Counts the findings of one draft."""
        page = report.page
        title = page.title if page else ""
        counts = Counter(f.rule.level for f in report.findings)
        self.rows.append(Row(report.path, title or report.path, page.date if page else "", counts))
        self.hidden += report.hidden
        for finding in report.findings:
            self.rules.setdefault(finding.rule.id, finding.rule)
            self._numbers.setdefault(finding.rule.id, len(self._numbers) + 1)
            self.by_rule.setdefault(finding.rule.id, Counter())[finding.rule.level] += 1

    def number(self, rule: str) -> int:
        """The number of a rule on the page: rules are numbered as they first speak."""
        return self._numbers[rule]

    @property
    def levels(self) -> Counter[str]:
        """All findings by level."""
        return sum((row.counts for row in self.rows), Counter())

    @property
    def hits(self) -> int:
        """The number of drafts in which something was found."""
        return sum(bool(row.counts) for row in self.rows)

    def ranked(self) -> list[Rule]:
        """The rules that spoke, worst level first, then most frequent first."""

        def rank(rule: Rule) -> tuple[int, int, str]:
            counts = self.by_rule[rule.id]
            return min(LEVELS.index(level) for level in counts), -counts.total(), rule.id

        return sorted(self.rules.values(), key=rank)

    @cached_property
    def _root(self) -> list[str]:
        """The folders that all drafts share."""
        folders = [_parts(row.path)[:-1] for row in self.rows] or [[]]
        low, high = min(folders), max(folders)
        same = next((i for i, (a, b) in enumerate(zip(low, high, strict=False)) if a != b), min(len(low), len(high)))
        return low[:same]

    def desk(self, path: str) -> str:
        """The first folder in which a draft differs from the others; nothing for one that lies above."""
        rest = _parts(path)[len(self._root) : -1]
        return rest[0] if rest else ""

    def totals(self, keys: list[str]) -> dict[str, tuple[int, Counter[str]]]:
        """key → (drafts, findings by level), where ``keys`` has the key of each draft; those without are left out."""
        found: dict[str, tuple[int, Counter[str]]] = {}
        for key, row in zip(keys, self.rows, strict=True):
            if key:
                drafts, counts = found.get(key, (0, Counter()))
                found[key] = drafts + 1, counts + row.counts
        return found


def _parts(path: str) -> list[str]:
    return [part for part in path.replace("\\", "/").split("/") if part not in ("", ".")]
