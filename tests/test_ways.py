"""Of the cards of ways only those run of which a draft may have two: none that would find something is left out."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.ways import Ways
from newslint.draft import Draft, Piece
from tests.helpers import HOUSE

WAYS = (
    {"em": "—(?=[a-z])", "en": " – (?=[a-z])", "hyphens": " ?--(?=[a-z])"},
    {"percent": r"(\d+) per ?cent\b", "%": r"(\d+)%"},
    {"three": r"\.\.\.", "one": "…"},
    {"figures": r"\d\d+", "words": "(?i)ninety"},
    {"half a pair": "\\ud83d", "whole": "a"},
)
CARDS = [Ways(**Ways.prepare({"match": match, "better": dict.fromkeys(match, "x")})) for match in WAYS]
PARTS = [
    "—",
    " – ",
    "--",
    "--",
    "a",
    "and",
    "5 percent",
    "7%",
    "12 per cent",
    "...",
    "…",
    "Ninety",
    "95",
    " ",
    "\n",
    "😀",
]


@given(st.lists(st.sampled_from(PARTS), max_size=12))
def test_no_card_is_left_out_that_finds_something(parts: list[str]) -> None:
    text = " ".join(parts)
    draft = Draft([Piece(text, text)])
    likely = set(Ways.likely(CARDS, draft))
    assert [card.match for i, card in enumerate(CARDS) if i not in likely and list(card(draft, HOUSE))] == []


def test_what_is_found_does_not_hang_on_the_core() -> None:
    text = "The plan—if it is one—failed. The mayor – a baker – resigned – in May, with 5 percent, not 7% or 8%..."
    for look in (True, False):
        draft = Draft([Piece(text, text)])
        if not look:
            draft.look = None
        found = [text[hit.start : hit.end] for i in Ways.likely(CARDS, draft) for hit in CARDS[i](draft, HOUSE)]
        assert found == ["—", "—", "5 percent"]
        assert not draft.look or list(Ways.likely(CARDS, draft)) == [0, 1, 3]
