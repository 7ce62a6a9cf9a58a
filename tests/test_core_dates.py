"""What the compiled core spares the checks of dates: with it and without it the same is found, in far fewer drafts."""

import random
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from newslint import native
from newslint.checks.clock import Clock
from newslint.checks.dateform import Dateform
from newslint.checks.dates import FINDERS, Dates
from newslint.dates.events import AUXILIARY, DEEDS
from newslint.dates.grammar import mentions
from newslint.dates.names import MONTH_NAMES
from newslint.dates.periods import NUMBERS
from newslint.draft import Draft, Piece
from tests.helpers import HOUSE

if native.core is None:
    pytest.skip("newslint-core is not in use here", allow_module_level=True)

DAYS = (None, date(2019, 3, 1), date(2020, 12, 28))
FORMS = [Dateform(find, order) for find in ("order", "ordinal", "month") for order in ("month-day", "day-month")]
CHECKS: list[Any] = [*[Dates(find) for find in FINDERS], *FORMS, Clock("10.30am"), Clock("10:30 a.m.")]

PARTS = {
    "M": ("January", "Feb.", "May", "June", "Sept.", "Sept", "December", "DEC", "Janu", "mid-March", "May-June"),
    "W": ("Monday", "Tuesday", "Wed.", "Thurs", "Saturday", "Sun", "TUESDAY", "Monday's"),
    "D": ("0", "1", "3", "5th", "21st", "29", "30", "31", "05", "45", "99", "3-5", "5-3"),
    "Y": (*map(str, range(2016, 2021)), "1850", "1990", "2099", "1980s", "2019-20", "1970-03-31", "31/4/2019"),
    "N": ("two", "ten", "18th", "twentieth", "7", "50", "40th", "half", "eleven"),
    "V": ("signed", "passed", "eventually opened", "built", "founded", "sold"),
}
SHAPES = (
    """
on {W}, {M} {D}, {Y}|{W} {D} {M}|{D} {M} {Y}|{M} {D}-{D}|from {M} {D} to {M} {D}|in {M} {Y}|in {Y}|{D} a.m.
{N} years later, in {Y}|in {Y}, {N} years after {Y}|{N} years ago, in {Y}|{Y} marks the {N} anniversary of the {Y} war
in the {N} century ({Y})|In {Y}, in the {N} century,|in the early {Y} ({Y})|from {Y} to {Y}|between {Y} and {Y}
from {D} am to {D} am|aged {D} to {D}|ages {D}-{D}|{D}-{D}-year-olds|the first quarter ({M}-{M})|Q2 {Y} ({M} - {M})
today ({M} {D})
yesterday, {W}|last {W}, {M} {D}|{N} days ago, on {M} {D}|In {Y} he won|{M} {D}, {Y}, a {W}|{D} {M} ({W})
He was born in {Y} and died in {Y} aged {D}|Smith, {D}, was born on {D} {M} {Y}|Born in {Y}, she is {D}.
The deal was {V} in {M} {Y}. |It was {V} in {Y}. |the deal {V} last {M}|the deal {V} {N} years ago
In {Y}, on the {N} anniversary of the {Y} war|In {Y} the town marked the {N} anniversary of its birth in {Y}
The centenary of the {Y} truce was marked in {Y}|{W} marks the {N} anniversary of the landing in {Y}
She celebrates her {N} anniversary; it was set up in {Y}|He died in {Y} and was born in {Y}. He died in {Y}
he turned {D} in {Y}|he was {D} when he joined in {M} {Y}|from {D}:30 pm to {D} pm|between {D} am and {D}.15 a.m.
{N} years after {Y}, in {Y}|It opened in {Y} and closed {N} years later, in {Y}. |in {Y}, {N} years before {Y}
The treaty {V} in {Y} was the law {V} in {M} {Y}. |The treaty {V} in {Y} was new. |{D}/{D}/{Y} to {W} {D}/{D}/{Y}
was opened on {M} {D}, {Y}|is due to begin on {D} {M} {Y}|marks its {N} anniversary; founded in {Y}
""".strip()
    .replace("\n", "|")
    .split("|")
)
GAPS = [" "] * 20 + ["\u00a0", "\u2009", "-", "–", ", ", ". ", "\n", " (", ")", "/", ".", "'", "’", "‑", "_", "; "]


def texts(seed: int, count: int) -> Iterator[str]:
    """Dates, put together and damaged at random."""
    chance = random.Random(seed)
    for _ in range(count):
        text = ""
        for _ in range(chance.randint(1, 6)):
            part = chance.choice(SHAPES)
            for name, values in PARTS.items():
                while f"{{{name}}}" in part:
                    part = part.replace(f"{{{name}}}", chance.choice(values), 1)
            at = chance.randrange(len(part) + 1) if chance.random() < 0.3 else len(part)
            text += part[:at] + chance.choice(GAPS) + part[at + (chance.random() < 0.5) :] + chance.choice(GAPS)
        yield text


def test_with_the_core_the_same_is_found() -> None:
    chance = random.Random(1)
    found = quiet = 0
    for text in texts(7, 700):
        day = chance.choice(DAYS)
        seeing, blind = Draft([Piece(text, text)], date=day), Draft([Piece(text, text)], date=day)
        blind.look = None
        assert seeing.look is not None
        quiet += len(seeing.look.quiet)
        for check in CHECKS:
            hits = [tuple(hit) for hit in check(blind, HOUSE)]
            found += len(hits)
            assert [tuple(hit) for hit in check(seeing, HOUSE)] == hits, (check, text, day)
    assert found > 500
    assert quiet > 3000


def quiet_in(prose: str) -> frozenset[str]:
    look = native.core.Reader().look(prose)
    assert look is not None
    return look.quiet


def test_the_names_of_months_are_found() -> None:
    found = 0
    for text in texts(11, 600):
        seeing, blind = Draft([Piece(text, text)]), Draft([Piece(text, text)])
        blind.look = None
        assert mentions(seeing) == mentions(blind), text
        found += len(mentions(seeing))
    assert found > 400


@pytest.mark.parametrize("deed", sorted(DEEDS))
def test_what_is_done_once_is_known(deed: str) -> None:
    assert "dates contradiction undated" not in quiet_in(f"The law was {deed} in 2015. It was {deed} in May 2016.")


@pytest.mark.parametrize("word", sorted({*AUXILIARY, *NUMBERS, "Monday", "September", "2017"}))
def test_what_may_stand_between_a_deed_and_its_date_is_known(word: str) -> None:
    assert "dates contradiction undated" not in quiet_in(f"It was signed in 2015. It was signed {word} in May 2016.")


@pytest.mark.parametrize("month", sorted(MONTH_NAMES))
def test_months_are_known(month: str) -> None:
    assert "dates impossible" not in quiet_in(f"They met on {month} 32, 2019.")


QUIET = [
    "The hearing is on Tuesday, Dec. 24, 2019, in Leeds; it goes on and ends in the new year, on Jan. 3, 2020.",
    "The firm, founded in 1990, opened a second mill in 2005 and a third in May 2016.",
    "The team won 21-19 and 3-1; from 10 a.m. to 5 p.m. some 300 people came.",
    "He was born in Leeds. In the 1980s and 1990s he wrote for The Sun in the 20th century style.",
    "Two years ago the mayor said the plan of 2016 was dead; years later it was back.",
]


@pytest.mark.parametrize("text", QUIET)
def test_dates_that_agree_are_passed_over(text: str) -> None:
    quiet = quiet_in(text)
    assert {f"dates {find}" for find in FINDERS} - quiet <= {"dates tense", "dates wrong-weekday-no-year"}
    assert "dates wrong-weekday-no-year undated" in quiet
