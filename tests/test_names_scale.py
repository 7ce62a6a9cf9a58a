"""A dictionary too large for memory is compiled to the same index as a small one."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.names import Names
from newslint.names import postings as module
from newslint.names.model import Entry
from newslint.names.postings import Owners, Postings
from newslint.names.writing import write_index
from newslint.tables import Neighbours
from newslint.tablewriting import write_neighbours

KEYS = st.lists(st.tuples(st.integers(0, 1), st.text(max_size=4), st.integers(0, 9)), max_size=60)


def gathered(rows: list[tuple[int, str, int]], bits: int) -> list[tuple[int, int, bytes, Owners]]:
    with Postings(2, bits) as postings:
        for table, key, owner in sorted(rows, key=lambda row: row[2]):
            postings.add(table, key, owner)
        return list(postings)


@settings(max_examples=60, deadline=None)
@given(KEYS, st.integers(0, 6))
def test_what_is_put_down_on_disk_comes_back_as_from_memory(rows: list[tuple[int, str, int]], bits: int) -> None:
    expected: dict[tuple[int, bytes], set[int]] = {}
    for table, key, owner in rows:
        expected.setdefault((table, key.encode()), set()).add(owner)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "MOST", 2)
        patch.setattr(module, "HELD", 48)
        found = gathered(rows, bits)
    assert {(t, k): {o} if isinstance(o, int) else set(o) for t, _, k, o in found} == expected
    for table in (0, 1):
        buckets = [bucket for t, bucket, _, _ in found if t == table]
        assert buckets == sorted(buckets)


def test_an_index_sorted_on_disk_is_the_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [Entry(f"{given} {family}son", also=(f"{family}son",)) for given in ("Ann", "Bo") for family in NAMES]
    for folder, held in (("memory", 1 << 20), ("disk", 16)):
        monkeypatch.setattr(module, "HELD", held)
        monkeypatch.setattr(module, "MOST", 3)
        (tmp_path / folder).mkdir()
        write_index(entries, str(tmp_path / folder))
    for name in ("whole", "parts", "pairs", "near", "lists", "forms", "entries"):
        assert (tmp_path / "memory" / name).read_bytes() == (tmp_path / "disk" / name).read_bytes()


NAMES = [a + b + c for a in ("Thor", "Sig", "Hall", "Ing") for b in ("val", "mund", "dor") for c in ("d", "ur", "is")]


def test_many_names_of_a_file_are_found_once_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))
    path = tmp_path / "house.txt"
    lines = [f"{first} {name}" for first in ("Ylva", "Orri", "Saga") for name in NAMES]
    path.write_text("\n".join([*lines, *lines]), encoding="utf-8")
    names = Names.open([str(path)], shipped=False)
    assert len(names) == len(lines)
    assert all(len(names.exact(line)) == 1 for line in lines)
    assert "thorvalis" in names.near("thorvaldis", 2)


def test_of_many_short_words_those_with_two_letters_changed_may_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "near"
    write_neighbours(path, ["maria", "marta", "mario", "moriz", "mariana"], distance=2)
    index = Neighbours.open(path)
    assert index.words(index.near("maria")) == ["maria", "marta", "mario", "moriz", "mariana"]
    assert index.words(index.near("maria", brief=True)) == ["maria", "marta", "mario", "mariana"]
    assert index.words(index.near("moriana", brief=True)) == index.words(index.near("moriana"))
