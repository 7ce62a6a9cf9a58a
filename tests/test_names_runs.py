"""Runs of capitalised words are found fast where no particle is joined to a word, and are the same ones as ever."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newslint.names import runs
from newslint.names.runs import stretches

LETTERS = "AaBbéÉſǅªº½²ⅷ日ا1_ \xa0\n\t.,:'’‑-–“”@#/\\&=\ufffc"
PIECES = st.sampled_from([*LETTERS, "al-", "d’", "of ", " the ", " & ", " de ", "U.S.", "...", "x."])
PROSE = st.lists(PIECES | st.characters(), max_size=30).map("".join)


def slowly(prose: str) -> list[tuple[int, str]]:
    """The stretches as the pattern for any text finds them, each asked whether it is an address."""
    found = [(*match.span(), match[0]) for match in runs._patterns()[0].finditer(prose)]
    return [(start, text) for start, end, text in found if not runs._is_address(prose, start, end)]


@given(PROSE)
@example("Bashar al-Assad, d’Estaing and O’Neill of al-Aqsa.")
@example("A.B of the C-D’s wi-Fi, see Bbc.co.uk or Me@home; Éa_B J.ⓐ")
def test_the_quick_way_finds_what_the_slow_one_does(prose: str) -> None:
    assert stretches(prose) == slowly(prose)


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("He met David Cameron, of the Bank of England.", ["He", "David Cameron", "Bank of England"]),
        ("in al-Assad’s Syria", ["al-Assad’s Syria"]),
        ("write to Anna@example.com or see News.bbc.co.uk", []),
        ("the U.S. and J.K. Rowling", ["U.S", "J.K. Rowling"]),
    ],
)
def test_runs_are_found(prose: str, found: list[str]) -> None:
    assert [text for _, text in stretches(prose)] == found
