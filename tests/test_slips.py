"""The weighted edit cost: what people often do is cheap, the first letter is dear."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.slips import FAR, slip

WORDS = st.text(alphabet="abcdehilnorst'", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("cheaper", "dearer"),
    [
        (("beseiged", "besieged"), ("besoiged", "besieged")),  # swapped < another letter
        (("runing", "running"), ("rnning", "running")),  # a single of a double < a letter left out
        (("allepo", "aleppo"), ("alebo", "aleppo")),  # the doubling moved < letters changed
        (("seperate", "separate"), ("sebarate", "separate")),  # vowel for vowel < consonant for consonant
        (("fotograph", "photograph"), ("kotograph", "photograph")),  # of like sound
        (("didnt", "didn't"), ("didn", "didn't")),  # the apostrophe
        (("goverment", "government"), ("governmentk", "government")),  # left out < added
        (("cabte", "cable"), ("mable", "cable")),  # a letter inside < the first letter
    ],
)
def test_likely_slips_are_cheaper(cheaper: tuple[str, str], dearer: tuple[str, str]) -> None:
    assert slip(*cheaper) < slip(*dearer)


@given(WORDS, WORDS)
def test_only_equal_words_cost_nothing(written: str, intended: str) -> None:
    assert (slip(written, intended) == 0) == (written == intended)


@given(WORDS, WORDS, st.floats(0.1, 3))
def test_a_limit_changes_no_cost_below_it(written: str, intended: str, limit: float) -> None:
    cost = slip(written, intended, 99)
    assert slip(written, intended, limit) == (cost if cost <= limit else FAR)


@given(st.text(max_size=12), st.text(max_size=12))
def test_any_text_has_a_cost(written: str, intended: str) -> None:
    assert slip(written, intended) >= 0
