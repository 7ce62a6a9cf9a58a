"""The story in seeds/, a published article with its real errors: what is found, exactly, and nothing else."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests import seeds

ROOT = Path(__file__).resolve().parent.parent
STORY = ROOT / "seeds" / "000_06b3998d65baf446.txt"

ERRORS = [
    # (text before it, text found, first suggestion, what the mended story says)
    ("", "Turkey's", "Turkey", "Turkey renews pressure"),
    ("Ibrahim Kalin told ", "reporters", "reporters,", "told reporters, “We are"),
    ("we demand from ", "Russia”", "Russia.”", "demand from Russia.”"),
    ("including five ", "children", "children,", "five children, were killed"),
    ("more than ", "1300", "1,300", "more than 1,300 civilians"),
    ("been killed in ", "air-strikes", "airstrikes", "killed in airstrikes and"),
    ("President Recep ", "Tayyib", "Tayyip", "Recep Tayyip"),
    ("Recep Tayyib ", "Erdogran", "Erdogan", "Erdogan warned"),
    ("could no longer “", "hand", "handle", "longer “handle a new"),
    ("regime’s bombing ", "campaign”", "campaign.”", "bombing campaign.”"),
    ("These were ", "establish", "established", "were established to"),
    ("towards the ", "beseiged", "besieged", "the besieged city"),
    ("which links ", "Allepo", "Aleppo", "links Aleppo to"),
]


def check(path: Path, *options: str) -> tuple[int, list[dict[str, object]]]:
    argv = [sys.executable, "-m", "newslint", "check", "--format", "jsonl", *options, str(path)]
    done = subprocess.run(argv, capture_output=True, encoding="utf-8")
    assert not done.stderr
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def places(found: list[dict[str, object]]) -> list[tuple[int, str, str]]:
    return [(f["start"]["offset"], f["text"], f["suggestions"][0] if f["suggestions"] else "") for f in found]  # type: ignore[index]


def expected(text: str) -> list[tuple[int, str, str]]:
    return [(text.index(before + found) + len(before), found, better) for before, found, better, _ in ERRORS]


def mended(text: str) -> str:
    for at, found, better in reversed(expected(text)):
        text = text[:at] + better + text[at + len(found) :]
    return text + "\n"


@pytest.mark.parametrize("options", [(), ("--date", "2019-12-24")])
def test_the_table_and_nothing_else(options: tuple[str, ...]) -> None:
    status, found = check(STORY, *options)
    assert status == 1
    assert places(found) == expected(STORY.read_text(encoding="utf-8"))


def test_the_missing_line_end_is_advice() -> None:
    text = STORY.read_text(encoding="utf-8")
    _, found = check(STORY, "--level", "advice")
    advice = [f for f in found if f["level"] == "advice"]
    assert places(advice) == [(len(text), "", "\n")]


def test_last_year_contradicts_2018_in_a_story_of_2020() -> None:
    text = STORY.read_text(encoding="utf-8")
    _, found = check(STORY, "--date", "2020-03-02", "--select", "dates")
    assert [f["text"] for f in found] == ["September 2018", "September last year"]
    assert [f["start"]["offset"] for f in found] == [text.index("September 2018"), text.index("September last year")]  # type: ignore[index]


def test_the_mended_story_is_silent(tmp_path: Path) -> None:
    text = mended(STORY.read_text(encoding="utf-8"))
    assert all(says in text for *_, says in ERRORS)
    path = tmp_path / "story.txt"
    path.write_text(text, encoding="utf-8")
    assert check(path, "--level", "advice", "--date", "2019-12-24") == (0, [])


def test_the_whole_output_as_a_reporter_sees_it() -> None:
    assert seeds.found() == seeds.PAGE.read_text(encoding="utf-8")
