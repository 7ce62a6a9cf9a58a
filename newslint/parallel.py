"""Many drafts on several processors: the same reports, in the same order, as one process would give.

Each worker keeps a session of its own. What comes back is small: findings name their rule by id, and the text of a
draft travels only if something was found in it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence

from newslint.errors import FAULT
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
    from newslint.page import Page

WORTH = 200_000
"""Bytes of copy from which a second process pays for its start."""

FORKS = sys.platform == "linux"
"""Whether workers are forked off this process; elsewhere they are started anew."""

CHUNK = 16
"""Drafts handed to a worker at a time, at most: neighbours, for they share names."""

SHARE = 32
"""Each worker takes at least so many chunks, if there are as many drafts, lest one ends long after the others."""

SMALL = 100_000
"""Bytes of a first draft that is checked before workers are forked off, so that all have what it loads."""


PROTOCOL = 5
"""The way of ``pickle`` to write what workers send."""


class Sent(Record):
    """What a worker sends back of one draft; findings without their rules, and the rules' ids and levels.

    A rule of LanguageTool's own is sent whole, for no rulebook has it. There is no path if there is no report.
    """

    path: str
    text: str
    findings: list[Finding]
    rules: list[tuple[str, str] | Rule]
    hidden: int
    failures: list[tuple[str, int]]
    page: Page | None = None
    words: int = 0


_worker: Session


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
    """What ``session.examine`` gives for each path, in order; failures are told to ``session``."""
    session.guarded(paths[0], lambda: session.desk_for(paths[0]).open())  # what a first run prepares is made once
    if FORKS and _is_small(paths[0]):
        yield session.examine(paths[0])
        paths = paths[1:]
    for sent in _forked(session, paths, jobs) if FORKS else _spawned(session, paths, jobs):
        for message, status in sent.failures:
            session.fail(message, status)
        yield _rebuilt(session, sent) if sent.path else None


def _is_small(path: str) -> bool:
    return os.path.isfile(path) and os.path.getsize(path) <= SMALL


def _size(number: int, jobs: int) -> int:
    """How many of so many drafts to hand to a worker at a time."""
    return max(1, min(CHUNK, number // (jobs * SHARE)))


def _forked(session: Session, paths: Sequence[str], jobs: int) -> Iterator[Sent]:
    """What workers forked off this process send back, in order of path; one that is ended costs no other draft its
    check.
    """
    import gc

    from newslint.forks import MOST, forked

    gc.freeze()  # what is there already need not be looked through, and so copied, in each process
    size = max(_size(len(paths), jobs), -(-len(paths) // MOST))
    chunks = [paths[at : at + size] for at in range(0, len(paths), size)]

    def begin() -> None:
        _serve(session)
        session.stand_alone()

    def shared(chunks: Sequence[Sequence[str]], jobs: int) -> Iterator[bytes | None]:
        return forked(
            lambda i: dumps([_examine(path) for path in chunks[i]], PROTOCOL),
            len(chunks),
            jobs,
            begin,
            session.put_away,
        )

    for chunk, data in zip(chunks, shared(chunks, jobs), strict=True):
        if data:
            yield from loads(data)  # noqa: S301 - our own process sent it
            continue
        for path in chunk:
            for alone in shared([[path]], 1):
                yield loads(alone)[0] if alone else _lost(path)  # noqa: S301


def _spawned(session: Session, paths: Sequence[str], jobs: int) -> Iterator[Sent]:
    """What workers started anew send back, in order of path."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    context = get_context("spawn")
    given = (session.choices, session.spares)
    done = 0
    pool = ProcessPoolExecutor(jobs, context, _start, given)
    try:
        for sent in pool.map(_examine, paths, chunksize=_size(len(paths), jobs)):
            done += 1
            yield sent
    except BrokenProcessPool:
        for path in paths[done:]:
            with ProcessPoolExecutor(1, context, _start, given) as alone:
                try:
                    sent = alone.submit(_examine, path).result()
                except BrokenProcessPool:
                    sent = _lost(path)
            yield sent
    finally:
        pool.shutdown(cancel_futures=True)


def _start(choices: Choices, spares: bool) -> None:
    """Begins a worker that has nothing of its parent's."""
    from multiprocessing.util import Finalize

    session = Session(choices, lambda _: None)
    _serve(session)
    session.spare(spares)
    Finalize(session, session.put_away, exitpriority=1)


def _serve(session: Session) -> None:
    """Makes this process a worker with a session of its own."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends the run
    global _worker
    _worker = session


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
    nothing: list[Finding] = []
    bare = [f._replace(rule=None) for f in report.findings]  # type: ignore[arg-type]
    text = report.lines.text if bare else ""
    rules = [f.rule if is_open(f.rule.id) else (f.rule.id, f.rule.level) for f in report.findings]
    return Sent(report.path, text, bare or nothing, rules, report.hidden, failures, report.page, report.words)


def _rebuilt(session: Session, sent: Sent) -> Report:
    rules = by_id(session.desk_for(sent.path).rules) if sent.findings else {}
    findings = [
        f._replace(rule=rule if isinstance(rule, Rule) else at_level(rules[rule[0]], rule[1]))
        for f, rule in zip(sent.findings, sent.rules, strict=True)
    ]
    return Report(sent.path, Lines(sent.text), findings, sent.hidden, sent.page, sent.words)
