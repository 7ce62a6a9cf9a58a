"""Work shared out among forked processes: everything comes back, in order, and nobody is left behind."""

import errno
import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newslint import parallel
from newslint.forks import AT_ONCE, PIECE, Forks

pytestmark = pytest.mark.skipif(not parallel.FORKS, reason="processes are forked only where that is safe")


def idle() -> None:
    """Nothing to begin with."""


@pytest.fixture(autouse=True)
def nobody_is_left_behind() -> Iterator[None]:
    before = children()
    yield
    assert children() <= before


def children() -> set[str]:
    """The processes that this one has begun."""
    return {pid for file in Path("/proc/self/task").glob("*/children") for pid in file.read_text().split()}


def made(work: Callable[[int], bytes], count: int, jobs: int, begin: Callable[[], object] = idle) -> list[bytes | None]:
    """What processes make of so many pieces."""
    forks = Forks(lambda piece: work(piece.start), jobs, begin)
    try:
        for number in range(count):
            forks.give(range(number, number + 1))
        return [forks.take(range(number, number + 1)) for number in range(count)]
    finally:
        forks.close()


@pytest.mark.parametrize(("count", "jobs"), [(0, 2), (1, 4), (5, 2), (1000, 3)])
def test_all_comes_back_in_order(count: int, jobs: int) -> None:
    def work(number: int) -> bytes:
        if number % 7 == 0:
            time.sleep(0.001)
        return b"%d" % number

    assert made(work, count, jobs) == [b"%d" % number for number in range(count)]


def test_more_pieces_than_a_pipe_holds_wait_their_turn() -> None:
    count = 2 * AT_ONCE // 8
    assert made(lambda number: b"%d" % number, count, 2) == [b"%d" % number for number in range(count)]


def test_what_is_larger_than_a_pipe_comes_back_whole() -> None:
    sizes = [3 * AT_ONCE + 1, 1, AT_ONCE, 1 << 24]
    found = made(lambda number: bytes([number]) * sizes[number], len(sizes), 2)
    assert found == [bytes([number]) * size for number, size in enumerate(sizes)]


def test_only_the_work_of_a_process_that_is_ended_is_missing() -> None:
    def work(number: int) -> bytes:
        if number in (3, 4, 11):
            os.kill(os.getpid(), signal.SIGKILL)
        return b"done"

    found = made(work, 12, 2)
    assert [number for number, data in enumerate(found) if data is None] == [3, 4, 11]


def test_processes_that_cannot_begin_leave_all_undone(capfd: pytest.CaptureFixture[str]) -> None:
    def begin() -> None:
        raise RuntimeError("no room")

    assert made(lambda _: b"", 3, 2, begin) == [None] * 3
    assert "RuntimeError: no room" in capfd.readouterr().err


def test_a_process_that_ends_before_it_tells_what_it_took_keeps_nobody_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    read, here = os.read, os.getpid()

    def deadly(file: int, size: int) -> bytes:
        data = read(file, size)
        if os.getpid() != here and size == PIECE and data.startswith(b"\x05"):
            os.kill(os.getpid(), signal.SIGKILL)
        return data

    monkeypatch.setattr(os, "read", deadly)
    found = made(lambda _: b"done", 12, 3)
    assert found[5] is None
    assert b"done" in found


def test_processes_that_cannot_be_begun_are_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    fork, begun = os.fork, []

    def once() -> int:
        if begun:
            raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")
        begun.append(True)
        return fork()

    monkeypatch.setattr(os, "fork", once)
    assert made(lambda _: b"done", 12, 3) == [b"done"] * 12
    with pytest.raises(BlockingIOError):
        made(lambda _: b"done", 12, 3)


def test_what_is_done_is_known_without_waiting_for_the_rest() -> None:
    before = children()
    forks = Forks(lambda piece: time.sleep(60 * piece.start) or b"done", 2, idle)  # type: ignore[func-returns-value]
    try:
        forks.give(range(1))
        while not forks.has(range(1)):
            time.sleep(0.001)
        forks.give(range(1, 2))
        assert not forks.has(range(1, 2))
        assert forks.take(range(1)) == b"done"
    finally:
        for pid in children() - before:
            os.kill(int(pid), signal.SIGKILL)
        forks.close()


def test_a_process_ends_what_it_is_at_when_the_run_is_stopped(tmp_path: Path) -> None:
    def work(piece: range) -> bytes:
        (tmp_path / f"{piece.start} begun").touch()
        time.sleep(0.02)
        (tmp_path / f"{piece.start} done").touch()
        return b"x" * AT_ONCE

    forks = Forks(work, 2, idle)
    for number in range(50):
        forks.give(range(number, number + 1))
    assert forks.take(range(1))
    forks.close()
    begun = len([*tmp_path.glob("* begun")])
    assert begun == len([*tmp_path.glob("* done")]) < 50
