"""The dictionary stays sound: every fault is told with its place, and --fix does what needs no decision."""

# ruff: noqa: E501 - what is expected reads best in one line

import json
import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newslint.cli import main
from newslint.errors import InputError
from newslint.names.loading import entries
from newslint.names.soundness import problems
from newslint.names.tidy import tidy

ROOT = Path(__file__).resolve().parent.parent


def faults(folder: Path, text: str, name: str = "ours.yaml") -> list[str]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return [f"{p.line}: {p.what}" for p in problems([str(path)])]


FAULTY = {
    "a double": (
        "- name: Ann Lee\n  source: x\n- name: Ann Lee\n  source: x\n",
        ["3: “Ann Lee” stands twice (first at {path}:1); keep one"],
    ),
    "a double but for its accents": (
        "- name: Abdullah Gul\n  source: x\n- name: Abdullah Gül\n  source: x\n",
        ["3: “Abdullah Gül” differs from “Abdullah Gul” ({path}:1) in accents or capitals only; list one under the other"],
    ),
    "a variant of two": (
        "- name: Ann Lee\n  also: [Annie]\n  source: x\n- name: Anna Ross\n  also: [Annie]\n  source: x\n",
        ["4: “Annie” is claimed by “Anna Ross” and by “Ann Lee” ({path}:1); leave it to one, or to none"],
    ),
    "a variant that is a name": (
        "- name: Burma\n  source: x\n- name: Myanmar\n  not: [Burma]\n  source: x\n",
        ["3: “Burma” is a rejected variant of “Myanmar” and a name of its own ({path}:1); keep one"],
    ),
    "a circle of two": (
        "- name: Burma\n  also: [Myanmar]\n  source: x\n- name: Myanmar\n  also: [Burma]\n  source: x\n",
        ["1: a circle of variants: Burma → Myanmar → Burma (also {path}:4); decide which is the name and keep that entry alone"],
    ),
    "a circle of three": (
        "- name: A Town\n  also: [B Town]\n  source: x\n- name: B Town\n  also: [C Town]\n  source: x\n"
        "- name: C Town\n  also: [A Town]\n  source: x\n",
        ["1: a circle of variants: A Town → B Town → C Town → A Town (also {path}:4, {path}:7); decide which is the name and "
         "keep that entry alone"],
    ),
    "a variant one slip from another person": (
        "- name: Hilary Swank\n  kind: person\n  also: [Hilary Clinton]\n  source: x\n"
        "- name: Hillary Clinton\n  kind: person\n  source: x\n",
        ["1: “Hilary Clinton”, a variant of “Hilary Swank”, is one slip from “Hillary Clinton” ({path}:5); delete it or write "
         "it in full"],
    ),
    "out of order": (
        "- name: Zed\n  source: x\n- name: Éa\n  source: x\n",
        ["3: “Éa” stands after “Zed”, out of order; --fix sorts and tidies the file"],
    ),
    "no source": ("- name: Ann Lee\n", ["1: “Ann Lee” has no source; say where its spelling can be checked"]),
    "mixed scripts": (
        "- name: Paris\n  also: [Раris]\n  source: x\n",
        ["1: “Раris” has the Cyrillic letter “Р” among Latin ones; type it again"],
    ),
    "untidy": (
        "- kind: place\n  name: Paris\n  source: x\n",
        ["1: not written as the house writes it (order of keys, quotation marks, spaces); --fix sorts and tidies the file"],
    ),
    "a comment that would be lost": (
        "- name: Paris\n  source: x\n# ours\n- name: Rome\n  source: x\n",
        ["1: cannot be tidied: line 3: a comment belongs at the top of the file, before the first entry"],
    ),
    "a name of 10,000 characters": (
        f"- name: {'x' * 10_000}\n  source: x\n- name: Ann\n",
        ["1: a name of 10,000 characters; one name a line, 200 at most", "3: “Ann” has no source; say where its spelling can be checked"],
    ),
    "a YAML alias that points at itself": ("- &a\n  name: Ann\n  also: [*a]\n", ["1: a YAML alias points at itself; write the value out"]),
    "a key that is not known": ("- name: Ann\n  aka: Annie\n", ["2: unknown key “aka”; an entry has name, kind, also, not, role, context, source"]),
    "no YAML": ("- name: [Ann\n", None),
    "half a file": ("- name: Ann\n  kind: pers", ["1: unknown kind “pers” (did you mean “person”?); it is one of person, place, organisation, demonym, work, other"]),
}  # fmt: skip


@pytest.mark.parametrize("case", FAULTY)
def test_every_fault_has_its_place_and_a_remedy(case: str, tmp_path: Path) -> None:
    text, expected = FAULTY[case]
    found = faults(tmp_path, text)
    if expected is None:
        assert len(found) == 1
        assert "not valid YAML" in found[0]
    else:
        assert found == [line.format(path=tmp_path / "ours.yaml") for line in expected]


SOUND = [
    "",
    "# Comments\n# only\n",
    "- name: Iran\n  kind: place\n  source: x\n- name: Iraq\n  kind: place\n  source: x\n",
    "- name: Jordan\n  kind: person\n  source: x\n- name: Jordan\n  kind: place\n  source: x\n",
    "- name: Tonga\n  kind: place\n  source: x\n- name: Tongan\n  kind: demonym\n  also: [Tonga]\n  source: x\n",
    "- name: Rapid Force\n  also: [RSF]\n  source: x\n- name: Reporters\n  also: [RSF]\n  source: x\n",
    "- name: Stephen Smith\n  kind: person\n  source: x\n- name: Steven Smith\n  kind: person\n  source: x\n",
]


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_file_is_left_in_peace(text: str, tmp_path: Path) -> None:
    assert faults(tmp_path, text) == []


def test_csv_and_plain_lists_are_looked_at_too(tmp_path: Path) -> None:
    assert faults(tmp_path, "name,source\nTom,x\nAnn,\n", "a.csv") == [
        "3: “Ann” has no source; say where its spelling can be checked",
        "3: “Ann” stands after “Tom”, out of order; --fix sorts and tidies the file",
    ]
    assert faults(tmp_path, "# ours\nTom\nAnn\n", "a.txt") == [
        "3: “Ann” stands after “Tom”, out of order; --fix sorts and tidies the file"
    ]
    assert faults(tmp_path, "Ann\nTom\n", "b.txt") == []
    assert faults(tmp_path, 'name,source\n"Tom,x\n', "b.csv") != []


def test_clashes_between_files_are_found(tmp_path: Path) -> None:
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    one.write_text("- name: Ann Lee\n  source: x\n")
    two.write_text("- name: Ann Lee\n  source: x\n")
    assert [str(p) for p in problems([str(one), str(two)])] == [
        f"{two}:1: “Ann Lee” stands twice (first at {one}:1); keep one"
    ]


@pytest.mark.parametrize(
    ("name", "text", "good"),
    [
        (
            "ours.yaml",
            "# ours\n# since 1821\n- {source: x, name: Zed, also: Zedd}\n- {name: 'Ann  Lee', source: y}\n",
            "# ours\n# since 1821\n- name: Ann Lee\n  source: y\n- name: Zed\n  also: [Zedd]\n  source: x\n",
        ),
        ("ours.csv", "name, source\r\nZed,x\r\n\r\nAnn Lee, y\r\n", "name,source\nAnn Lee,y\nZed,x\n"),
        ("ours.txt", "# ours\nZed\n\n  Ann Lee\nZed\n", "# ours\nAnn Lee\nZed\n"),
    ],
)
def test_fix_sorts_and_tidies_and_then_has_nothing_to_do(
    name: str, text: str, good: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(text.encode())
    path.chmod(0o640)
    assert main(["names", "lint", "--fix", str(path)]) == 0
    assert capsys.readouterr().out == f"{path}: sorted and tidied\nNothing found in 1 file.\n"
    assert path.read_bytes() == good.encode()
    assert path.stat().st_mode & 0o777 == 0o640
    written = path.stat()
    assert main(["names", "lint", "--fix", str(path)]) == 0
    assert path.stat() == written
    assert os.listdir(tmp_path) == [name]


def test_fix_leaves_a_broken_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    for text in (
        "- name: [Zed\n- name: Ann\n",
        "- name: Zed\n# mine\n- name: Ann\n",
        "- name: Zed\n  aka: x\n- name: Ann\n",
        "- [a]\n",
    ):
        path.write_text(text)
        assert main(["names", "lint", "--fix", str(path)]) == 1
        assert path.read_text() == text


names = (
    st.text(st.characters(categories=["Lu", "Ll", "Nd", "Po", "Pd", "Zs"]), min_size=1, max_size=8)
    .map(str.strip)
    .filter(lambda n: any(map(str.isalpha, n)))
)


@given(st.lists(names, max_size=5), st.lists(names, max_size=3))
@example(["A0", "A\u20000"], [])
def test_tidying_is_stable_and_loses_nothing(given_names: list[str], also: list[str]) -> None:
    rows = [{"name": name, "also": also} for name in given_names]
    text = "# head\n" + "".join(f"- {json.dumps(row, ensure_ascii=False)}\n" for row in rows)
    good = tidy(text, "x.yaml")
    assert tidy(good, "x.yaml") == good
    try:
        before = entries(text, "x.yaml")
    except InputError:  # a name twice, or its own variant
        return
    composed = [unicodedata.normalize("NFC", e.name) for e in before]
    assert sorted(e.name for e in entries(good, "x.yaml")) == sorted(composed)


def test_our_own_dictionary_is_sound(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    status = main(["names", "lint"])
    assert (capsys.readouterr().out.splitlines()[-5:-1], status) == ([], 0)


def test_the_files_of_the_configuration_are_the_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["names", "lint"]) == 2
    assert "no dictionary to look at" in capsys.readouterr().err
    (tmp_path / "newslint.yaml").write_text("names: [house/ours.yaml]\n")
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "ours.yaml").write_text("- name: Ann\n")
    assert main(["names", "lint"]) == 1
    assert capsys.readouterr().out.startswith("house/ours.yaml:1: “Ann” has no source")
    assert main(["names", "lint", "none.yaml"]) == 2
    assert "none.yaml: cannot be read" in capsys.readouterr().err
