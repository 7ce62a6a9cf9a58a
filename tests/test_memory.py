"""What is known of the words and names of a draft is kept for its next version, and never changes what is found."""

from marshal import dumps, loads
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from newslint import cache, memory, native, session, slips
from newslint.cli import main
from newslint.mapped import Mapped
from newslint.memory import KIND
from newslint.names import fold
from newslint.names.book import Names
from newslint.rule import House

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


def test_versions_long_gone_do_not_weigh_on_the_next(
    draft: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "SLACK", 100)  # so that few words are enough
    sizes = []
    for version in range(10):
        slips.kept.clear()  # each version is checked by a process of its own
        fold.bare.clear()
        words = [f"{chr(97 + version)}o{chr(97 + i)}urn" for i in range(26)]
        found(draft, STORY + " ".join(words), capsys)
        (file,) = memories()
        sizes.append(file.stat().st_size)
    assert sizes[0] < sizes[1]
    assert sizes != sorted(sizes)


def test_old_memories_are_sought_when_there_are_new_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path))
    sought: list[object] = []
    monkeypatch.setattr(cache, "forget", lambda *_: sought.append(_))
    words: dict[int, int] = {}
    house = cast("House", SimpleNamespace(lexicon=SimpleNamespace(memos=[words]), names=SimpleNamespace(memos=[])))
    counts = []
    for _ in range(2):
        for number in range(60):
            kept = memory.Memory(b"", f"/story {number}.txt")
            kept.lend(house)
            words[len(words)] = 0  # each version has a new word
            kept.keep()
        counts.append(len(sought))
    assert 0 < counts[0] < 15
    assert counts[1] == counts[0]


@pytest.mark.skipif(native.core is not None, reason="the compiled core has the tables open")
def test_what_is_known_of_a_draft_is_not_looked_up_again(
    draft: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = found(draft, STORY, capsys)

    def refuse(*_: object) -> None:
        raise AssertionError

    for kept in Path(cache.folder()).glob("findings-*"):
        kept.unlink()
    monkeypatch.setattr(Mapped, "__init__", refuse)
    assert found(draft, STORY, capsys) == expected
    assert found(draft, f"{STORY}The Tuesday was full 115411714.\n", capsys) == expected


def test_names_that_are_recalled_are_those_of_the_index() -> None:
    index = Names.open()
    parts = ["al", "erdogan", "quenby", "mary", "’", "", "sarkozy"]
    first = Names.recalled(())
    answers = [_all(index, part) for part in parts]
    assert [_all(first, part) for part in parts] == answers
    again = Names.recalled(())
    for memo, kept in zip(again.memos, first.memos, strict=True):
        memo.update(loads(dumps(dict(kept))))
    again.indexes[0]._make = None  # type: ignore[attr-defined]
    assert [_all(again, part) for part in parts] == answers
    assert len(first) == len(index)
    assert first.near("erdogran", 2) == index.near("erdogran", 2)


def _all(names: Names, part: str) -> list[object]:
    return [
        *(names.count(part), names.varies(part), names.whole(part), names.has(part), names.with_part(part, 9)),
        *(names.with_pair("recep", part), names.parts_with(part, 5), names.parts_of_pair(f"recep {part[:1]}", 5)),
    ]
