"""The lexicon: right words are known as they are written, misspellings are not, and names leave evidence."""

import json
import re
import shutil
import sys
from pathlib import Path
from subprocess import run
from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import build_data
from build_data.hunspell import Affix, expand
from newslint.draft import Draft, Piece
from newslint.lexicon import DATA, Lexicon
from newslint.prose import WORD
from newslint.tables import TableError
from newslint.tablewriting import write_table

LEXICON = Lexicon.open()

WORDS = {
    "ordinary": "the besieged committee accommodated its embarrassed millennium’s rhythm",
    "recent": "livestreamed selfie blockchain unvaccinated decarbonisation deepfakes cryptocurrency webinar podcasts",
    "both sides of the ocean": "colour color organise organize programme program travelled traveled defence defense",
    "possessives and contractions": "dog’s dog's dogs’ don’t don't we’ve who’d Paris’s children’s James’ he’ll Jones’s",
    "capitals": "Paris PARIS French FRENCH Wednesday NATO MPs NGOs UK’s Covid COVID The THE I iPhone YouTube McDonald",
    "hyphens": "Iran-backed ex-president anti-war well-organised co-operate co‑ordinated e-mail X-ray re-elected Wi-Fi",
    "more hyphens": "two-tier six-year-olds vice-president-elect state-of-the-art pro-European non-EU al-Qaeda’s",
    "figures": "4th 21st 1990s 20m 3bn G7 B12 10-year-old 10-year-olds 25mph 737s 4x4",
    "diacritics": "café cafe naïve cortège résumé fiancée hæmoglobin archæological façade",
}

WRONG = {
    "misspelled": "beseiged recieve seperate accomodate goverment spokeman signigicantly commerical untill tommorow",
    "in no dictionary": "xqzt brillig asdfgh",
    "without their capital": "paris wednesday british september iran",
    "capitals in odd places": "pAris tHe comMittee",
    "part of a compound": "Iran-baked-goverment recieve-all un-goverment",
    "malformed": "’ - ’s based--led 1234567abcdefg",
}


def each(table: dict[str, str]) -> list[str]:
    return [word for words in table.values() for word in words.split()]


@pytest.mark.parametrize("word", each(WORDS))
def test_a_right_word_is_known(word: str) -> None:
    assert LEXICON.is_word(word)


@pytest.mark.parametrize("word", each(WRONG))
def test_what_is_wrong_is_unknown(word: str) -> None:
    assert not LEXICON.is_word(word)


@pytest.mark.parametrize(
    ("variety", "words"),
    [
        ("gb", "colour labour centre organise analysed travelled defence catalogue programme decarbonise"),
        ("gb", "colour’s well-organised labour-friendly"),
        ("us", "center harbor color labor theater analyzed traveled defense catalog airplane pediatrician mustache"),
        ("both", "the house organize program license realization anti-war co-operate onwards"),
        ("", "beseiged xqzt"),
    ],
)
def test_varieties(variety: str, words: str) -> None:
    assert {word: LEXICON.variety(word) for word in words.split()} == dict.fromkeys(words.split(), variety)


@pytest.mark.parametrize(
    ("measure", "falling"),
    [
        ("zipf", "the government parliament besieged xqzt"),
        ("given", "James Recep Besieged"),
        ("surname", "Smith Kowalczyk Xqzt"),
        ("surname", "Zupan Aalderink Xqzt"),
        ("place", "Tokyo Aleppo Xqzt"),
        ("foreign", "der gouvernement xqzt"),
    ],
)
def test_what_is_more_common_scores_higher(measure: str, falling: str) -> None:
    scores = [getattr(LEXICON, measure)(word) for word in falling.split()]
    assert scores == sorted(set(scores), reverse=True)
    assert scores[-1] == 0.0
    assert scores[0] < 9


@pytest.mark.parametrize("word", ["Erdoğan", "ERDOĞAN", "erdoğan"])
def test_scores_hold_in_any_case(word: str) -> None:
    assert LEXICON.surname(word) == LEXICON.surname("Erdoğan") > 0


@pytest.mark.parametrize(
    ("measure", "compound", "least"),
    [("surname", "Smith-Kowalczyk", "Kowalczyk"), ("surname", "Kowalczyk’s", "Kowalczyk"), ("zipf", "the-an", "xqzt")],
)
def test_a_compound_scores_as_its_least_known_part(measure: str, compound: str, least: str) -> None:
    assert getattr(LEXICON, measure)(compound) == getattr(LEXICON, measure)(least)


@pytest.mark.parametrize("name", ["given José Jose", "surname Müller Muller", "place São Sao", "place Łódź Lodz"])
def test_a_name_is_known_with_and_without_its_diacritics(name: str) -> None:
    measure, full, plain = name.split()
    assert getattr(LEXICON, measure)(full) > 0
    assert getattr(LEXICON, measure)(plain) > 0


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("beseiged", "besieged"),
        ("recieve", "receive"),
        ("goverment", "government"),
        ("spokeman", "spokesman"),
        ("signigicantly", "significantly"),
        ("accomodation", "accommodation"),
        ("Britsh", "British"),
        ("wensday", "Wednesday"),
        ("teh", "the"),
        ("embarassement", "embarrassment"),
        ("doesnt", "don’t"),
    ],
)
def test_the_word_that_was_meant_is_near(wrong: str, meant: str) -> None:
    assert (meant in LEXICON.near(wrong)) == ("’" not in meant)


@given(st.text())
def test_any_text_at_all_is_judged(text: str) -> None:
    for word in [text, *WORD.findall(text)]:
        assert LEXICON.is_word(word) in (True, False)
        assert LEXICON.variety(word) in ("", "us", "gb", "both")
        assert 0 <= LEXICON.zipf(word) < 11
        assert isinstance(LEXICON.near(word), list)


@given(st.sampled_from(each(WORDS)))
def test_a_word_in_capitals_is_a_word(word: str) -> None:
    assert LEXICON.is_word(word.upper())


@pytest.mark.parametrize("piece", ["a", "'s", "’s", "-a", "s'", "1", "-", "é", "Æ", "A", "￼"])
def test_a_hostile_word_is_judged_at_once(piece: str) -> None:
    word = "x" + piece * 50_000
    began = process_time()
    assert not LEXICON.is_word(word) or piece in {"1", "-", "-a"}
    assert LEXICON.zipf(word) + LEXICON.surname(word) < 16
    assert LEXICON.variety(word) in ("", "both")
    assert len(LEXICON.near(word)) < 50
    assert process_time() - began < 1


def test_no_word_of_the_dictionary_is_a_number() -> None:
    assert not any(map(str.isdecimal, LEXICON._words))


def test_without_data_the_remedy_is_named(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="install newslint again"):
        Lexicon.open(str(tmp_path))


def test_data_of_another_version_are_refused(tmp_path: Path) -> None:
    write_table(tmp_path / "words.table", {"word": b"ab"}, 2)
    with pytest.raises(TableError, match="another version of newslint; install newslint again"):
        Lexicon.open(str(tmp_path))


def test_opening_imports_nothing_heavy() -> None:
    code = "import newslint.lexicon as l, sys; l.Lexicon.open().near('goverment'); print(*sys.modules)"
    modules = set(run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())
    assert not modules & {"json", "yaml", "rapidfuzz", "pathlib", "logging", "dataclasses", "inspect", "build_data"}


def test_data_lie_in_the_package() -> None:
    assert DATA.endswith("_data")


def world() -> dict[str, dict[str, Any]]:
    with open(f"{DATA}/world.jsonl", encoding="utf-8") as lines:
        return {row["name"]: row for row in map(json.loads, lines)}


@pytest.mark.parametrize(
    ("name", "kind", "country", "also"),
    [
        ("Turkey", "country", "Turkey", "Türkiye"),
        ("United States", "country", "United States", "USA"),
        ("Ankara", "capital", "Turkey", ""),
        ("Kyiv", "capital", "Ukraine", "Kiev"),
        ("Turkish", "demonym", "Turkey", ""),
        ("Frenchman", "demonym", "France", "Frenchmen"),
        ("Aleppo", "city", "Syria", ""),
        ("Cologne", "city", "Germany", "Köln"),
        ("Saskatchewan", "state", "Canada", ""),
        ("Texas", "state", "United States", ""),
        ("Scotland", "nation", "United Kingdom", ""),
    ],
)
def test_the_world_names_places(name: str, kind: str, country: str, also: str) -> None:
    row = world()[name]
    assert (row["kind"], row["country"]) == (kind, country)
    assert also in ["", *row["also"]]


def test_the_world_is_sound() -> None:
    rows = world()
    assert list(rows) == sorted(rows)
    assert len(rows) > 5000
    assert not {"Alepo", "Allepo"} & {form for name, row in rows.items() for form in (name, *row["also"])}
    assert all(row["name"] not in row["also"] and row["population"] >= 0 for row in rows.values())


def test_dictionary_lines_are_expanded() -> None:
    plural = Affix(False, "y", "ies", re.compile("[^aeiou]y$"))
    again = Affix(True, "", "re", re.compile("^."))
    assert list(expand(["# a comment", "try/SA", "12/S", "say\tSpeak, A verb"], {"S": [plural], "A": [again]})) == [
        "try", "tries", "retry", "retries", "say"
    ]  # fmt: skip


def test_what_a_dictionary_says_of_a_word_makes_no_words_of_it() -> None:
    lexicon = Lexicon.open()
    for word in ("overairglowably", "technofeariser", "mispetitgrainisable", "VGAmen", "outUNICEF"):
        assert not lexicon.is_word(word)
    for word in ("airglow", "carpe", "Rodentia", "UNICEF's"):
        assert lexicon.is_word(word)


def test_words_of_note_are_told_in_order_however_often_they_are_asked_for() -> None:
    text = f"the goverment Paris paris colour {'x' * 100} house center Labour hosue house"
    lexicon = Lexicon.open()
    for _ in range(2):
        notable = lexicon.notable(Draft([Piece(text, text)]))
        assert notable == ["goverment", "paris", "colour", "x" * 100, "center", "Labour", "hosue"]


@given(st.lists(st.from_regex(WORD, fullmatch=True) | st.sampled_from(["The", "colour's", "It’s", "MPs", "CENTRE"])))
def test_other_words_are_right_in_both_varieties(words: list[str]) -> None:
    text = " ".join(words)
    draft = Draft([Piece(text, text)])
    for word in draft.vocabulary.keys() - LEXICON.notable(draft):
        assert LEXICON.is_word(word)
        assert LEXICON.variety(word) == LEXICON.variety(word.lower()) == "both"


def test_the_data_are_made_anew_when_code_has_changed_that_they_come_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = Path(build_data.__file__).parent
    for folder in (here, here.parent / "newslint"):
        shutil.copytree(folder, tmp_path / folder.name, ignore=shutil.ignore_patterns("_data", "__pycache__"))
    monkeypatch.setattr(build_data, "__file__", str(tmp_path / "build_data" / "__init__.py"))
    monkeypatch.setattr(build_data, "version", lambda _: "1")  # the packages are there where data are made, not here
    code = "".join(path.read_text("utf-8") for path in here.glob("*.py"))
    used = {f"newslint/{part}.py" for part in re.findall(r"from newslint\.(\w+) import", code)}
    assert used
    for part in (*used, "build_data/words.py"):
        before = build_data.content_key()
        with (tmp_path / part).open("a") as file:
            file.write("# changed\n")
        assert build_data.content_key() != before, part
