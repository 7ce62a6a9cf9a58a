"""What a reader of proofs would notice about dates: found where they are wrong, let be where they are right."""

from datetime import date

import pytest

from newslint.checks.dates import FINDERS, Dates
from newslint.draft import Draft, Piece
from newslint.rule import Hit, House


def find(text: str, on: str = "") -> list[tuple[str, str, tuple[str, ...]]]:
    draft = Draft([Piece(text, text)], date=date.fromisoformat(on) if on else None)
    house: House = None  # type: ignore[assignment]
    hits: list[tuple[str, Hit]] = [(f, h) for f in FINDERS for h in Dates(f)(draft, house)]  # type: ignore[arg-type]
    return [(f, text[h.start : h.end], h.better) for f, h in hits]


WEEKDAYS = [
    ("Tuesday, Dec. 24, 2018", "Monday, Dec. 24, 2018"),
    ("Tue 24 Dec 2018", "Mon 24 Dec 2018"),
    ("Mon., Dec. 25, 2018", "Tue., Dec. 25, 2018"),
    ("TUESDAY, DECEMBER 24, 2018", "MONDAY, DECEMBER 24, 2018"),
    ("Tuesday the 24th of December 2018", "Monday the 24th of December 2018"),
    ("Tuesday night (Dec. 24, 2018)", "Monday night (Dec. 24, 2018)"),
    ("Dec. 24, 2018 (Tuesday)", "Dec. 24, 2018 (Monday)"),
    ("December 24, 2018, was a Tuesday", "December 24, 2018, was a Monday"),
    ("Tuesday 24/12/2018", "Monday 24/12/2018"),
    ("Tuesday 2018-12-24", "Monday 2018-12-24"),
    ("Tuesday,\u00a0Dec.\u00a024, 2018", "Monday,\u00a0Dec.\u00a024, 2018"),
]


@pytest.mark.parametrize(("wrong", "right"), WEEKDAYS)
def test_weekday_that_does_not_fit(wrong: str, right: str) -> None:
    [(what, found, better)] = find(f"It was on {wrong}.")
    assert (what, found) == ("wrong-weekday", wrong)
    assert right in better
    assert not find(f"It was on {right}.")


def test_words_have_a_say_in_the_paragraph_of_a_date_alone() -> None:
    told, wrong = "By the Julian calendar it was Tuesday, Dec. 24, 1818.", "It was Tuesday, Dec. 24, 1818."
    for between in ("\n", "\n" * 3, "\nThe hall was cold.\n" * 5_000):
        text = between.join([told, wrong, told, wrong])
        assert [place for _, place, _ in find(text)] == ["Tuesday, Dec. 24, 1818"] * 2, between[:20]
    assert not find(f"{told} {wrong}")


def test_the_date_that_was_meant_is_offered_too() -> None:
    slips = {
        "Friday, Oct. 22, 2023": "Friday, Oct. 20, 2023",
        "Friday, Jan. 13, 2017": "",
        "Saturday, June 14, 2016": "Saturday, June 4, 2016",
        "Thursday, Nov. 1, 2011": "Thursday, Nov. 10, 2011",
    }
    for wrong, meant in slips.items():
        better = [b for _, _, offered in find(wrong) for b in offered]
        assert not meant or meant in better, wrong


@pytest.mark.parametrize(
    ("text", "on", "first"),
    [
        ("He appears Monday, Dec. 13, 2009.", "2010-12-10", "Monday, Dec. 13, 2010"),
        ("He appears tomorrow, Friday, April 9, 2016.", "2016-04-07", "Friday, April 8, 2016"),
        ("It begins tomorrow, Thursday, Dec. 6, 2011.", "2011-12-05", "Tuesday, Dec. 6, 2011"),
    ],
)
def test_publication_tells_which_half_is_wrong(text: str, on: str, first: str) -> None:
    assert find(text, on)[0][2][0] == first


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("It said on Monday, Dec. 5, that", "2006-12-06"),
        ("Tue, 24 Dec in Leeds", "2018-12-26"),
        ("Tuesday (Dec. 24)", "2019-01-02"),
    ],
)
def test_weekday_without_a_year(text: str, on: str) -> None:
    [(what, found, better)] = find(text, on)
    assert what == "wrong-weekday-no-year"
    assert found not in better
    assert not find(text)


def test_a_leap_day_with_a_weekday_is_held_against_the_year_of_publication() -> None:
    [(what, _, better)] = find("It snowed on Friday, Feb. 29, in Rome.", "2019-03-02")
    assert (what, better[-1]) == ("impossible", "Friday, Feb. 15")
    assert not find("It snowed on Feb. 29, in Rome.", "2019-03-02")
    assert not find("In 2016 it fell on Monday, Feb. 29.", "2019-03-02")


IMPOSSIBLE = [
    ("on the 31st of April, he said", "31st of April", "30th of April"),
    ("Sept. 31, 2019", "Sept. 31, 2019", "Sept. 30, 2019"),
    ("APRIL 31, 2019", "APRIL 31, 2019", "APRIL 30, 2019"),
    ("Feb 29th, 2100", "Feb 29th, 2100", "Feb 28th, 2100"),
    ("from 28 to 31 September", "28 to 31 September", "28 to 30 September"),
    ("on 32 December", "32 December", "31 December"),
    ("the June 31 deadline", "June 31", "June 30"),
]


@pytest.mark.parametrize(("text", "found", "better"), IMPOSSIBLE)
def test_day_that_no_month_has(text: str, found: str, better: str) -> None:
    [(what, place, offered)] = find(text)
    assert (what, place, offered[0]) == ("impossible", found, better)


@pytest.mark.parametrize("text", ["31/06/2019", "2019-06-31", "30.02.2019"])
def test_figures_that_are_no_date(text: str) -> None:
    assert [f for f, _, _ in find(f"It was on {text}.")] == ["impossible"]


RANGES = [
    ("from Nov. 26 to 23", "Nov. 23 to 26"),
    ("5–3 March 2019", "3–5 March 2019"),
    ("March 5th-3rd", "March 3rd-5th"),
    ("from 5 May 2015 to 4 April 2014", "4 April 2014 to 5 May 2015"),
    ("on March 5 to 3, 2019", "March 3 to 5, 2019"),
    ("March 9 - January 23", "January 23 - March 9"),
    ("from August 8 until July 26, 2010", "July 26 until August 8, 2010"),
    ("between 2012 and 2000", "2000 and 2012"),
    ("(1985–1942)", "1942–1985"),
    ("(1558–1503)", "1503–1558"),
    ("from the 1990s to the 1980s", "1980s to the 1990s"),
    ("between the 19th and 17th centuries", "17th and 19th centuries"),
    ("ages 12 to 9", "9 to 12"),
    ("18- to 10-year-olds", "10- to 18-year-olds"),
    ("between 5pm and 3pm", "3pm and 5pm"),
]


@pytest.mark.parametrize(("text", "better"), RANGES)
def test_span_that_runs_backwards(text: str, better: str) -> None:
    [(what, _, offered)] = find(f"It was {text}.")
    assert (what, offered) == ("range-reversed", (better,))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It burned yesterday (April 14).", "yesterday (April 15)"),
        ("It opens tomorrow, 18 April.", "tomorrow, 17 April"),
        ("It met this morning, Monday, in Rome.", "this morning, Tuesday"),
        ("It met yesterday evening (Sunday).", "yesterday evening (Monday)"),
    ],
)
def test_words_for_a_day_beside_another_day(text: str, first: str) -> None:
    [(what, _, offered)] = find(text, "2019-04-16")
    assert (what, offered[0]) == ("relative", first)


CONTRADICTIONS = [
    "The factory was opened three years ago. It was opened in May 2015 and employs 200.",
    "The museum opened in 2012. The museum, opened two years ago, is shut.",
    "The council defended the scheme announced last May. “Since a scheme was announced in May 2018, it works.”",
]


@pytest.mark.parametrize("text", CONTRADICTIONS)
def test_one_event_dated_twice_is_reported_at_both_places(text: str) -> None:
    assert [f for f, _, _ in find(text, "2020-03-02")] == ["contradiction"] * 2
    assert not find(text)


def test_one_event_dated_twice_by_name_needs_no_day_of_publication() -> None:
    found = find("The treaty was signed in May 2015. It was signed in March 2016 after long talks.")
    assert found == [("contradiction", "May 2015", ()), ("contradiction", "March 2016", ())]


@pytest.mark.parametrize(("on", "places"), [("", 0), ("2019-12-24", 0), ("2020-01-24", 2), ("2020-03-02", 2)])
def test_the_deal_of_the_seed_story(on: str, places: int) -> None:
    with open("seeds/000_06b3998d65baf446.txt", encoding="utf-8") as file:
        found = find(file.read(), on)
    assert [place for _, place, _ in found] == ["September 2018", "September last year"][:places]


def test_lives_and_anniversaries() -> None:
    assert find("She was born in 1950 and died in 2010, aged 70.")[0][1:] == ("70", ("60", "59"))
    assert find("He (born 1950, died 1940) wrote it.")[0][1] == "1940"
    assert find("2019 marks the 40th anniversary of the 1969 landing.")[0][2] == ("50th",)


def test_the_past_does_not_lie_ahead() -> None:
    assert find("It was signed on March 3, 2021, in Oslo.", "2020-05-04")[0][0] == "tense"
    assert not find("It was signed on March 3, 2020, in Oslo.", "2020-05-04")
