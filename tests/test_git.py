"""``--since`` and ``--staged``: findings on changed lines only, from a real repository."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging import git

OLD = "Talks end\nThe city was beseiged.\nThe talks went on.\n"


class Repository:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "-q", "-b", "main")
        self.write("a story é.txt", OLD)
        self.commit()

    def git(self, *argv: str) -> None:
        git(self.folder, *argv)

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


def test_a_renamed_draft_is_no_new_one(repository: Repository) -> None:
    repository.git("mv", "a story é.txt", "b.txt")
    repository.write("b.txt", OLD.replace("went on", "were definately over"))
    assert repository.check("--since", "HEAD")[1] == ["definately"]
    repository.git("add", "-A")
    assert repository.check("--staged")[1] == ["definately"]


def test_since_begins_where_the_branch_left(repository: Repository) -> None:
    repository.git("checkout", "-qb", "desk")
    repository.write("a story é.txt", OLD.replace("Talks end", "Talks at an end"))
    repository.commit()
    repository.git("checkout", "-q", "main")
    repository.write("a story é.txt", OLD.replace("beseiged", "besieged"))
    repository.commit()
    repository.git("checkout", "-q", "desk")
    assert repository.check("--since", "main") == (0, [], "")
    assert repository.check("--since", "main", ".") == (0, [], "")


@pytest.mark.parametrize(
    ("encoding", "ends"), [("utf-8", "\r"), ("utf-8", "\r\n"), ("utf-16", "\n"), ("utf-16", "\r\n")]
)
def test_any_encoding_and_line_end(repository: Repository, encoding: str, ends: str) -> None:
    path = repository.folder / "b.txt"
    path.write_bytes((OLD.replace("\n", ends)).encode(encoding))
    repository.commit()
    path.write_bytes((OLD.replace("went on", "were definately over").replace("\n", ends)).encode(encoding))
    expected = ["definately"] if "\n" in ends else ["beseiged", "definately"]  # all one line to git
    assert sorted(repository.check("--since", "HEAD")[1]) == expected
    repository.git("add", "-A")
    assert sorted(repository.check("--staged")[1]) == expected


def test_from_a_folder_and_with_signs_in_names(repository: Repository) -> None:
    (repository.folder / "desk [a]*").mkdir()
    repository.write("desk [a]*/x.txt", OLD)
    repository.write('desk [a]*/tab\tand “quote".txt', OLD)
    repository.commit()
    for name in ("x.txt", 'tab\tand “quote".txt'):
        repository.write(f"desk [a]*/{name}", OLD.replace("went on", "were definately over"))
    repository.git("add", "-A")
    assert repository.check("--staged")[1] == ["definately"] * 2
    inside = Repository.__new__(Repository)
    inside.folder = repository.folder / "desk [a]*"
    assert inside.check("--staged")[1] == ["definately"] * 2
    assert inside.check("--since", "HEAD", "x.txt")[1] == ["definately"]


def test_the_first_commit_and_a_file_that_is_gone(tmp_path: Path) -> None:
    fresh = Repository.__new__(Repository)
    fresh.folder = tmp_path
    fresh.git("init", "-q")
    assert fresh.check("--staged") == (0, [], "")
    fresh.write("a.txt", OLD)
    fresh.git("add", "-A")
    (tmp_path / "a.txt").unlink()
    assert fresh.check("--staged")[1] == ["beseiged"]


def test_mending_keeps_to_what_is_staged(repository: Repository) -> None:
    def fix(*options: str) -> str:
        argv = [sys.executable, "-m", "newslint", "check", "--fix", "--select", "punctuation", *options]
        return subprocess.run(argv, cwd=repository.folder, capture_output=True, encoding="utf-8").stderr

    repository.write("b.txt", "Talks end\nHe left , then.\nShe left.\n")
    repository.commit()
    repository.write("b.txt", "Talks end\nHe left , then.\nShe left , too.\n")
    repository.git("add", "-A")
    repository.write("b.txt", "Talks end\nHe left , then.\nShe left , too.\nMore.\n")
    assert "b.txt: has changes that are not staged" in fix("--staged")
    repository.git("add", "-A")
    assert "b.txt: 1 place mended" in fix("--staged")
    assert (repository.folder / "b.txt").read_text() == "Talks end\nHe left , then.\nShe left, too.\nMore.\n"
    assert "1 place mended" in fix()
