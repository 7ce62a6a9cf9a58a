"""What a pattern needs: no match without one of its texts, and a card is not slowed by a pattern that cannot match."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.checks.needed import figured, needed

PATTERNS = {
    r"\bcommit(?:s|ted)? suicide\b": (" suicide",),
    r"(?<=[a-z] )Internet(?! of)": ("Internet",),
    r"([$£]\d+) ?m\b": ("$", "£"),
    r"\b(?:12|[Tt]welve) (?:noon|night)\b": ("12 n", "Twelve n", "twelve n"),
    r"(?:per ?cent|pct)": ("cent", "ct"),
    r"(?:ab)+c": ("ab",),
    r"(?:\d|x)+y?": (),
    r"(?i)percent": (),
    r"(?i:percent)": (),
    r"a*": (),
    r"(?:word|)": (),
    r"[^x]yes|no": ("no", "yes"),
    r"\b([Tt]he|[Mm]id) (1[5-9]\d0|20[0-2]0)['’]s\b": ("0's", "0’s"),
    r"(?:x\d|y+|[ab]x|\dnoon)2": ("2",),
    r"(?:x\d+|\d?y)(?:yz)*m|the ": ("m", "the "),
    r"the (?:\d|ab)(?:c|d)+x+1": ("x1",),
}


@pytest.mark.parametrize(("match", "texts"), PATTERNS.items())
def test_the_texts_of_a_pattern(match: str, texts: tuple[str, ...]) -> None:
    assert len(needed(match)) >= len(texts)
    assert all(any(text in long for text in texts) for long in needed(match))


@given(
    st.sampled_from(sorted(PATTERNS)),
    st.lists(st.sampled_from([*"$£1m 2xyabcz", "noon", "no", "12", "per", "cent", "the ", "1990's", "2000’s"])),
)
@settings(max_examples=300, deadline=None)
def test_every_match_holds_one(match: str, parts: list[str]) -> None:
    texts = needed(match)
    for found in re.finditer(match, "".join(parts)):
        assert not texts or any(text in found[0] for text in texts)


FIGURED = {
    r"\d{1,3}(?:,\d{3})*,\d{4}|\d{4}(?:,\d{3}){1,4}": r",(?<=\d{4},)\d{3}|,\d{4}",
    r"\d(?!6)(?:\d{0,2}-\d|\d\d\b-\d{3})": r"\-(?<=\d{1}\-)\d{1}",
    r"(?:x\d|\d-x)-\d": r"\-\d{1}",
    r"(?:No|#)\d+": "",
    r"(?i)a (£\d+|[€]x|\$ ?\d)": "",
    r"(?:£\d?\d|-\d{2}x?)": "",
    r"(?:£\d+\d|-\d{2}x?)": r"\-\d{2}|£\d{1}",
    r"x(?:-\d\d?)+": r"\-\d{1}",
    r"x(?:-\d\d?)*|a1": "",
}


@pytest.mark.parametrize(("match", "sign"), FIGURED.items())
def test_the_sign_and_figures_of_a_pattern(match: str, sign: str) -> None:
    assert figured(match) == sign


@given(st.sampled_from(sorted(FIGURED)), st.lists(st.sampled_from([*"£$#-,x", "12", "345", "6789", "No", "1"])))
@settings(max_examples=300, deadline=None)
def test_every_match_holds_the_sign_and_figures(match: str, parts: list[str]) -> None:
    for found in re.finditer(match, "".join(parts)):
        assert re.search(figured(match), found[0])
