"""The wheel, and an install from a checkout, hold the rules and the data; the hook works in a real repository."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BAD = "Talks begin\nThe army took the beseiged city of Allepo, a spokesman said.\n"
GOOD = BAD.replace("beseiged", "besieged").replace("Allepo", "Aleppo")


def run(*argv: str | Path, cwd: Path, ok: tuple[int, ...] = (0,), **env: str) -> str:
    clean = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run([str(a) for a in argv], cwd=cwd, capture_output=True, encoding="utf-8", env={**clean, **env})
    assert done.returncode in ok, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The working tree as a repository of its own, committed, so that what is tested is what is here."""
    folder = tmp_path_factory.mktemp("checkout")
    names = run("git", "ls-files", "--cached", "--others", "--exclude-standard", cwd=ROOT).splitlines()
    for name in names:
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "newslint")
    return folder


def git(folder: Path, *argv: str, ok: tuple[int, ...] = (0,)) -> str:
    who = ("-c", "user.name=A Sub", "-c", "user.email=sub@example.org", "-c", "commit.gpgsign=false")
    return run("git", *who, *argv, cwd=folder, ok=ok)


def test_the_wheel_holds_rules_and_data(checkout: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", tmp_path, checkout, cwd=tmp_path)
    wheel = next(tmp_path.glob("newslint-*.whl"))
    names = zipfile.ZipFile(wheel).namelist()
    shipped = {f"newslint/{p.relative_to(ROOT).as_posix()}" for p in (ROOT / "rules").rglob("*.yaml")}
    assert shipped <= set(names)
    assert "newslint/_data/words.table" in names
    assert {f"newslint/formats/html/{name}" for name in ("page.html", "page.css", "page.js", "first.js")} <= set(names)
    assert "newslint/py.typed" in names
    run(sys.executable, "-m", "venv", "--system-site-packages", tmp_path / "env", cwd=tmp_path)
    python = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    run(python, "-m", "pip", "install", "-q", "--no-deps", "--ignore-installed", wheel, cwd=tmp_path)
    (tmp_path / "story.txt").write_text(BAD, encoding="utf-8")
    where = run(python, "-c", "import newslint.rulebook as r; print(r.RULES)", cwd=tmp_path)
    assert str(tmp_path / "env") in where
    assert "Aleppo" in run(python, "-m", "newslint", "check", "story.txt", cwd=tmp_path, ok=(1,))


def test_the_hook_in_a_real_repository(checkout: Path, tmp_path: Path) -> None:
    paper = tmp_path / "paper"
    paper.mkdir()
    git(paper, "init", "-q")
    revision = git(checkout, "rev-parse", "HEAD").strip()
    (paper / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {checkout.as_uri()}\n    rev: {revision}\n    hooks:\n      - id: newslint\n",
        encoding="utf-8",
    )
    (paper / "newslint.yaml").write_text("exclude: [archive/]\n", encoding="utf-8")
    (paper / "archive").mkdir()
    (paper / "archive" / "old.txt").write_text(BAD, encoding="utf-8")
    (paper / "story with spaces.txt").write_text(GOOD, encoding="utf-8")
    env = {"PRE_COMMIT_HOME": str(tmp_path / "home")}
    run(sys.executable, "-m", "pre_commit", "install", cwd=paper, **env)
    (paper / "story.md").write_text(BAD, encoding="utf-8")
    git(paper, "add", "-A")
    who = ("-c", "user.name=A Sub", "-c", "user.email=sub@example.org")
    refused = run("git", *who, "commit", "-m", "Story", cwd=paper, ok=(1,), **env)
    assert "besieged" in refused
    assert "Aleppo" in refused
    assert "old.txt" not in refused
    (paper / "story.md").write_text(GOOD, encoding="utf-8")
    git(paper, "add", "-A")
    run("git", *who, "commit", "-m", "Story", cwd=paper, **env)
    assert "Story" in git(paper, "log", "--oneline")
    assert (paper / "story.md").read_text(encoding="utf-8") == GOOD
