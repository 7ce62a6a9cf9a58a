"""Work shared among processes that are forked off this one, so that all that it has opened and loaded is theirs too.

A pipe holds a number for each bundle of items, and whoever is free takes the next. Each process sends what came of a
bundle through a pipe of its own. ``multiprocessing`` would do it at several times the cost, and wait without end for a
process that was killed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence

from newslint.record import TYPE_CHECKING, Record

try:  # the same functions without what the module in Python brings with it
    from _pickle import dumps, loads
except ImportError:
    from pickle import dumps, loads

if TYPE_CHECKING:
    from typing import Any, NoReturn

BUNDLES = 1024
"""At most so many: their numbers fit into any pipe."""

HEAD = 8
"""Bytes of a bundle's number (4) and of the length of what follows (4)."""

BLOCK = 1 << 20


class Job(Record):
    """What the processes do: ``begin`` once, then ``work`` for each item, and ``end`` when nothing is left.

    ``lost`` stands in for the work on an item whose process was ended from outside.
    """

    begin: Callable[[], object]
    work: Callable[[Any], Any]
    end: Callable[[], object]
    lost: Callable[[Any], Any]


class Worker:
    """A process at work, as its parent sees it."""

    def __init__(self, pid: int, pipe: int) -> None:
        self.pid = pid
        self.pipe = pipe
        self.ended = False
        self._got = bytearray()

    def received(self) -> Iterator[tuple[int, list[Any]]]:
        """(number, results) of each bundle that has come in; at the end of the pipe, ``ended`` is set."""
        data = os.read(self.pipe, BLOCK)
        self.ended = not data
        self._got += data
        while len(self._got) >= HEAD:
            number, length = (int.from_bytes(self._got[at : at + 4], "little") for at in (0, 4))
            if len(self._got) < HEAD + length:
                return
            data = bytes(self._got[HEAD : HEAD + length])
            del self._got[: HEAD + length]
            yield number, loads(data)  # noqa: S301 - see above

    def finish(self, *, kill: bool) -> None:
        """Waits for the process to end."""
        if kill:
            os.kill(self.pid, 9)
        os.close(self.pipe)
        os.waitpid(self.pid, 0)


def forked(items: Sequence[Any], jobs: int, size: int, job: Job, *, again: bool = False) -> Iterator[Any]:
    """What ``job`` makes of each item, in order; ``size`` items go to a process at a time, more if there are many.

    What is missing at the end because a process was ended from outside is done ``again``, each item in a process of
    its own, so that the one item that cannot be worked on costs no other its result.
    """
    size = max(size, -(-len(items) // BUNDLES))
    bundles = [items[at : at + size] for at in range(0, len(items), size)]
    tickets, written = os.pipe()
    os.write(written, b"".join(number.to_bytes(4, "little") for number in range(len(bundles))))
    os.close(written)
    workers: list[Worker] = []
    try:
        while len(workers) < min(jobs, len(bundles)):
            workers.append(_started(bundles, tickets, job, workers))
        os.close(tickets)
        done = _gathered(workers)
        waiting: dict[int, list[Any]] = {}
        for number, bundle in enumerate(bundles):
            while number not in waiting:
                for which, results in done:
                    waiting[which] = results
                    break
                else:
                    waiting[number] = [job.lost(item) if again else _again(item, job) for item in bundle]
            yield from waiting.pop(number)
        for _ in done:
            pass  # each comes to its end, and has put away what it keeps
    finally:
        for worker in workers:
            worker.finish(kill=not worker.ended)


def _started(bundles: Sequence[Sequence[Any]], tickets: int, job: Job, others: Sequence[Worker]) -> Worker:
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        for fd in (reading, *(other.pipe for other in others)):  # or none would notice that the parent is gone
            os.close(fd)
        _work(bundles, tickets, writing, job)
    os.close(writing)
    return Worker(pid, reading)


def _work(bundles: Sequence[Sequence[Any]], tickets: int, pipe: int, job: Job) -> NoReturn:
    """What a process does; it never returns into what its parent was doing."""
    try:
        job.begin()
        while ticket := os.read(tickets, 4):
            _send(pipe, ticket, dumps([job.work(item) for item in bundles[int.from_bytes(ticket, "little")]], 5))
        job.end()
    except BrokenPipeError:
        pass  # the parent is gone
    except BaseException:  # noqa: BLE001 - what ``work`` does not catch is wanted on the terminal
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(0)


def _send(pipe: int, ticket: bytes, data: bytes) -> None:
    left = memoryview(ticket + len(data).to_bytes(4, "little") + data)
    while left:
        left = left[os.write(pipe, left) :]


def _gathered(workers: Sequence[Worker]) -> Iterator[tuple[int, list[Any]]]:
    """(number, results) of every bundle as it comes in, until all processes have ended."""
    from select import select

    while pipes := {worker.pipe: worker for worker in workers if not worker.ended}:
        for ready in select(list(pipes), [], [])[0]:
            yield from pipes[ready].received()


def _again(item: Any, job: Job) -> Any:
    (result,) = forked([item], 1, 1, job, again=True)
    return result
