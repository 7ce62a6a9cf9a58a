"""Work shared among processes: all results, in order, whatever happens to one of them."""

import os
import signal
from collections.abc import Sequence
from pathlib import Path

import pytest

from newslint import parallel
from newslint.forked import BUNDLES, Job, forked
from newslint.session import Choices, Session

pytestmark = pytest.mark.skipif(not parallel.FORKS, reason="nothing is forked here")


def nothing() -> None:
    """Neither begins nor ends anything."""


def squares(numbers: Sequence[int], jobs: int, size: int) -> list[int]:
    return list(forked(numbers, jobs, size, Job(nothing, lambda n: n * n, nothing, lambda n: -n)))


@pytest.mark.parametrize("number", [0, 1, 2, 7, 100, BUNDLES * 3 + 1])
@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_order(number: int, jobs: int) -> None:
    assert squares(range(number), jobs, 3) == [n * n for n in range(number)]


def test_results_larger_than_a_pipe_holds() -> None:
    job = Job(nothing, lambda n: str(n) * 300_000, nothing, lambda _: "")
    assert [len(text) for text in forked(range(20), 2, 2, job)] == [300_000 * len(str(n)) for n in range(20)]


def test_one_that_is_killed_costs_no_other_its_result() -> None:
    def work(n: int) -> int:
        if n in (5, 17):
            os.kill(os.getpid(), signal.SIGKILL)
        return n

    found = list(forked(range(40), 2, 4, Job(nothing, work, nothing, lambda n: -n)))
    assert found == [-n if n in (5, 17) else n for n in range(40)]


def test_each_process_begins_and_ends(tmp_path: Path) -> None:
    job = Job(nothing, int, lambda: (tmp_path / str(os.getpid())).touch(), int)
    assert list(forked(range(9), 3, 1, job)) == list(range(9))
    assert len(list(tmp_path.iterdir())) == 3


def test_nobody_is_left_when_the_work_is_dropped() -> None:
    results = forked(range(10_000), 2, 1, Job(nothing, int, nothing, int))
    assert next(results) == 0
    results.close()  # type: ignore[attr-defined]
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_failure_of_our_own_is_told_and_the_item_given_up(capfd: pytest.CaptureFixture[str]) -> None:
    job = Job(nothing, lambda n: 1 // n, nothing, lambda _: "lost")
    assert list(forked([1, 0, 1], 1, 1, job)) == [1, "lost", 1]
    assert "ZeroDivisionError" in capfd.readouterr().err


@pytest.mark.parametrize("forks", [True, False])
def test_a_session_gives_the_same_with_many_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forks: bool
) -> None:
    monkeypatch.setattr(parallel, "FORKS", forks)
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_text(f"Talks {number}\n\nHe recieved {number} of the the boats.\n" * 3)
    (tmp_path / "bad.txt").write_bytes(b"caf\xe9\n")
    told: dict[int, list[str]] = {1: [], 3: []}
    found = {}
    for jobs, said in told.items():
        session = Session(Choices(), said.append)
        reports = list(session.reports([str(tmp_path)], jobs))
        found[jobs] = [(r.path, [f._replace(rule=None) for f in r.findings], r.hidden) for r in reports]
        assert session.status == 2
    assert found[1] == found[3]
    assert [bool(findings) for _, findings, _ in found[1]] == [True] * 30
    assert told[1] == told[3]
    assert len(told[1]) == 1


def test_a_draft_whose_process_is_ended_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text("Talks\n\nHe recieved it.\n")
    examine = Session.examine

    def fatal(self: Session, path: str) -> object:
        if path.endswith("23.txt"):
            os.kill(os.getpid(), signal.SIGKILL)
        return examine(self, path)

    monkeypatch.setattr(Session, "examine", fatal)
    told: list[str] = []
    session = Session(Choices(), told.append)
    assert len(list(session.reports([str(tmp_path)], 2))) == 39
    assert [line.rpartition(os.sep)[2] for line in told] == [
        "23.txt: the process that checked it was ended from outside; is there enough memory? try --jobs 1"
    ]
    assert session.status > 2
