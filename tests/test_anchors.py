"""Cards are found by a word that stands whole in whatever they match: none that would find something is left out."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import native
from newslint.checks.anchors import anchors
from newslint.checks.pattern import ODD, Pattern
from newslint.draft import Draft, Piece
from tests.helpers import HOUSE

KNOWN = [
    (r"\bvery unique\b", ("unique",)),
    (r"\bsooner (?:than|then)\b", ("sooner",)),
    (r"(?i)\bcolou?rs?\b", ("color", "colors", "colour", "colours")),
    (r"\bin\s+order\W+to\b", ("order",)),
    (r"(?<!\w)cat(?![\w-])", ("cat",)),
    (r"\bcats?\b|\bdogs\b", ("cat", "cats", "dogs")),
    (r"\bÉtat \d+\b", ("état",)),
    (r"\bfoo_bar\b", ("bar",)),
    (r"the \w+ly mayor of", ("mayor",)),
    (r"(?:re-)?elected twice ", ("twice",)),
]
UNKNOWN = [r"cat", r"\bcats?\b|dogs", r"\bun\w+", r"\d+", r"(?a)\bcat\b", r"(?i)\bÉtat\b", r"\bcat\B", r"\b(?i:cat)\b"]


@pytest.mark.parametrize(("pattern", "expected"), [*KNOWN, *[(pattern, ()) for pattern in UNKNOWN]])
def test_words_of_which_one_stands_whole_in_every_match(pattern: str, expected: tuple[str, ...]) -> None:
    assert anchors(pattern) == expected


def test_letters_that_are_taken_for_ascii_where_capitals_do_not_count() -> None:
    letters = re.compile("[a-z]", re.IGNORECASE)
    others = [c for c in map(chr, range(128, sys.maxunicode + 1)) if letters.match(c)]
    assert {c for c in others if not c.lower().isascii()} == set(ODD)


CARDS = [
    Pattern(**Pattern.prepare({"match": match}))
    for match in [*(pattern for pattern, _ in KNOWN), *UNKNOWN, r"(?i)\bask\b", r"\bκος Å\b", r"(?i)\bis it\b|-day\b"]
]
PARTS = "unique Unique very cat CAT cats dogs order to COLORS ask aſK AS\u212a is İs ıs it état État ΚΟΣ κος Å"
TEXT = st.lists(st.sampled_from([*PARTS.split(), "foo", "bar", "-day", "9", *" -_'’‑\n.é\u0301"]), max_size=12)


@given(TEXT)
def test_no_card_is_left_out_that_finds_something(parts: list[str]) -> None:
    text = "".join(parts)
    draft = Draft([Piece(text, text)])
    likely = set(Pattern.likely(CARDS, draft))
    assert [card.match for i, card in enumerate(CARDS) if i not in likely and list(card(draft, HOUSE))] == []


def test_cards_whose_words_are_missing_are_left_out() -> None:
    draft = Draft([Piece("A cat re-elected.", "A cat re-elected.")])
    likely = {CARDS[i].match for i in Pattern.likely(CARDS, draft)}
    assert r"\bvery unique\b" not in likely
    assert r"(?<!\w)cat(?![\w-])" in likely


@pytest.mark.skipif(native.core is None, reason="newslint-core is not in use here")
@given(st.lists(TEXT, max_size=3))
def test_the_core_finds_the_same_cards(texts: list[list[str]]) -> None:
    for text in map("".join, texts):
        read, left = Draft([Piece(text, text)]), Draft([Piece(text, text)])
        left.look = None
        if read.look and not any(map(text.__contains__, ODD)):
            needed = [
                i for i in Pattern.likely(CARDS, left) if not CARDS[i].needs or any(map(left.has, CARDS[i].needs))
            ]
            assert list(Pattern.likely(CARDS, read)) == needed
            assert all(read.has(part) == left.has(part) for part in (*PARTS.split(), "", "\ud800"))
