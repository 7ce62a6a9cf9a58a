"""Many drafts on several processors: all reports, in order, whatever happens to one of the processes."""

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from newslint import parallel, session
from newslint.desks import Choices
from newslint.patternfile import PatternFile
from newslint.pool import Pool
from newslint.session import Session

forked = pytest.mark.skipif(not parallel.FORKS, reason="the worker has to know of what the test puts into it")


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


@forked
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


@pytest.fixture
def archive(tmp_path: Path, names_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """More drafts than are kept one by one, each with a finding, and a cache of its own that knows the names."""
    monkeypatch.setattr(session, "FEW", 20)
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))
    (tmp_path / "cache").mkdir()
    for file in names_cache.iterdir():
        (tmp_path / "cache" / file.name).symlink_to(file)
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:02}.txt").write_text(f"Talks {number}\n\nHe recieved {number} of them.\n")
    return folder


def found(folder: Path, jobs: int) -> list[tuple[str, list[str]]]:
    """What a run finds in each draft."""
    reports = Session(Choices(), print).reports([str(folder)], jobs)
    return [(os.path.basename(report.path), [f.text for f in report.findings]) for report in reports]


@pytest.mark.parametrize("forks", [pytest.param(True, marks=forked), False])
def test_only_what_changed_is_handed_to_workers(archive: Path, monkeypatch: pytest.MonkeyPatch, forks: bool) -> None:
    monkeypatch.setattr(parallel, "FORKS", forks)
    handed: list[int] = []
    pieces = parallel._pieces

    def watched(given: Session, paths: Sequence[str], jobs: int) -> Iterator[object]:
        for piece in pieces(given, paths, jobs):
            handed.extend(piece if isinstance(piece, range) else ())
            yield piece

    monkeypatch.setattr(parallel, "_pieces", watched)
    expected = [(f"{number:02}.txt", ["recieved"]) for number in range(40)]
    assert found(archive, 2) == expected
    assert handed == [*range(1 if forks else 0, 40)]
    handed.clear()
    assert found(archive, 2) == expected
    assert not handed
    for number in (3, 7, 8, 39):
        (archive / f"{number:02}.txt").write_text("Talks\n\nHe beseiged it.\n")
        expected[number] = (f"{number:02}.txt", ["beseiged"])
    (archive / "08.txt").write_bytes(b"caf\xe9")
    del expected[8]
    assert found(archive, 2) == expected
    assert handed == ([7, 8, 39] if forks else [3, 7, 8, 39])
    handed.clear()
    assert found(archive, 2) == expected == found(archive, 1)
    assert handed == ([] if forks else [8])  # what cannot be read is tried again, here or there


def test_what_workers_had_to_make_is_at_hand_for_the_next_run(archive: Path, tmp_path: Path) -> None:
    for number in range(40):
        text = "Talks\n\nHe paid 5 percent - not 6 % - on Tuesday, Dec. 24, 2019, and the the rest later.\n"
        (archive / f"{number:02}.txt").write_text(text * 3)
    kept = []
    for jobs in ("1", "2"):
        argv = [sys.executable, "-m", "newslint", "check", "--jobs", jobs, str(archive)]
        assert subprocess.run(argv, capture_output=True, check=False).returncode == 1
        file = PatternFile.lent()
        kept.append(file._places.keys())
        file.close()
        for path in (tmp_path / "cache").iterdir():
            if path.name.startswith(("patterns-", "findings")):
                path.unlink()
    assert kept[0] == kept[1]
    assert len(kept[0]) > 5


def deadly(piece: range) -> bytes:
    """The work of a process that the system ends at the third piece."""
    if piece.start == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return b"done"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_pool_goes_on_when_a_process_is_ended() -> None:
    pool = Pool(deadly, 1, abs, (1,))
    try:
        pieces = [range(number, number + 1) for number in range(4)]
        for piece in pieces:
            pool.give(piece)
        assert [pool.take(piece) for piece in pieces] == [b"done", b"done", b"done", None]
        pool.give(pieces[0])
        assert pool.take(pieces[0]) == b"done"
    finally:
        pool.close()
