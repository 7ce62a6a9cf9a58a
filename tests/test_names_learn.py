"""Learning names from an archive: what is proposed, what is suspected, and that nothing is lost on the way."""

# ruff: noqa: E501 - what is expected reads best in one line

import gzip
import json
import random
from pathlib import Path

import pytest

from newslint.cli import main
from newslint.draft import Draft, Piece
from newslint.lexicon import Lexicon
from newslint.names.archive import Story
from newslint.names.learning import Counts
from newslint.names.loading import read
from newslint.names.mentions import mentions, settled
from newslint.names.model import Entry
from newslint.names.soundness import problems

STORIES = [
    "Quarterly plans\nThe council heard from Mayor Odalys Brenkhorst on Monday. “We are late,” Brenkhorst told the Vostrelle Herald.",
    "In Vostrelle, Odalys Brenkhorst said the Harrow Valley Water Authority would pay. Residents of Vostrelle agreed.",
    "But Odalys M. Brenkhorst went on: the Harrow Valley Water Authority had asked engineers in Vostrelle for help.",
    "On Tuesday Odalys Brenkhorst met the board of the Harrow Valley Water Authority and the Vostrelle Herald in Vostrelle.",
    "Critics of Odalys Brenkhorst say that the Vostrelle Herald was kind. Ms Brenkhorst disagrees. They live in Vostrele.",
    "Friends of Odalys Brenkorst, who grew up near Vostrelle, remember her mother, Odalys M. Brenkhorst; the Harrow Valley Water Authority does not.",
]


def learnt(folder: Path, *options: str) -> tuple[list[Entry], str]:
    """(the entries proposed for an archive, the comment at the head)."""
    out = folder / "proposal.yaml"
    assert main(["names", "learn", str(folder / "archive"), "-o", str(out), "--replace", *options]) == 0
    text = out.read_text(encoding="utf-8")
    return read(str(out)), "".join(line for line in text.splitlines(keepends=True) if line.startswith("#"))


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    (tmp_path / "archive").mkdir()
    for number, story in enumerate(STORIES):
        (tmp_path / "archive" / f"{number}.txt").write_text(story + "\n", encoding="utf-8")
    return tmp_path


def test_entries_variants_and_likely_errors_are_proposed(archive: Path) -> None:
    entries, head = learnt(archive)
    assert {e.name: (e.kind, e.also) for e in entries} == {
        "Harrow Valley Water Authority": ("organisation", ()),
        "Odalys Brenkhorst": ("person", ("Odalys M. Brenkhorst",)),
        "Vostrelle": ("place", ()),
        "Vostrelle Herald": ("other", ()),
    }
    assert (
        "#   Odalys Brenkorst (1) for Odalys Brenkhorst (6); 5.txt: Friends of Odalys Brenkorst, who grew up near"
        in head
    )
    assert "#   Vostrele (1) for Vostrelle (" in head
    assert "our archive, 8 times in 4 stories" in str(entries)
    assert problems([str(archive / "proposal.yaml")]) == []


def test_json_lines_say_the_same(archive: Path) -> None:
    rows = "".join(json.dumps({"id": f"{n}.txt", "title": "x", "text": s}) + "\n" for n, s in enumerate(STORIES))
    expected = learnt(archive)
    for number in range(len(STORIES)):
        (archive / "archive" / f"{number}.txt").unlink()
    (archive / "archive").rmdir()
    for data in (rows.encode(), gzip.compress(rows.encode())):
        (archive / "archive").write_bytes(data)
        assert learnt(archive) == expected


def test_what_the_house_knows_already_is_not_proposed(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(archive)
    (archive / "newslint.yaml").write_text("names: [ours.txt]\n")
    (archive / "ours.txt").write_text("Odalys Brenkhorst\nVostrelle\n")
    entries, head = learnt(archive)
    assert [e.name for e in entries] == ["Harrow Valley Water Authority", "Vostrelle Herald"]
    assert "Odalys Brenkorst (1) for Odalys Brenkhorst" in head


def test_counts_are_the_same_whether_they_fit_in_memory_or_not() -> None:
    lexicon = Lexicon.open()
    parts = ["Brenkhorst", "Vostrelle", "Odalys", "Harrow", "Tamsin", "Quill"]
    pick = random.Random(3)
    texts = [" ".join(f"We saw {pick.choice(parts)} {pick.choice(parts)} there." for _ in range(4)) for _ in range(60)]
    archive = [Story(str(n), Draft([Piece(text, text)]), 0) for n, text in enumerate(texts)]
    found = []
    for many in (1, 7, 10_000):
        with Counts(many) as counts:
            counts.read(archive, lexicon, lambda *_: None)
            found.append(list(counts))
            assert list(counts) == found[-1]
    assert found[0] == found[1] == found[2]
    assert sum(c.times for c in found[0] if c.what == "n") == 240


def test_bad_stories_are_told_and_passed_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = ["{oops}", "[1]", '{"id": 3}', json.dumps({"text": "They saw Odalys Brenkhorst."}), '{"text": "cut of']
    (tmp_path / "archive").write_text("\n".join(lines))
    entries, _ = learnt(tmp_path, "--least", "1")
    assert [e.name for e in entries] == ["Odalys Brenkhorst"]
    said = capsys.readouterr().err
    for line in ("1: not valid JSON", "2: no text (one of", "3: no text (one of", "5: cut off in the middle"):
        assert f"archive:{line}" in said


def test_no_stories_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert main(["names", "learn", str(tmp_path / "empty")]) == 2
    assert "no story in it" in capsys.readouterr().err
    assert main(["names", "learn", str(tmp_path / "none")]) == 2
    assert "cannot be read" in capsys.readouterr().err


MENTIONED = [
    ("He met President Recep Tayyip Erdogan in Ankara.", ["Recep Tayyip Erdogan", "Ankara"]),
    ("US Secretary of State Mike Pompeo spoke.", ["US", "Mike Pompeo"]),
    ("We saw Turkey’s Foreign Minister Mevlut Cavusoglu said so.", ["Turkey", "Mevlut Cavusoglu"]),
    (
        "The Food and Drug Administration warned Pfizer and Moderna.",
        ["Food and Drug Administration", "Pfizer", "Moderna"],
    ),
    ("Suspected Syrian and Russian planes; Russian and Syrian ones.", ["Syrian", "Russian", "Russian", "Syrian"]),
    ("It is the Bank of England’s view.", ["Bank of England"]),
    ("But Iran-backed fighters met Ban Ki-moon on Monday, March 4.", ["Iran", "Ban Ki-moon"]),
    ("Officials in Washington, D.C. agreed.", ["Washington", "D.C."]),
    ("We asked Amy Klobuchar of Minnesota, and I’d say so.", ["Amy Klobuchar", "Minnesota"]),
    ("The U.S. economy grew; the U.S. did not.", ["U.S.", "U.S."]),
    ("They saw Chief Executive Don Thompson.", ["Don Thompson"]),
    ("How It All Began\nNothing to see.", []),
    ("THE WAR IN SYRIA\nNothing to see.", []),
    ("He said: “We are here.”", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), MENTIONED)
def test_the_names_of_a_draft(text: str, expected: list[str]) -> None:
    found = settled(mentions(Draft([Piece(text, text)]), Lexicon.open()))
    assert [m.text for m in found if m.sure] == expected
