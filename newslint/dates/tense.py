"""A day, month or year to come told in the past tense, and one gone by told as one to come, by the publication date."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.dates.grammar import mentions, plain
from newslint.dates.paragraph import in_quotation
from newslint.dates.periods import named_periods
from newslint.dates.reckon import day_number, days_in, exists
from newslint.dates.years import published
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

GONE, COMING = 2, 60
"""How many days on the wrong side a date must lie; notices of what is to come are often put online late."""

SLIP, FAR = 366, 3000
"""A date to come told as past is at most a year ahead, or many: what lies between was added to the story later."""

BEFORE = 60
"""How far before a date the words may begin that say what is done on it, in code points."""

DONE = (
    "acquitted|appointed|approved|arraigned|arrested|born|bought|buried|charged|convicted|destroyed|elected|executed"
    "|found dead|found guilty|founded|held|inaugurated|indicted|injured|jailed|killed|launched|opened|passed"
    "|published|released|sentenced|shot|signed|sold|sworn in|unveiled"
)


class Day(Record):
    """A date in the prose as the day numbers of its first and last day."""

    start: int
    end: int
    first: int
    last: int


@cache
def _gone() -> re.Pattern[str]:
    """Words before a date that say what has happened then."""
    told = "announced|confirmed|revealed|crashed|exploded|collapsed|resigned"
    did = f"{told}|began|died|ended|won|lost|came into force|took (?:place|effect|office)"
    return pattern(rf"\b(?:(?:{did})|(?:was|were) (?:{DONE})|opened|closed|started) (?:on (?:the )?|in )$")


@cache
def _coming() -> re.Pattern[str]:
    """Words before a date that say what is going to happen then."""
    doing = "begin|close|come into force|go on (?:sale|trial)|meet|open|stand trial|start|take effect|take place|vote"
    done = "arraigned|buried|held|inaugurated|launched|opened|published|released|sentenced|signed|sworn in|unveiled"
    return pattern(
        r"\b(?:will|is to|are to|(?:is|are) (?:expected|scheduled|due|set|slated|planned) to)"
        rf" (?:{doing}|be (?:{done})) (?:on (?:the )?|in )$"
    )


@cache
def _supposed() -> re.Pattern[str]:
    """Words before a date by which it may be one of a plan, a supposition or a tale."""
    return pattern(
        r"(?i)\b(?:if|once|when|until|unless|after|before|would|will|could|should|may|might|must|were to|plan\w*"
        r"|propos\w*|scenario|imagin\w*|suppos\w*|assum\w*|predict\w*|forecast\w*|fiction\w*|novel|film|game)\b"
    )


@cache
def _he_did() -> re.Pattern[str]:
    """Words right after *in 2022* that say what has been done then."""
    return pattern(r",? (?:he|she|it|they) (?:won|died|became|began|signed|left|joined|resigned|opened|lost|retired)\b")


def tense(draft: Draft) -> Iterator[Hit]:
    """Dates with a year that lie on the wrong side of publication for what is said of them."""
    today = published(draft)
    text = draft.shared(plain)
    for day in _days(draft) if today else ():
        ahead = day.first - today
        past = GONE < ahead <= SLIP or ahead > FAR
        words = _gone() if past else _coming() if today - day.last > COMING else None
        if words is None:
            continue
        found = words.search(text, max(0, day.start - BEFORE), day.start)
        if not found and words is _gone() and text.endswith(("In ", "\nOn "), 0, day.start):
            found = _he_did().match(text, day.end)
        later = text[day.end : day.end + 10].startswith((" or later", " or after", " or earl", " at the"))
        if found and not (later or _is_open(draft, found) or in_quotation(draft, day.start)):
            yield Hit(day.start, day.end, (), {"when": "after" if day.first > today else "before"})


def _days(draft: Draft) -> Iterator[Day]:
    """Every date with a year, in order: days, months and years."""
    days = {(m.start, m.end): m for m in draft.shared(mentions) if m.day and m.year}
    for mention in days.values():
        if exists(mention.year, mention.month, mention.day):
            number = day_number(mention.year, mention.month, mention.day)
            yield Day(mention.start, mention.end, number, number)
    for start, end, month, (year, *_), *_ in draft.shared(named_periods):
        if (start, end) not in days:
            first, last = month or 1, month or 12
            yield Day(start, end, day_number(year, first, 1), day_number(year, last, days_in(last, year)))


def _is_open(draft: Draft, found: re.Match[str]) -> bool:
    """True if what the words tell may be supposed or planned rather than told as done or to be done."""
    before = draft.prose[max(0, found.start() - BEFORE) : found.start()]
    clause = pattern(r"[.;:\n]\s").split(before)[-1]
    if found.re is _coming():
        return " if " in clause.lower()
    return bool(_supposed().search(clause)) or clause.rstrip().endswith((" be", " newly"))
