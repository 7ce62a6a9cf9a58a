"""The tick list: every name of a draft once, in order, with its place, its count and what the dictionary says of it."""

import json
from pathlib import Path

import pytest

from newslint.cli import main

HOUSE = """\
- name: Odalys Brenkhorst
  kind: person
  role: mayor of Vostrelle, 2019–
  source: vostrelle.example
- name: Vostrelle
  kind: place
  source: vostrelle.example
"""
DRAFT = """\
Bridge opens at last

Mayor Odalys Brenkhorst opened the bridge in Vostrelle. “We did it,” Brenkhorst said.
Tamsin Quill, who lives in Vostrele, was there. So was Odalys Brenkhosrt’s son; Ms Brenkhorst’s daughter was not.
"""


@pytest.fixture
def desk_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "names.yaml").write_text(HOUSE, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("desk_folder")
def test_known_near_and_new(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "radar", "draft.txt", "--names", "names.yaml", "--format", "jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    seen = [
        (r["line"], r["column"], r["name"], r["count"], r["status"], [e["canonical"] for e in r["entries"]][:1])
        for r in rows
    ]
    assert seen == [
        (3, 7, "Odalys Brenkhorst", 3, "known", ["Odalys Brenkhorst"]),
        (3, 46, "Vostrelle", 1, "known", ["Vostrelle"]),
        (4, 1, "Tamsin Quill", 1, "new", []),
        (4, 28, "Vostrele", 1, "near", ["Vostrelle"]),
        (4, 56, "Odalys Brenkhosrt", 1, "near", ["Odalys Brenkhorst"]),
    ]
    assert rows[0]["entries"][0] == {
        "canonical": "Odalys Brenkhorst",
        "kind": "person",
        "role": "mayor of Vostrelle, 2019–",
        "source": "vostrelle.example",
    }
    assert all(r["path"] == "draft.txt" for r in rows)


def test_a_bad_draft_does_not_cost_the_others_their_list(desk_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk_folder / "latin.txt").write_bytes(b"caf\xe9")
    assert main(["names", "radar", "latin.txt", "gone.txt", "draft.txt", "--names", "names.yaml"]) == 2
    said = capsys.readouterr()
    assert [line.split(": ")[1] for line in said.err.splitlines()] == ["latin.txt:1", "gone.txt"]
    assert said.out.splitlines()[-1] == "draft.txt: 2 known, 2 near, 1 new."


def test_hostile_drafts_are_listed_in_no_time(desk_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for text in (
        "A" * 100_000,
        "A " * 50_000,
        "Mr " * 30_000,
        "A-" * 50_000,
        "“" * 100_000,
        "Mayor of " * 20_000,
        "Ann Lee\n\n" * 3_000,
        "We met Ann Lee.\n\n" * 2_000,
        "\x1b[2J Ann\u202e Lee",
    ):
        (desk_folder / "draft.txt").write_text(text, encoding="utf-8")
        assert main(["names", "radar", "draft.txt"]) == 0
        assert "\x1b" not in capsys.readouterr().out
