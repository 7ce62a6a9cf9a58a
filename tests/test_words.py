"""Misspelled words of running prose: found with the right suggestion first, and silence on what is right by itself."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.words import Words
from newslint.draft import Draft, Piece
from newslint.lexicon import Lexicon
from newslint.names import Names
from newslint.rule import House
from newslint.spelling.channel import guesses, in_story, may_claim
from newslint.spelling.evidence import at_least, compound, derived, of_form

HOUSE = House(Names([]), Lexicon.open())
RIGHT = [
    "government",
    "receive",
    "accommodation",
    "disappoint",
    "physical",
    "phone",
    "teacher",
    "doubt",
    "kernel",
    "lobster",
    "minister",
    "to",
]


MISSPELLED = Words()


def flags(text: str, check: Words = MISSPELLED) -> list[tuple[str, str]]:
    """(what is flagged, what is offered first) of each hit."""
    draft = Draft([Piece(text, text)])
    return [(text[hit.start : hit.end], hit.better[0]) for hit in check(draft, HOUSE)]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        # letters swapped, doubled, left out, added; a vowel, a sound, a key
        ("recieves", "receives"),
        ("occured", "occurred"),
        ("accomodation", "accommodation"),
        ("goverment", "government"),
        ("seperately", "separately"),
        ("definately", "definitely"),
        ("tomorow", "tomorrow"),
        ("neccessary", "necessary"),
        ("parliment", "parliament"),
        ("fourty", "forty"),
        ("writting", "writing"),
        ("physcially", "physically"),
        ("concious", "conscious"),
        ("maintanance", "maintenance"),
        ("enviroment", "environment"),
        # the inflection is kept
        ("comitted", "committed"),
        ("wittnesses", "witnesses"),
        ("cemetaries", "cemeteries"),
        ("unfortunatly", "unfortunately"),
        # short, but swapped letters of a common word
        ("teh", "the"),
        ("thier", "their"),
        ("wiht", "with"),
        # contractions and words run together
        ("didnt", "didn't"),
        ("youre", "you're"),
        ("alot", "a lot"),
        ("ministerand", "minister and"),
        ("ministersaid", "minister said"),
        ("ofthe", "of the"),
        ("atleast", "at least"),
        ("eachother", "each other"),
        ("wouldve", "would've"),
        # the wrong letter doubled; an ending that the word does not take; a foreign cognate
        ("dissapointed", "disappointed"),
        ("neccesary", "necessary"),
        ("generousity", "generosity"),
        ("imposible", "impossible"),
        # in a compound
        ("well-bieng", "well-being"),
    ],
)
def test_finds_a_misspelled_word(written: str, meant: str) -> None:
    assert flags(f"They said on Monday that {written} was the word for it.") == [(written, meant)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The senator’s goverment’s plan", [("goverment’s", "government’s")]),
        ("Goverment ministers met. Seperate talks failed.", [("Goverment", "Government"), ("Seperate", "Separate")]),
        ("On Wensday, in Febuary, they met.", [("Wensday", "Wednesday"), ("Febuary", "February")]),
        ("He sued the Department of Educaton", [("Educaton", "Education")]),
        ("GOVERMENT FALLS AFTER VOTE", [("GOVERMENT", "GOVERNMENT")]),
        ("“We didnt know,” he said.", [("didnt", "didn’t")]),
        ("The goverment-backed plan", [("goverment", "government")]),
    ],
)
def test_keeps_capitals_possessives_and_the_apostrophe_of_the_text(text: str, found: list[tuple[str, str]]) -> None:
    assert flags(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The colour and the color, the theatre and the theater, organise and organize.",
        "She livestreamed the hackathon for her cofounders and retweeted the memes.",
        "A chaebol heir in a hanbok ate bibimbap; the rest had halloumi.",
        "It was a re-election of ex-ministers in the post-1990s, at 9am on the 4th, said a G7 aide.",
        "He wrote that they “recieve [sic] nothing” from it.",
        "Write to goverment@example.com or see www.goverment.example/seperate for more.",
        "The tag #goverment and the handle @seperate trended.",
        "“[G]overments come and go,” she said.",
        "The slug, Limax cinereoniger, is a mollusc.",
        "“Il faut cultiver notre jardin,” wrote Voltaire.",
        "The word “glorp” is new.",
        "Debts grew manyfold, she was literarily gifted, and agrobusiness and geotourism gained.",
        "The dreich haar kept bairns and gillies in the bothy; the tradie left his ute at the servo.",
        "After a gherao the tehsildar of two taluks met kisans at the dharna over toor dal.",
        "The soigneur handed up a musette; the rouleurs and puncheurs crossed the pavé.",
        "Guanciale, nduja and bottarga, then a mornay, a bialy and a ristretto.",
        "The crucks, the voussoirs and the crockets of the transept were repointed.",
        "It was written by Ann Sundaye and Sundaye Adeyemi.",
        "A glorpist is a fan of glorps. Glorpists collect glorps, and a glorp costs money.",
        "Grzegorz and Szymborska met officials from Brno with Haugland in Tromso.",
        "President Maumoon Gayoom met Ranasinghe Premadasa.",
        "The ACCELS database holds TRAPPIST files of the OSHMI.",
        'It doesn"t matter, they wouldn"t say; I"ve seen it. "Late,"ccording to him.',
        "The T\ufffd\ufffdnaistex met Frau Sch?nebergh, her fianc?, in the caf\ufffd.",
        "“(r)ather than wait,” the order says; their hukoux (户口) matters.",
        "The mentee and the designee spoke jokily of qigong; immuno-oncology gains.",
        "Presenter: Marillyn Hewsonby. Guests: Mackynzie Abubakari.",
        "The iPhone’s eLedger runs on pip-tools and xargs.",
    ],
)
def test_is_silent_on_what_is_right_by_itself(text: str) -> None:
    assert flags(text) == []


@pytest.mark.parametrize("name", ["goverment", "Departmant", "recieve-it"])
def test_a_name_of_the_house_is_right(name: str, tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text(name + "\n", "utf-8")
    text = f"The band {name} played. {name} sold out."
    house = House(Names.open([str(tmp_path / "names.txt")], shipped=False), HOUSE.lexicon)
    assert list(Words()(Draft([Piece(text, text)]), house)) == []


def test_offers_at_most_three_words() -> None:
    draft = Draft([Piece("They had a contant row.", "They had a contant row.")])
    (hit,) = Words()(draft, HOUSE)
    assert 1 < len(hit.better) <= 3


def test_misspelled_words_side_by_side_are_all_found() -> None:
    text = "The minsiter's spokeman recieved goverment assistence in a seperate enviroment tommorow."
    assert len(flags(text)) == 8


FOREIGN = [
    "Le gouvernement a annoncé hier une série de mesures pour les agriculteurs touchés par la sécheresse.",
    "El presidente anunció ayer una serie de medidas para los agricultores afectados por la sequía.",
    "Die Bundesregierung hat gestern eine Reihe von Massnahmen angekuendigt, um die Bauern zu unterstuetzen.",
    "Il governo ha annunciato ieri una serie di misure per gli agricoltori colpiti dalla siccita.",
    "Serikali ilitangaza jana hatua kadhaa za kuwasaidia wakulima walioathirika na ukame.",
]


@pytest.mark.parametrize("text", FOREIGN)
def test_other_languages_are_left_alone(text: str) -> None:
    assert flags(text) == []


def test_every_place_of_a_word_is_flagged() -> None:
    assert len(flags("The goverment fell, and a new goverment came.")) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On wednesday the british left.", [("wednesday", "Wednesday"), ("british", "British")]),
        ("It was wednesday's child, on #wednesday, at wednesday.example.", [("wednesday", "Wednesday")]),
        ("They may march.", []),
    ],
)
def test_finds_words_without_their_capital(text: str, found: list[tuple[str, str]]) -> None:
    assert flags(text, check=Words(find="capital", words=("Wednesday", "British"))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They can`t and don´t.", [("can`t", "can't"), ("don´t", "don't")]),
        ("Run `ls` or `git`; à la carte isn’t cheap.", []),
    ],
)
def test_finds_an_accent_for_an_apostrophe(text: str, found: list[tuple[str, str]]) -> None:
    assert flags(text, check=Words(find="accent")) == found


@given(st.text(alphabet=st.sampled_from(list("abeinorstz AB'’-.“”[]@#`\n\ufffc1éß")) | st.characters(), max_size=80))
def test_any_text_is_read_and_hits_lie_in_it(text: str) -> None:
    draft = Draft([Piece(text, text)])
    for find in ("misspelled", "accent"):
        for hit in Words(find=find)(draft, HOUSE):  # type: ignore[arg-type]
            assert 0 <= hit.start < hit.end <= len(text)
            assert hit.better
            assert text[hit.start : hit.end] not in hit.better


@given(st.sampled_from(RIGHT), st.integers(0, 12), st.sampled_from("abeihlnorst"), st.integers(-40, 40))
def test_what_a_guess_can_claim_is_never_underrated(word: str, at: int, letter: str, quarters: int) -> None:
    lexicon, least = HOUSE.lexicon, quarters / 4
    for written in (word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :], word[:at] + word[at + 1 :]):
        if lexicon.is_word(written) or not written:
            continue
        found = guesses(written, lexicon)
        claims = [guess.claim(len(written)) + in_story(guess.zipf) for guess in found]
        if max(claims, default=-99.0) >= least:
            assert may_claim(written, least, lexicon)
        for guess in found:
            made = max(derived(written, lexicon), compound(written, lexicon))
            assert at_least(written, lexicon) <= of_form(written, guess, made, lexicon) + 1e-9


def test_hostile_texts_are_read_quickly() -> None:
    for text in ("a" * 100_000, "ab-" * 30_000, "a`" * 30_000, "“" * 100_000, "x’" * 50_000):
        assert flags(text) == []
