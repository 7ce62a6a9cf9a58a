"""Mending: safe edits only, in the file's own bytes, all or nothing."""

import os
import stat
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import writing
from newslint.draft import Draft
from newslint.errors import InputError
from newslint.fixing import Edit, apart, fix, put, safe
from newslint.readers import read
from newslint.rule import Diagnostic, Rule


def rule(policy: str, name: str = "test/swap") -> Rule:
    return Rule(name, "swap", lambda *_: iter(()), "Message.", "why", "source", fix=policy)


def swapping(*pairs: tuple[str, str], policy: str = "safe", name: str = "test/swap"):  # type: ignore[no-untyped-def]
    def check(draft: Draft) -> list[Diagnostic]:
        spans = [(start, end, new) for old, new in pairs for start, end in draft.places(old)]
        return [Diagnostic(rule(policy, name), start, end, "Message.", (new,)) for start, end, new in spans]

    return check


def mended(text: str, check, path: str = "a.txt") -> str:  # type: ignore[no-untyped-def]
    def reading(source: str) -> Draft:
        return read(source.encode(), path)

    return fix(reading(text), check, reading, safe).source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He pled guilty.", "He pleaded guilty."),
        ("He pled, she pled.", "He pleaded, she pleaded."),
        ("He said: “I pled guilty.” He pled.", "He said: “I pled guilty.” He pleaded."),
        ('"I pled," he said. He pled.', '"I pled," he said. He pleaded.'),
        ("“He pled.\n\n“She pled,” he said. They pled.", "“He pled.\n\n“She pled,” he said. They pleaded."),
    ],
)
def test_safe_edits_outside_quotations(text: str, expected: str) -> None:
    assert mended(text, swapping(("pled", "pleaded"))) == expected


def test_only_text_written_as_read_is_changed_and_markup_survives() -> None:
    check = swapping(("pled", "pleaded"), ("cafés", "cafes"))
    assert mended("He p*led* guilty, **pled** again.", check, "a.md") == "He p*led* guilty, **pleaded** again."
    assert mended("The caf&eacute;s.", check, "a.md") == "The caf&eacute;s."


@pytest.mark.parametrize(
    "check", [swapping(("pled", "pleaded"), policy="ask"), swapping(("pled", "pleaded"), name="names/misspelled")]
)
def test_what_is_not_safe_is_left(check) -> None:  # type: ignore[no-untyped-def]
    assert mended("He pled guilty.", check) == "He pled guilty."


def test_rules_that_fight_give_the_original_back() -> None:
    draft = read(b"He pled guilty.", "a.txt")
    fixed = fix(
        draft, swapping(("pled", "pleaded"), ("pleaded", "pled")), lambda text: read(text.encode(), "a.txt"), safe
    )
    assert (fixed.source, fixed.edits, fixed.settled) == ("He pled guilty.", 0, False)


EDITS = st.lists(
    st.builds(lambda a, n, t: Edit(a, a + n, t), st.integers(0, 20), st.integers(0, 5), st.text("xyz", max_size=3))
)


@given(EDITS)
def test_edits_kept_never_overlap_and_touch_nothing_else(edits: list[Edit]) -> None:
    text = "abcdefghijklmnopqrstuvwxyz"
    kept = apart(edits)
    assert all(a.end <= b.start for a, b in pairwise(kept))
    assert len(put(text, kept)) == len(text) + sum(len(e.text) - (e.end - e.start) for e in kept)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_keeps_its_encoding_line_ends_and_mode(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes("Talks end\r\nThe mayor , who spoke , left.\r\n".encode(encoding))
    path.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to(path)
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "check", "--fix", str(link)], capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 places mended" in done.stderr
    assert path.read_bytes() == "Talks end\r\nThe mayor, who spoke, left.\r\n".encode(encoding)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert sorted(os.listdir(tmp_path)) == ["link.txt", "story.txt"]


def test_diff_shows_and_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("Talks end\nThe mayor , who spoke, left.\n")
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "check", "--diff", "story.txt"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 1
    assert "-The mayor , who spoke, left.\n+The mayor, who spoke, left.\n" in done.stdout
    assert " , " in path.read_text()


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("somebody else’s words")
    with pytest.raises(InputError, match="changed while it was checked"):
        writing.replace(str(path), "ours", b"as we read it")
    assert path.read_text() == "somebody else’s words"
    assert os.listdir(tmp_path) == ["story.txt"]
