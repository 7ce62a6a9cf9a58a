"""No check and no card takes time out of proportion, whatever the text: four times as long, about four times the time.

Texts that regular expressions and scanners fear: 100 kB of one mark, one letter, open brackets, one line of a megabyte.
Times are CPU times of the whole check, at a size and at four times that size; a ratio that is too high is measured
again, since the machine may have been busy.
"""

import gc
import os
import time
from functools import cache

import pytest

from newslint import rulebook
from newslint.config import Config
from newslint.desk import Desk
from newslint.quotes.pairs import MANY
from newslint.report import report
from newslint.rule import LEVELS

UNITS = {
    "straight quotes": '"',
    "opening quotes": "“",
    "closing quotes": "”",
    "opened and never closed": "“a ",
    "apostrophes": "’",
    "open single quotes": "‘a ",
    "quotations": "“a,” he said. ",
    "a": "a",
    "A": "A",
    "digits": "1",
    "thousands": "1,000,",
    "nested brackets": "([{",
    "open brackets": "(",
    "closed brackets": ")",
    "commas": ", ",
    "spaces": " ",
    "tabs": "\t",
    "line feeds": "\n",
    "full stops": ".",
    "hyphens": "-",
    "words joined by hyphens": "a-",
    "capitals": "Aa Aa Aa ",
    "letters of one word": "Ab",
    "unknown words": "zqxv Zqxv ",
    "names": "Jon Smyth said ",
    "titles": "Mr. ",
    "initials": "U.S. J. ",
    "doubled words": "the the ",
    "dates": "Tuesday, May 5, 2019-",
    "figures": "5 % of $3m, 12/11/",
    "ages": "aged 5, ",
    "accents": "e\u0301",
    "emoji": "😀",
    "letters without case": "中",
    "allow comments": "[newslint: allow a — b]\n",
    "addresses": "http://a.",
    "markup": "<b>`*_[",
}
SIZE = 25_000
FACTOR = 8
MOST = 20.0
"""Seconds that a text may take at all."""

SOON = 0.3
"""Seconds within which 100 kB are read in proportion, whatever the ratio."""

LINE = 75_000
LONG = 200_000
"""Enough for the copy of what stands before a hit to be dear."""

STRICT = 5.0
"""How much longer a text four times as long may take where the text is long enough to measure well."""

PROSE = "The ministers met in the hall in May and spoke for 3 hours about the budget, “the harbour” and 5 percent. "

PROFILES = os.path.join(rulebook.RULES, "profiles")


@cache
def desk() -> Desk:
    """A desk with every shipped card and those of the profiles; cards on trial run as well."""
    return Desk(Config(rules=tuple(os.path.join(PROFILES, name) for name in sorted(os.listdir(PROFILES)))), trial=True)


@cache
def desk_of(rule: str) -> Desk:
    """A desk with one rule."""
    return Desk(Config(), select=(rule,))


def seconds(unit: str, size: int, name: str, rule: str = "", head: str = "Talks end") -> float:
    """CPU time of reading and checking a text made of a unit, with every rule or with one.

    Python does not look for cycles meanwhile, as it hardly does in a run: what other tests have left is not counted.
    """
    data = f"{head}\n\n{unit * max(size // len(unit), 1)}".encode()
    asked = desk_of(rule) if rule else desk()
    gc.disable()
    began = time.process_time()
    asked.check(asked.read(data, name))
    spent = time.process_time() - began
    gc.enable()
    return spent


def invented(number: int) -> str:
    """A paragraph with words and a name of its own, which no dictionary has."""
    letters = "".join("bdfglmnprstvz"[number // 13**i % 13] + "aeiou"[number // 5**i % 5] for i in range(4))
    return f"The {letters}ing of {letters}ers began when {letters.title()} Smith left the {letters}hood, he said."


def is_in_proportion(
    unit: str, name: str, size: int = SIZE, factor: float = FACTOR, rule: str = "", head: str = "Talks end"
) -> bool:
    """True if a text four times as long takes at most ``factor`` times as long; asked up to three times."""
    for _ in range(3):
        long = seconds(unit, 4 * size, name, rule, head)
        if long < SOON or (long < MOST and long <= factor * seconds(unit, size, name, rule, head)):
            return True
    return False


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_time_grows_with_the_text(unit: str) -> None:
    assert is_in_proportion(unit, "story.txt")


@pytest.mark.parametrize("unit", ["<b>`*_[", "[", "<", "*a ", "`", "> ", "![](", "&amp", "\\", "- ", "# "])
def test_markdown_is_read_in_proportion(unit: str) -> None:
    assert is_in_proportion(unit, "story.md")


@pytest.mark.parametrize(
    "unit", [*'a"1', "a-", "([{", "“", PROSE], ids=["a", "quotes", "digits", "hyphens", "brackets", "curly", "prose"]
)
def test_a_line_of_hundreds_of_thousands(unit: str) -> None:
    assert is_in_proportion(unit, "story.txt", LINE, STRICT)


@pytest.mark.parametrize("unit", ["ab", "a-"])
def test_a_word_of_hundreds_of_thousands_beside_compounds(unit: str) -> None:
    head = "A house and a housewife, a house wife. Police said House"
    assert is_in_proportion(unit, "story.txt", LINE, STRICT, head=head)


@pytest.mark.parametrize(
    ("rule", "unit"),
    [
        ("words/doubled", "He was was there.\n"),
        ("dates/tense", "They met in May 2087.\n"),
        ("dates/century", "In the 19th century (1750) they met.\n"),
        ("names/wrong-role", "President Barack Obama said so.\n"),
        ("names/house-variant", "He said “Jon Smyth"),
        ("exceptions/unused", "[newslint: allow a — b]\n\nHe said.\n\n"),
    ],
)
def test_a_hit_costs_the_same_wherever_it_stands(rule: str, unit: str) -> None:
    assert is_in_proportion(unit, "2018-05-06-story.txt", LONG, STRICT + 1, rule)


@pytest.mark.parametrize("unit", ["([{", ")", "“a "])
def test_what_is_no_prose_has_not_all_its_slips_told(unit: str) -> None:
    assert 1 <= len(desk().check(desk().read((unit * SIZE).encode(), "story.txt"))) <= 2 * MANY


def test_new_words_and_names_take_no_more_time_in_a_long_text() -> None:
    def seconds_for(paragraphs: int) -> float:
        return seconds("\n".join(map(invented, range(paragraphs))), 1, "story.txt")

    assert any(seconds_for(3200) <= STRICT * seconds_for(800) for _ in range(3))


def test_the_findings_of_one_line_with_markup_are_told_in_proportion() -> None:
    def told(times: int) -> float:
        draft = desk().read(b"He said the the plan &amp; more. " * times, "story.md")
        found = desk().check(draft)
        began = time.process_time()
        assert len(report(draft, found, LEVELS).findings) >= times
        return time.process_time() - began

    assert any(told(6_000) <= FACTOR * told(1_500) for _ in range(3))
