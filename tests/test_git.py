"""``--since`` and ``--staged``: findings on changed lines only, from a real repository."""

import subprocess
import sys
from pathlib import Path

import pytest

OLD = "Talks end\nThe city was beseiged.\nThe talks went on.\n"


class Repository:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "-q", "-b", "main")
        self.write("a story é.txt", OLD)
        self.commit()

    def git(self, *argv: str) -> None:
        who = ("-c", "user.name=A Sub", "-c", "user.email=sub@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *who, *argv], cwd=self.folder, check=True, capture_output=True)

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", "copy")

    def check(self, *options: str) -> tuple[int, list[str], str]:
        argv = [
            sys.executable,
            "-m",
            "newslint",
            "check",
            "--select",
            "words/misspelled",
            "--format",
            "jsonl",
            *options,
        ]
        done = subprocess.run(argv, cwd=self.folder, capture_output=True, encoding="utf-8")
        words = [line.split('"text": "')[1].split('"')[0] for line in done.stdout.splitlines()]
        return done.returncode, words, done.stderr


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def test_only_changed_lines_since_a_revision(repository: Repository) -> None:
    repository.write("a story é.txt", OLD.replace("went on", "were definately over"))
    repository.write("new.txt", "The army recieved it.\n")
    assert sorted(repository.check()[1]) == ["beseiged", "definately", "recieved"]
    assert sorted(repository.check("--since", "HEAD")[1]) == ["definately", "recieved"]
    repository.commit()
    assert repository.check("--since", "HEAD") == (0, [], "")
    assert sorted(repository.check("--since", "HEAD~1")[1]) == ["definately", "recieved"]


def test_only_what_is_staged_is_read(repository: Repository) -> None:
    repository.write("a story é.txt", OLD.replace("went on", "were definately over"))
    repository.git("add", "-A")
    repository.write("a story é.txt", OLD.replace("went on", "were definitely over").replace("Talks", "Tlaks"))
    repository.write("new.txt", "The army recieved it.\n")
    assert repository.check("--staged") == (1, ["definately"], "")
    assert repository.check("--staged", "a story é.txt") == (1, ["definately"], "")


def test_what_git_cannot_do_is_said(repository: Repository) -> None:
    status, words, said = repository.check("--since", "nowhere")
    assert (status, words) == (2, [])
    assert len(said.splitlines()) == 1
    assert "nowhere" in said
