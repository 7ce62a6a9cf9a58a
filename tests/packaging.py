"""What the tests of the package share: commands in a clean environment, git, and one wheel for all of them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

ROOT = Path(__file__).resolve().parent.parent
WHO = ("-c", "user.name=A Sub", "-c", "user.email=sub@example.org", "-c", "commit.gpgsign=false")


def run(*argv: str | Path, cwd: Path, ok: tuple[int, ...] = (0,), **env: str) -> str:
    clean = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run([str(a) for a in argv], cwd=cwd, capture_output=True, encoding="utf-8", env={**clean, **env})
    assert done.returncode in ok, done.stdout + done.stderr
    return done.stdout + done.stderr


def git(folder: Path, *argv: str, ok: tuple[int, ...] = (0,), **env: str) -> str:
    return run("git", *WHO, *argv, cwd=folder, ok=ok, **env)


def copied(folder: Path) -> Path:
    """The working tree, as git would take it, so that what is tested is what is here."""
    for name in run("git", "ls-files", "--cached", "--others", "--exclude-standard", cwd=ROOT).splitlines():
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder


def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built once however many processes run the tests."""
    shared = tmp_path_factory.getbasetemp()
    shared = shared.parent if os.environ.get("PYTEST_XDIST_WORKER") else shared
    folder = shared / "wheel"
    with FileLock(str(shared / "wheel.lock")):
        if not folder.is_dir():
            source = copied(tmp_path_factory.mktemp("source"))
            run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", shared / "making", source, cwd=shared)
            (shared / "making").rename(folder)
    return next(folder.glob("newslint-*.whl"))
