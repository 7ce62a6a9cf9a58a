"""The core looks at every story in which a word that a check of figures looks for stands beside its figures."""

import re
from collections.abc import Iterator

import pytest

from newslint import native
from newslint.checks.change import CHANGED
from newslint.checks.figures import BODIES
from newslint.checks.numberwords import values
from newslint.checks.thousands import COUNTED, PEOPLE
from newslint.figures.conversions import BESIDE
from newslint.figures.moves import DOWN, OTHER, UP
from newslint.figures.parts import THINGS
from newslint.figures.people import DIVIDED, HAPPENED, PERSONS
from newslint.figures.units import units
from newslint.headlines.figures import ABOUT, ROLES

if native.core is None:
    pytest.skip("newslint-core is not in use here", allow_module_level=True)

look = native.core.Reader().look

WORDS = sorted(values().keys() - {"zero"})
CHANGES = CHANGED[CHANGED.index(":") + 1 : -1].split("|")
ENDS = ("", "s", "es", "e", "ed", "ing")


def told(pattern: str) -> list[str]:
    """The words, as far as they have usual endings, that a pattern of words matches."""
    words = {stem + end for stem in re.findall("[a-z]{3,}", pattern) for end in ENDS}
    return sorted(word for word in words if re.fullmatch(pattern, word))


def loud() -> Iterator[tuple[str, str]]:
    """(glance, text in which it must see something)."""
    yield from (("figures direction", f"Sales {verb} from 50 to 75.") for verb in sorted(UP | DOWN))
    yield from (("figures multiple", f"Sales {verb} to $1,250.5m, from $75.") for verb in sorted(OTHER))
    yield from (("figures direction", f"Sales rose by {n} percent from {n} to 75.") for n in WORDS)
    yield from (("change", f"Sales {word} 5 per cent, from 50 to 75.") for word in CHANGES)
    yield from (("change", f"To 75, from {n}, a 5% rise.".replace("To", "Up to")) for n in WORDS)
    yield from (("figures part", f"The 40{body} body voted 25 to 17.") for body in BODIES)
    yield from (("figures part", f"Of 8 {noun}, 12 of them left. 8 {noun}, 12 of them.") for noun in PERSONS | THINGS)
    yield from (
        ("figures part", f"It hurt one of them, including {n}: one man, including {n} women.") for n in WORDS[1:2]
    )
    yield from (("figures total", f"5 {noun} — 12 men and a woman.") for noun in DIVIDED)
    yield from (("figures total", f"Five people {word} (12 men and a woman).") for word in HAPPENED.split("|"))
    yield from (("figures conversion", f"It is 10 {unit} (10 {unit})") for unit in units())
    yield from (("figures conversion", f"It is ten{unit}/10{unit}.") for unit in units() if unit.isalpha())
    yield from (
        ("figures conversion", f"It is 10 km {word} (about {n} miles).")
        for word in BESIDE.split("|")
        for n in (5, "ten")
    )
    yield from (
        ("figures scale", f"$3.2{a} and $3.2{b}") for a, b in ((" million", "bn"), ("m", "-billion"), ("mn", "tn"))
    )
    yield from (("thousands", f"Of {words} 2000 {noun}.") for words in COUNTED for noun in PEOPLE)
    yield from (
        ("tallies", f"He had {n} cars. He had {value} cars.") for n, value in values().items() if 1 < value < 20
    )
    for behind, before in ROLES.values():
        yield from (("headline figures", f"{n} people were {word}.") for n in (12, "two") for word in told(behind))
        yield from (("headline figures", f"It {word} {s} 12.") for word in told(before) for s in ABOUT.split("|"))
        yield from (
            ("headline figures untitled", f"12 {word}\n\nIt {other} 21 people.")
            for word in told(behind)
            for other in told(before)
        )
    yield from (("headline figures", f"The death toll {words} 12.") for words in ("of", "rises to", "hits", "reaches"))


def test_it_looks_at_all_that_is_looked_for() -> None:
    missed = [(glance, text) for glance, text in loud() if glance in look(text).quiet]
    assert missed == []


QUIET = [
    ("figures direction", "Sales rose from 50 a year ago. It went from 5 to 7."),
    ("change", "Sales rose from 40% to 45%, up 5 percent on the year."),
    ("figures part", "One of the 12 men voted, 1,000 of the 23,000 members, three of them from Rome."),
    ("figures total", "Five people — all of them men — were hurt."),
    ("figures share", "In the poll 45 percent said yes, 40 percent no. Of 60 percent nothing is known."),
    ("figures conversion", "He (born in 1960) walked 10 km (in the rain) on 9/11."),
    ("figures currency", "It cost £5m (£6m with tax)."),
    ("figures scale", "It has 3.2 million users and 3.4 billion visits."),
    ("thousands", "In 2018 elections were held on 1300 metal tables."),
    ("tallies", "They won two games, 3 cups, and 12 games."),
    ("headline figures", "Two men left home for two years."),
    ("headline figures untitled", "Two killed, five killed in Rome\n\nThree people were hurt, four were held."),
]


@pytest.mark.parametrize(("glance", "text"), QUIET)
def test_and_not_at_what_can_be_nothing(glance: str, text: str) -> None:
    assert glance in look(text).quiet
