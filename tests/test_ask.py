"""``--fix --ask`` on a real terminal: what the writer answers is what is done."""

import os
import sys
from pathlib import Path
from select import select

import pytest

pty = pytest.importorskip("pty", reason="a terminal of POSIX")

STORY = "Talks end\nThe city was beseiged. He recieved a letter.\nA further accomodation was found.\n"

SELECT = "words,punctuation/space-before-comma,exceptions"


def answering(folder: Path, path: Path, *answers: str) -> str:
    """All that is shown while the answers are typed."""
    child, terminal = pty.fork()
    if not child:
        os.chdir(folder)
        os.execv(
            sys.executable,
            [sys.executable, "-m", "newslint", "check", "--fix", "--ask", "--select", SELECT, path.name],
        )
    shown = b""
    left = list(answers)
    last = b""
    while True:
        while last == b"\x03" and not select([terminal], [], [], 1)[0]:
            os.write(terminal, last)  # it came between the prompt and the reading, where Python does not look
        try:
            data = os.read(terminal, 65536)
        except OSError:
            break
        if not data:
            break
        shown += data
        if left and shown.rstrip().endswith((b"or ?]", b"Why?", b"Write:")):
            shown += b"\n"
            answer = left.pop(0)
            last = b"\x03" if answer == "^C" else answer.encode() + b"\n"
            os.write(terminal, last)
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
        (("1", "^C"), [("beseiged", "besieged")]),
        (("t", "surrounded", "q"), [("beseiged", "surrounded")]),
        (("", "", "l", "so it was", "q"), [("A further", "[newslint: allow words/misspelled — so it was]\nA further")]),
        (("l", "two at once", ""), [("The city", "[newslint: allow words/misspelled — two at once]\nThe city")]),
    ],
)
def test_answers(story: Path, answers: tuple[str, ...], changes: list[tuple[str, str]]) -> None:
    shown = answering(story.parent, story, *answers)
    assert "besieged" in shown
    expected = STORY
    for old, new in changes:
        expected = expected.replace(old, new)
    assert story.read_text() == expected


def test_two_rules_are_allowed_in_one_block(story: Path) -> None:
    story.write_text("Talks end\n\nThe city was beseiged by the the army.\n")
    shown = answering(story.parent, story, "l", "his word", "l", "his stutter")
    assert "Nothing found" in shown
    assert story.read_text().count("[newslint: allow") == 2


def test_a_word_is_added_to_the_dictionary(story: Path) -> None:
    (story.parent / "newslint.yaml").write_text("names: names.txt\n")
    (story.parent / "names.txt").write_text("Aleppo")
    shown = answering(story.parent, story, "d", "", "")
    assert "2 errors in 1 of 1 file" in shown, "what was just added is known at once"
    assert (story.parent / "names.txt").read_text() == "Aleppo\nbeseiged\n"
    assert story.read_text() == STORY


def test_what_is_safe_is_mended_unasked(story: Path) -> None:
    story.write_text(STORY.replace("letter", "letter , too"))
    shown = answering(story.parent, story, "q")
    assert "1 place mended" in shown
    assert story.read_text() == STORY.replace("letter", "letter, too")
    assert " , too" not in shown


def test_a_finding_is_kept_in_the_ledger_where_the_other_edits_leave_it(story: Path) -> None:
    answering(story.parent, story, "k", "the sign says so", "1", "")
    assert story.read_text() == STORY.replace("recieved", "received")
    ledger = (story.parent / "accepted.yaml").read_text()
    assert 'text: "beseiged", before: "The city was", after: ". He received"' in ledger
    assert 'why: "the sign says so"' in ledger
    shown = answering(story.parent, story, "")
    assert "beseiged" not in shown
    assert "accomodation" in shown


def test_a_list_of_names_keeps_its_line_ends(story: Path) -> None:
    (story.parent / "newslint.yaml").write_text("names: house/names.txt\n")
    (story.parent / "house").mkdir()
    (story.parent / "house" / "names.txt").write_bytes("\ufeffAleppo\r\n".encode())
    answering(story.parent, story, "d", "", "")
    assert (story.parent / "house" / "names.txt").read_bytes() == "\ufeffAleppo\r\nbeseiged\r\n".encode()
