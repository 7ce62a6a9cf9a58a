"""Lives and anniversaries reckoned: *died* before *born*, an age that the years do not make, a wrong anniversary."""

import re
from collections.abc import Iterator
from functools import cache

from newslint.dates.events import sentence
from newslint.dates.grammar import plain
from newslint.dates.names import ordinal_suffix
from newslint.draft import Draft
from newslint.patterns import pattern
from newslint.rule import Hit

NEAR = 60
"""How far after *born*, *died* and *anniversary of* their year may stand, in code points."""

LONG = 1000
"""A sentence longer than this, in code points, is none."""

SLIPS = (1, 2, 10, 100)
"""How far off an anniversary may be by a slip; further off, the year belongs to something else."""


SAME = ("and ", ", ", "; ", "and he ", "and she ", "and later ", "- ")
"""What stands before *died* where it is told of the one who was born."""


@cache
def _of_another() -> re.Pattern[str]:
    """Words between *born* and *died* by which another may have died."""
    kin = "father|mother|parents?|brother|sister|son|daughter|child|children|wife|husband|widow|uncle|aunt|cousin|twin"
    return pattern(rf"\b(?:{kin}|grand\w+|who|whose|after|before|when|years?|whom|friend|partner)\b")


@cache
def _year() -> re.Pattern[str]:
    return pattern(r"(?<![\d.,$£€'-])(?:1[6-9]|20)\d\d(?![\w-]|[.,]\d)")


@cache
def _aged() -> re.Pattern[str]:
    return pattern(r"\b(?:aged|at the age of|at age) (?P<age>\d{1,3})(?![\w.-]\d)")


@cache
def _now() -> re.Pattern[str]:
    """*Smith, 45, was born in Leeds in*: an age at publication, before a year of birth."""
    return pattern(r"[A-Z][\w'-]+, (?P<age>\d{1,3}), (?:who )?was born\b")


@cache
def _anniversary() -> re.Pattern[str]:
    when = r"(?:(?P<year>20\d\d|19\d\d)|[Tt]his year|[Tt]oday)"
    marks = "(?:marks|marked|is|was|sees|saw|will mark|will be)(?: the| its| his| her| their)?"
    what = r"(?:(?:the|its|his|her|their) (?P<of>1[6-9]\d\d|20\d\d)\b|[^.;:\n\d]{3,60}? in (?P<in>1[6-9]\d\d|20\d\d)\b)"
    return pattern(rf"\b{when},? {marks} (?P<count>\d{{1,3}})(?:st|nd|rd|th) anniversary of {what}(?![^.;:\n]*\d{{4}})")


def lifetimes(draft: Draft) -> Iterator[Hit]:
    """Deaths before births, and ages at death or at publication that the year of birth does not make, in order."""
    text = draft.shared(plain)
    for match in re.finditer(r"(?<![\w-])born\b", text):
        start, end = sentence(draft, match.start())
        if end - start > LONG or text.count("born", start, end) != 1 or text.count("died", start, end) > 1:
            continue
        died = text.find("died", match.end(), end)
        born = _year().search(text, match.end(), min(end, match.end() + NEAR, died if died > 0 else end))
        if born and died > 0:
            if not _of_another().search(text, born.end(), died) and text[:died].endswith(SAME):
                yield from _at_death(text, int(born[0]), died, end)
        elif born and draft.date and "die" not in text[start:end] and "kill" not in text[start:end]:
            yield from _at_publication(text, start, match.end(), int(born[0]), draft.date.year)


def _at_death(text: str, born: int, died: int, end: int) -> Iterator[Hit]:
    death = _year().search(text, died, min(end, died + NEAR))
    if not death:
        return
    lived = int(death[0]) - born
    age = _aged().search(text, died, min(end, died + 2 * NEAR))
    if lived < 0:
        yield Hit(*death.span(), (), {"years": f"born in {born}, died in {death[0]}"})
    elif age and int(age["age"]) not in (lived, lived - 1):
        yield Hit(*age.span("age"), (str(lived), str(lived - 1)), {"years": f"born in {born}, died in {death[0]}"})


def _at_publication(text: str, start: int, end: int, born: int, year: int) -> Iterator[Hit]:
    now = _now().search(text, start, end)
    if now and now.end() == end and int(now["age"]) not in (year - born, year - born - 1):
        better = (str(year - born), str(year - born - 1)) if year > born else ()
        yield Hit(*now.span("age"), better, {"years": f"born in {born}, in {year}"})


def anniversaries(draft: Draft) -> Iterator[Hit]:
    """Anniversaries one, two, ten or a hundred off the years between what is marked and the year that marks it."""
    text = draft.shared(plain)
    if "anniversary of" not in text:
        return
    for match in _anniversary().finditer(text):
        year = int(match["year"] or (draft.date.year if draft.date else 0))
        event = int(match["of"] or match["in"])
        right = year - event
        if year and right > 0 and abs(right - int(match["count"])) in SLIPS:
            start, end = match.span("count")
            yield Hit(start, end + 2, (f"{right}{ordinal_suffix(right % 100)}",), {"years": f"{event} to {year}"})
