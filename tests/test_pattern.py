"""Pattern cards of a house: what they find, and that none of them can hang."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import patience
from newslint.checks import pattern
from newslint.checks.pattern import Pattern
from newslint.cli import main
from newslint.draft import Draft, Piece
from tests.helpers import HOUSE, put


@pytest.mark.parametrize(
    ("match", "better", "text", "want"),
    [
        (r"(\d+) percent\b", r"\1%", "Up 5 percent, then 10 percent.", "Up 5%, then 10%."),
        (r"(?i)\bper annum\b", "a year", "Per annum, per annum", "a year, a year"),
        (r"(?P<n>\w+)-gate\b", r"the \g<n> scandal", "Beer-gate ends", "the Beer scandal ends"),
        (r"\bfoo$", "bar", "a foo\nfoo bar\nfoo", "a bar\nfoo bar\nbar"),
    ],
)
def test_puts_the_better_form_in_place(match: str, better: str, text: str, want: str) -> None:
    card = Pattern(match, better)
    card.validate()
    assert put(card, text) == want


def test_a_match_stays_in_its_paragraph() -> None:
    assert not list(Pattern(r"one\s+two")(Draft([Piece("one\ntwo", "one\ntwo")]), HOUSE))


@given(st.integers(0, 1500))
@settings(max_examples=60, deadline=None)
def test_finds_a_match_wherever_it_stands(before: int) -> None:
    text = "x" * before + " 12 percent " + "y " * 300 + "7 percent"
    assert put(Pattern(r"\b(\d+) percent\b", r"\1%"), text).count("%") == 2


HANGING = [
    *("(a+)+b", "(a|a)*b", "(a|ba?)*c", r"(\w+\s?)+!", ".*.*=", r"(.*)(\d+)(.*)x"),
    *(r"(?:\w+ ?){1,40}!", "(a?){50}b", r"(\s*\w*)*$"),
]


@pytest.mark.parametrize("match", HANGING)
def test_refuses_what_may_hang(match: str) -> None:
    with pytest.raises(ValueError, match="very long"):
        Pattern(match).validate()


@pytest.mark.parametrize(("match", "better"), [("(", ""), ("a", r"\1"), ("[z-a]", "")])
def test_refuses_what_cannot_be_read(match: str, better: str) -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        Pattern(match, better).validate()


ALLOWED = [
    *(r"\b(?:\w+ ){0,3}victims?\b", r"(?:\w+ )+cat", r"\bin order\b.*\bto\b", r"(?:percent|per cent|pc)\b"),
    *(r"\$\d+(?:,\d{3})*", '"[^"]*"', r"\d+\s+\w+\s+ago"),
]


@pytest.mark.parametrize("match", ALLOWED)
@pytest.mark.parametrize("text", ["a", "1", '"', "a ", "in order ", "a1 ", "percent "])
def test_what_is_allowed_ends_soon(match: str, text: str) -> None:
    card = Pattern(match)
    card.validate()
    prose = text * (20_000 // len(text))
    began = time.process_time()
    list(card(Draft([Piece(prose, prose)]), HOUSE))
    assert time.process_time() - began < 2


SLOW = """pattern: {match: '(?:[a-z]+ ){0,3}[a-z]*?[a-z]+!'}
message: Never.
why: To be stopped.
source: a test
examples:
  - {bad: 'one two!'}
  - ok: Nothing.
"""


def test_a_card_that_takes_too_long_is_stopped_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(pattern, "MOST", 10**9)  # as if nobody had seen that it is slow
    monkeypatch.setattr(patience, "SECONDS", 0.2)
    card = tmp_path / "rules" / "house" / "slow.yaml"
    card.parent.mkdir(parents=True)
    card.write_text(SLOW, "utf-8")
    (tmp_path / "newslint.yaml").write_text("rules: [rules]\n", "utf-8")
    (tmp_path / "a.txt").write_text("He said teh truth!\n" + 20 * ("a" * 300 + " ! "), "utf-8")
    for _ in "ab":  # what was found without the card is not kept as if it were all
        assert main(["check", "a.txt"]) == 2
        said = capsys.readouterr()
        assert "“teh”" in said.out
        assert "slow.yaml:1: the pattern takes too long on this draft" in said.err
        assert len(said.err.splitlines()) == 1


@pytest.mark.parametrize("match", ["([α-ω]+)+x", "[α-ω]*[β-γ]*[ά-ώ]*x", r"(?:(?!b)?\w){1,40}\b!"])
def test_refuses_what_may_hang_on_other_letters(match: str) -> None:
    with pytest.raises(ValueError, match="very long"):
        Pattern(match).validate()
