"""Work shared out among processes forked off this one, which have all that it has: nothing is imported or sent there.

A pool of the standard library takes as long to import as reading a hundred stories. Each process takes the number of
the next piece of work from one pipe, and sends what it made of it back through a pipe of its own.
"""

from __future__ import annotations

import os
import sys

from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST = 1000
"""Pieces of work: their numbers have room in the smallest pipe that a system may give."""

NUMBER, SIZE = 4, 8
"""Bytes of the number of a piece of work, and of the size of what was made of it."""

AT_ONCE = 1 << 18
"""Bytes read from a pipe at once, at most."""


def forked(
    work: Callable[[int], bytes], count: int, jobs: int, begin: Callable[[], object], end: Callable[[], object]
) -> Iterator[bytes | None]:
    """What ``work`` returns for each number below ``count``, in order; None where its process was ended from outside.

    ``count`` is ``MOST`` at most. Each of ``jobs`` processes calls ``begin`` first and ``end`` last; all have gone when
    the iterator is closed.
    """
    from select import POLLIN, poll

    numbers, full = os.pipe()
    os.write(full, b"".join([i.to_bytes(NUMBER, "little") for i in range(count)]))
    os.close(full)
    workers: dict[int, _Worker] = {}
    heard = poll()

    def start() -> None:
        worker = _Worker(lambda send: _serve(work, numbers, send, begin, end), workers)
        workers[worker.pipe] = worker
        heard.register(worker.pipe, POLLIN)

    try:
        for _ in range(min(jobs, count)):
            start()
        done: dict[int, bytes | None] = {}
        for number in range(count):
            while workers and number not in done:
                for pipe, _ in heard.poll():
                    if not workers[pipe].hear(done):
                        heard.unregister(pipe)
                        at = workers.pop(pipe).end()
                        if at is not None:
                            done[at] = None
                            start()
            yield done.pop(number, None)
    finally:
        while os.read(numbers, AT_ONCE):
            pass
        os.close(numbers)
        for worker in workers.values():
            worker.end()


class _Worker:
    """A process that serves, as its parent sees it. ``others`` are those that began before."""

    def __init__(self, serve: Callable[[Callable[[bytes], object]], None], others: dict[int, _Worker]) -> None:
        self.pipe, out = os.pipe()
        self._heard = bytearray()
        self._at: int | None = None
        self._process = os.fork()
        if not self._process:
            for pipe in (self.pipe, *others):
                os.close(pipe)  # so that whoever writes learns when nobody is left to read
            with os.fdopen(out, "wb", closefd=False) as file:

                def send(data: bytes) -> None:
                    file.write(data)
                    file.flush()

                serve(send)
        os.close(out)

    def hear(self, done: dict[int, bytes | None]) -> bool:
        """Puts what the process has sent into ``done``; False if it will send no more."""
        data = os.read(self.pipe, AT_ONCE)
        heard = self._heard
        heard += data
        while len(heard) >= NUMBER + SIZE:
            number = int.from_bytes(heard[:NUMBER], "little")
            last = NUMBER + SIZE + int.from_bytes(heard[NUMBER : NUMBER + SIZE], "little")
            if len(heard) < last:
                break
            self._at = number
            if last > NUMBER + SIZE:
                done[number] = bytes(heard[NUMBER + SIZE : last])
                self._at = None
            del heard[:last]
        return bool(data)

    def end(self) -> int | None:
        """Waits for the process to end; the number of what it was at work on, if it has not sent that."""
        os.close(self.pipe)
        os.waitpid(self._process, 0)
        return self._at


def _serve(
    work: Callable[[int], bytes],
    numbers: int,
    send: Callable[[bytes], object],
    begin: Callable[[], object],
    end: Callable[[], object],
) -> None:
    """The life of a process: it tells what it takes before it works on it, and never returns."""
    status = 1
    try:
        begin()
        try:
            while number := os.read(numbers, NUMBER):
                send(number + bytes(SIZE))
                made = work(int.from_bytes(number, "little"))
                send(number + len(made).to_bytes(SIZE, "little") + made)
        except BrokenPipeError:  # nobody is left to read
            pass
        end()
        status = 0
    except BaseException:  # noqa: BLE001 - nobody else would tell
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(status)
