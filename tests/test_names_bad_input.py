"""What a house's name list may do to newslint: a clear message or a right answer, never a wrong dictionary."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.cli import main
from newslint.names import Names

HOUSE = (
    "- name: Ylva Thorvaldsdottir\n  kind: person\n  also: [Ylva T]\n  source: x\n- name: Skagafjordur\n  source: x\n"
)
OPEN = """
from newslint.names import Names
names = Names.open(["house.yaml"], shipped=False)
print(len(names), [f.entry.name for f in names.exact("Ylva Thorvaldsdottir")], names.near("thorvalsdottir", 2))
"""
ANSWER = b"['Ylva Thorvaldsdottir'] ['thorvaldsdottir']\n"


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a name list and a cache of its own."""
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "house.yaml").write_text(HOUSE)
    return tmp_path


def answers_right() -> None:
    names = Names.open(["house.yaml"], shipped=False)
    assert [f.entry.name for f in names.exact("Ylva Thorvaldsdottir")] == ["Ylva Thorvaldsdottir"]
    assert names.near("thorvalsdottir", 2) == ["thorvaldsdottir"]
    assert len(names) == 2


BAD = [
    ("a.yaml", "- name: Ann\n  knd: person\n", "a.yaml:2: unknown key “knd” (did you mean “kind”?)"),
    ("a.yaml", "- kind: person\n", "a.yaml:1: an empty name"),
    ("a.yaml", "- name: Ann\n- name: Ann\n", "a.yaml:2: “Ann” stands twice (first in line 1)"),
    ("a.yaml", "- &a\n  name: Ann\n  also: [*a]\n", "a.yaml:1: a YAML alias points at itself"),
    ("a.yaml", "- name: Ann\n  also: [", "not valid YAML"),
    ("a.yaml", "name: Ann\n", "a.yaml:1: a dictionary is a list of entries"),
    ("a.csv", "name,kind\nAnn,person,x\n", "a.csv:2: 3 columns, but the header has 2"),
    ("a.csv", 'name\n"Ann\n', "a.csv:2: not valid CSV"),
    ("a.csv", "nmae\nAnn\n", "a.csv:1: unknown column “nmae” (did you mean “name”?)"),
    ("a.txt", "Ann\n" + "x" * 10_000 + "\n", "a.txt:2: a name of 10,000 characters"),
    ("a.txt", "Ann\x07\n", "a.txt:1: a control character in a name"),
    ("a.txt", "Ann\n\u202bLee\u202c\n", "a.txt:2: a control character in a name"),
    ("a.txt", "Ann\n\0\n", "a.txt:2: a NUL character"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "said"), BAD, ids=[f"{n}-{s[:24]}" for n, _, s in BAD])
@pytest.mark.usefixtures("house")
def test_a_list_that_cannot_be_used_is_told_in_one_line(
    name: str, text: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(name).write_text(text)
    assert main(["names", "look", "Ann", "--names", name]) == 2
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.usefixtures("house")
def test_other_bytes_than_utf8_name_their_line(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_bytes("Ann\nJosé\n".encode("latin-1"))
    assert main(["names", "look", "Ann", "--names", "a.txt"]) == 2
    assert "a.txt:2: byte 0xe9 is not UTF-8" in capsys.readouterr().err


def test_names_in_any_script_and_shape_are_names(house: Path) -> None:
    (house / "a.txt").write_text("Раris\n李小龙\nO’Brien-Smith d’Arc\n& Co\n🚀 Ann\n", encoding="utf-8")
    names = Names.open(["a.txt"], shipped=False)
    for text in ("李小龙", "Раris", "O'Brien-Smith d'Arc", "🚀 Ann"):
        assert len(names.exact(text)) == 1
    assert names.exact("Paris") == []


def test_two_processes_may_compile_at_once(house: Path) -> None:
    more = "".join(f"- {{name: Person {n:05} Sigmundsson, source: x}}\n" for n in range(3000))
    (house / "house.yaml").write_text(HOUSE + more)
    argv = [sys.executable, "-c", OPEN]
    running = [subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)]
    done = [(*p.communicate(), p.returncode) for p in running]
    assert done == [(b"3002 " + ANSWER, b"", 0)] * 3
    assert len(os.listdir("cache")) == 1


def test_a_cache_folder_that_cannot_be_written_costs_no_answer(house: Path) -> None:
    (house / "cache").write_text("a file where the folder should be")
    answers_right()
    done = subprocess.run([sys.executable, "-c", OPEN], capture_output=True)
    assert (done.stdout, done.stderr) == (b"2 " + ANSWER, b"")
    assert (house / "cache").is_file()


def index_of(house: Path) -> Path:
    answers_right()
    (index,) = (house / "cache").glob("names-*")
    return index


def test_an_index_that_is_damaged_or_half_written_is_made_anew(house: Path) -> None:
    index = index_of(house)
    for name in sorted(os.listdir(index)):
        for damage in ("cut", "empty", "gone", "other"):
            path = index / name
            data = path.read_bytes()
            if damage == "gone":
                path.unlink()
            else:
                path.write_bytes({"cut": data[: len(data) // 2], "empty": b"", "other": b"x" * len(data)}[damage])
            answers_right()


def test_an_index_of_another_version_is_not_read(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = index_of(house)
    monkeypatch.setattr("newslint.names.store.FORMAT", "another")
    answers_right()
    assert len(list((house / "cache").glob("names-*"))) == 2
    monkeypatch.undo()
    shutil.rmtree(index)
    index.write_text("a file where the index should be")
    monkeypatch.setenv("NEWSLINT_CACHE", str(house / "cache"))
    monkeypatch.chdir(house)
    answers_right()


def test_a_changed_list_is_read_anew(house: Path) -> None:
    answers_right()
    (house / "house.yaml").write_text(HOUSE.replace("Skagafjordur", "Akureyri"))
    names = Names.open(["house.yaml"], shipped=False)
    assert (len(names.exact("Akureyri")), names.exact("Skagafjordur")) == (1, [])
