"""``newslint init``: three questions, and a folder that works at once."""

from pathlib import Path

import pytest
import yaml

from tests.helpers import told
from tests.reports import write


def test_three_questions_and_it_works(tmp_path: Path) -> None:
    said = told(tmp_path, "init", answers="en-UK\nen-GB\n\nyes\n")
    assert "Say one of en-US, en-GB, either." in said
    assert (tmp_path / "newslint.yaml").read_text(encoding="utf-8") == (
        "names: [house/names.yaml]\nrules: [house/rules]\nlanguage: en-GB\n"
    )
    assert (tmp_path / "house" / "rules").is_dir()
    assert yaml.safe_load((tmp_path / ".pre-commit-config.yaml").read_text())["repos"][0]["hooks"] == [
        {"id": "newslint"}
    ]
    with (tmp_path / "house" / "names.yaml").open("a", encoding="utf-8") as names:
        names.write("- name: Ylva Thorvaldsdottir\n  kind: person\n  source: herself\n")
    write(tmp_path / "a.txt", "Ylva Thorvalsdottir spoke.\n")
    assert "names/misspelled" in told(tmp_path, "check", "a.txt", status=1)
    assert told(tmp_path, "names", "lint") == told(tmp_path, "names", "lint", "house/names.yaml")


@pytest.mark.parametrize("names", ["names, of ours.yaml", "liste#1.txt", "namen: unsere.csv", "- n.txt", "désk/n.yml"])
def test_any_path_may_hold_the_names(tmp_path: Path, names: str) -> None:
    told(tmp_path, "init", "--language", "either", "--names", names, "--no-hook")
    assert (tmp_path / names).is_file()
    assert not (tmp_path / ".pre-commit-config.yaml").exists()
    write(tmp_path / "a.txt", "All is well.\n")
    assert told(tmp_path, "check", "a.txt") == "Nothing found in 1 file.\n"


HOOKS = {
    "indented": "repos:\n  - repo: https://example.org/a\n    rev: v1\n    hooks:\n      - id: a\n",
    "flush": "# ours\nrepos:\n- repo: https://example.org/a\n  rev: v1\n  hooks:\n  - id: a\n",
    "deep": "repos:\n    - repo: https://example.org/a\n      rev: v1\n      hooks:\n          - id: a\n",
    "empty": "",
    "bare": "repos:\n",
}


@pytest.mark.parametrize("text", HOOKS.values(), ids=HOOKS)
def test_the_hook_joins_the_others(tmp_path: Path, text: str) -> None:
    write(tmp_path / ".pre-commit-config.yaml", text)
    told(tmp_path, "init", "--language", "either", "--names", "n.txt", "--hook")
    after = (tmp_path / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert after.startswith(text)
    repos = yaml.safe_load(after)["repos"]
    assert [hook["id"] for repo in repos for hook in repo["hooks"]] == [*(["a"] if "id: a" in text else []), "newslint"]


def test_a_hook_file_of_another_shape_is_left_alone(tmp_path: Path) -> None:
    text = "repos:\n  - repo: https://example.org/a\n    rev: v1\n    hooks:\n      - id: a\nfail_fast: true\n"
    write(tmp_path / ".pre-commit-config.yaml", text)
    said = told(tmp_path, "init", "--language", "either", "--names", "n.txt", "--hook", status=2)
    assert "add the hook newslint by hand" in said
    assert (tmp_path / ".pre-commit-config.yaml").read_text(encoding="utf-8") == text


def test_nothing_is_written_over(tmp_path: Path) -> None:
    write(tmp_path / "newslint.yaml", "language: en-GB\n")
    assert "exists already" in told(tmp_path, "init", status=2)
    write(tmp_path / "n.txt", "Ylva Thorvaldsdottir\n")
    (tmp_path / "newslint.yaml").unlink()
    told(tmp_path, "init", "--language", "either", "--names", "n.txt", "--no-hook")
    assert (tmp_path / "n.txt").read_text(encoding="utf-8") == "Ylva Thorvaldsdottir\n"
