"""Many drafts on several processors: the same reports, in the same order, as one process would give.

Each worker keeps a session of its own. What comes back is small: findings name their rule by id, and the text of a
draft travels only if something was found in it.
"""

from __future__ import annotations

import os
import sys

from newslint.errors import FAULT
from newslint.lean import SIG_IGN, SIGINT, signal
from newslint.lines import Lines
from newslint.record import TYPE_CHECKING, Record
from newslint.report import Finding, Report
from newslint.results import at_level, by_id
from newslint.rule import Rule, is_open
from newslint.session import STDIN, Choices, Session

try:
    from _pickle import dumps, loads  # ``pickle`` imports ``re`` and more, which nothing here needs
except ImportError:
    from pickle import dumps, loads

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newslint.forks import Forks
    from newslint.page import Page
    from newslint.pool import Pool

    Team = Forks | Pool
    Piece = range | Report | None
    """Places of drafts to check, or what is known of one; None for one that cannot be checked."""

WORTH = 200_000
"""Bytes of copy from which a second process pays for its start."""

FORKS = sys.platform == "linux"
"""Whether workers are forked off this process; elsewhere they are started anew."""

CHUNK = 16
"""Drafts handed to a worker at a time, at most: neighbours, for they share names."""

SHARE = 4
"""A worker is handed so small a part of what would be its share of the rest, lest one ends long after the others."""

AHEAD = 1000
"""Pieces of work that may wait, done or known, for what comes before them."""

SMALL = 100_000
"""Bytes of a first draft that is checked before workers are forked off, so that all have what it loads."""

PROTOCOL = 5
"""The way of ``pickle`` to write what workers send."""


class Sent(Record):
    """What a worker sends back of one draft; findings without their rules, and the rules' ids and levels.

    A rule of LanguageTool's own is sent whole, for no rulebook has it. There is no path if there is no report. ``kept``
    is for the shelf.
    """

    path: str
    text: str
    findings: list[Finding]
    rules: list[tuple[str, str] | Rule]
    hidden: int
    failures: list[tuple[str, int]]
    page: Page | None = None
    words: int = 0
    kept: Mapping[str, bytes] = {}


_worker: Session
_paths: Sequence[str]


def jobs_for(paths: Sequence[str], asked: int) -> int:
    """How many processes to use: as many as asked for, else one for each processor if the work is worth it."""
    if STDIN in paths:
        return 1
    if asked:
        return min(asked, len(paths))
    size = 0
    for path in paths:
        size += os.path.getsize(path) if os.path.isfile(path) else 0
        if size > WORTH:
            processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
            return min(processors, len(paths))
    return 1


def examined(session: Session, paths: Sequence[str], jobs: int) -> Iterator[Report | None]:
    """What ``session.examine`` gives for each path, in order; failures are told to ``session``.

    What is known from the last run is no work; where there is no other, no worker is begun.
    """
    team = _team(session, paths, jobs)
    pieces: list[Piece] = []
    try:
        for piece in _pieces(session, paths, jobs):
            pieces.append(piece)
            if isinstance(piece, range):
                team.give(piece)
            while pieces and (len(pieces) > AHEAD or _is_done(team, pieces[0])):
                yield from _reports(session, paths, team, pieces.pop(0))
        for piece in pieces:
            yield from _reports(session, paths, team, piece)
        team.dismiss()
        session.put_away()  # while they end
    finally:
        team.close()


def _pieces(session: Session, paths: Sequence[str], jobs: int) -> Iterator[Piece]:
    """The places of drafts to check, a few at a time, and the reports of those that need not be, in order."""
    first = 0
    is_begun = False
    for at, path in enumerate(paths):
        known = session.spared(path)
        if not known and not is_begun:
            is_begun = True
            session.guarded(path, lambda: session.desk_for(path).open())  # noqa: B023 - what a first run prepares is made once
            if FORKS and _is_small(path):
                yield session.examine(path)
                first = at + 1
        elif known or at - first >= min(CHUNK, (len(paths) - first) // (jobs * SHARE)):
            if first < at:
                yield range(first, at)
            first = at
            if known:
                yield known
                first += 1
    if first < len(paths):
        yield range(first, len(paths))


def _is_small(path: str) -> bool:
    return os.path.isfile(path) and os.path.getsize(path) <= SMALL


def _is_done(team: Team, piece: Piece) -> bool:
    return not isinstance(piece, range) or team.has(piece)


def _reports(session: Session, paths: Sequence[str], team: Team, piece: Piece) -> Iterator[Report | None]:
    """The reports of the drafts of a piece of work, once it is done."""
    if not isinstance(piece, range):
        yield piece
        return
    data = team.take(piece)
    for sent in loads(data) if data else _one_by_one(session, paths, piece):  # noqa: S301 - our own process sent it
        for message, status in sent.failures:
            session.fail(message, status)
        session.keep(sent.kept)
        yield _rebuilt(session, sent) if sent.path else None


def _one_by_one(session: Session, paths: Sequence[str], piece: range) -> Iterator[Sent]:
    """What workers send that have one draft each, so that one that is ended costs no other draft its check."""
    for at in piece:
        team = _team(session, paths, 1)
        try:
            alone = range(at, at + 1)
            team.give(alone)
            data = team.take(alone)
        finally:
            team.close()
        yield loads(data)[0] if data else _lost(paths[at])  # noqa: S301


def _team(session: Session, paths: Sequence[str], jobs: int) -> Team:
    if not FORKS:
        from newslint.pool import Pool

        return Pool(_work, jobs, _start, (session.choices, session.spares, paths))
    from newslint.forks import Forks

    return Forks(_work, jobs, lambda: _serve(session, session.spares, paths))


def _start(choices: Choices, spares: bool, paths: Sequence[str]) -> None:
    """Begins a worker that has nothing of its parent's."""
    _serve(Session(choices, lambda _: None), spares, paths)


def _serve(session: Session, spares: bool, paths: Sequence[str]) -> None:
    """Makes this process a worker with a session of its own."""
    signal(SIGINT, SIG_IGN)  # the parent ends the run
    global _worker, _paths
    session.serve(spares)
    _worker, _paths = session, paths


def _work(piece: range) -> bytes:
    return dumps([_examine(path) for path in _paths[piece.start : piece.stop]], PROTOCOL)


def _lost(path: str) -> Sent:
    """What is told of a draft whose worker was ended, by the system most likely, for want of memory."""
    message = f"{path}: the process that checked it was ended from outside; is there enough memory? try --jobs 1"
    return Sent("", "", [], [], 0, [(message, FAULT)])


def _examine(path: str) -> Sent:
    _worker.failures.clear()
    report = _worker.examine(path)
    failures = list(_worker.failures.items())
    if report is None:
        return Sent("", "", [], [], 0, failures)
    bare = [f._replace(rule=None) for f in report.findings]  # type: ignore[arg-type]
    text = report.lines.text if bare else ""
    rules = [f.rule if is_open(f.rule.id) else (f.rule.id, f.rule.level) for f in report.findings]
    hidden, page, words = report.hidden, report.page, report.words
    return Sent(report.path, text, bare, rules, hidden, failures, page, words, _worker.kept())


def _rebuilt(session: Session, sent: Sent) -> Report:
    rules = by_id(session.desk_for(sent.path).rules) if sent.findings else {}
    findings = [
        f._replace(rule=rule if isinstance(rule, Rule) else at_level(rules[rule[0]], rule[1]))
        for f, rule in zip(sent.findings, sent.rules, strict=True)
    ]
    return Report(sent.path, Lines(sent.text), findings, sent.hidden, sent.page, sent.words)
