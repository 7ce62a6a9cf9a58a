"""Names: what is found, what is left alone, what a dictionary file may hold."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.draft import Draft, Piece
from newslint.lexicon import Lexicon
from newslint.names import Names
from newslint.names.finding import Finding
from newslint.names.reading import Reader
from newslint.names.shipped import compile_shipped

LEXICON = Lexicon.open()
SHIPPED = Reader(Names.open(), LEXICON)


def found(text: str, reader: Reader = SHIPPED) -> list[Finding]:
    return reader(Draft([Piece(text, text)]))


def mended(text: str, reader: Reader = SHIPPED) -> str:
    """The text with the first suggestion of every finding put in place."""
    for f in reversed(found(text, reader)):
        text = text[: f.start] + f.better[0] + text[f.end :]
    return text


def house(folder: Path, *names: str) -> Reader:
    path = folder / "names.txt"
    path.write_text("\n".join(names), encoding="utf-8")
    return Reader(Names.open([str(path)], shipped=False), LEXICON)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The prime minister, Kier Starmer, spoke.", "The prime minister, Keir Starmer, spoke."),
        ("The speech by Barak Obama was long.", "The speech by Barack Obama was long."),
        ("BARAK OBAMA WINS AGAIN", "BARACK OBAMA WINS AGAIN"),
        ("It was Barak Obama’s house.", "It was Barack Obama’s house."),
        ("She wrote to Hilary Clinton in May.", "She wrote to Hillary Clinton in May."),
        ("In Missisippi the river rose.", "In Mississippi the river rose."),
        ("The army entered Bangaldesh on Monday.", "The army entered Bangladesh on Monday."),
        ("A flight from Sao Paolo was late.", "A flight from Sao Paulo was late."),
        ("The Untied Nations met in Geneva.", "The United Nations met in Geneva."),
        ("Unrest in the UnitedStates grew.", "Unrest in the United States grew."),
        ("He moved to Los Angles in 1990.", "He moved to Los Angeles in 1990."),
    ],
)
def test_a_slip_in_a_name_is_found_and_mended(wrong: str, right: str) -> None:
    assert mended(wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "Hilary Swank and Ehud Barak met Bernard Buffet and Jimmy Carter.",
        "Guests were offered a buffet lunch; the proctor was let in.",
        "Kier Group, the builder, won the contract. Nieman Lab wrote about it.",
        "Iranian pilgrims crossed into Iraqi territory from Iran, not Iraq.",
        "Tongans live in Tonga; Nigeriens in Niger; Slovaks and Slovenes are neighbours.",
        "Missiles struck Saraqib, east of Idlib. Sedat Onal and Ibrahim Kalin flew home.",
        "See www.missisippi.com, https://example.com/Barak/Obama and mail Missisipi@example.com.",
        "Follow @Missisippi and #Bangaldesh today.",
        "The Clintons and the Obamas came; so did Obama’s aides and the Trumps.",
        "Sturgeon were once common in the river.",
        "COVID-19, NATO, G7 and the U.S. are no names.",
        "",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert [(text[f.start : f.end], f.better) for f in found(text)] == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The film stars Amy Powler.", "The film stars Amy Poehler."),
        ("“It is over,” Poelher said.", "“It is over,” Poehler said."),
        ("An interview with Zach Gallifanakis.", "An interview with Zach Galifianakis."),
        ("Matthew McConahay won.", "Matthew McConaughey won."),
        ("The mayor, Frederic Kowalcyzk, left.", "The mayor, Frederic Kowalczyk, left."),
        ("Roy Denmam, head of the delegation", "Roy Denman, head of the delegation"),
        ("The law firm Wilkie Farr & Gallagher advised.", "The law firm Willkie Farr & Gallagher advised."),
        ("Bedford-Stuvesant is in Brooklyn.", "Bedford-Stuyvesant is in Brooklyn."),
        ("Kim Jung-un waved.", "Kim Jong-un waved."),
        ("Shares in O'Callahan Foods fell.", "Shares in O'Callaghan Foods fell."),
    ],
)
def test_the_names_of_a_house_are_guarded(wrong: str, right: str, tmp_path: Path) -> None:
    names = (
        *("Amy Poehler", "Zach Galifianakis", "Matthew McConaughey", "Frederic Kowalczyk", "Roy Denman", "Kim Jong-un"),
        *("Willkie Farr & Gallagher", "Bedford-Stuyvesant", "O'Callaghan Foods"),
    )
    assert mended(wrong, house(tmp_path, *names)) == right


@pytest.mark.parametrize(
    "text",
    [
        "Amy Palmer and Sam Poehler came.",
        "Kim Jung-gi drew the mural.",
        "Zach Goldfine works here.",
        "John Stewart, a surveyor, found the crack; Jon Stewart joked about it.",
    ],
)
def test_another_bearer_is_left_alone(text: str, tmp_path: Path) -> None:
    assert (
        found(text, house(tmp_path, "Amy Poehler", "Kim Jong-un", "Zach Galifianakis", "Jon Stewart", "John Stewart"))
        == []
    )


def test_each_wrong_part_of_a_whole_name_is_reported_by_itself() -> None:
    text = "Turkish President Recep Tayyib Erdogran spoke."
    assert [(f.find, text[f.start : f.end], f.better) for f in found(text)] == [
        ("wrong-part", "Tayyib", ("Tayyip",)),
        ("misspelled", "Erdogran", ("Erdogan",)),
    ]


def test_why_is_said_in_plain_words_and_the_score_can_be_read() -> None:
    (finding,) = found("Turkish President Recep Tayyip Erdogran spoke.")
    assert finding.facts["name"] == "Recep Tayyip Erdogan"
    assert "president of Turkey" in finding.facts["who"]
    assert finding.evidence.because
    assert finding.evidence.score == pytest.approx(finding.evidence.score)


@pytest.mark.parametrize(
    ("text", "doubted", "better"),
    [
        ("Jonas Kavardarkov spoke. Later Kavadarkov left; Kavardarkov stayed.", "Kavadarkov", "Kavardarkov"),
        ("Lee Giacometta, sculptor. Giacometta’s father knew Giacommetta.", "Giacommetta", "Giacometta"),
        ("“We left,” Anne Zacoolas said. Zacoolas and her husband, Jonathan Zocoolas.", "Zocoolas", "Zacoolas"),
    ],
)
def test_one_name_spelled_two_ways_in_a_story(text: str, doubted: str, better: str, tmp_path: Path) -> None:
    (finding,) = found(text, house(tmp_path, "Nobody Here"))
    assert (finding.find, text[finding.start : finding.end], finding.better) == ("two-spellings", doubted, (better,))


@pytest.mark.parametrize(
    "text",
    [
        "Albert Smith and Alberto Navas came.",
        "Fernando Cheung and Cheng Chung-tai voted.",
        "Allison Alexander met Alison Rowland.",
        "Eric Clapton played with Dr Clayton.",
        "The Kowalskis: Jan Kowalski and Anna Kowalska.",
        "Wikipedia is run by the Wikimedia Foundation.",
    ],
)
def test_two_names_in_a_story_are_two_names(text: str, tmp_path: Path) -> None:
    assert found(text, house(tmp_path, "Nobody Here")) == []


def test_the_house_prints_one_of_several_right_forms(tmp_path: Path) -> None:
    path = tmp_path / "house.yaml"
    path.write_text(
        textwrap.dedent(
            """
            - {name: Kyiv, kind: place, not: [Kiev]}
            - {name: Volodymyr Zelensky, kind: person, not: [Volodymyr Zelenskyy, Volodymyr Zelénsky]}
            - {name: Kiev Camera, kind: organisation}
            """
        ),
        encoding="utf-8",
    )
    reader = Reader(Names.open([str(path)], shipped=False), LEXICON)
    assert (
        mended("In Kiev and KIEV he met Volodymyr Zelenskyy.", reader) == "In Kyiv and KYIV he met Volodymyr Zelensky."
    )
    assert mended("Later Zelénsky left.", reader) == "Later Zelensky left."
    assert found("A Kiev Camera. The song “Kiev in the rain”. Kyiv. Volodymyr Zelensky.", reader) == []


def test_nothing_that_is_right_in_a_dictionary_is_taken_for_another_name(tmp_path: Path) -> None:
    reader = house(tmp_path, "Takuya", "Takuma", "Brandon Stewart", "Brendan Stewart", "Anderson", "Andersen")
    assert found("Takuya met Takuma, Brandon Stewart, Brendan Stewart, Anderson and Andersen.", reader) == []


@settings(max_examples=80, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("Aab’'- .-\n\ufffcÉıßŁ0@#/:ZmcMissippBarkObm"), max_size=80) | st.text(max_size=60)
)
def test_any_text_is_read_and_every_finding_lies_in_it(text: str) -> None:
    ends = 0
    for f in found(text):
        assert ends <= f.start < f.end <= len(text)
        assert f.better
        ends = f.start


@pytest.mark.parametrize("text", ["A" * 100_000, "Aa " * 20_000, "A’" * 50_000, "Barak " * 20_000, "x-Y" * 30_000])
def test_hostile_text_is_read_in_no_time(text: str) -> None:
    found(text)


def test_an_index_in_a_folder_that_cannot_be_written_is_kept_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "file" / "below"))
    assert mended("Amy Powler", house(tmp_path, "Amy Poehler")) == "Amy Poehler"


def test_a_damaged_index_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "cache"
    monkeypatch.setenv("NEWSLINT_CACHE", str(cache))
    house(tmp_path, "Amy Poehler")
    (folder,) = cache.iterdir()
    (folder / "parts").write_bytes((folder / "parts").read_bytes()[:40])
    assert mended("Amy Powler", house(tmp_path, "Amy Poehler")) == "Amy Poehler"
    assert mended("Amy Powler", house(tmp_path, "Amy Poehler")) == "Amy Poehler"


def test_a_changed_file_is_compiled_again(tmp_path: Path) -> None:
    assert found("Amy Powler", house(tmp_path, "Roy Denman")) == []
    assert mended("Amy Powler", house(tmp_path, "Roy Denman", "Amy Poehler")) == "Amy Poehler"


def test_two_processes_may_compile_at_once(tmp_path: Path) -> None:
    names = tmp_path / "names.txt"
    names.write_text("\n".join(f"Name{i} Poehler{i}" for i in range(2000)), encoding="utf-8")
    code = "import sys; from newslint.names import Names; print(len(Names.open(sys.argv[1:], shipped=False)))"
    env = {**os.environ, "NEWSLINT_CACHE": str(tmp_path / "cache")}
    runs = [
        subprocess.Popen([sys.executable, "-c", code, str(names)], env=env, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    assert [run.communicate()[0].strip() for run in runs] == ["2000", "2000"]
    assert len(list((tmp_path / "cache").iterdir())) == 1


def test_the_shipped_dictionary_can_be_compiled_when_newslint_is_built(tmp_path: Path) -> None:
    compile_shipped(str(tmp_path))
    written = (tmp_path / "names" / "entries").stat().st_mtime_ns
    compile_shipped(str(tmp_path))
    assert (tmp_path / "names" / "entries").stat().st_mtime_ns == written
