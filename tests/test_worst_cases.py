"""No check and no card takes time out of proportion, whatever the text: four times as long, about four times the time.

Texts that regular expressions and scanners fear: 100 kB of one mark, one letter, open brackets, one line of a megabyte.
Times are CPU times of the whole check, at a size and at four times that size; a ratio that is too high is measured
again, since the machine may have been busy.
"""

import os
import time
from functools import cache

import pytest

from newslint import rulebook
from newslint.config import Config
from newslint.desk import Desk

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

PROFILES = os.path.join(rulebook.RULES, "profiles")


@cache
def desk() -> Desk:
    """A desk with every shipped card and those of the profiles; cards on trial run as well."""
    return Desk(Config(rules=tuple(os.path.join(PROFILES, name) for name in sorted(os.listdir(PROFILES)))), trial=True)


def seconds(unit: str, size: int, name: str) -> float:
    """CPU time of reading and checking a text made of a unit."""
    data = f"Talks end\n\n{unit * (size // len(unit))}".encode()
    began = time.process_time()
    desk().check(desk().read(data, name))
    return time.process_time() - began


def is_in_proportion(unit: str, name: str) -> bool:
    """True if a text four times as long takes about four times as long; asked up to three times."""
    for _ in range(3):
        long = seconds(unit, 4 * SIZE, name)
        if long < SOON or (long < MOST and long <= FACTOR * seconds(unit, SIZE, name)):
            return True
    return False


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_time_grows_with_the_text(unit: str) -> None:
    assert is_in_proportion(unit, "story.txt")


@pytest.mark.parametrize("unit", ["<b>`*_[", "[", "<", "*a ", "`", "> ", "![](", "&amp", "\\", "- ", "# "])
def test_markdown_is_read_in_proportion(unit: str) -> None:
    assert is_in_proportion(unit, "story.md")


@pytest.mark.parametrize("unit", ["a", '"'])
def test_a_line_of_a_megabyte(unit: str) -> None:
    assert seconds(unit, 1_000_000, "story.txt") < MOST
