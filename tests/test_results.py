"""Findings are kept from run to run, and never shown once anything has changed that could change them."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newslint import cache, results, start

STORY = "Talks end\nThe army beseiged the town of Ylva Thorvalsdottir on Tuesday, Dec. 24, 2019.\n"


class Paper:
    def __init__(self, folder: Path, names: Path) -> None:
        self.folder = folder
        self.cache = folder / "cache"
        shutil.copytree(names, self.cache)
        self.write("story.txt", STORY)

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def found(self, *options: str) -> list[str]:
        argv = [sys.executable, "-m", "newslint", "check", "--format", "jsonl", *options, "story.txt"]
        env = {**os.environ, "NEWSLINT_CACHE": str(self.cache)}
        done = subprocess.run(argv, cwd=self.folder, capture_output=True, encoding="utf-8", env=env)
        assert done.returncode in (0, 1), done.stderr
        return [line.split('"text": "')[1].split('"')[0] for line in done.stdout.splitlines()]

    def kept(self) -> list[str]:
        return sorted(p.name for p in self.cache.glob("findings-*"))


@pytest.fixture
def paper(tmp_path: Path, names_cache: Path) -> Paper:
    return Paper(tmp_path, names_cache)


def test_an_unchanged_draft_is_spared(paper: Paper) -> None:
    assert paper.found() == ["beseiged"]
    kept = paper.kept()
    assert len(kept) == 1
    assert paper.found() == ["beseiged"]
    assert paper.found("--level", "error") == ["beseiged"]
    assert paper.kept() == kept


def test_whatever_changes_is_seen(paper: Paper) -> None:
    assert paper.found() == ["beseiged"]
    paper.write("story.txt", STORY.replace("beseiged", "besieged").replace("Dec. 24", "Dec. 25"))
    assert paper.found() == ["Tuesday, Dec. 25, 2019"]
    assert paper.found("--ignore", "dates") == []
    paper.write("names.txt", "Ylva Thorvaldsdottir\n")
    assert paper.found("--names", "names.txt", "--ignore", "dates") == ["Thorvalsdottir"]
    paper.write("names.txt", "Ylva Thorvalsdottir\n")
    assert paper.found("--names", "names.txt", "--ignore", "dates") == []
    paper.write("newslint.yaml", "rules: rules\nignore: [dates]\n")
    card = "swap: {words: {army: AAA}}\nmessage: M {better}.\nwhy: w\nsource: s\nexamples: [{ok: x}]\n"
    paper.write("rules/house/a.yaml", card)
    assert paper.found() == ["army"]
    paper.write("rules/house/a.yaml", card.replace("army:", "on:"))
    assert paper.found() == ["on"]


def test_a_damaged_entry_is_made_anew(paper: Paper) -> None:
    paper.found()
    entry = paper.cache / paper.kept()[0]
    entry.write_bytes(entry.read_bytes()[:-3])
    assert paper.found() == ["beseiged"]


def test_the_oldest_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path))
    monkeypatch.setattr(results, "MOST", 3)
    for number in range(5):
        cache.store(results.KIND, str(number), [number])
        os.utime(tmp_path / f"findings-{number}", (time.time() - 100 + number,) * 2)
    os.utime(tmp_path / "findings-4", (1, 1))
    cache.store("rules", "x", [])
    cache.forget(results.KIND, results.MOST, results.AGE)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["findings-1", "findings-2", "findings-3", "rules-x"]


def test_a_new_version_of_any_file_is_another_newslint(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.py").write_text("1")
    before = start.files(str(tmp_path))
    (tmp_path / "a" / "b.py").write_text("22")
    assert before != start.files(str(tmp_path))
