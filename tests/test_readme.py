"""What the README shows is what happens; what it tells one to type works."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
SHELL = "\n".join(re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL))
COMMANDS = [line.partition(" #")[0].strip() for line in re.findall(r"^newslint .*$", SHELL, re.MULTILINE)]
SET_UP = re.findall(r"^python3 -m venv .*$", SHELL, re.MULTILINE)


def test_the_sample_is_what_newslint_prints() -> None:
    sample = re.search(r"```text\n(.*?)\n```", TEXT, re.DOTALL)
    assert sample
    argv = [sys.executable, "-m", "newslint", "check", "seeds/"]
    shown = subprocess.run(argv, cwd=ROOT, capture_output=True, encoding="utf-8").stdout
    for finding in sample[1].split("\n\n"):
        assert finding in shown


def test_two_commands_set_everything_up() -> None:
    assert [line.rsplit(" ", 1)[-1] for line in SET_UP] == ["seeds/", ".venv/bin/pytest"]
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "command_of seeds/" in ci
    assert "command_of pytest" in ci


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_works(command: str, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("Talks end\nThe city , a port, was besieged.\n", encoding="utf-8")
    argv = [sys.executable, "-m", *shlex.split(command)]
    done = subprocess.run(argv, cwd=tmp_path, capture_output=True, encoding="utf-8", env=os.environ)
    assert done.returncode in (0, 1)
    assert done.stdout
    assert not done.stderr


def test_the_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", TEXT):
        assert (ROOT / target).exists(), target


def test_the_hook_of_the_readme_exists() -> None:
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    for hook in re.findall(r"\{id: ([\w-]+)\}", TEXT):
        assert f"id: {hook}\n" in hooks
