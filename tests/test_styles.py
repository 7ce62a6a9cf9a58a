"""The shipped house styles: that they choose a language, that their rules agree, and the verbs made for them."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import config, extending, fixing, rulebook
from newslint.checks.clock import Clock
from newslint.checks.dateform import Dateform
from newslint.checks.numerals import Numerals
from newslint.checks.spelling import Spelling
from newslint.checks.swap import Swap
from newslint.desk import Desk
from newslint.draft import Draft, Piece
from newslint.errors import InputError
from newslint.lexicon import Lexicon
from newslint.names import Names
from newslint.rule import Diagnostic, House

if TYPE_CHECKING:
    from newslint.rule import Check

STYLES = ("wire-us", "wire-uk")
HOUSE = House(Names([]), Lexicon.open())
US, UK = (House(HOUSE.names, HOUSE.lexicon, language) for language in ("en-US", "en-GB"))


def put(check: Check, text: str, house: House = HOUSE) -> str:
    """The text with the first suggestion of every hit in place."""
    for hit in reversed(list(check(Draft([Piece(text, text)]), house))):
        text = text[: hit.start] + hit.better[0] + text[hit.end :]
    return text


@cache
def desk_of(style: str) -> Desk:
    return Desk(extending.profile(style))


def mended(style: str, text: str) -> fixing.Fixed:
    """The text with the first suggestion of every style rule in place, again and again."""
    desk = desk_of(style)

    def wanted(_draft: Draft, found: Diagnostic) -> str | None:
        return found.suggestions[0] if found.rule.id.startswith("style/") and found.suggestions else None

    def read(source: str) -> Draft:
        return desk.read(source.encode(), "a.txt")

    return fixing.fix(read(text), desk.check, read, wanted)


@pytest.mark.parametrize("style", STYLES)
def test_the_rules_of_a_style_agree(cache_folder: Path, style: str) -> None:  # noqa: ARG001
    """All wrong examples of a profile at once: mending them comes to an end, and what is right stays as it is."""
    cards = rulebook.cards([os.path.join(config.PROFILES, style)])
    bad = "\n\n".join(e.bad for rule in cards for e in rule.examples if e.bad) + "\n"
    fixed = mended(style, bad)
    assert fixed.settled
    assert fixed.edits > len(cards)
    assert mended(style, fixed.source).edits == 0


@pytest.mark.parametrize(
    ("style", "text", "want"),
    [
        ("wire-us", "Send an e-mail, not an e-mail, but an email.", "Send an email, not an email, but an email."),
        ("wire-us", "In the US he met the US envoy of the U.S.", "In the U.S. he met the U.S. envoy of the U.S."),
        (
            "wire-uk",
            "In the U.S. he met the U.S. envoy and the US one.",
            "In the US he met the US envoy and the US one.",
        ),
        ("wire-uk", "The Internet, an Internet firm, the internet.", "The internet, an internet firm, the internet."),
    ],
)
def test_the_style_decides_before_the_habit_of_a_story(style: str, text: str, want: str) -> None:
    desk = desk_of(style)
    draft = desk.read(f"{text}\n".encode(), "a.txt")
    found = [d for d in desk.check(draft) if d.suggestions]
    edits = [fixing.Edit(d.start, d.end, d.suggestions[0]) for d in found]
    assert fixing.put(draft.prose, edits) == f"{want}\n"
    assert {d.rule.id.partition("/")[0] for d in found} == {"style"}


@pytest.mark.parametrize(("style", "language"), [("wire-us", "en-US"), ("wire-uk", "en-GB")])
def test_a_profile_sets_the_language_unless_the_house_does(tmp_path: Path, style: str, language: str) -> None:
    path = tmp_path / "newslint.yaml"
    path.write_text(f"extends: [{style}]\nlevels: {{style/dash: off}}\n", encoding="utf-8")
    loaded = config.load(str(path))
    assert loaded.language == language
    assert loaded.rules == (os.path.join(config.PROFILES, style),)
    path.write_text(f"extends: [{style}]\nlanguage: en-GB\n", encoding="utf-8")
    assert config.load(str(path)).language == "en-GB"


@pytest.mark.parametrize("name", ["wire-ux", "", "..", "../dictionary"])
def test_refuses_what_is_no_profile(tmp_path: Path, name: str) -> None:
    path = tmp_path / "newslint.yaml"
    path.write_text(f"extends: ['{name}']\n", encoding="utf-8")
    with pytest.raises(InputError, match="wire-uk, wire-us"):
        config.load(str(path))


@pytest.mark.parametrize(
    ("form", "text", "want"),
    [
        ("10:30 a.m.", "At 10 AM, 6:30pm and 9:00 a.m. on Friday", "At 10 a.m., 6:30 p.m. and 9 a.m. on Friday"),
        ("10:30 a.m.", "It ends at 10am. Then we go.", "It ends at 10 a.m. Then we go."),
        ("10:30 a.m.", "From 9:15-11:00 am", "From 9:15-11:00 a.m."),
        ("10.30am", "At 10 a.m. Eastern and 6:30 P.M. on Friday", "At 10am Eastern and 6.30pm on Friday"),
        ("10.30am", "It ends at 10 a.m. Then we go at 11 p.m.", "It ends at 10am. Then we go at 11pm."),
        ("10.30am", "It ends at 12 p.m. today", "It ends at noon today"),
    ],
)
def test_times_of_day(form: str, text: str, want: str) -> None:
    assert put(Clock(form), text) == want  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["I am 5 amps short", "at 22:10 and 0:30", "$5 a month", "5 p-m", "13 pm", "1.5.10 am"]
)
def test_no_times_of_day(text: str) -> None:
    assert put(Clock("10:30 a.m."), text) == put(Clock("10.30am"), text) == text


@pytest.mark.parametrize(
    ("find", "text", "us", "uk"),
    [
        ("order", "on 24 December 2019 he left", "on Dec. 24, 2019, he left", ""),
        ("order", "on December 24, 2019, he", "", "on 24 December 2019, he"),
        ("order", "on Monday, December 24", "", "on Monday 24 December"),
        ("order", "on the 3rd of March.", "on March 3.", ""),
        ("ordinal", "on March 3rd", "on March 3", ""),
        ("ordinal", "on 3rd March 2019", "", "on 3 March 2019"),
        ("month", "on December 24 or on Sep 3", "on Dec. 24 or on Sept. 3", ""),
        ("month", "on 24 Dec. The end", "", "on 24 December. The end"),
    ],
)
def test_dates(find: str, text: str, us: str, uk: str) -> None:
    """An empty form means that the style has nothing to say."""
    assert put(Dateform(find, "month-day"), text) == (us or text)  # type: ignore[arg-type]
    assert put(Dateform(find, "day-month"), text) == (uk or text)  # type: ignore[arg-type]


QUIET_DATES = [
    *("the December 3 Group", "on December 2019", "Marcus 12 and May be 5", "“on December 24th”", "Mars 5"),
    *("1/December 2/3", "12 Marines and 10 Mayors", "on December 5-7", "on Mar. 5-7"),
]


@pytest.mark.parametrize("text", QUIET_DATES)
@pytest.mark.parametrize("find", ["order", "ordinal", "month"])
@pytest.mark.parametrize("order", ["month-day", "day-month"])
def test_no_dates(text: str, find: str, order: str) -> None:
    assert put(Dateform(find, order), text) == text  # type: ignore[arg-type]


NUMBERS = [
    ("figures", "They held 5 men, and then 3 more horses.", "They held five men, and then 3 more horses."),
    ("figures", "He saw, in all, 4 games.", "He saw, in all, four games."),
    ("words", "They held twelve men and saw thirty-two houses.", "They held 12 men and saw 32 houses."),
    ("ages", "He, aged five, met a three-year-old boy.", "He, aged 5, met a 3-year-old boy."),
    ("ages", "Her son is two years old.", "Her son is 2 years old."),
    ("large", "It cost two million and took nine billion bricks.", "It cost 2 million and took 9 billion bricks."),
]
QUIET_NUMBERS = [
    "See page 5 images, phase 3 trials, 5-4 wins, 5 miles, 7 points, 3 per cent and 1.5 tons.",
    "He is 7 years old. In group 4 teams met. Of 3 or 4 men one left; “5 men left”.",
    "Twelve men left. The top ten songs. He said ten times that one hundred and twelve men left.",
    "A million thanks; two or three million; one million. Five-year-old boys. In June 5 men ran.",
]


@pytest.mark.parametrize(("find", "text", "want"), NUMBERS)
def test_numbers(find: str, text: str, want: str) -> None:
    assert put(Numerals(find), text) == want  # type: ignore[arg-type]


@pytest.mark.parametrize("find", ["figures", "words", "ages", "large"])
@pytest.mark.parametrize("text", QUIET_NUMBERS)
def test_numbers_that_stay(find: str, text: str) -> None:
    assert put(Numerals(find), text) == text  # type: ignore[arg-type]


def test_the_spelling_of_the_other_english() -> None:
    uk, us = "Colours changed; a licence for theatres.", "Colors changed; a license for theaters."
    assert put(Spelling(), uk, US) == us
    assert put(Spelling(), "Colors of theaters that traveled.", UK) == "Colours of theatres that travelled."
    assert put(Spelling(), uk, HOUSE) == uk
    assert put(Spelling(ise=True), "They organized a prize.", UK) == "They organised a prize."
    for kept in ("They organized it.", "The Labor Department", "Defense Secretary Hill said", "“my favorite color”"):
        assert put(Spelling(), kept, UK) == kept


@pytest.mark.parametrize(("language", "uk"), [("en-US", False), ("en-GB", True)])
def test_the_language_decides_however_often_the_other_is_used(language: str, uk: bool) -> None:
    ours, theirs = ("colour", "color") if uk else ("color", "colour")
    text = f"They mixed a {theirs} with a {theirs}, then a {ours}.\n"
    desk = Desk(config.Config(language=language))

    def read(source: str) -> Draft:
        return desk.read(source.encode(), "a.txt")

    fixed = fixing.fix(read(text), desk.check, read, lambda _, found: next(iter(found.suggestions), None))
    assert fixed.source == text.replace(theirs, ours)


def test_a_common_word_is_no_name() -> None:
    check = Swap({"gray": "grey"}, common=True)
    assert put(check, "Gray skies, gray seas.") == "Grey skies, grey seas."
    for kept in ("Gray Davis spoke.", "He met Gray.", "“gray skies”", "see gray.example.com"):
        assert put(check, kept) == kept


CHECKS: list[Callable[[], Check]] = [
    *(lambda form=form: Clock(form) for form in ("10:30 a.m.", "10.30am")),
    *(lambda find=find: Dateform(find, "month-day") for find in ("order", "ordinal", "month")),
    *(lambda find=find: Numerals(find) for find in ("figures", "words", "ages", "large")),
    lambda: Spelling(ise=True),
]
SCRAPS = [
    *(
        "24",
        "3",
        "12",
        "5",
        "th",
        "2019",
        "Dec",
        "Dec.",
        "December",
        "May",
        "Monday",
        ",",
        ".",
        "(",
        "“",
        "”",
        "-",
        "–",
    ),
    *("10", "am", "a.m.", "P.M.", ":30", "aged", "two", "ten", "million", "men", "horses", "old", "years", "color"),
]


@given(st.lists(st.sampled_from(SCRAPS) | st.text(max_size=4), max_size=25).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_any_text_at_all(text: str) -> None:
    draft = Draft([Piece(text, text)])
    for make in CHECKS:
        spans = [(hit.start, hit.end) for hit in make()(draft, UK)]
        assert spans == sorted(spans)
        assert all(0 <= start < end <= len(text) for start, end in spans)
