"""Swap cards: words and phrases that the house writes in another way."""

import time

import pytest

from newslint.checks.swap import Swap
from newslint.draft import Draft, Piece
from tests.helpers import HOUSE, put

CARD = Swap({"pled": "pleaded", "per cent": "percent", "e-mail": "email", "Macdonalds": "McDonald’s", "U.S.": "US"})
SILENT = ["He applied.", "paper cent", "per centile", "per, cent", "emailed", "macdonalds", "e-mail-like", "U.S.S.R."]


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("He pled guilty.", "He pleaded guilty."),
        ("Pled or not", "Pleaded or not"),
        ("HE PLED GUILTY", "HE PLEADED GUILTY"),
        ("Ten per cent, or 20 Per cent.", "Ten percent, or 20 Percent."),
        ("The e-mail’s date, an E-mail", "The email’s date, an Email"),
        ("At Macdonalds' door, Macdonalds’s fries", "At McDonald’s' door, McDonald’s’s fries"),
        ("The U.S. Army marches through the U.S.", "The US Army marches through the US."),
        ("In the U.S. they say “the U.S.”", "In the US they say “the US.”"),
        ("per cent per cent", "percent percent"),
    ],
)
def test_puts_the_better_form_in_place(text: str, better: str) -> None:
    assert put(CARD, text) == better


@pytest.mark.parametrize("text", SILENT)
def test_is_silent(text: str) -> None:
    assert put(CARD, text) == text


def test_all_cards_are_looked_up_at_once() -> None:
    cards = [Swap({"pled": "pleaded"}), Swap({"guilty": "not guilty"})]
    draft = Draft([Piece("Guilty, he pled.", "Guilty, he pled.")])
    assert [(i, h.better) for i, h in Swap.many(cards, draft, HOUSE)] == [(1, ("Not guilty",)), (0, ("pleaded",))]


@pytest.mark.parametrize("words", [{"a  b": "c"}, {"same": "same"}, {"": "x"}, {"&c": "etc."}])
def test_refuses_what_can_never_be_found(words: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="“"):
        Swap(words).validate()


def test_two_thousand_cards_cost_as_much_as_a_hundred() -> None:
    text = " ".join(f"word{n} stands here" for n in range(200))
    few, many = ([Swap({f"absent{n}": "x"}) for n in range(count)] for count in (100, 2000))
    drafts = [Draft([Piece(text, text)]) for _ in range(60)]
    for draft in drafts:
        draft.vocabulary  # noqa: B018 - read once for all rules

    def cost(cards: list[Swap]) -> float:
        list(Swap.many(cards, drafts[0], HOUSE))
        began = time.process_time()
        for draft in drafts[1:]:
            list(Swap.many(cards, draft, HOUSE))
        return time.process_time() - began

    assert min(cost(many) for _ in range(3)) < 3 * min(cost(few) for _ in range(3)) + 0.01
