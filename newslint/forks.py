"""Work shared out among processes forked off this one, which have all that it has: nothing is imported or sent there.

A pool of the standard library takes as long to import as reading a hundred stories. Each process takes the next piece
of work from one pipe, and sends what it made of it back through a pipe of its own.
"""

from __future__ import annotations

import gc
import os
import sys

from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

NUMBER = 4
PIECE = 2 * NUMBER
"""Bytes of a piece of work: where it begins, and where the next one does."""

HEAD = PIECE + 8
"""Bytes before what was made of a piece: the piece, and the size of what follows."""

AT_ONCE = 1 << 16
"""Bytes read from a pipe at once: what has room in it."""


class Forks:
    """Up to ``jobs`` processes that do ``work``, each begun when there is a piece for it, with a call of ``begin``.

    All have gone after ``close``.
    """

    def __init__(self, work: Callable[[range], bytes], jobs: int, begin: Callable[[], object]) -> None:
        from select import POLLIN, poll

        self._work, self._jobs, self._begin = work, jobs, begin
        self._pieces, self._end = os.pipe()
        os.set_blocking(self._end, False)
        self._waiting: list[bytes] = []
        """Pieces for which the pipe has no room yet."""
        self._workers: dict[int, _Worker] = {}
        """By the pipes through which they are heard."""
        self._done: dict[range, bytes | None] = {}
        self._poll, self._pollin = poll(), POLLIN

    def give(self, piece: range) -> None:
        """Has a piece of work done: what it means is for ``work`` to say."""
        if self._end < 0:
            return
        self._waiting.append(b"".join([at.to_bytes(NUMBER, "little") for at in (piece.start, piece.stop)]))
        self._hand_out()
        if len(self._workers) < self._jobs:
            self._start()

    def take(self, piece: range) -> bytes | None:
        """What was made of a piece, once that is done; None where its process was ended from outside."""
        while self._workers and piece not in self._done:
            self._hear(None)
        return self._done.pop(piece, None)

    def has(self, piece: range) -> bool:
        """Whether a piece is done."""
        self._hear(0)
        return piece in self._done

    def dismiss(self) -> None:
        """Has the processes end, what they were not given yet is left undone."""
        if self._end >= 0:
            os.close(self._end)
            while os.read(self._pieces, AT_ONCE):
                pass
            os.close(self._pieces)
            self._end = -1

    def close(self) -> None:
        """Waits until the processes have ended."""
        self.dismiss()
        for worker in self._workers.values():
            worker.end()
        self._workers.clear()

    def _start(self) -> None:
        gc.freeze()  # what is there already need not be looked through, and so copied, in each process
        try:
            worker = _Worker(self._serve, [self._end, *self._workers])
        except OSError:
            if self._workers:  # these do it all
                return
            raise
        self._workers[worker.pipe] = worker
        self._poll.register(worker.pipe, self._pollin)

    def _hand_out(self) -> None:
        try:
            while self._waiting and self._end >= 0:
                os.write(self._end, self._waiting[0])
                del self._waiting[0]
        except BlockingIOError:
            return

    def _hear(self, wait: int | None) -> None:
        """Listens to the processes until one has something to say, or for so many milliseconds."""
        for pipe, _ in self._poll.poll(wait):
            if self._workers[pipe].hear(self._done):
                continue
            self._poll.unregister(pipe)
            worker = self._workers.pop(pipe)
            at, is_well = worker.end()
            if at is not None:
                self._done[at] = None
                self._start()
            elif not is_well and self._end >= 0:  # it may have taken a piece and not told of it
                self.dismiss()
        self._hand_out()

    def _serve(self, send: Callable[[bytes], object]) -> None:
        """The life of a process: it tells what it takes before it works on it, and never returns."""
        status = 1
        try:
            self._begin()
            while piece := os.read(self._pieces, PIECE):
                send(piece + bytes(HEAD - PIECE))
                made = self._work(_piece(piece))
                send(piece + len(made).to_bytes(HEAD - PIECE, "little") + made)
            status = 0
        except BrokenPipeError:  # nobody is left to read
            pass
        except BaseException:  # noqa: BLE001 - nobody else would tell
            sys.excepthook(*sys.exc_info())
        finally:
            os._exit(status)


class _Worker:
    """A process that serves, as its parent sees it; ``others`` are pipes of the parent that it has no use for."""

    def __init__(self, serve: Callable[[Callable[[bytes], object]], None], others: list[int]) -> None:
        self.pipe, out = os.pipe()
        self._heard = bytearray()
        self._at: range | None = None
        try:
            self._process = os.fork()
            if not self._process:
                try:
                    self._live(serve, out, others)
                finally:
                    os._exit(1)
        except OSError:
            os.close(self.pipe)
            raise
        finally:
            os.close(out)

    def _live(self, serve: Callable[[Callable[[bytes], object]], None], out: int, others: list[int]) -> None:
        for pipe in (self.pipe, *others):
            os.close(pipe)  # so that whoever writes learns when nobody is left to read
        with os.fdopen(out, "wb", closefd=False) as file:

            def send(data: bytes) -> None:
                file.write(data)
                file.flush()

            serve(send)

    def hear(self, done: dict[range, bytes | None]) -> bool:
        """Puts what the process has sent into ``done``; False if it will send no more."""
        data = os.read(self.pipe, AT_ONCE)
        heard = self._heard
        heard += data
        while len(heard) >= HEAD:
            end = HEAD + int.from_bytes(heard[PIECE:HEAD], "little")
            if len(heard) < end:
                break
            self._at = _piece(heard)
            if end > HEAD:
                done[self._at] = bytes(heard[HEAD:end])
                self._at = None
            del heard[:end]
        return bool(data)

    def end(self) -> tuple[range | None, bool]:
        """Waits for the process to end: the piece that it was at work on, if it has not sent that; whether it ended by
        itself.
        """
        os.close(self.pipe)
        return self._at, not os.waitpid(self._process, 0)[1]


def _piece(data: bytes | bytearray) -> range:
    return range(int.from_bytes(data[:NUMBER], "little"), int.from_bytes(data[NUMBER:PIECE], "little"))
