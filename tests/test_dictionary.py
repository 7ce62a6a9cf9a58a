"""The shipped dictionary stays sound: one written form, every entry sourced, no name or variant in two hands."""

import os
from collections import defaultdict
from functools import cache
from typing import Any

import pytest
import yaml
from rapidfuzz.distance import Levenshtein

from newslint.names.loading import entries
from newslint.names.model import KINDS
from newslint.names.normal import bare, normal

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "rules", "dictionary")
Row = dict[str, Any]
FILES = sorted(name for name in os.listdir(FOLDER) if name.endswith(".yaml"))


def text_of(file: str) -> str:
    with open(os.path.join(FOLDER, file), encoding="utf-8") as stream:
        return stream.read()


ALIKE = {
    ("Brummies", "Brumbies"), ("Shias", "Shas"), ("Cisco", "Cusco"), ("Orsted", "Ofsted"),
    ("PASOK", "PAOK"), ("Bayern", "Bayer"), ("Deraa", "Derna"), ("Faroes", "Faroese"), ("Macedonia", "Macedonian"),
}  # fmt: skip
"""An accepted variant and another entry's name that are one slip apart and both right."""


@cache
def rows(file: str) -> list[Row]:
    found: list[Row] = yaml.load(text_of(file), Loader=yaml.CBaseLoader)
    return found


def everything() -> list[tuple[str, Row]]:
    return [(file, row) for file in FILES for row in rows(file)]


@pytest.mark.parametrize("file", FILES)
def test_file_stands_in_its_normal_form(file: str) -> None:
    assert text_of(file) == normal(text_of(file)), f"write {file} as newslint.names.normal.normal gives it"


@pytest.mark.parametrize("file", FILES)
def test_file_is_read_by_the_loader(file: str) -> None:
    assert [entry.name for entry in entries(text_of(file), file)] == [row["name"] for row in rows(file)]


def test_every_entry_has_a_kind_a_source_and_something_to_know_it_by() -> None:
    poor = [row["name"] for _, row in everything() if row.get("kind") not in KINDS or not row.get("source")]
    assert not poor
    assert not [row["name"] for _, row in everything() if not 2 <= len(row["context"]) <= 6]


def test_there_are_many() -> None:
    assert len(everything()) >= 900


def test_no_name_stands_twice() -> None:
    places = defaultdict(list)
    for file, row in everything():
        places[bare(row["name"])].append(file)
    assert not {name: files for name, files in places.items() if len(files) > 1}


def test_no_variant_is_claimed_by_two_names() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for _, row in everything():
        for form in [row["name"], *row.get("also", []), *row.get("not", [])]:
            owners[form].add(row["name"])
    assert not {form: sorted(names) for form, names in owners.items() if len(names) > 1}


def test_nothing_is_both_accepted_and_rejected() -> None:
    for _, row in everything():
        accepted, rejected = [row["name"], *row.get("also", [])], row.get("not", [])
        assert not set(accepted) & set(rejected), row["name"]
        assert len(set(accepted)) == len(accepted), row["name"]


def test_no_accepted_variant_is_one_slip_from_another_name() -> None:
    """Initials (*WHO*, *RTE*) are left out: at four letters everything is one slip from something."""
    names = [row["name"] for _, row in everything()]
    by_length = defaultdict(list)
    for name in names:
        by_length[len(name)].append(name)
    near = set()
    for _, row in everything():
        for form in (form for form in row.get("also", []) if len(form) > 4):
            others = [name for size in (-1, 0, 1) for name in by_length[len(form) + size] if name != row["name"]]
            near |= {(form, name) for name in others if Levenshtein.distance(form, name, score_cutoff=1) <= 1}
    assert near == ALIKE


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("- {source: s, name: Émile, kind: person}\n", "- name: Émile\n  kind: person\n  source: s\n"),
        ("- {name: b}\n- {name: Ça}\n- {name: A}\n", "- name: A\n- name: b\n- name: Ça\n"),
        ('# top\n- {name: X, also: ["P, Q", O\'B]}\n', '# top\n- name: X\n  also: ["P, Q", O\'B]\n'),
        ("- {name: X, role: 'head, 2014–', source: 'a: b'}\n", '- name: X\n  role: head, 2014–\n  source: "a: b"\n'),
        ('- {name: "\'Ndrangheta"}\n', '- name: "\'Ndrangheta"\n'),
        ("", ""),
    ],
)
def test_normal_form(given: str, wanted: str) -> None:
    assert normal(given) == wanted
    assert normal(wanted) == wanted


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("- {name: X}\n# lost\n", "line 2: a comment"),
        ("- {nme: X}\n", "a list of entries"),
        ("- {name: X, colour: red}\n", "unknown key 'colour'"),
        ("name: X\n", "a list of entries"),
        ("- X\n", "a list of entries"),
    ],
)
def test_normal_form_refuses_what_it_would_lose(given: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        normal(given)
