"""Words written twice in a row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.doubled import Doubled
from newslint.draft import Draft, Piece
from newslint.lexicon import Lexicon
from newslint.names import Names
from newslint.rule import House

HOUSE = House(Names([]), Lexicon.open())


def found(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in Doubled()(Draft([Piece(text, text)]), HOUSE)]


@pytest.mark.parametrize(
    ("text", "doubled"),
    [
        ("He went to the the bank.", "the the"),
        ("The the bank closed.", "The the"),
        ("It was of  of use.", "of  of"),
        ("A man, who was was held, fled.", "was was"),
        ("the ministry ministry said", "ministry ministry"),
        ("OF THE THE BANK", None),
    ],
)
def test_finds_a_word_written_twice(text: str, doubled: str | None) -> None:
    assert found(text) == ([doubled] if doubled else [])


@pytest.mark.parametrize(
    "text",
    [
        "He had had enough and said that that was that.",
        "Very very good, really really bad, many many more.",
        "Duran Duran, Mau Mau, Yeah Yeah Yeahs, Talk Talk, The The and Sing Sing.",
        "Moon Jae-in in Seoul, and re-do do it.",
        "Johnson and Johnson; 10 10 2 2.",
        "What it is is hard, and who he was was unknown.",
        "Log in in the morning. Come on on Monday.",
        "Vitamin A a day. Will will run. The US us? IT it is.",
        "No, no no. Bye bye. Ha ha ha. Blah blah.",
        "the, the; the. The (the) “the” the’s",
        "the\nthe",
        "absolutely absolutely; the latest latest",
        "no no no no",
    ],
)
def test_is_silent_on_what_may_be_doubled(text: str) -> None:
    assert found(text) == []


@given(st.lists(st.sampled_from(["the", "The", " ", "  ", "a", "A", ".", "’s", "-", "had", "\n", "é"]), max_size=30))
def test_any_text_is_read(parts: list[str]) -> None:
    text = "".join(parts)
    for hit in Doubled()(Draft([Piece(text, text)]), HOUSE):
        assert 0 <= hit.start < hit.end <= len(text)
        assert text[hit.start : hit.end].lower().count(hit.better[0].lower()) >= 2
