"""Work shared out among processes of the standard library's pool, where none can be forked off: see forks.py."""

from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Pool:
    """``jobs`` processes that do ``work``, each begun with a call of ``begin`` with what is ``given``."""

    def __init__(
        self, work: "Callable[[range], bytes]", jobs: int, begin: "Callable[..., object]", given: tuple[object, ...]
    ) -> None:
        self._work, self._given = work, (jobs, get_context("spawn"), begin, given)
        self._pool = ProcessPoolExecutor(*self._given)
        self._made: dict[range, Future[bytes]] = {}

    def give(self, piece: range) -> None:
        """Has a piece of work done: what it means is for ``work`` to say."""
        try:
            self._made[piece] = self._pool.submit(self._work, piece)
        except BrokenProcessPool:
            self._pool = ProcessPoolExecutor(*self._given)
            self._made[piece] = self._pool.submit(self._work, piece)

    def take(self, piece: range) -> bytes | None:
        """What was made of a piece, once that is done; None where a process was ended from outside."""
        try:
            return self._made.pop(piece).result()
        except BrokenProcessPool:
            return None

    def has(self, piece: range) -> bool:
        """Whether a piece is done."""
        return self._made[piece].done()

    def dismiss(self) -> None:
        """Has the processes end; what they have not begun yet is left undone."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def close(self) -> None:
        """Waits until the processes have ended."""
        self._pool.shutdown(cancel_futures=True)
