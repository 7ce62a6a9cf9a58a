"""``--fix --ask`` on a real terminal: what the writer answers is what is done."""

import os
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="a terminal of POSIX")

STORY = "Talks end\nThe city was beseiged. He recieved a letter.\nA further accomodation was found.\n"


def answering(folder: Path, path: Path, *answers: str) -> str:
    """All that is shown while the answers are typed."""
    child, terminal = pty.fork()
    if not child:
        os.chdir(folder)
        os.execv(
            sys.executable,
            [sys.executable, "-m", "newslint", "check", "--fix", "--ask", "--select", "words", path.name],
        )
    shown = b""
    left = list(answers)
    while True:
        try:
            data = os.read(terminal, 65536)
        except OSError:
            break
        if not data:
            break
        shown += data
        if left and shown.rstrip().endswith((b"or ?]", b"Why?")):
            shown += b"\n"
            os.write(terminal, left.pop(0).encode() + b"\n")
    os.waitpid(child, 0)
    return shown.decode(errors="replace")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    return path


@pytest.mark.parametrize(
    ("answers", "changes"),
    [
        (("1", "", ""), [("beseiged", "besieged")]),
        (("a",), [("beseiged", "besieged"), ("recieved", "received"), ("accomodation", "accommodation")]),
        (("", "?", "1", "q"), [("recieved", "received")]),
        (
            ("", "l", "his own spelling", ""),
            [("The city", "[newslint: allow words/misspelled — his own spelling]\nThe city")],
        ),
        (("q",), []),
    ],
)
def test_answers(story: Path, answers: tuple[str, ...], changes: list[tuple[str, str]]) -> None:
    shown = answering(story.parent, story, *answers)
    assert "besieged" in shown
    expected = STORY
    for old, new in changes:
        expected = expected.replace(old, new)
    assert story.read_text() == expected


def test_a_word_is_added_to_the_dictionary(story: Path) -> None:
    (story.parent / "newslint.yaml").write_text("names: names.txt\n")
    (story.parent / "names.txt").write_text("Aleppo")
    answering(story.parent, story, "d", "", "")
    assert (story.parent / "names.txt").read_text() == "Aleppo\nbeseiged\n"
    assert story.read_text() == STORY
