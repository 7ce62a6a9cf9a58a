"""Dictionary files: the three forms, and one clear error for each that is broken."""

from pathlib import Path

import pytest

from newslint.errors import InputError
from newslint.names import Names
from newslint.names.loading import entries, read

YAML = """
# People
- name: Recep Tayyip Erdogan
  kind: person
  also: [Tayyip Erdogan]
  not: [Recep Tayyip Erdoğan]
  role: president of Turkey, 2014–
  context: [Turkey, AKP]
  source: tccb.gov.tr
- Aleppo
"""

CSV = """name,kind,also,not,role
Recep Tayyip Erdogan,person,Tayyip Erdogan; R. T. Erdogan,Recep Tayyip Erdoğan,"president of Turkey, 2014–"

Aleppo,place
"""

PLAIN = """# places
Aleppo

  St. Louis   # the city
Aleppo
"""


def test_yaml() -> None:
    person, place = entries(YAML, "a.yaml")
    assert (person.name, person.kind, person.also) == ("Recep Tayyip Erdogan", "person", ("Tayyip Erdogan",))
    assert (person.reject, person.role) == (("Recep Tayyip Erdoğan",), "president of Turkey, 2014–")
    assert (person.context, person.source, person.where) == (("Turkey", "AKP"), "tccb.gov.tr", "a.yaml:3")
    assert (place.name, place.kind) == ("Aleppo", "other")


def test_csv() -> None:
    person, place = entries(CSV, "a.csv")
    assert person.also == ("Tayyip Erdogan", "R. T. Erdogan")
    assert person.role == "president of Turkey, 2014–"
    assert (place.name, place.kind, place.also) == ("Aleppo", "place", ())


def test_plain_text_may_repeat_a_name() -> None:
    assert [e.name for e in entries(PLAIN, "a.txt")] == ["Aleppo", "St. Louis"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("São Paulo\r\nIdlib", encoding=encoding)
    assert [e.name for e in read(str(tmp_path / "a.txt"))] == ["São Paulo", "Idlib"]


@pytest.mark.parametrize(
    ("path", "text", "says"),
    [
        ("a.yaml", "- name: A. Person\n  alos: [X]\n", "a.yaml:2: unknown key “alos” (did you mean “also”?)"),
        ("a.yaml", "- name: Ann\n  kind: persn\n", "a.yaml:1: unknown kind “persn” (did you mean “person”?)"),
        ("a.yaml", "- name: Ann\n- name: Ann\n", "a.yaml:2: “Ann” stands twice (first in line 1); keep one"),
        ("a.yaml", "name: Ann\n", "a.yaml:1: a dictionary is a list of entries"),
        ("a.yaml", "- name: ''\n", "a.yaml:1: an empty name"),
        ("a.yaml", "- kind: person\n", "a.yaml:1: an empty name"),
        ("a.yaml", "- name: [Ann, Bob]\n", "a.yaml:1: name must be text"),
        ("a.yaml", "- name: Ann\n  not: [Ann]\n", "a.yaml:1: “Ann” is both right and wrong"),
        ("a.yaml", "- name: 'Ann\n", "a.yaml:"),
        ("a.csv", "name,knd\nAnn,person\n", "a.csv:1: unknown column “knd” (did you mean “kind”?)"),
        ("a.csv", "Ann,person\n", "a.csv:1: unknown column “ann”"),
        ("a.csv", "name,kind\nErdogan, Recep,person\n", "a.csv:2: 3 columns, but the header has 2"),
        ("a.csv", 'name\n"Ann\n', "a.csv:"),
        ("a.csv", "", "a.csv:1: no column “name”"),
        ("a.txt", "Ann\n" + "x" * 10_000, "a.txt:2: a name of 10,000 characters"),
        ("a.txt", "Ann\n...\n", "a.txt:2: an empty name"),
        ("a.txt", "An\x07n\n", "a.txt:1: a control character"),
    ],
)
def test_a_broken_file_is_one_clear_error(path: str, text: str, says: str) -> None:
    with pytest.raises(InputError) as error:
        entries(text, path)
    assert str(error.value).startswith(says)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"Ann\nBj\xf8rn\n", ":2: byte 0xf8 is not UTF-8; save the file as UTF-8"),
        (b"Ann\nB\0b\n", ":2: a NUL character stands here"),
        (b"\xff\xfeA\0\0\xd8", ":1: byte"),
    ],
)
def test_bytes_that_are_no_text(data: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(InputError) as error:
        read(str(path))
    assert str(error.value).startswith(f"{path}{says}")


def test_a_missing_file_is_named() -> None:
    with pytest.raises(InputError, match=r"nowhere\.txt: cannot be read: No such file"):
        read("nowhere.txt")


def test_a_first_run_says_once_what_takes_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))
    short, long = tmp_path / "short.txt", tmp_path / "long.txt"
    short.write_text("Ada Lovelace\n", "utf-8")
    long.write_text("".join(f"Ada Lovelace{'aeiou'[i % 5]}{i:05}\n" for i in range(15_000)), "utf-8")
    for _ in "ab":
        Names.open([str(short)], shipped=False)
        Names.open([str(long)], shipped=False)
    assert capsys.readouterr().err == "newslint: preparing the names for the first run …\n"
