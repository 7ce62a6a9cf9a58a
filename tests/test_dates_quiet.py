"""What looks like a wrong date and is right: nothing is said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.dates.reckon import date_of, day_number, exists, weekday_of
from tests.test_dates import find

RIGHT = """
He played for Leeds (1998-2004) and won 21-19 in the 1998/99 season; the 2019-20 one and fiscal 2018-19 followed.
Call 555-2013-2007 or 0800-1998-1990; Nos. 1995-1990; Directive 2004-2003; a vote of 1650-1600; in 2004-03.
From 9 am to 5 pm, from 10pm to 2am, from 10 p.m. to 6 a.m., from 11am to 12pm, from 12:30 pm to 1 pm, from 9 to 5.
The shop is open from 7 a.m. to 6 a.m. the next day, on air from 11 p.m. to 8 p.m. ET/PT.
Monday to Friday, 3-7 March 2014; Tuesday-Thursday, March 3-5, 2015; Saturday and Sunday, 7 and 8 March 2015.
The Baltimore Sun, March 4, 2019; Good Friday, April 19, 2019; Black Friday, Nov. 29, 2019
In May 31 people died; in June 31 soldiers fell; since September 31 cases; in April 35 people; by June 40 percent.
April 31, a nurse, and June, 31, her sister
Between June 2018 and March 2019; from November 2018 to February 2019; Dec. 30-Jan. 2; 28 February to 3 March.
The season runs from October 1 to September 30, the tax year from 6 April to 5 April; July 1 to June 30.
She moved her wedding, March 9, to January 23. He gave on March 5 to 3 schools and on March 9 to 2 others.
The date was moved from Nov. 26 to 23, and the target from 2035 to 2030; it cut jobs from 2100 to 1900.
520-480 BC, from 44 BC to 30 BC, between 300 and 200 BCE, from 27 BC to 14 AD, from the 5th to the 4th century BC
He sank from 1800 to 1500 metres between 1300 and 1200 GMT; from 2010 to 1950 points
aged 16 to 24, 18-to-24-year-olds, sisters aged 12, 10 and 8; people aged 65 and 12 others; ages 9 and 7
the voting age was lowered from 21 to 18; the 2012 and 2008 elections; in 2016 and 2012
Route 66, Highway 31, 9/11, 24/7, 12/31/2019, 31/12/2019, version 2.31.2019, ISBN 978-02-30, 2019-12-31
Leap day, Feb. 29, comes every four years. She was born on February 29. He was born on 29 February 2000.
Feb. 29, 1900 does not exist.
In Sweden the year 1712 had a 30 February, because of a failed change of calendar.
Tuesday, 1 March 1945
On Thursday, 4 October 1582 it ended; on Wednesday, 25 October 1917, by the calendar then used in Russia, they rose.
USA Today, Monday; Radio 4's Today, Tuesday; Tomorrow's world; May 5 may be the day; march 5 miles
See pages 30-12, the villages 12 to 9, packages 9-5 and images 11-9.
Sun 3 March 2019, Tues 5 March 2019, Thurs., March 7, 2019, WEDNESDAY, MARCH 6, 2019, July 4, 2019, was a Thursday
On Dec. 24, 2000 people gathered. In 1998 1990 was remembered. from May to April, from Monday to Sunday
He was born in 1950 and his mother, Ann, died in 1948. She was born in 1950 to Ann, who died in 1948, aged 30.
Work began in September last year and will end in September 2023.
Sales in September last year rose. In September 2018 sales rose too. A report published last year differed.
2019–2017: minister; 2016–2012: mayor; 2011–2009: councillor; 2008–2001: teacher
Work began in 2018. In the text May 2020 was named, in lext year and Last May, too: it will end next year.
The law was passed in 2015. It was amended last year. The treaty, signed in 2016, was renewed two years ago.
"""


@pytest.mark.parametrize("text", RIGHT.strip().splitlines())
@pytest.mark.parametrize("on", ["", "2022-06-15"])
def test_nothing_is_said(text: str, on: str) -> None:
    assert not find(text, on)


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, Dec. 31, he said so. On Friday, Jan. 4, and Sunday, Dec. 30. Last Monday, Dec. 24.",
        "In a review of the year: on Tuesday, April 3, and Thursday, 29 March 2018.",
        "A year ago, on Thursday, Jan. 3, it closed. On Tuesday, Jan. 2, last year, it opened.",
        "In 2012 they met. On Tuesday, Nov. 6, Obama won.",
        "“Yesterday, Friday, was bad,” he had said. “We go tomorrow, Monday.”",
        "“He won on Saturday (April 24),” the old programme read.",
        "Yesterday Monday night football won; today Friday prayers are rare.",
        "The trial is tomorrow, Friday, Dec. 17, 2010.",
        "The hearing was scheduled to be held on March 3, 2021.",
    ],
)
def test_nothing_is_said_of_a_story_of_january_2019(text: str) -> None:
    assert not find(text, "2019-01-03")


@given(st.dates())
def test_the_calendar_is_the_calendar(day: date) -> None:
    number = day_number(day.year, day.month, day.day)
    assert (number, weekday_of(number)) == (day.toordinal(), day.weekday())
    assert date_of(number) == (day.year, day.month, day.day)
    assert exists(day.year, day.month, day.day)


PARTS = (
    "Monday|, | |Dec.|March|31|30|29|2019|2018|-| to |from |between | and |th|(|)|last |year|yesterday|today|tomorrow"
    "|born |died |aged |anniversary of|\n|. |“|”|/|0|12| years ago|the deal signed in |It was signed in |am|1990s"
    "|19th century|May|, Monday| quarter (May-June)|in 1850|was born |ten years after |, in |last |next |25 when he "
)
TEXTS = st.lists(st.sampled_from(PARTS.split("|")), max_size=30).map("".join) | st.text(max_size=200)


@given(TEXTS, st.sampled_from(["", "2019-12-24", "2020-01-01"]))
def test_any_text_at_all_is_read(text: str, on: str) -> None:
    for _, place, better in find(text, on):
        assert place
        assert place not in better


HOSTILE = ["1" * 100_000, "March " * 20_000, "31-" * 30_000, "“Monday, " * 10_000, "(2019 to " * 10_000]
HOSTILE += ["The deal signed in 2015. It was signed last year. " * 2_000, "born in 1950 and died in 1940 " * 4_000]
HOSTILE += [
    "ten years after the 1990 " * 4_000,
    "in 1990, ten years later, in 1999 " * 4_000,
    "20th century (1850) " * 5_000,
]
HOSTILE += [
    "18th-century a a a " * 5_000,
    "2019 marks the 40th anniversary of the " * 3_000,
    "first quarter (May-June) " * 4_000,
]
HOSTILE += [
    "he was born in 1950, he was 25 when he a " * 3_000,
    "Monday, March 3 a " * 6_000,
    "10/05/2020 to 09/05/2020 " * 4_000,
]
HOSTILE += ["today, Monday, March 3 " * 4_000, "June 31 " * 12_000, "Tuesday, 1 March 1900 " * 5_000]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:8])
def test_hostile_text_takes_no_long_time(text: str) -> None:
    find(text, "2019-12-24")
