"""Which files are checked, and what a hostile or awkward file gets: exit 2 and one line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.desks import Choices
from newslint.errors import FAULT
from newslint.session import Session
from tests.helpers import newslint

BAD = "The city was beseiged for a week.\n"


def flagged(done: subprocess.CompletedProcess[str]) -> list[str]:
    return sorted(
        {line.split(":")[0].replace(os.sep, "/") for line in done.stdout.splitlines() if " words/misspelled" in line}
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "a.txt",
        "b.md",
        "sub/c.txt",
        "sub/skip/d.txt",
        "sub/notes.copy",
        ".hidden/e.txt",
        "build/f.txt",
        "with space é.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(BAD, encoding="utf-8")
    (tmp_path / ".gitignore").write_text("# left out\nbuild/\n")
    (tmp_path / "sub" / ".gitignore").write_text("skip/\n!kept.txt\n")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    return tmp_path


def test_folders_are_walked_and_gitignore_holds(folder: Path) -> None:
    assert flagged(newslint(folder, "check", ".")) == ["a.txt", "b.md", "sub/c.txt", "with space é.txt"]
    assert flagged(newslint(folder, "check")) == flagged(newslint(folder, "check", "."))
    assert flagged(newslint(folder, "check", "sub", "a.txt", "a.txt")) == ["a.txt", "sub/c.txt"]


def test_a_named_file_is_checked_whatever_its_ending(folder: Path) -> None:
    assert flagged(newslint(folder, "check", "sub/notes.copy", "build/f.txt")) == ["build/f.txt", "sub/notes.copy"]


def test_exclude_holds_for_named_files_and_standard_input(folder: Path) -> None:
    (folder / "newslint.yaml").write_text("exclude: [sub/, '*.md']\n")
    assert flagged(newslint(folder, "check", "a.txt", "b.md", "sub/c.txt")) == ["a.txt"]
    done = newslint(folder, "check", "-", "--stdin-filename", "sub/c.txt", input=BAD)
    assert (done.returncode, flagged(done)) == (0, [])


def test_the_good_files_are_checked_beside_bad_ones(folder: Path) -> None:
    (folder / "binary.txt").write_bytes(b"\x89PNG\0\0")
    (folder / "latin.txt").write_bytes(b"caf\xe9")
    (folder / "gone.txt").symlink_to("nowhere")
    done = newslint(folder, "check", "binary.txt", "latin.txt", "gone.txt", "a.txt")
    assert done.returncode == 2
    assert flagged(done) == ["a.txt"]
    assert done.stderr.splitlines() == [
        "newslint: binary.txt:1: byte 0x89 at offset 0 is not UTF-8; save it as UTF-8",
        "newslint: latin.txt:1: byte 0xe9 at offset 3 is not UTF-8; save it as UTF-8",
        "newslint: gone.txt: No such file or directory; check the file and its permissions",
    ]


def test_a_draft_cannot_drive_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The \x1b[2Jcity\u202e was beseiged.\n", encoding="utf-8")
    done = newslint(tmp_path, "check", "a.txt")
    assert flagged(done) == ["a.txt"]
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout


def test_a_closed_pipe_is_no_crash(folder: Path) -> None:
    line = f'"{sys.executable}" -m newslint check --format jsonl . | head -c 1'
    done = subprocess.run(["bash", "-c", line], cwd=folder, capture_output=True, text=True)
    assert done.stderr == ""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full, which Linux has")
def test_a_full_disk_is_said_in_one_line(folder: Path) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "newslint", "check", "."], cwd=folder, stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 2
    assert "No space left on device" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of POSIX")
def test_a_pipe_is_written_to_never_replaced_and_a_folder_with_one_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They recieved it.\n")
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        done = newslint(tmp_path, "check", "--output", "jsonl=pipe.txt", ".")
        assert b"recieved" in os.read(reader, 65536)
    finally:
        os.close(reader)
    assert done.returncode == 1
    assert pipe.is_fifo()


def test_a_broken_configuration_costs_its_own_folder_only(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They recieved it.\n")
    (tmp_path / "sport").mkdir()
    (tmp_path / "sport" / "b.txt").write_text("They recieved it.\n")
    (tmp_path / "sport" / "newslint.yaml").write_text("naems: [x]\n")
    done = newslint(tmp_path, "check", ".", "sport")
    assert done.returncode == 2
    assert done.stderr.count("unknown key") == 1
    assert "a.txt:1:6" in done.stdout


def test_a_file_beyond_any_draft_is_refused_unread(folder: Path) -> None:
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(200_000_000_000)
    done = newslint(folder, "check", "huge.txt", "a.txt")
    assert done.stderr == "newslint: huge.txt: larger than 128 MB; split it, or leave it out (exclude)\n"
    assert done.returncode == 2
    assert flagged(done) == ["a.txt"]


class PanicException(BaseException):
    """What a fault of the compiled core is raised as: no Exception."""


@pytest.mark.parametrize("fault", [IndexError("out of range"), PanicException("out of range")])
def test_a_fault_of_ours_costs_one_draft_its_check(fault: BaseException, tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    for path in (first, second):
        path.write_text(BAD, encoding="utf-8")

    class Failing(Session):
        def data_of(self, path: str) -> bytes:
            if path == str(first):
                raise fault
            return super().data_of(path)

    said: list[str] = []
    session = Failing(Choices(), said.append)
    reports = [session.examine(str(path)) for path in (first, second)]
    assert [report is None for report in reports] == [True, False]
    assert (len(said), said[0].count("\n"), session.status) == (1, 0, FAULT)
    assert str(first) in said[0]
    assert "our own fault" in said[0]


def test_an_interruption_is_no_fault(tmp_path: Path) -> None:
    def work() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Session(Choices(), print).guarded(str(tmp_path), work)
