"""The ledger of accepted findings, ``accepted.yaml``: what was looked at and is to stay, with who, when and why.

An entry is known by draft, rule and the words around the finding, not by its line, so that it survives edits elsewhere.
One entry accepts one finding; one that accepts nothing is itself reported. An entry whose draft is gone holds for the
same words in another: drafts are moved. ``ledgerfile`` reads and writes the file.
"""

from __future__ import annotations

import marshal
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint import cache
from newslint.fingerprint import around
from newslint.lines import Lines
from newslint.record import TYPE_CHECKING, Record
from newslint.report import Finding, Place, Report
from newslint.rule import OPEN, Rule, is_open

if TYPE_CHECKING:
    Key = tuple[str, ...]
    Row = tuple[Key, int]

NAME = "accepted.yaml"
UNUSED = "exceptions/unused"
FORMAT = b"3"
"""Changes when a ledger is kept in another way."""

KEPT = 16
"""Ledgers that are kept compiled; every change of one makes another."""

KNOWN_BY = 5
"""The fields that an entry is known by; the others tell of it."""


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


class Ledger:
    """The entries of one file, and which of them were needed in this run.

    ``packed`` holds the marshalled entries of each draft, in order, as plain tuples with their lines: of the thousands
    of an archive only those of the drafts at hand are unpacked.
    """

    def __init__(self, path: str, packed: Mapping[str, bytes]) -> None:
        self.path = path
        self.root = os.path.dirname(os.path.abspath(path))
        self._packed = packed
        self._checked: set[str] = set()
        self._spare: dict[str, Counter[Key]] = {}
        self._lent: dict[str, list[Key]] = {}
        self._gone: dict[str, bool] = {}

    @classmethod
    def open(cls, path: str) -> Ledger:
        """The ledger in a file, empty if there is none; raises InputError for one that cannot be used."""
        try:
            with open(path, "rb") as file:
                data = file.read()
        except FileNotFoundError:
            return cls(path, {})

        def made() -> Mapping[str, bytes]:
            from newslint.ledgerfile import parse

            cache.forget("ledger", KEPT)
            return {draft: marshal.dumps(rows) for draft, rows in parse(data, path).items()}

        return cls(path, cache.remember("ledger", cache.key_of(FORMAT, path.encode("utf-8", "replace"), data), made))

    def entry(self, report: Report, finding: Finding) -> Entry:
        """The entry that would accept a finding."""
        return Entry(self._relative(report.path), finding.rule.id, finding.text, *around(report, finding))

    def settle(self, report: Report) -> Report:
        """The report without what is accepted; may be asked again for the same draft."""
        path = self._relative(report.path)
        self._checked.add(path)
        self._spare.pop(path, None)
        for key in self._lent.pop(path, ()):
            self._spare_of(key[0])[key] += 1
        left = []
        for finding in report.findings:
            taken = self._take(self.entry(report, finding)[:KNOWN_BY])
            if taken is None:
                left.append(finding)
            elif taken[0] != path:
                self._lent.setdefault(path, []).append(taken)
        return report._replace(findings=left)

    def unused(self, ran: Iterable[str], folders: Sequence[str] = ()) -> Iterator[tuple[Entry, int]]:
        """Entries, with their lines, that accept nothing in the drafts that were checked by the rules that ran.

        Nor does an entry whose draft is gone from ``folders``, which were checked as a whole.
        """
        rules = set(ran)
        grammar = any(rule.startswith(OPEN) for rule in rules)
        for path in (p for p in self._packed if p in self._checked or self._was_below(p, folders)):
            spare = self._spare_of(path).copy()
            for row, line in self._rows_of(path):
                rule, key = row[1], row[:KNOWN_BY]
                if spare[key] and (rule in rules or (grammar and is_open(rule))):
                    spare[key] -= 1
                    yield Entry(*row), line

    def _take(self, key: Key) -> Key | None:
        """Uses an entry up that accepts what ``key`` says: of its own draft, or of one that is gone."""
        if self._spare_of(key[0])[key]:
            self._spare[key[0]][key] -= 1
            return key
        words = [part.encode("utf-8") for part in key[1:]]
        for path, packed in self._packed.items():
            other = (path, *key[1:])
            if all(part in packed for part in words) and self._is_gone(path) and self._spare_of(path)[other]:
                self._spare[path][other] -= 1
                return other
        return None

    def _rows_of(self, path: str) -> Sequence[Row]:
        """The entries of a draft with their lines."""
        rows: Sequence[Row] = marshal.loads(self._packed[path]) if path in self._packed else ()  # noqa: S302 - our own
        return rows

    def _spare_of(self, path: str) -> Counter[Key]:
        """The entries of a draft that are not used up."""
        if path not in self._spare:
            self._spare[path] = Counter(row[:KNOWN_BY] for row, _ in self._rows_of(path))
        return self._spare[path]

    def _was_below(self, path: str, folders: Sequence[str]) -> bool:
        """True for a draft that is gone from below one of these folders."""
        inside = [self._relative(folder) for folder in folders]
        return any(folder == "." or path.startswith(f"{folder}/") for folder in inside) and self._is_gone(path)

    def _is_gone(self, path: str) -> bool:
        if path not in self._gone:
            self._gone[path] = not os.path.lexists(os.path.join(self.root, path))
        return self._gone[path]

    def _relative(self, path: str) -> str:
        relative = os.path.relpath(os.path.abspath(path), self.root).replace(os.sep, "/")
        return relative.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def unused(ledger: Ledger, rules: Sequence[Rule], folders: Sequence[str] = ()) -> Report:
    """The report on a ledger itself: its entries that accept nothing, unless that rule is off."""
    rule = next((r for r in rules if r.id == UNUSED), None)
    numbers = [line for _, line in ledger.unused((r.id for r in rules), folders)] if rule else []
    if not numbers:
        return Report(ledger.path, Lines(""), [])
    with open(ledger.path, encoding="utf-8-sig", newline="") as file:
        lines = Lines(file.read())
    findings = []
    for number in numbers:
        begin, text = lines.line(number)
        start, end = Place(number, 1, begin), Place(number, len(text) + 1, begin + len(text))
        findings.append(Finding(rule, rule.message, text, start, end, ()))  # type: ignore[arg-type,union-attr]
    return Report(ledger.path, lines, findings)
