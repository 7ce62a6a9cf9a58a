"""The workflows: valid, and the user's example does what it says when its commands are run."""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from tests.packaging import git

ROOT = Path(__file__).resolve().parent.parent
OURS = ROOT / ".github" / "workflows" / "ci.yml"
EXAMPLE = ROOT / "docs" / "examples" / "github-workflow.yml"
DOC = (ROOT / "docs" / "hooks.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [OURS, EXAMPLE], ids=lambda p: p.stem)
def test_github_takes_it(path: Path) -> None:
    argv = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(path)]
    done = subprocess.run(argv, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


def test_ours_runs_what_everyone_runs_on_each_python() -> None:
    job = yaml.safe_load(OURS.read_text(encoding="utf-8"))["jobs"]["all"]
    assert [step["run"] for step in job["steps"] if "run" in step] == [".ci/run"]
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["requires-python"] == f">={job['strategy']['matrix']['python'][0]}"


@pytest.fixture
def pull_request(tmp_path: Path) -> Path:
    """A branch beside a main branch that went on, checked out as GitHub does."""
    origin = tmp_path / "origin"
    origin.mkdir()
    git(origin, "init", "-q", "-b", "main")
    (origin / "old.txt").write_text("Talks end\nThe city was beseiged.\nThe talks went on.\n")
    git(origin, "add", "-A")
    git(origin, "commit", "-qm", "old copy")
    git(tmp_path, "clone", "-q", str(origin), "work")
    (origin / "main.txt").write_text("Talks end\nThe accomodation is full.\n")
    git(origin, "add", "-A")
    git(origin, "commit", "-qm", "somebody else's copy")
    work = tmp_path / "work"
    git(work, "fetch", "-q")
    git(work, "checkout", "-qb", "desk")
    (work / "old.txt").write_text("Talks end\nThe city was beseiged.\nThe talks are definately over.\n")
    git(work, "commit", "-qam", "new copy")
    return work


def test_the_example_shows_what_the_pull_request_changed(pull_request: Path) -> None:
    steps = yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))["jobs"]["newslint"]["steps"]
    command = next(step["run"] for step in steps if "newslint check" in step.get("run", ""))
    shell = command.replace("newslint check", f'"{sys.executable}" -m newslint check')
    env = {**os.environ, "GITHUB_BASE_REF": "main"}
    done = subprocess.run(["bash", "-ec", shell], cwd=pull_request, capture_output=True, encoding="utf-8", env=env)
    assert done.returncode == 1, done.stderr
    shown = re.findall(r"^::error file=([^,]+),line=(\d+)", done.stdout, re.MULTILINE)
    assert [(Path(name).name, line) for name, line in shown] == [("old.txt", "3")]
    assert "definitely" in done.stdout
    for step in steps:
        for name in (step.get("with", {}).get("path"), step.get("with", {}).get("sarif_file")):
            assert name is None or (pull_request / name).stat().st_size > 500
    sarif = json.loads((pull_request / "newslint.sarif").read_text(encoding="utf-8"))
    assert len(sarif["runs"][0]["results"]) == 1


def test_the_page_shows_hooks_that_pre_commit_takes(tmp_path: Path) -> None:
    blocks = [block for block in re.findall(r"```yaml\n(.*?)```", DOC, re.DOTALL) if block.startswith("repos:")]
    assert blocks
    known = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    for number, block in enumerate(blocks):
        path = tmp_path / f"{number}.yaml"
        path.write_text(block, encoding="utf-8")
        subprocess.run([sys.executable, "-m", "pre_commit", "validate-config", str(path)], check=True)
        assert {hook["id"] for repo in yaml.safe_load(block)["repos"] for hook in repo["hooks"]} <= known


def test_the_page_names_the_example() -> None:
    assert "(examples/github-workflow.yml)" in DOC
