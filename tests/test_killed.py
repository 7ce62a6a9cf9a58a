"""``kill -9`` at any moment: every file is as it was or as it should be, and the next run puts the rest right."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.helpers import newslint

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")

LINE = "The mayor , who spoke , left.\n"
OLD = f"Talks end\n{LINE * 150}".encode("utf-16")
NEW = f"Talks end\n{LINE.replace(' ,', ',') * 150}".encode("utf-16")
ACCEPT = ("accept", "--why", "so printed", "--who", "Ann")
FIX = ("check", "--fix", "--select", "punctuation")

DRIVER = """
import os, signal, sys
folder, left = sys.argv.pop(1), int(sys.argv.pop(1))
ACTS = "os.rename", "os.remove", "os.chmod", "os.chown", "os.mkdir", "os.listxattr"
def watch(event, args):
    global left
    writes = event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)
    if (writes or event in ACTS) and isinstance(args[0], str) and os.path.abspath(args[0]).startswith(folder):
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
from newslint.cli import main
sys.addaudithook(watch)
sys.exit(main())
"""
"""Runs newslint and kills itself just before a given act on a folder."""


def killed(folder: Path, act: int, *argv: str, where: Path | None = None) -> bool:
    """True if a run was killed before its so manieth act on a folder; False if it came to its end before."""
    command = [sys.executable, "-c", DRIVER, str(where or folder), str(act), *argv]
    done = subprocess.run(command, cwd=folder, capture_output=True, env=os.environ)
    assert done.returncode in (-signal.SIGKILL, 0, 1), done.stderr
    return done.returncode == -signal.SIGKILL


def states(folder: Path) -> list[bytes]:
    """What the drafts hold; whatever else lies there must be known as a temporary file."""
    names = sorted(os.listdir(folder))
    strange = [n for n in names if not n.endswith(".txt") and not (n.startswith(".newslint-") and n.endswith(".tmp"))]
    assert not strange
    return [(folder / name).read_bytes() for name in names if name.endswith(".txt")]


def test_mending_killed_at_each_act(tmp_path: Path) -> None:
    def fresh() -> None:
        for name in ("a.txt", "b.txt"):
            (tmp_path / name).write_bytes(OLD)

    fresh()
    seen = set()
    act = 1
    while killed(tmp_path, act, *FIX):
        left = states(tmp_path)
        assert set(left) <= {OLD, NEW}
        seen.add((left.count(NEW), len(os.listdir(tmp_path))))
        fresh()
        act += 1
    assert {(0, 3), (1, 2), (1, 3)} <= seen  # killed between the two steps, and between the two files
    assert newslint(tmp_path, *FIX).returncode == 0
    assert states(tmp_path) == [NEW, NEW]
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "b.txt"]


def test_mending_killed_at_random_moments(tmp_path: Path) -> None:
    names = [f"{i:02}.txt" for i in range(24)]
    chance = random.Random(1)
    halfway = 0
    for _ in range(6):
        for name in names:
            (tmp_path / name).write_bytes(OLD)
        command = [sys.executable, "-m", "newslint", *FIX, "."]
        with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
            assert process.stderr
            for _ in range(chance.randrange(1, len(names))):
                process.stderr.readline()
            time.sleep(chance.random() / 200)
            process.kill()
        left = states(tmp_path)
        assert set(left) <= {OLD, NEW}
        halfway += 0 < left.count(NEW) < len(names)
    assert halfway > 1
    assert newslint(tmp_path, *FIX, ".").returncode == 0
    assert states(tmp_path) == [NEW] * len(names)
    assert sorted(os.listdir(tmp_path)) == names


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A folder with two drafts, of which the finding of one is accepted."""
    folder = tmp_path / "paper"
    folder.mkdir()
    (folder / "newslint.yaml").write_text("select: [punctuation, exceptions]\n")
    (folder / "old.txt").write_text("Talks end\nThe mayor , who spoke, left.\n")
    (folder / "new.txt").write_text("Talks end\nThe mayor, who spoke , left.\n")
    assert newslint(folder, *ACCEPT, "old.txt").returncode == 0
    return folder


def test_the_ledger_survives(paper: Path) -> None:
    ledger = paper / "accepted.yaml"
    before = ledger.read_bytes()
    act = 1
    while killed(paper, act, *ACCEPT, "new.txt"):
        assert ledger.read_bytes() == before
        act += 1
    assert act > 3
    assert ledger.read_bytes().count(b"\n") == before.count(b"\n") + 1
    assert newslint(paper, "check", ".").returncode == 0
    assert sorted(os.listdir(paper)) == ["accepted.yaml", "new.txt", "newslint.yaml", "old.txt"]


def test_what_is_kept_between_runs_survives(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = newslint(paper, "check", ".").stdout
    whole, kept = Path(os.environ["NEWSLINT_CACHE"]), paper.parent / "kept"
    for act in (1, 2, 4):
        shutil.copytree(whole, kept, ignore=shutil.ignore_patterns("findings-*", "ledger-*", "config-*", "patterns-*"))
        monkeypatch.setenv("NEWSLINT_CACHE", str(kept))
        assert killed(paper, act, "check", ".", where=kept)
        assert newslint(paper, "check", ".").stdout == shown
        shutil.rmtree(kept)
