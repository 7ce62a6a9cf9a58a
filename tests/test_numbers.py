"""Thousands separators, parts and wholes, percentages and their figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.amounts import amount
from newslint.config import Config
from newslint.desk import Desk

FOUND = [
    ("More than 1300 people fled; 1 million stayed.", "1300", "1,300"),
    ("The agency hired 10,0000 agents for $1,000,000.", "10,0000", ""),
    ("It cost £5000,000 to build.", "5000,000", ""),
    ("They hired 3400 workers. There were 1,200 before.", "3400", "3,400"),
    ("The fire burned 12000 acres and 1,200 homes.", "12000", "12,000"),
    ("Some 2000 people marched; 10,000 watched.", "2000", "2,000"),
    ("It killed eight people, including 12 children.", "12", ""),
    ("Seven men, including nine officers, were held.", "nine", ""),
    ("They met twelve of the ten members.", "twelve", ""),
    ("Sales rose 33 percent, from 50 to 75.", "33", "50"),
    ("Sales rose by 33 per cent from $50 to $75.", "33", "50"),
    ("Profit fell 59% to $3.2 billion from $5.1 billion.", "59", "37"),
    ("Output went from 200 to 150, a fall of 33 percent.", "33", "25"),
    ("The price went from 2.5 million to 5 million, up 200%.", "200", "100"),
    ("Net income dropped from $37.4m in 2014 to $5.8m in 2015, a 48% decrease.", "48", "84"),
    ("Waste decreased by 12%, from 5.3m tonnes to 4.2m tonnes.", "12", "21"),
    ("There was a 33 percent rise from 50 to 75.", "33", "50"),
    ("Revenue rose to $405m from $305m, a rise of 25%.", "25", "33"),
    ("Revenue rose to $405m, up 25% from $305m.", "25", "33"),
    ("The staff grew from 200 to 250 people (up 20%).", "20", "25"),
]

SILENT = [
    "In 2018 voters chose 1,200 members, 1984 of them old.",
    "She won the 1500 metres before 12,000 fans.",
    "Windows 2000 users and 1,300 others. A Boeing 7478 carried 1,200 bags.",
    "Flight 1234 passengers and 1,200 bags. Room 1204 guests. Call 5551234 people.",
    "At 1430 hours 1,200 men left. By 0930 people came.",
    "The town has 4500 houses and 8000 cars.",
    "“We saw 1300 people,” he said of the 1,200.",
    "The 9000 series sold 1,200. The 2012 Olympics cost 1,300 jobs. 1968 protests.",
    "See ISO 9001 rules and 1,200 pages. Page 1204 shows 1,200 items.",
    "At least eight people, including 12 hurt later. About eight men, including 12 officers.",
    "Three families, including 12 children, fled. Five crews, including 30 firefighters.",
    "Two people, including 25 year old twins. Three men, including 2016 winners.",
    "One of the 12 men. Two of the three women. Three of the 20 million people.",
    "Sales rose 50 percent, from 50 to 75. Profit fell 37 percent to $3.2 billion from $5.1 billion.",
    "Sales rose 75 percent, to 120 from seventy per cent. Sales rose 5% to 12 from tenfold.",
    f"It lost 1%{' and more' * 6}. Sales fell 5%, from 60 to 2 percent of it.",
    "Support rose 5 percent, from 40 percent to 45 percent. It fell 2 points from 40 to 38.",
    "The share rose 12 percent from €5 to $75.",
    "Net income dropped from $37.4m in 2014 to $5.8m in 2015, an 84% decrease. A 5% increase from 2014 to 2015.",
    "It rose from 5 minutes to 2 hours, a rise of 20%. It went from 5 to 10, and 3% fell.",
    "Two hundred people, including 12 children. Two dozen people, including 12 children.",
    "One hundred and fifty people, including 60 children.",
    "Prices rose about 3 percent from 1.2 million to 1.24 million.",
]


@pytest.fixture(scope="module")
def desk(cache_folder: object) -> Desk:  # noqa: ARG001 - the cache must be set before
    return Desk(Config(), select=["numbers"])


def found(desk: Desk, text: str) -> list[tuple[str, str]]:
    draft = desk.read((text + "\n").encode(), "story.txt")
    return [(draft.prose[d.start : d.end], "".join(d.suggestions[:1])) for d in desk.check(draft)]


@pytest.mark.parametrize(("text", "place", "better"), FOUND)
def test_finds(desk: Desk, text: str, place: str, better: str) -> None:
    assert found(desk, text) == [(place, better)]


@pytest.mark.parametrize("text", SILENT)
def test_is_silent(desk: Desk, text: str) -> None:
    assert found(desk, text) == []


@given(st.text("0123456789,.%$ofthe \n", max_size=60))
def test_any_text_at_all(desk: Desk, text: str) -> None:
    found(desk, text)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("12", 12, 12),
        ("1,300", 1300, 1300),
        ("$3.2 billion", 3.15e9, 3.25e9),
        ("5m", 4.5e6, 5.5e6),
        ("twenty-five", 25, 25),
        ("12 million", 11.5e6, 12.5e6),
        ("two hundred", 150, 250),
        ("two hundred and ten", 210, 210),
        ("a hundred and one", 101, 101),
    ],
)
def test_amounts_know_how_exact_they_are(text: str, low: float, high: float) -> None:
    known = amount(text)
    assert known is not None
    assert (known.low, known.high) == pytest.approx((low, high))
