"""What is known of the words and names of a draft is kept for its next version, and never changes what is found."""

from pathlib import Path

import pytest

from newslint import cache, session
from newslint.cli import main
from newslint.memory import KIND

STORY = "Ms Hartwick spoke to Marisol Quenby on Tuesday. The accomodation was full, Dorrick Vane said.\n"


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A draft that was never checked; with the core, nothing of it would be kept."""
    monkeypatch.setattr(session, "core", None)
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "story.txt"


def found(draft: Path, text: str, capsys: pytest.CaptureFixture[str], *options: str) -> str:
    draft.write_text(text, "utf-8")
    main(["check", str(draft), "--format", "jsonl", "--level", "advice", *options])
    return capsys.readouterr().out


def memories() -> list[Path]:
    return list(Path(cache.folder()).glob(f"{KIND}-*"))


def test_a_new_version_says_what_a_new_draft_would(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found(draft, STORY, capsys)
    assert len(memories()) == 1
    new = f"{STORY}The accomodation of Marisol Quemby was full. The goverment fell.\n"
    again = found(draft, new, capsys)
    assert len(memories()) == 1
    for path in Path(cache.folder()).iterdir():
        if path.name.startswith((KIND, "findings")):
            path.unlink()
    assert found(draft, new, capsys) == again
    assert "Quemby" in again
    assert "goverment" in again


def test_a_name_that_the_house_adds_is_heard_in_an_old_draft(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = draft.with_name("names.txt")
    names.write_text("Somebody Elsewhere\n", "utf-8")
    assert "Dorrick" not in found(draft, STORY, capsys, "--names", str(names))
    names.write_text("Somebody Elsewhere\nDerrick Vane\n", "utf-8")
    assert "Derrick" in found(draft, STORY, capsys, "--names", str(names))


def test_a_damaged_memory_is_made_anew(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    expected = found(draft, STORY, capsys)
    (file,) = memories()
    whole = file.read_bytes()
    for damage in (b"", whole[:-3], bytes(len(whole))):
        file.write_bytes(damage)
        for kept in Path(cache.folder()).glob("findings-*"):
            kept.unlink()
        assert found(draft, STORY, capsys) == expected
        assert file.read_bytes() == whole
