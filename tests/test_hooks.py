"""The hooks of ``.pre-commit-hooks.yaml`` in real repositories, with the real pre-commit and one environment."""

import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from tests.packaging import ROOT, WHO, built, git, run

GOOD = """\
Talks begin
The talks went on.
The mayor spoke.
The army left.
It rained.
The shops opened.
The police came.
The city is quiet.
"""
BAD = GOOD.replace("The mayor spoke", "The mayor , too, recieved them")
MENDED = BAD.replace(" , too", ", too")

HOOKS = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "hooks"
version = "0"
dependencies = ["newslint @ {wheel}"]
[tool.hatch.metadata]
allow-direct-references = true
[tool.hatch.build.targets.wheel]
bypass-selection = true
"""
"""A repository of hooks that installs the wheel, as mirrors of released versions do: pip builds it only once."""


class Paper:
    """A newsroom's repository with a hook installed."""

    def __init__(self, folder: Path, hooks: Path, home: Path) -> None:
        self.folder, self.hooks = folder, hooks
        self.env = {"PRE_COMMIT_HOME": str(home), "NO_COLOR": "1"}
        folder.mkdir()
        git(folder, "init", "-q", "-b", "main")

    def install(self, hook: str, *args: str) -> None:
        revision = git(self.hooks, "rev-parse", "HEAD").strip()
        (self.folder / ".pre-commit-config.yaml").write_text(
            f"repos:\n  - repo: {self.hooks.as_uri()}\n    rev: {revision}\n"
            f"    hooks: [{{id: {hook}, args: [{', '.join(args)}], verbose: true}}]\n",
            encoding="utf-8",
        )
        self.git("add", ".pre-commit-config.yaml")
        run(sys.executable, "-m", "pre_commit", "install", cwd=self.folder, **self.env)

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def git(self, *argv: str, ok: tuple[int, ...] = (0,), at: str = "") -> str:
        return run("git", *WHO, *argv, cwd=self.folder / at, ok=ok, **self.env)

    def commit(self, *argv: str, passes: bool, at: str = "") -> str:
        return self.git("commit", "-qm", "copy", *argv, ok=(0,) if passes else (1,), at=at)


def found(shown: str) -> list[str]:
    """The files with a misspelled word, in order."""
    return sorted(re.findall(r"^(.+?):\d+:\d+: error words/misspelled", shown, re.MULTILINE))


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """(the repository of hooks, the home of pre-commit's environments)."""
    hooks = tmp_path_factory.mktemp("hooks")
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    wheel = built(tmp_path_factory).as_uri()
    (hooks / "pyproject.toml").write_text(HOOKS.format(wheel=wheel), encoding="utf-8")
    git(hooks, "init", "-q")
    git(hooks, "add", "-A")
    git(hooks, "commit", "-qm", "hooks")
    return hooks, tmp_path_factory.mktemp("home")


@pytest.fixture
def paper(places: tuple[Path, Path], tmp_path: Path) -> Paper:
    return Paper(tmp_path / "paper", *places)


def test_a_commit_is_refused_until_it_is_right(paper: Paper) -> None:
    paper.install("newslint")
    paper.write("newslint.yaml", "exclude: [archive/]\n")
    for name in ("archive/old.txt", "with spaces.txt", "Ängste–é.md", "LICENSE", "notes.py"):
        paper.write(name, BAD)
    paper.git("add", "-A")
    assert found(paper.commit(passes=False)) == ["with spaces.txt", "Ängste–é.md"]
    for name in ("with spaces.txt", "Ängste–é.md"):
        assert paper.read(name) == BAD
        paper.write(name, GOOD)
    paper.git("add", "-A")
    paper.commit(passes=True)
    paper.commit("--allow-empty", passes=True)


def test_many_files_in_batches(paper: Paper) -> None:
    paper.install("newslint-fix")
    names = [f"desk {i % 3}/story {i:02}.txt" for i in range(40)]
    for name in names:
        paper.write(name, BAD)
    paper.git("add", "-A")
    shown = paper.commit(passes=False)
    assert found(shown) == sorted(names)
    assert shown.count(" errors in ") > 1 or os.cpu_count() == 1
    assert shown.count(": 1 place mended") == len(names)
    assert {paper.read(name) for name in names} == {MENDED}
    paper.git("add", "-A")
    assert "mended" not in paper.commit(passes=False)


def test_only_staged_lines_count(paper: Paper) -> None:
    paper.write("story.txt", BAD)
    paper.write("other.txt", BAD)
    paper.git("add", "-A")
    paper.commit("--no-verify", passes=True)
    paper.install("newslint", "--staged")
    paper.write("story.txt", BAD.replace("It rained", "It poured"))
    paper.git("add", "-A")
    paper.write("story.txt", BAD.replace("It rained", "It poured").replace("quiet", "beseiged"))
    paper.commit(passes=True)  # old copy and what is not staged are nobody's business
    assert "beseiged" in paper.read("story.txt")
    shown = paper.commit("-a", passes=False)
    assert found(shown) == ["story.txt"]
    assert "recieved" not in shown
    paper.git("checkout", "-q", "story.txt")
    paper.git("mv", "story.txt", "moved.txt")
    paper.write("moved.txt", paper.read("moved.txt").replace("went on", "are over"))
    paper.git("rm", "-q", "other.txt")
    paper.commit("-a", passes=True)
    paper.write("desk/new.txt", BAD)
    paper.git("add", "-A")
    assert found(paper.commit("new.txt", passes=False, at="desk")) == ["desk/new.txt"]


def test_what_is_not_staged_survives_mending(paper: Paper) -> None:
    paper.write("story.txt", GOOD)
    paper.git("add", "-A")
    paper.commit("--no-verify", passes=True)
    paper.install("newslint-fix", "--staged", "--ignore", "words")
    paper.write("story.txt", BAD)
    paper.git("add", "-A")
    paper.write("story.txt", BAD.replace("is quiet", "is , quiet"))
    paper.commit(passes=False)
    assert paper.read("story.txt") == MENDED.replace("is quiet", "is , quiet")
    paper.write("story.txt", BAD.replace("them", "all of them"))  # on the very line that is mended
    shown = paper.commit(passes=False)
    assert "Rolling back fixes" in shown
    assert paper.read("story.txt") == BAD.replace("them", "all of them")
    paper.git("checkout", "-q", "story.txt")
    paper.commit(passes=False)
    assert paper.read("story.txt") == MENDED
    paper.git("add", "-A")
    paper.commit(passes=True)


def test_a_merge_brings_nobody_elses_findings(paper: Paper) -> None:
    paper.write("story.txt", GOOD)
    paper.git("add", "-A")
    paper.commit("--no-verify", passes=True)
    paper.git("checkout", "-qb", "desk")
    paper.write("story.txt", BAD)
    paper.write("theirs.txt", BAD)
    paper.git("add", "-A")
    paper.commit("--no-verify", passes=True)
    paper.git("checkout", "-q", "main")
    paper.install("newslint", "--staged")
    paper.write("story.txt", GOOD.replace("It rained", "It poured").replace("The mayor", "A mayor"))
    paper.commit("-a", passes=True)
    paper.git("merge", "-q", "desk", ok=(1,))
    paper.write("story.txt", BAD.replace("It rained", "It poured"))
    paper.git("add", "-A")
    paper.commit(passes=True)
    assert len(paper.git("rev-list", "--parents", "-1", "HEAD").split()) == 3


def test_a_submodule_is_left_to_its_own_repository(paper: Paper, tmp_path: Path) -> None:
    agency = tmp_path / "agency"
    agency.mkdir()
    git(agency, "init", "-q")
    (agency / "wire.txt").write_text(BAD)
    git(agency, "add", "-A")
    git(agency, "commit", "-qm", "wire")
    paper.install("newslint", "--staged")
    paper.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", agency.as_uri(), "wire.txt")
    paper.write("story.txt", GOOD)
    paper.git("add", "-A")
    paper.commit(passes=True)
    assert found(
        run(sys.executable, "-m", "newslint", "check", "wire.txt/", cwd=paper.folder, ok=(1,), PYTHONPATH=str(ROOT))
    )
