"""Right names that look like slips of others, class by class; and, beside them, slips that are found all the same."""

from pathlib import Path

import pytest

from newslint.checks.names import Names as NamesCheck
from newslint.draft import Draft, Piece
from newslint.lexicon import Lexicon
from newslint.names import Names
from newslint.names.reading import Reader
from newslint.rule import House

LEXICON = Lexicon.open()
SHIPPED = Reader(Names.open(), LEXICON)


def flags(text: str, reader: Reader = SHIPPED) -> list[tuple[str, str, str]]:
    """What is found, as rule, words and first suggestion."""
    return [(f.find, text[f.start : f.end], f.better[0]) for f in reader(Draft([Piece(text, text)]))]


def house(folder: Path, *names: str) -> Reader:
    path = folder / "names.txt"
    path.write_text("\n".join(names), encoding="utf-8")
    return Reader(Names.open([str(path)], shipped=False), LEXICON)


@pytest.mark.parametrize(
    ("names", "right", "wrong"),
    [
        # Initials that are not those of the given name.
        (["Reese Witherspoon"], "The chain G H Wetherspoon grew.", "R. Wetherspoon, the actor, came."),
        # Half of the letters are others, beside a given name that many have.
        (["Jamie Murphy"], "The engineer, Jamie Mundy, left.", "The engineer, Jamie Murhpy, left."),
        (["Kevin McNamara"], "The producer, Kevin McManus, left.", "The producer, Kevin McNamarra, left."),
        (["Larry Ellerton"], "The judge, Larry Allen, left.", "The judge, Larry Ellertin, left."),
        # A second surname.
        (["Raul Ruiz"], "He met Raul Herrera Ruz.", "He met Raul Ruzi."),
        # The given name goes with another surname, the surname with another given name.
        (["Syed Ali Haidar"], "Seyed Ali Rahimi spoke.", "Seyed Ali Haidar spoke."),
        (["Zvi Zimmerman"], "Krystian Zimerman played.", "Zvi Zimerman played."),
        # A saint may have any name.
        (["San Marcos"], "They met on Piazza San Marco.", "They met in San Marocs."),
        # A surname by itself, far off, and nothing else of the name in the story.
        (["Wendy Phipps"], "Older people here drink Pripps.", "Wendy Phipps came. Later Phips left."),
        # A surname that as many people have.
        (["Peter Coates"], "The rider Tom Cates came.", "The rider Peter Caotes came."),
        # Two common words in one: a title, a product.
        (["Richard Stearman"], "The hit single Starman was played.", "Richard Staerman was played."),
        # A place is no given name.
        (["Dijon"], "Dejon Griffin was in court.", "The mustard of Dijno was sold."),
        # An abbreviation; what follows “Image:” is a handle.
        (["Kenya"], "The news agency KENAY said so.", "FLOODS IN KENAY GROW"),
        (["Hubei"], "A map of the valley. Image: Huebi.", "The governor of Huebi left."),
        (["Jose de San Martin"], "San Martino in Badia is a village.", "Jose de San Matrin won."),
        # A surname that somebody bears, far off.
        (["Philip Hamlyn", "Mendoza"], "Philip Hamblen left. Later Mendoca left.", "Philip Hmalyn left."),
        (["Jim Cameron"], "Jim Cobern left.", "Jim Camreon left."),
        # A person does not stand where a place does.
        (["Italo Calvino"], "She was born in Cavino.", "The book by Cavlino was read."),
        # An article in front of a name.
        (["Haiti"], "“We are proud,” el-Haite said.", "He flew to Haitti."),
    ],
)
def test_another_name_is_left_alone_and_a_slip_is_found(
    names: list[str], right: str, wrong: str, tmp_path: Path
) -> None:
    reader = house(tmp_path, *names)
    assert flags(right, reader) == []
    assert len(flags(wrong, reader)) == 1


@pytest.mark.parametrize(
    ("wrong", "found", "better"),
    [
        ("It rained in Misissippi on Saturday.", "Misissippi", "Mississippi"),
        ("The Voice of Amercia is heard.", "Amercia", "America"),
        ("Santa’s Chrismas flight was late.", "Chrismas", "Christmas"),
    ],
)
def test_words_that_only_stand_beside_a_name_say_nothing_about_it(
    wrong: str, found: str, better: str, tmp_path: Path
) -> None:
    reader = house(tmp_path, "Mississippi", "America", "Christmas")
    assert [(text, right) for _, text, right in flags(wrong, reader)] == [(found, better)]


@pytest.mark.parametrize("text", ["Montedision S.p.A. said so.", "Shares in Montedision S.p.A. and Fiat rose."])
def test_an_abbreviation_behind_a_name_does_not_make_it_an_address(text: str, tmp_path: Path) -> None:
    assert flags(text, house(tmp_path, "Montedison")) == [("misspelled", "Montedision", "Montedison")]


def test_a_stray_h_behind_the_first_letter_changes_its_sound_but_not_the_name(tmp_path: Path) -> None:
    assert flags("The film stars Amy Phoeler.", house(tmp_path, "Amy Poehler"))[0][1:] == ("Phoeler", "Poehler")


@pytest.mark.parametrize(
    ("text", "found", "better"),
    [
        ("The Palestinian president, Mahmud Abbas, spoke.", "Mahmud", "Mahmoud"),
        ("The Iranian general, Qassem Suleymani, was killed.", "Suleymani", "Soleimani"),
        ("The Syrian president, Bashar al-Asad, spoke.", "al-Asad", "Assad"),
        ("President Hosny Mubarak of Egypt resigned.", "Hosny", "Hosni"),
    ],
)
def test_another_way_of_putting_a_name_into_latin_letters_is_no_slip(text: str, found: str, better: str) -> None:
    assert flags(text) == [("other-spelling", found, better)]


@pytest.mark.parametrize(
    ("text", "found", "better"),
    [
        ("President Vladimir Puten spoke.", "Puten", "Putin"),
        ("President Vladmir Putin spoke.", "Vladmir", "Vladimir"),
        ("Mikhail Khordokovsky spoke.", "Khordokovsky", "Khodorkovsky"),
        ("Konstantin Cherrnenko spoke.", "Cherrnenko", "Chernenko"),
        ("The war in Allepo went on.", "Allepo", "Aleppo"),
    ],
)
def test_a_slip_in_a_name_from_another_script_is_a_slip(text: str, found: str, better: str) -> None:
    ((find, where, right),) = flags(text)
    assert find != "other-spelling"
    assert (where, right) == (found, better)


def test_of_two_spellings_that_somebody_bears_the_one_of_a_place_in_the_dictionary_is_right(tmp_path: Path) -> None:
    text = "He flew from Ireland to Rome. Irland had been kind; Irland was green, but Ireland was home."
    assert {(where, right) for _, where, right in flags(text, house(tmp_path, "Ireland"))} == {("Irland", "Ireland")}


@pytest.mark.parametrize(
    ("text", "found", "better"),
    [
        ("The prime minister, Orban Viktr, spoke.", "Viktr", "Viktor"),
        ("President Obamma Barack left.", "Obamma", "Obama"),
        ("Obama Barak left.", "Barak", "Barack"),
    ],
)
def test_a_name_with_the_surname_first_is_read_too(text: str, found: str, better: str) -> None:
    assert [(where, right) for _, where, right in flags(text)] == [(found, better)]


def test_two_names_in_a_row_are_not_one_the_other_way_round() -> None:
    assert flags("Obama Barack and Clinton Hilary Swank left.") == []


def test_the_choice_of_the_house_beats_the_shipped_dictionary(tmp_path: Path) -> None:
    path = tmp_path / "house.yaml"
    path.write_text(
        "- {name: Vincent van Gogh, kind: person, not: [Vincent Van Gogh]}\n"
        "- {name: Bashar al-Assad, kind: person, not: [Bashar Al-Assad, Bashar Assad]}\n"
        "- {name: Kiev, kind: place, not: [Kyiv]}\n",
        encoding="utf-8",
    )
    reader = Reader(Names.open([str(path)]), LEXICON)
    assert flags("A letter by Vincent Van Gogh, not Vincent van Gogh.", reader) == [
        ("house-variant", "Vincent Van Gogh", "Vincent van Gogh")
    ]
    assert flags("Bashar Assad, Bashar Al-Assad and Bashar al-Assad.", reader) == [
        ("house-variant", "Assad", "al-Assad"),
        ("house-variant", "Al-Assad", "al-Assad"),
    ]
    assert flags("From Kyiv to Kiev.", reader) == [("house-variant", "Kyiv", "Kiev")]


def test_a_form_that_the_dictionary_rejects_is_that_and_no_slip() -> None:
    assert flags("Muammar Kadafi left.") == [("house-variant", "Kadafi", "Gaddafi")]
    assert flags("“Moammar Khadafy” was the title; see example.com/Muammar-Kadafi and @MuammarKadafi.") == []


STORY = "\n\n" + "The council met again in the evening and talked about the road and the school. " * 12
"""What makes a passage a whole story."""


@pytest.mark.parametrize(
    ("names", "right", "wrong"),
    [
        # Parts that very many people have, and nothing else of the name.
        (["Mohammad Yusuf Tarzi"], "Mohammed Yusuf, a driver, left.", "Mohammad Yusuf Tarzzi left."),
        (["Omar Hassan Bashir"], "Omar Hasan, a tailor, left.", "Omar Hassan Bashiir left."),
        # A common given name, and something like one of the parts of a longer name.
        (["Peter Martin Lorimer"], "Judge Peter Martyn ruled so.", "Judge Peter Martin Lorrimer ruled so."),
        # Somebody else's surname behind a common given name.
        (["Peter Connelly"], "The officer, Peter Connolly, left.", "The officer, Peter Conelly, left."),
        # What is as much in use, two letters off, beside a word of the name; or far more in use.
        (["Haverford College"], "He went to Harvard College.", "He went to Haverfrod College."),
        (["Americanos College"], "A meeting of the American College was held.", "He went to Amercanos College."),
        # A right given name elsewhere in the story says nothing of this one's surname.
        (
            ["Peter Robert Lorimer"],
            "Judge Peter Robart met Robert Hale. Robart spoke, and Robart left.",
            "Judge Peter Robert Lorrimer ruled so.",
        ),
        # A possessive is no given name.
        (["Germaine Delorme"], "Germany's Delorme spoke.", "Gremaine Delorme spoke."),
        # A word of another language, or one as much in use, by itself in a whole story.
        (["California"], "They live in Californie, a suburb.", "They live in Califronia, a state."),
        (["Erwin Rommel"], "The brand Rimmel grew.", "The general Erwin Romel left."),
        # Part of a name that the story would have said in full.
        (["Gary Thornhill"], "The boats at Thornhil came.", "The boats of Gary Thornhil came."),
        (["Lokomotiv Sofia"], "The team of Lokomotive Halle won.", "The team of Lokomotvi Sofia won."),
        # A place that the story has nowhere else, and nothing that goes with it.
        (["Tulsa"], "The agency Tusla replied.", "The agency in Tusla replied; Tulsa is far."),
    ],
)
def test_in_a_whole_story_another_name_is_left_alone_and_a_slip_is_found(
    names: list[str], right: str, wrong: str, tmp_path: Path
) -> None:
    reader = house(tmp_path, *names)
    assert flags(right + STORY, reader) == []
    assert len(flags(wrong + STORY, reader)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The Russian Foreign Minister spoke. The Russian Foreign Ministry agreed.",
        "Maria Winterbourne met Marina Winterbourne.",
        "Ivana Trump wrote a book. Ivanka Trump read it. Ivana said so, and Ivana smiled.",
        "Huang Xinjian, an admiral, spoke in China. Zhou Siyuan of Sichuan did too.",
        "Deng Xiaoming, a teacher, met Zhang Yaming, a banker, in Yongcheng in China.",
        "The party’s Lib Dem leader spoke.",
        "They live in Khan al-Amar. Sadiya Khan, a teacher, lives there too.",
        "The Ayatollah Khamenei spoke. Khamenei smiled. Khamenei left.",
        "Charles Scheiner, of a think-tank, left.",
    ],
)
def test_what_the_story_makes_another_name_is_left_alone(text: str) -> None:
    assert flags(text + STORY) == []


@pytest.mark.parametrize(
    ("text", "found", "better"),
    [
        ("Natalia Winterbourne left. Later Natalya Winterbourne came back.", "Natalya", "Natalia"),
        ("The Chinese president, Xi Jingping, spoke.", "Jingping", "Jinping"),
        ("The former president, Hu Jintoa, left China.", "Jintoa", "Jintao"),
        ("The Liberal Democrast lost two seats.", "Democrast", "Democrats"),
        ("He flew to Shangai and on to Bejing in China.", "Shangai", "Shanghai"),
        ("President Recep Tayip Erdogan spoke.", "Tayip", "Tayyip"),
        ("Senator Diane Feinstein spoke.", "Diane", "Dianne"),
        ("The North Korean leader Kim Jong-Um spoke.", "Jong-Um", "Jong-un"),
        ("The chancellor, Angela Markel, spoke.", "Markel", "Merkel"),
    ],
)
def test_what_is_one_slip_from_a_name_in_the_news_is_found_in_a_whole_story(text: str, found: str, better: str) -> None:
    assert (found, better) in [(where, right) for _, where, right in flags(text + STORY)]


def test_another_way_of_putting_an_arabic_name_that_nothing_is_said_of_is_no_slip(tmp_path: Path) -> None:
    reader = house(tmp_path, "Wadi Matrukh", "Bassam al-Jabari")
    assert flags("They met in Wadi Matroukh.", reader) == [("other-spelling", "Matroukh", "Matrukh")]
    assert flags("The envoy, Bassam al-Jaabari, left.", reader) == [("other-spelling", "al-Jaabari", "al-Jabari")]


def test_a_part_that_very_many_people_have_says_nothing_by_itself(tmp_path: Path) -> None:
    reader = house(tmp_path, "Haji Muhammad Tarin")
    assert flags("A farmer called Muhammed left. His imam is Muhammad Sadr. " + STORY, reader) == []
    assert flags("A farmer called Tarrin left. His name is Haji Muhammad Tarin. " + STORY, reader) == [
        ("misspelled", "Tarrin", "Tarin")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Talks in Allepo\n\nThey fled from Allepo on Sunday.",
        "Syria is at war. They fled from Allepo. In Allepo nobody slept. Allepo is a city. Allepo was quiet.",
        "Floods in Missisippi\n\nIt rained in Missisippi on Monday.",
    ],
)
def test_a_well_known_name_that_is_wrong_each_time_is_found(text: str) -> None:
    found = flags(text)
    assert found
    assert {better for _, _, better in found} <= {"Aleppo", "Mississippi"}
    assert len(found) == text.count("Allepo") + text.count("Missisippi")


def test_what_comes_often_is_somebody_elses_name() -> None:
    assert flags("Ravena is a town. In Ravena they sing. They left Ravena. They like Ravena. Ravena is small.") == []


def test_a_day_that_is_part_of_a_name_is_a_day(tmp_path: Path) -> None:
    assert flags("They met on Wedensday.", house(tmp_path, "Sheffield Wednesday")) == []
    assert len(flags("They saw Sheffield Wedensday play.", house(tmp_path, "Sheffield Wednesday"))) == 1


def test_a_name_that_lost_a_letter_on_its_way_is_left_alone() -> None:
    look = NamesCheck("misspelled")
    for text, count in (("He sang for Beyonc\ufffd.", 0), ("He flew to Alepp\ufffd.", 0), ("He flew to Allepo.", 1)):
        assert len(list(look(Draft([Piece(text, text)]), House(Names.open(), LEXICON)))) == count
