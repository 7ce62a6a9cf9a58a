"""A run over many drafts spares those that have not changed; nothing that happens to what is kept changes a finding."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newslint import session, shelf
from newslint.shelf import Shelf

STORY = "Talks end\n\nThe army of town {number} left on Monday, the mayor said.\n"
WRONG = "Talks end\n\nThe army beseiged the town on Tuesday, Dec. 24, 2019.\n"
NUMBER = session.FEW + 12


class Archive:
    def __init__(self, folder: Path, names: Path) -> None:
        self.folder = folder / "archive"
        self.folder.mkdir()
        self.cache = folder / "cache"
        shutil.copytree(names, self.cache)
        for number in range(NUMBER):
            self.write(number, STORY.format(number=number))
        self.write(7, WRONG)

    def write(self, number: int, text: str) -> None:
        (self.folder / f"{number:03}.txt").write_text(text, encoding="utf-8")

    def found(self, *options: str) -> list[str]:
        argv = [sys.executable, "-m", "newslint", "check", "--format", "jsonl", *options, "archive"]
        env = {**os.environ, "NEWSLINT_CACHE": str(self.cache)}
        done = subprocess.run(argv, cwd=self.folder.parent, capture_output=True, encoding="utf-8", env=env)
        assert done.returncode in (0, 1), done.stderr
        assert not done.stderr
        return [line.split('"text": "')[1].split('"')[0] for line in done.stdout.splitlines()]

    @property
    def file(self) -> Path:
        return self.cache / shelf.FILE

    def kept(self) -> int:
        base = sqlite3.connect(self.file)
        (number,) = base.execute("SELECT count(*) FROM kept").fetchone()
        base.close()
        return int(number)


@pytest.fixture
def archive(tmp_path: Path, names_cache: Path) -> Archive:
    return Archive(tmp_path, names_cache)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path))
    return tmp_path


def put(**values: object) -> None:
    kept = Shelf()
    for name, value in values.items():
        kept.put(name, value)
    kept.close()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_archive_is_spared_and_what_changes_is_seen(archive: Archive, jobs: str) -> None:
    assert archive.found("--jobs", jobs) == ["beseiged"]
    assert archive.kept() == NUMBER
    assert archive.found("--jobs", jobs) == ["beseiged"]
    assert archive.kept() == NUMBER
    assert not list(archive.cache.glob("findings-*"))
    archive.write(7, WRONG.replace("beseiged", "besieged").replace("Dec. 24", "Dec. 25"))
    archive.write(9, WRONG)
    assert archive.found("--jobs", jobs) == ["Tuesday, Dec. 25, 2019", "beseiged"]
    assert archive.kept() == NUMBER + 1  # one is what another was before
    assert archive.found("--jobs", jobs, "--ignore", "dates") == ["beseiged"]
    assert archive.found("--jobs", jobs, "--date", "2019-12-24") == ["Tuesday, Dec. 25, 2019", "beseiged"]


def test_milder_findings_are_counted_and_shown(archive: Archive) -> None:
    for number in range(20):
        archive.write(number, "Talks end\n\nHe paid 5 percent - not 6 % - of it, he said. It rose 7% – a lot.\n")
    asked = ("--level", "advice")
    first = archive.found(*asked)
    assert first
    assert archive.found(*asked) == first
    text = [sys.executable, "-m", "newslint", "check", "archive"]
    env = {**os.environ, "NEWSLINT_CACHE": str(archive.cache)}
    told = [subprocess.run(text, cwd=archive.folder.parent, capture_output=True, env=env).stdout for _ in range(2)]
    archive.file.unlink()
    told.append(subprocess.run(text, cwd=archive.folder.parent, capture_output=True, env=env).stdout)
    assert told[0] == told[1] == told[2]


@pytest.mark.parametrize("damage", ["cut", "garbled", "other", "nothing"])
def test_a_damaged_file_is_made_anew_in_silence(archive: Archive, damage: str) -> None:
    archive.found()
    whole = archive.file.read_bytes()
    middle = len(whole) // 2
    archive.file.write_bytes(
        {
            "cut": whole[: middle + 100],
            "garbled": whole[:200] + bytes(byte ^ 0x55 for byte in whole[200:]),
            "other": b"no database at all\n" * 99,
            "nothing": b"",
        }[damage]
    )
    assert archive.found() == ["beseiged"]
    assert archive.found() == ["beseiged"]
    assert archive.found() == ["beseiged"]
    assert archive.kept() == NUMBER


def test_a_run_that_is_killed_leaves_no_harm(archive: Archive) -> None:
    env = {**os.environ, "NEWSLINT_CACHE": str(archive.cache)}
    argv = [sys.executable, "-m", "newslint", "check", "--jobs", "2", "archive"]
    for wait in (0.15, 0.25, 0.35):
        process = subprocess.Popen(argv, cwd=archive.folder.parent, env=env, stdout=subprocess.DEVNULL)
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert archive.found("--jobs", "2") == ["beseiged"]
    assert archive.kept() == NUMBER


@pytest.mark.skipif(sys.platform == "win32" or not os.geteuid(), reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(archive: Archive) -> None:
    archive.cache.chmod(0o500)
    assert archive.found() == archive.found() == ["beseiged"]
    archive.cache.chmod(0o700)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("first", [0, 1, 2, 3, 100])
def test_values_come_back_from_another_shelf(monkeypatch: pytest.MonkeyPatch, first: int) -> None:
    monkeypatch.setattr(shelf, "FIRST", first)
    put(a=[("x", 1, None)], b=[])
    kept = Shelf()
    assert kept.get("a") == [("x", 1, None)]
    assert kept.get("b") == []
    assert kept.get("c") is None
    kept.close()
    assert kept.get("a") is None


def test_a_value_that_was_changed_is_none(folder: Path) -> None:
    put(a=[1], b=[2], c=[3])
    base = sqlite3.connect(folder / shelf.FILE)
    base.execute("UPDATE kept SET rows = substr(rows, 1, 16) || x'00' WHERE name = 'a'")
    base.execute("UPDATE kept SET rows = NULL WHERE name = 'b'")
    base.commit()
    base.close()
    kept = Shelf()
    assert [kept.get(name) for name in "abc"] == [None, None, [3]]
    kept.close()


def test_another_process_that_writes_is_waited_for_in_vain(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "PATIENCE", 10)
    put(a=[1])
    other = sqlite3.connect(folder / shelf.FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    put(b=[2])
    other.execute("ROLLBACK")
    other.close()
    put(c=[3])
    kept = Shelf()
    assert [kept.get(name) for name in "abc"] == [[1], None, [3]]
    kept.close()


def test_what_another_run_keeps_from_being_written_is_written_later(folder: Path) -> None:
    put(a=[1])
    other = sqlite3.connect(folder / shelf.FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    kept = Shelf()
    began = time.monotonic()
    for number in range(3 * shelf.BATCH):
        kept.put(str(number), [number])
    assert time.monotonic() - began < 10 * shelf.HASTE / 1000 + 1  # whoever works for it is not kept waiting
    other.execute("ROLLBACK")
    other.close()
    kept.close()
    later = Shelf()
    assert [later.get(str(number)) for number in (0, 3 * shelf.BATCH - 1)] == [[0], [3 * shelf.BATCH - 1]]
    later.close()


def test_where_another_run_writes_all_the_time_not_all_is_held(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "HASTE", 0)
    monkeypatch.setattr(shelf, "PATIENCE", 1)
    monkeypatch.setattr(shelf, "MOST", 2 * shelf.BATCH)
    put(a=[1])
    other = sqlite3.connect(folder / shelf.FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    kept = Shelf()
    for number in range(3 * shelf.BATCH):
        kept.put(str(number), [number])
        assert len(kept._new) <= shelf.MOST
    other.close()
    kept.close()
    later = Shelf()
    assert [later.get(name) for name in ("a", "0", str(3 * shelf.BATCH - 1))] == [[1], None, [3 * shelf.BATCH - 1]]
    later.close()


@pytest.mark.usefixtures("folder")
def test_the_old_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    put(old=[1], used=[2])
    kept = Shelf()
    kept._today += shelf.AGE
    assert kept.get("used") == [2]
    kept.close()
    later = Shelf()
    later._today += shelf.AGE + 1
    later.put("new", [3])
    later.close()
    assert [Shelf().get(name) for name in ("old", "used", "new")] == [None, [2], [3]]
    monkeypatch.setattr(shelf, "LARGEST", 1000)
    last = Shelf()
    last._today += shelf.AGE + 2
    last.put("last", [4])
    last.close()
    assert [Shelf().get(name) for name in ("used", "last")] == [None, [4]]


LENT = """
import sys
sys.modules.pop("functools", None)
from newslint.shelf import Shelf
shelf = Shelf()
shelf.put("a", [1])
shelf.close()
print("functools" in sys.modules, Shelf().get("a"))
import functools
print(hasattr(functools, "wraps"))
"""


def test_the_shelf_needs_no_module_that_it_can_do_without(tmp_path: Path) -> None:
    env = {**os.environ, "NEWSLINT_CACHE": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", LENT], capture_output=True, encoding="utf-8", env=env)
    assert done.stdout.split() == ["False", "[1]", "True"], done.stderr
