"""Titles against the roles that a dictionary lists: what is contradicted, and what can be right."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.checks.roles import Roles
from newslint.draft import Draft, Piece
from newslint.lexicon import Lexicon
from newslint.names import Names
from newslint.roles.terms import terms
from newslint.rule import House

CHECK = Roles()
SHIPPED = House(Names.open(), Lexicon.open())
HOUSE = """
- name: Ylva Thorvaldsdottir
  kind: person
  role: mayor of Akureyri, 2001–2005; president of Iceland, 2010–2014; president of Iceland, 2018–
- name: Jan Oldrich Mares
  kind: person
  role: president of the Chess Federation, 2010–
- name: Ines Quiroga
  kind: person
  role: foreign minister of Peru, 2012–2013; professor
"""


def told(text: str, day: str, house: House = SHIPPED) -> list[tuple[str, str]]:
    """The titles that are contradicted, each with what the dictionary has instead."""
    draft = Draft([Piece(text, text)], date=date.fromisoformat(day))
    return [(text[hit.start : hit.end], hit.facts["known"]) for hit in CHECK(draft, house)]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    path: Path = tmp_path_factory.mktemp("house") / "house.yaml"
    path.write_text(HOUSE, encoding="utf-8")
    return House(Names.open([str(path)]), SHIPPED.lexicon)


@pytest.mark.parametrize(
    ("text", "day", "found", "known"),
    [
        ("President Barack Obama said on Monday he was glad.", "2019-05-07", "President Barack Obama",
         "president of the United States until 2017"),
        ("U.S. President Barack Obama says no.", "2007-05-07", "U.S. President Barack Obama",
         "president of the United States only from 2009"),
        ("Barack Obama, the president of the United States, said no.", "2019-05-07",
         "Barack Obama, the president of the United States", "president of the United States until 2017"),
        ("Barack Obama is the president of the United States.", "2019-05-07",
         "Barack Obama is the president of the United States", "president of the United States until 2017"),
        ("“No,” said French President Nicolas Sarkozy.", "2019-05-07", "French President Nicolas Sarkozy",
         "president of France until 2012"),
        ("The president of Brazil, Dilma Rousseff, wants more.", "2019-05-07", "president of Brazil, Dilma Rousseff",
         "president of Brazil until 2016"),
        ("On Monday, London mayor Boris Johnson opened the bridge.", "2019-05-07", "London mayor Boris Johnson",
         "mayor of London until 2016"),
        ("Russia’s President Vladimir Putin has left.", "2010-05-07", "Russia’s President Vladimir Putin",
         "president of Russia 2000–2008 and from 2012"),
        ("German President Emmanuel Macron signed it.  It is said today.", "2019-05-07", "", ""),
        ("German President Emmanuel Macron says no.", "2019-05-07", "German President Emmanuel Macron",
         "president of France"),
    ],
)  # fmt: skip
def test_a_title_of_another_time_or_country_is_found(text: str, day: str, found: str, known: str) -> None:
    assert told(text, day) == ([(found, known)] if found else [])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("President Barack Obama said no.", "2012-05-07"),
        ("President Barack Obama said no.", "2017-02-20"),
        ("President Donald Trump said no.", "2016-12-01"),
        ("Former President Barack Obama said no.", "2019-05-07"),
        ("The then French President Nicolas Sarkozy said no.", "2019-05-07"),
        ("President-elect Barack Obama said no.", "2008-11-20"),
        ("In 2011 President Barack Obama said no.", "2019-05-07"),
        ("It began two years ago, when President Barack Obama said no.", "2019-05-07"),
        ("President Barack Obama said no. The former president, Barack Obama, was clear.", "2019-05-07"),
        ("“I told President Barack Obama today,” she said.", "2019-05-07"),
        ("President Barack Obama’s library opens on Monday.", "2008-05-07"),
        ("The USS President Barack Obama Center says no.", "2019-05-07"),
        ("President Barack Obama signed the bill.", "2019-05-07"),
        ("UMP party president Nicolas Sarkozy says no.", "2015-05-07"),
        ("Vice President Joe Biden says no.", "2012-05-07"),
        ("French Prime Minister Nicolas Sarkozy says no.", "2019-05-07"),
        ("President José Manuel Barroso says no.", "2010-05-07"),
        ("Angela Merkel, the French president, Emmanuel Macron, and others met on Monday.", "2019-05-07"),
        ("Korean President Moon Jae-in says no.", "2019-05-07"),
        ("Turkish Cypriot President Recep Tayyip Erdogan says no.", "2019-05-07"),
        ("President Angela Obama says no.", "2019-05-07"),
        ("Yugoslav President Slobodan Milosevic says no.", "1999-01-07"),
        ("Soviet President Boris Yeltsin says no.", "2005-01-07"),
    ],
)
def test_what_may_be_right_is_left_alone(text: str, day: str) -> None:
    assert told(text, day) == []


def test_a_draft_without_a_date_is_left_alone() -> None:
    text = "President Barack Obama said no."
    assert list(CHECK(Draft([Piece(text, text)]), SHIPPED)) == []


@pytest.mark.parametrize(
    ("text", "day", "known"),
    [
        ("President Ylva Thorvaldsdottir says no.", "2016-05-07", "president of Iceland 2010–2014 and from 2018"),
        ("President Ylva Thorvaldsdottir says no.", "2026-05-07", ""),
        ("The mayor of Akureyri, Ylva Thorvaldsdottir, says no.", "2016-05-07", "mayor of Akureyri until 2005"),
        ("The mayor of Oslo, Ylva Thorvaldsdottir, says no.", "2016-05-07", ""),
        ("Danish President Ylva Thorvaldsdottir says no.", "2026-05-07", "president of Iceland"),
        ("Czech President Jan Oldrich Mares says no.", "2016-05-07", ""),
        ("Foreign Minister Ines Quiroga says no.", "2013-12-07", ""),
        ("Peruvian Foreign Minister Ines Quiroga says no.", "2016-12-07", "foreign minister of Peru until 2013"),
    ],
)
def test_a_house_may_say_who_holds_what(text: str, day: str, known: str, house: House) -> None:
    assert [k for _, k in told(text, day, house)] == ([known] if known else [])


def test_roles_are_read_as_they_are_written() -> None:
    found = terms("secretary of defense, 2001–2006; premier of China, –2013; speaker of the House, 2023; poet")
    assert [(t.office, t.place, t.first, t.last) for t in found] == [
        ("defense secretary", "", 2001, 2006),
        ("prime minister", "China", 0, 2013),
        ("speaker", "House", 2023, 2023),
    ]


WORDS = ["President", "Barack", "Obama", "the", "of", "United States", "French", "is", "said", ",", ".", "“", "”", "’s",
         "\n", "Prime Minister", "X", "2010", "former", "on Monday", "U.S.", "-"]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)))
def test_any_text_is_read_and_every_finding_lies_in_it(text: str) -> None:
    draft = Draft([Piece(text, text)], date=date(2019, 5, 7))
    hits = list(CHECK(draft, SHIPPED))
    assert all(0 <= hit.start < hit.end <= len(draft.prose) for hit in hits)


@pytest.mark.parametrize(
    "text", ["President " * 8000, "President Barack " * 5000, "A " * 30_000 + "president", "a" * 90_000]
)
def test_hostile_text_is_read_in_no_time(text: str) -> None:
    from time import process_time

    begin = process_time()
    told(text, "2019-05-07")
    assert process_time() - begin < 2
