"""Work shared out among forked processes: everything comes back, in order, and nobody is left behind."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint import parallel
from newslint.forks import AT_ONCE, MOST, forked

pytestmark = pytest.mark.skipif(not parallel.FORKS, reason="processes are forked only where that is safe")


def idle() -> None:
    """Nothing to begin with, or to end with."""


@pytest.fixture(autouse=True)
def nobody_is_left_behind() -> Iterator[None]:
    before = children()
    yield
    assert children() <= before


def children() -> set[str]:
    """The processes that this one has begun."""
    return {pid for file in Path("/proc/self/task").glob("*/children") for pid in file.read_text().split()}


@pytest.mark.parametrize(("count", "jobs"), [(0, 2), (1, 4), (5, 2), (MOST, 3)])
def test_all_comes_back_in_order(count: int, jobs: int) -> None:
    def work(number: int) -> bytes:
        if number % 7 == 0:
            time.sleep(0.001)
        return b"%d" % number

    assert [*forked(work, count, jobs, idle, idle)] == [b"%d" % number for number in range(count)]


def test_what_is_larger_than_a_pipe_comes_back_whole() -> None:
    sizes = [3 * AT_ONCE + 1, 1, AT_ONCE, 1 << 24]
    made = [*forked(lambda number: bytes([number]) * sizes[number], len(sizes), 2, idle, idle)]
    assert made == [bytes([number]) * size for number, size in enumerate(sizes)]


def test_only_the_work_of_a_process_that_is_ended_is_missing() -> None:
    def work(number: int) -> bytes:
        if number in (3, 4, 11):
            os.kill(os.getpid(), signal.SIGKILL)
        return b"done"

    made = [*forked(work, 12, 2, idle, idle)]
    assert [number for number, data in enumerate(made) if data is None] == [3, 4, 11]


def test_processes_that_cannot_begin_leave_all_undone(capfd: pytest.CaptureFixture[str]) -> None:
    def begin() -> None:
        raise RuntimeError("no room")

    assert [*forked(lambda _: b"", 3, 2, begin, idle)] == [None] * 3
    assert "RuntimeError: no room" in capfd.readouterr().err


def test_each_process_ends_what_it_began_even_if_it_is_stopped(tmp_path: Path) -> None:
    def begin() -> None:
        (tmp_path / f"{os.getpid()} began").touch()

    def end() -> None:
        (tmp_path / f"{os.getpid()} ended").touch()

    run = forked(lambda _: b"x" * AT_ONCE, 50, 2, begin, end)
    assert next(run)
    run.close()  # type: ignore[attr-defined]
    assert len([*tmp_path.glob("* began")]) == len([*tmp_path.glob("* ended")]) == 2
