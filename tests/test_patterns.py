import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import patterns

TEXTS = [
    r"\b(?:January|Dec\.?)\b|\d{4}(?i:abc)",
    r"(?P<open>[“‘])(?P<word>\w*)(x)?",
    r"[^\W_]+(?:['’‑-][^\W_]+)*",
    r"(?<=a)b|^\s*$",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.VERBOSE | re.MULTILINE])
@given(copy=st.text("aAbB “‘’\nDec.2019é-’", max_size=40))
def test_a_kept_pattern_finds_what_re_finds(text: str, flags: int, copy: str) -> None:
    ours, theirs = patterns.pattern(text, flags), re.compile(text, flags)
    assert (ours.pattern, ours.flags, ours.groups, dict(ours.groupindex)) == (
        text,
        theirs.flags,
        theirs.groups,
        dict(theirs.groupindex),
    )
    assert [(m.span(), m.groupdict(), m.lastgroup) for m in ours.finditer(copy)] == [
        (m.span(), m.groupdict(), m.lastgroup) for m in theirs.finditer(copy)
    ]


@given(st.text("aZ_9 \n.*+?[](){}|^$\\-#&~/°é€½", max_size=20))
def test_an_escaped_text_matches_itself(text: str) -> None:
    assert patterns.pattern(f"(?x){patterns.escape(text)}").fullmatch(text)


def test_of_very_many_patterns_those_in_use_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "known", {})
    monkeypatch.setattr(patterns, "_made", {})
    patterns.pattern("in use")
    assert set(patterns.worth_keeping()) == {"0 in use"}
    patterns.known.update({f"0 {i}": patterns.known["0 in use"] for i in range(patterns.MANY)})
    assert set(patterns.worth_keeping()) == {"0 in use"}


def test_a_broken_pattern_is_refused_as_re_refuses_it() -> None:
    with pytest.raises(re.error, match="unterminated"):
        patterns.pattern("[a")
