"""Many drafts on several processors: the same reports, in the same order, as one process would give."""

from __future__ import annotations

import os
import sys

from newslint import serving
from newslint.errors import FAULT
from newslint.record import TYPE_CHECKING
from newslint.serving import Sent
from newslint.session import STDIN, Session

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.forks import Forks
    from newslint.pool import Pool
    from newslint.report import Report

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
            session.guarded(path, lambda: session.desks.of(path).open())  # noqa: B023 - what a first run prepares is made once
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
    for sent in serving.read(data) if data else _one_by_one(session, paths, piece):
        for message, status in sent.failures:
            session.fail(message, status)
        session.keep(sent.kept)
        yield serving.rebuilt(session, sent) if sent.path else None


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
        yield serving.read(data)[0] if data else _lost(paths[at])


def _team(session: Session, paths: Sequence[str], jobs: int) -> Team:
    if not FORKS:
        from newslint.pool import Pool

        return Pool(serving.work, jobs, serving.begin, (session.choices, session.spares, paths))
    from newslint.forks import Forks

    return Forks(serving.work, jobs, lambda: serving.serve(session, session.spares, paths))


def _lost(path: str) -> Sent:
    """What is told of a draft whose worker was ended, by the system most likely, for want of memory."""
    message = f"{path}: the process that checked it was ended from outside; is there enough memory? try --jobs 1"
    return Sent("", "", [], 0, [(message, FAULT)])
