"""Tables and neighbours: what is written is found, and a bad file is refused in one clear line."""

import binascii
import os
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.mapped import VERSION
from newslint.native import core
from newslint.neighbours import deletes, fold
from newslint.tables import Neighbours, Table, TableError
from newslint.tablewriting import write_neighbours, write_table

WORDS = st.text(st.characters(codec="utf-8") | st.sampled_from("aeiou\udc80"), max_size=30)
ROWS = {"Aleppo": b"abc", "Idlib": b"def", "Łódź": b"\0\xff\n", "": b"xyz"}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tables") / "words"


def test_a_table_gives_back_what_was_written(place: Path) -> None:
    write_table(place, ROWS, 3, "key of the content")
    table = Table.open(place)
    assert {word: table.get(word) for word in ROWS} == ROWS
    assert sorted(table) == sorted(ROWS)
    assert len(table) == 4
    assert table.key == "key of the content"
    assert "Aleppo" in table
    assert table.get("aleppo") is None
    assert table.get("Alepp") is None


@given(st.dictionaries(WORDS, st.binary(min_size=2, max_size=2)), WORDS)
def test_any_words_can_be_written(place: Path, rows: dict[str, bytes], other: str) -> None:
    write_table(place, rows, 2)
    table = Table.open(place)
    assert {word: table.get(word) for word in table} == rows
    assert table.get(other) == rows.get(other)


def test_many_words_are_told_apart(place: Path) -> None:
    rows = {f"word{i}": i.to_bytes(4, "little") for i in range(20_000)}
    write_table(place, rows, 4)
    table = Table.open(place)
    assert all(table.get(word) == record for word, record in rows.items())
    assert not any(f"other{i}" in table for i in range(20_000))


@given(st.binary())
def test_files_are_hashed_alike_with_the_core_and_without(data: bytes) -> None:
    assert core is None or core.crc32(data) == binascii.crc32(data)


@pytest.mark.parametrize("rows", [{"a": b"too long"}, {"a": b""}, {"x" * 70_000: b"abc"}])
def test_rows_that_do_not_fit_are_refused(place: Path, rows: dict[str, bytes]) -> None:
    with pytest.raises(TableError, match="does not fit"):
        write_table(place, rows, 3)


def _spoiled(data: bytes) -> dict[str, bytes]:
    newer = data[:8] + (VERSION + 1).to_bytes(4, "little") + data[12:]
    return {
        "cut off after": data[:20],
        "not ": data[:-1],
        "bytes long": data + b"\0",
        "not a": b"#!/bin/sh" + data[9:],
        "of version": newer,
        "header is damaged": data[:12] + b"\x07" + data[13:],
        "cannot be opened": b"",
    }


@pytest.mark.parametrize("complaint", _spoiled(bytes(100)))
@pytest.mark.parametrize("kind", [Table, Neighbours])
def test_a_spoiled_file_is_refused(tmp_path: Path, kind: type[Table | Neighbours], complaint: str) -> None:
    path = tmp_path / "spoiled"
    if kind is Table:
        write_table(path, ROWS, 3, "key")
    else:
        write_neighbours(path, list(ROWS), "key")
    path.write_bytes(_spoiled(path.read_bytes())[complaint])
    with pytest.raises(TableError, match=complaint) as caught:
        kind.open(path)
    assert "\n" not in str(caught.value)
    assert str(path) in str(caught.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="No such file"):
        Table.open(tmp_path / "nowhere")


def test_a_table_is_not_an_index(place: Path) -> None:
    write_table(place, ROWS, 3)
    with pytest.raises(TableError, match="not a Neighbours file"):
        Neighbours.open(place)


def _write_often(path: str) -> None:
    for i in range(30):
        write_table(path, {f"{i} {j}": b"abc" for j in range(500)}, 3)


def test_two_processes_may_write_at_once(tmp_path: Path) -> None:
    path = str(tmp_path / "shared")
    writers = [get_context("spawn").Process(target=_write_often, args=(path,)) for _ in range(2)]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        if os.path.exists(path):
            assert len(Table.open(path)) == 500
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    assert os.listdir(tmp_path) == ["shared"]


def test_a_folder_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    with pytest.raises(OSError, match="words"):
        write_table(tmp_path / "words", ROWS, 3)
    assert os.listdir(tmp_path) == ["words"]


NAMES = ["Aleppo", "Erdogan", "Kowalczyk", "Łódź", "Zelensky", "al-Assad", "Ng", "Recep Tayyip Erdogan"]


@pytest.mark.parametrize(
    ("written", "meant", "distance"),
    [
        ("Aleppo", "Aleppo", 1),
        ("Alepo", "Aleppo", 1),
        ("Allepo", "Aleppo", 2),
        ("Erdogran", "Erdogan", 1),
        ("Edrogan", "Erdogan", 1),
        ("Kowalcyzk", "Kowalczyk", 1),
        ("Kowlczk", "Kowalczyk", 2),
        ("Lódź", "Łódź", 1),
        ("Nq", "Ng", 1),
        ("Recep Tayyib Erdogran", "Recep Tayyip Erdogan", 2),
    ],
)
def test_near_names_are_candidates(place: Path, written: str, meant: str, distance: int) -> None:
    write_neighbours(place, NAMES, "key", distance)
    index = Neighbours.open(place)
    assert meant in [index.word(i) for i in index.near(written, distance)]
    assert len(index) == len(NAMES)
    assert index.key == "key"


@pytest.mark.parametrize("stranger", ["", "Idlib", "Aleksandrovich", "x" * 10_000, "\ufffc"])
def test_strangers_have_no_neighbours(place: Path, stranger: str) -> None:
    write_neighbours(place, [name for name in NAMES if len(name) > 3], distance=2)
    assert Neighbours.open(place).near(stranger) == []


@given(st.lists(WORDS, max_size=5), WORDS, st.data())
def test_every_key_within_the_distance_is_found(place: Path, keys: list[str], word: str, data: st.DataObject) -> None:
    edited = word
    for _ in range(2):
        at = data.draw(st.integers(0, len(edited)))
        cut = data.draw(st.integers(0, 1))
        edited = edited[:at] + data.draw(st.sampled_from(["", "e", "ż"])) + edited[at + cut :]
    write_neighbours(place, [*keys, word], distance=2)
    index = Neighbours.open(place)
    assert len(keys) in index.near(edited)
    assert index.word(len(keys)) == word


def test_a_long_word_costs_no_more_than_its_beginning() -> None:
    assert len(deletes(fold("ab" * 5_000), 2)) < 400
