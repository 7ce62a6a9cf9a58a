"""The core’s glances at consistency: where a check may find something they never say that it cannot."""

import pytest

from newslint.checks.hyphenation import TAILS
from newslint.draft import Draft, Piece
from newslint.native import core

pytestmark = pytest.mark.skipif(core is None, reason="newslint-core is not installed")

LOUD = {
    "hyphenation": [
        "An air-strike hit. More airstrikes followed.",
        "The home page is new. Homepages load at once.",
        "The homepages are new. A home\u00a0page’s colour is old.",
        "It stood on the sea wall-builder’s map. The seawall broke.",
        "A line‑up was named. The lineup’s end.",
    ],
    "capitals": [
        "GitHub is here. Github’s users wait.",
        "Mr MacPherson scored. “Macpherson's gone.”",
        "It is COVID-19. Covid-19 went.",
        "Members of NATO met. Nato left.",
        "Łódź is old, ŁÓDŹ is new.",
    ],
    "accents": ["Ms Müller left. Muller stayed.", "Erdoğan spoke. Erdogan left.", "Łódź, or Lodz.", "cafés, cafes"],
}

QUIET = {
    "hyphenation": ["A long-term plan. In the long term it pays.", "Engineers shut. Down it went. The shutdown."],
    "capitals": [
        "KIEV (Reuters) - Kiev is calm.",
        "STORM HITS TOWN\n\nThe storm hit the town.",
        "The Vice-president. Pro-Beijing and pro-Beijing. O’Brien.",
        "A tie, a TIE and a Tie.",
    ],
    "accents": ["Don’t. Dont.", "Müller, Mueller, Muellerin", "£5 – 5"],
}


def quiet(text):
    return Draft([Piece(text, text)]).look.quiet


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in LOUD.items() for text in texts])
def test_is_not_quiet_where_something_may_be_found(name, text):
    assert name not in quiet(text)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in QUIET.items() for text in texts])
def test_is_quiet_where_nothing_is(name, text):
    assert name in quiet(text)


@pytest.mark.parametrize("tail", TAILS)
def test_knows_every_ending_of_a_compound(tail):
    assert "hyphenation" not in quiet(f"One sub-mark. The submark{tail}")
    assert "hyphenation" not in quiet(f"One submark. The sub-mark{tail}")


def test_takes_no_longer_for_a_long_text_of_other_words():
    words = [f"{a}{b}{c}" for a in "bcdfghjklm" for b in "aeiou" for c in map(str, range(900))]
    assert {"hyphenation", "capitals", "accents"} <= quiet(" ".join(words))
