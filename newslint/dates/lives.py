"""Lives reckoned: *died* before *born*, an age that the dates of birth and of something later do not make."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.dates.events import sentence
from newslint.dates.grammar import mentions, plain
from newslint.dates.reckon import exists
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

NEAR = 60
"""How far after *born* and *died* their year may stand, in code points."""

LONG = 1000
"""A sentence longer than this, in code points, is none."""

SAME = ("and ", ", ", "; ", "and he ", "and she ", "and later ", "- ", ", she ", ", he ", "; he ", "; she ")
"""What stands before *died* where it is told of the one who was born."""


class When(Record):
    """A year in the prose, and its month and day if they are told (0: not told)."""

    start: int
    end: int
    year: int
    month: int = 0
    day: int = 0


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
    return pattern(r"[\w'-]+, (?P<age>\d{1,3}), (?:who )?was born\b")


@cache
def _is() -> re.Pattern[str]:
    """*Born in 1950, she is 70*: an age at publication, right after the birth."""
    return pattern(r",? (?:he |she )?is (?:now )?(?P<age>\d{1,3})(?= years old| now|[.,;])(?!,\d)")


@cache
def _turned() -> re.Pattern[str]:
    """*Turned 60 on*, *was 25 when he joined in*: an age at a date to come after it."""
    return pattern(
        r"\b(?:turned (?P<age>\d{1,3}) (?:on |in )"
        r"|(?:he|she) was (?P<old>\d{1,3}) when (?:he|she) [^.;:,\d\n]{3,60} (?:in|on) (?:[a-z]+ )?)(?=[A-Z\d])"
    )


@cache
def _one_was() -> re.Pattern[str]:
    """A sentence that begins with the one who *was born*."""
    return pattern(r"(?:He|She|[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,4}) was ")


@cache
def _he_died() -> re.Pattern[str]:
    """The sentence after one on a birth."""
    return pattern(r"\s*(?:He|She) (?P<died>died)\b(?! out)")


@cache
def _died_born() -> re.Pattern[str]:
    """*She died in 1940 and was born in 1950*."""
    year = r"(?:1[6-9]|20)\d\d"
    return pattern(rf"died in (?<!\w.{{8}})(?P<died>{year})(?:,| and|;)+ (?:he |she )?was born in (?P<born>{year})\b")


@cache
def _born() -> re.Pattern[str]:
    """The word but for its first letter, as such a pattern is quickly sought."""
    return pattern(r"orn\b(?<=[Bb]orn)(?<![\w-]....)")


def lifetimes(draft: Draft) -> Iterator[Hit]:
    """Deaths before births, and ages that the date of birth does not make, in order."""
    text = draft.shared(plain)
    for match in _died_born().finditer(text):
        if match["died"] < match["born"]:
            yield _never(match.span(), match["born"], match["died"])
    for at in [match.start() - 1 for match in _born().finditer(text)]:
        start, end = sentence(draft, at)
        if end - start <= LONG and text.count("orn ", start, end) == 1 and text.count("died", start, end) <= 1:
            yield from _of_birth(draft, at, start, end)


def _of_birth(draft: Draft, at: int, start: int, end: int) -> Iterator[Hit]:
    """What the sentence ``start:end`` or the next one tells amiss of the one *born* ``at``."""
    text = draft.shared(plain)
    died = text.find("died", at, end)
    born = _when(draft, at, min(end, at + NEAR, died if died > 0 else end))
    following = _he_died().match(text, end)
    if born is None:
        return
    if died > 0:
        owner = start if text[died - 3 : died] == "he " else born.end
        if not _of_another().search(text, owner, died) and text.endswith(SAME, 0, died):
            yield from _at_death(draft, born, died, end)
        return
    if following and _one_was().fullmatch(text, start, at):
        yield from _at_death(draft, born, following.start("died"), sentence(draft, following.start("died"))[1])
    if "die" not in text[start:end] and "kill" not in text[start:end]:
        yield from _at_publication(draft, born, start, at)
    yield from _turning(draft, born, end)


def _when(draft: Draft, start: int, end: int) -> When | None:
    """The first year between two places, with the day before it if it has one."""
    found = _year().search(draft.shared(plain), start, end)
    if found is None:
        return None
    for mention in draft.shared(mentions):
        if mention.year_at == found.span() and mention.day and exists(mention.year, mention.month, mention.day):
            return When(mention.start, mention.end, mention.year, mention.month, mention.day)
    return When(*found.span(), int(found[0]))


def _ages(born: When, then: When) -> tuple[int, ...]:
    """The ages that one may have ``then``, the likelier first; one that is below 0 means *not yet born*."""
    years = then.year - born.year
    if not (born.day and then.day):
        return (years, years - 1) if years else (0,)
    return (years - ((then.month, then.day) < (born.month, born.day)),)


def _at_death(draft: Draft, born: When, died: int, end: int) -> Iterator[Hit]:
    text = draft.shared(plain)
    death = _when(draft, died, min(end, died + NEAR))
    if death is None:
        return
    ages = _ages(born, death)
    age = _aged().search(text, died, min(end, died + 2 * NEAR))
    if ages[0] < 0:
        yield _never((death.start, death.end), born.year, death.year)
    elif age and int(age["age"]) not in ages:
        yield _wrong(age.span("age"), ages, f"born in {born.year}, died in {death.year}")


def _at_publication(draft: Draft, born: When, start: int, at: int) -> Iterator[Hit]:
    text, today = draft.shared(plain), draft.date
    if today is None:
        return
    now = _now().search(text, start, at + len("born"))
    now = now if now and now.end() == at + len("born") else _is().match(text, born.end)
    ages = _ages(born, When(0, 0, today.year, today.month, today.day))
    allowed = {*ages, ages[0] - 1, ages[0] + 1} if len(ages) == 1 else set(ages)
    if now and int(now["age"]) not in allowed:
        yield _wrong(now.span("age"), ages, f"born in {born.year}, in {today.year}")


def _turning(draft: Draft, born: When, end: int) -> Iterator[Hit]:
    """Ages that were reached, or had, at a date after the birth."""
    text = draft.shared(plain)
    found = _turned().search(text, born.end, end)
    then = _when(draft, found.end(), min(end, found.end() + 20)) if found else None
    if not (found and then) or _of_another().search(text, born.end, found.start()):
        return
    group = "age" if found["age"] else "old"
    years = then.year - born.year
    ages = _ages(born, then) if group == "old" else (years,)
    if int(found[group]) not in ages and ages[0] >= 0:
        yield _wrong(found.span(group), ages, f"born in {born.year}, {found[group]} in {then.year}")


def _wrong(at: tuple[int, int], ages: tuple[int, ...], years: str) -> Hit:
    return Hit(*at, tuple(str(age) for age in ages if age > 0), {"years": years})


def _never(at: tuple[int, int], born: object, died: object) -> Hit:
    return Hit(*at, (), {"years": f"born in {born}, died in {died}"})
