"""What a worker does for the process that it serves, and how that takes what it sends.

Each worker keeps a session of its own. What comes back is small and plain: findings name their rule by id, and the text
of a draft travels only if something was found in it.
"""

from __future__ import annotations

import marshal
from collections.abc import Sequence

from newslint import patterns, start
from newslint.desks import Choices
from newslint.lazy import imported
from newslint.lean import SIG_IGN, SIGINT, signal
from newslint.lines import Lines
from newslint.record import TYPE_CHECKING, Record
from newslint.report import Finding, Place, Report
from newslint.results import at_level, by_id
from newslint.rule import Rule, is_open
from newslint.session import Session

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    Row = tuple[Any, ...]


class Sent(Record):
    """What a worker sends back of one draft: rows for findings; there is no path if there is no report.

    ``page`` is pickled, if there is one; ``kept`` is for the shelf.
    """

    path: str
    text: str
    findings: list[Row]
    hidden: int
    failures: list[tuple[str, int]]
    page: bytes = b""
    words: int = 0
    kept: Mapping[str, bytes] = {}


_session: Session
_paths: Sequence[str]


def begin(choices: Choices, spares: bool, paths: Sequence[str]) -> None:
    """Begins a worker that has nothing of the process that it serves."""
    from newslint.patternfile import PatternFile

    PatternFile.lent()
    serve(Session(choices, lambda _: None), spares, paths)


def serve(session: Session, spares: bool, paths: Sequence[str]) -> None:
    """Makes this process a worker with a session of its own, for which places of ``paths`` are work."""
    signal(SIGINT, SIG_IGN)  # the parent ends the run
    global _session, _paths
    session.serve(spares)
    _session, _paths = session, paths


def work(piece: range) -> bytes:
    """What was found in the drafts of these places, and what was not at hand for that; ``read`` reads it."""
    sent = [tuple(_examined(path)) for path in _paths[piece.start : piece.stop]]
    data = marshal.dumps((sent, patterns.new, start.lacked()))
    patterns.new.clear()
    return data


def read(data: bytes) -> list[Sent]:
    """What was found; what was not at hand is learnt, so that this process keeps it for the next run."""
    sent, new, lacked = marshal.loads(data)  # noqa: S302 - our own process sent it
    patterns.known.update(new)
    for name in lacked:
        imported(name)
    return list(map(Sent._make, sent))


def rebuilt(session: Session, sent: Sent) -> Report:
    """The report of which a worker sent what there is."""
    rules = by_id(session.desks.of(sent.path).rules) if sent.findings else {}
    findings = [_finding(row, rules) for row in sent.findings]
    page = _unpickled(sent.page) if sent.page else None
    return Report(sent.path, Lines(sent.text), findings, sent.hidden, page, sent.words)


def _examined(path: str) -> Sent:
    _session.failures.clear()
    report = _session.examine(path)
    failures = list(_session.failures.items())
    if report is None:
        return Sent("", "", [], 0, failures)
    rows = [_row(f) for f in report.findings]
    text = report.lines.text if rows else ""
    page = _pickled(report.page) if report.page else b""
    return Sent(report.path, text, rows, report.hidden, failures, page, report.words, _session.kept())


def _row(f: Finding) -> Row:
    """A finding as plain data; a rule of LanguageTool's own is sent whole, for no rulebook has it."""
    rule = _pickled(f.rule) if is_open(f.rule.id) else (f.rule.id, f.rule.level)
    mends = f.mends and [mend and (tuple(mend[0]), tuple(mend[1]), mend[2]) for mend in f.mends]
    return rule, mends, tuple(f.start), tuple(f.end), f.message, f.text, f.suggestions, f.because, f.read


def _finding(row: Row, rules: Mapping[str, Rule]) -> Finding:
    rule, mends, start, end, message, text, suggestions, because, span = row
    rule = _unpickled(rule) if isinstance(rule, bytes) else at_level(rules[rule[0]], rule[1])
    mends = mends and tuple(mend and (Place(*mend[0]), Place(*mend[1]), mend[2]) for mend in mends)
    return Finding(rule, message, text, Place(*start), Place(*end), suggestions, because, span, mends)


def _pickled(thing: object) -> bytes:
    from pickle import dumps

    return dumps(thing)


def _unpickled(data: bytes) -> Any:
    from pickle import loads

    return loads(data)  # noqa: S301 - our own process sent it
