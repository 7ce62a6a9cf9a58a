"""The ledger of accepted findings, ``accepted.yaml``: what was looked at and is to stay, with who, when and why.

An entry is known by draft, rule and the words around the finding, not by its line, so that it survives edits elsewhere.
One entry accepts one finding. An entry that accepts nothing is itself reported.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from newslint import cache
from newslint.errors import InputError, nearest
from newslint.fingerprint import around
from newslint.lines import Lines
from newslint.record import Record
from newslint.report import Finding, Place, Report
from newslint.rule import OPEN, Rule, is_open

NAME = "accepted.yaml"
UNUSED = "exceptions/unused"
KEYS = ("path", "rule", "text", "before", "after", "who", "when", "why")
HEAD = "# Findings that were looked at and are to stay. Written by “newslint accept”; reasons may be edited by hand.\n"


class Entry(Record):
    """An accepted finding; ``path`` is relative to the ledger's folder."""

    path: str
    rule: str
    text: str
    before: str
    after: str
    who: str = ""
    when: str = ""
    why: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """What the finding is known by."""
        return self[:5]


class Ledger:
    """The entries of one file, and which of them were needed in this run."""

    def __init__(self, path: str, rows: Iterable[tuple[Entry, int]]) -> None:
        self.path = path
        self.root = os.path.dirname(os.path.abspath(path))
        self.rows = list(rows)
        self._left = Counter(entry.key for entry, _ in self.rows)
        self._drafts = {entry.path for entry, _ in self.rows}
        self._checked: set[str] = set()

    @classmethod
    def open(cls, path: str) -> Ledger:
        """The ledger in a file, empty if there is none; raises InputError for one that cannot be used."""
        try:
            with open(path, "rb") as file:
                data = file.read()
        except FileNotFoundError:
            return cls(path, ())
        rows = cache.remember("ledger", cache.key_of(path.encode(), data), lambda: _parse(data, path))
        return cls(path, ((Entry(*fields), line) for fields, line in rows))

    def entry(self, report: Report, finding: Finding) -> Entry:
        """The entry that would accept a finding."""
        return Entry(self._relative(report.path), finding.rule.id, finding.text, *around(report, finding))

    def settle(self, report: Report) -> Report:
        """The report without what is accepted."""
        path = self._relative(report.path)
        if path not in self._drafts:
            return report
        self._checked.add(path)
        left = []
        for finding in report.findings:
            key = self.entry(report, finding).key
            if self._left[key]:
                self._left[key] -= 1
            else:
                left.append(finding)
        return report._replace(findings=left)

    def unused(self, ran: Iterable[str]) -> Iterator[tuple[Entry, int]]:
        """Entries, with their lines, that accept nothing in the drafts that were checked by the rules that ran."""
        rules = set(ran)
        grammar = any(rule.startswith(OPEN) for rule in rules)
        spare = +self._left
        for entry, line in self.rows:
            ran_it = entry.rule in rules or (grammar and is_open(entry.rule))
            if spare[entry.key] and entry.path in self._checked and ran_it:
                spare[entry.key] -= 1
                yield entry, line

    def _relative(self, path: str) -> str:
        return os.path.relpath(os.path.abspath(path), self.root).replace(os.sep, "/")


def unused(ledger: Ledger, rules: Sequence[Rule]) -> Report:
    """The report on a ledger itself: its entries that accept nothing, unless that rule is off."""
    rule = next((r for r in rules if r.id == UNUSED), None)
    with open(ledger.path, encoding="utf-8-sig") as file:
        lines = Lines(file.read())
    findings = []
    for _, number in ledger.unused(r.id for r in rules) if rule else ():
        begin, text = lines.line(number)
        start, end = Place(number, 1, begin), Place(number, len(text) + 1, begin + len(text))
        findings.append(Finding(rule, rule.message, text, start, end, ()))  # type: ignore[arg-type,union-attr]
    return Report(ledger.path, lines, findings)


def write(entries: Iterable[Entry]) -> str:
    """The text of a ledger, an entry a line, in order."""
    from json import dumps

    rows = sorted(entries)
    fields = (", ".join(f"{k}: {dumps(v, ensure_ascii=False)}" for k, v in row._asdict().items() if v) for row in rows)
    return HEAD + "".join(f"- {{{row}}}\n" for row in fields)


def _parse(data: bytes, path: str) -> list[tuple[tuple[str, ...], int]]:
    from newslint.yamlfile import load

    try:
        value = load(data.decode("utf-8-sig"), path)
    except UnicodeDecodeError:
        raise InputError("not UTF-8; save it as UTF-8", path) from None
    rows = []
    for item in value.items("a ledger") if value.data else ():
        fields = item.mapping("an entry")
        for key, inner in fields.items():
            if key not in KEYS:
                inner.fail(f"unknown key “{key}”{nearest(key, KEYS)}; an entry has {', '.join(KEYS)}")
        for key in ("path", "rule"):
            if key not in fields:
                item.fail(f"the entry has no “{key}”; run “newslint accept” to write entries")
        rows.append((tuple(fields[k].text(k) if k in fields else "" for k in KEYS), item.line))
    return rows
