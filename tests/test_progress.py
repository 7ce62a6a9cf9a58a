"""Long work shows how far it is, on a terminal only; Ctrl-C ends it with what was found so far."""

import os
import re
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newslint.progress import EVERY
from tests.reports import write

pty = pytest.importorskip("pty", reason="no terminals of this kind here")
COPY = "The ministers met in the hall and spoke about the budget, the weather and the harbour.\n\n" * 60
DRAFTS = 61  # sixty files and a pipe


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    for number in range(DRAFTS - 1):
        write(folder / f"{number:03}.txt", f"Talks end {number}\n\nHe recieved it.\n\n{COPY}")
    (folder / "bad.txt").write_bytes(b"caf\xe9\n")
    return folder


def at_a_terminal(folder: Path, *options: str, gate: Path, stops: bool = True) -> tuple[str, int]:
    """(all that a terminal gets, the exit status).

    ``gate`` is a pipe among the drafts: when newslint waits for its text, Ctrl-C is typed (if it ``stops``) or some
    time goes by, and then the text comes. Who is just about to wait hears of Ctrl-C when the text has come.
    """
    argv = [sys.executable, "-m", "newslint", *options]
    child, terminal = pty.fork()
    if not child:
        os.chdir(folder)
        os.execve(argv[0], argv, {**os.environ, "TERM": "xterm"})
    got, writer, typed, end = b"", -1, 0.0, time.monotonic() + 120
    while time.monotonic() < end:
        if writer < 0 and (writer := waiting(gate)) >= 0:
            if stops:
                os.write(terminal, b"\x03")
                typed = time.monotonic()
            else:
                time.sleep(2 * EVERY)
        if writer > 0 and (b"stopped" in got or not stops or time.monotonic() > typed + 5):
            os.write(writer, b"Talks end\n\nHe recieved it.\n")
            os.close(writer)
            writer = 0
        if not select.select([terminal], [], [], 0.02)[0]:
            continue
        try:
            got += os.read(terminal, 65536)
        except OSError:
            break
    else:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    return got.decode("utf-8"), os.waitstatus_to_exitcode(status)


def waiting(gate: Path) -> int:
    """The end of a pipe to write to, once somebody reads; -1 before."""
    try:
        return os.open(gate, os.O_WRONLY | os.O_NONBLOCK)
    except OSError:
        return -1


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    path = tmp_path / "gate.txt"
    os.mkfifo(path)
    return path


def around(gate: Path) -> list[str]:
    """Thirty drafts, the pipe, and thirty more."""
    return [*(f"{i:03}.txt" for i in range(30)), str(gate), *(f"{i:03}.txt" for i in range(30, 60))]


def seen(output: str) -> list[str]:
    """The lines that stay on the terminal: what is wiped or written over is gone."""
    lines = []
    for line in output.replace("\r\n", "\n").split("\n"):
        shown = ""
        for part in line.split("\r"):
            shown = part[3:] if part.startswith("\x1b[K") else part + shown[len(part) :]
        lines.append(re.sub(r"\x1b\[[\d;]*m", "", shown))
    return lines


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bar_that_leaves_nothing_behind(folder: Path, gate: Path, jobs: str) -> None:
    output, status = at_a_terminal(folder, "check", "--jobs", jobs, "bad.txt", *around(gate), gate=gate, stops=False)
    assert status == 2
    assert re.search(r"checking █*·* +\d+%  \d+", output)
    lines = seen(output)
    assert not [line for line in lines if "checking" in line or "█" in line]
    assert lines.count("    “recieved” is no word that we know; did you mean “received”?") == DRAFTS
    assert f"{DRAFTS} errors in {DRAFTS} of {DRAFTS} files." in lines
    assert [line for line in lines if line.startswith("newslint: bad.txt:1: byte 0xe9")]


def test_no_bar_where_nobody_looks(folder: Path) -> None:
    argv = [sys.executable, "-m", "newslint", "check", "--format", "jsonl", "."]
    done = subprocess.run(argv, cwd=folder, capture_output=True, encoding="utf-8")
    assert done.stderr.startswith("newslint: bad.txt:1:")
    assert done.stderr.count("\n") == 1
    assert "checking" not in done.stdout + done.stderr


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_with_what_was_found(folder: Path, gate: Path, jobs: str) -> None:
    output, status = at_a_terminal(folder, "check", "--jobs", jobs, *around(gate), gate=gate)
    lines = seen(output)
    assert status == 130
    assert "newslint: stopped; what follows is what was found so far" in output.replace("^C", "")
    (summary,) = [line for line in lines if re.fullmatch(r"\d+ errors? in \d+ of \d+ files?\.", line)]
    assert summary == "31 errors in 31 of 31 files." if jobs == "1" else 0 < int(summary.split()[0]) <= 31
    assert not [line for line in lines if "Traceback" in line or "checking" in line]


def test_ctrl_c_keeps_the_reports_asked_for(folder: Path, gate: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.jsonl"
    asked = ("check", "--jobs", "1", "--output", f"jsonl={report}", *around(gate))
    output, status = at_a_terminal(folder, *asked, gate=gate)
    assert status == 130
    assert report.read_text(encoding="utf-8").count("\n") == output.count("is no word that we know") == 31


def test_ctrl_c_ends_a_trial_with_what_was_found(folder: Path, gate: Path) -> None:
    output, status = at_a_terminal(folder, "try", "--jobs", "1", "words/misspelled", *around(gate), gate=gate)
    assert status == 130
    assert "31 findings in 31 of 31 drafts" in output
