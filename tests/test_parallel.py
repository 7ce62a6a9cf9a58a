"""Many drafts on several processors: all reports, in order, whatever happens to one of the processes."""

import multiprocessing
import os
import signal
from pathlib import Path

import pytest

from newslint import parallel
from newslint.session import Choices, Session


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


@pytest.mark.skipif(not parallel.FORKS, reason="the worker has to know of what the test puts into it")
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


def test_nobody_is_left_when_a_run_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "FORKS", False)  # of forked ones see test_forks.py
    for number in range(200):
        (tmp_path / f"{number:03}.txt").write_text(f"Talks {number}\n\nHe recieved it.\n")
    session = Session(Choices(), print)
    reports = session.reports([str(tmp_path)], 2)
    assert next(reports).findings
    reports.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()
