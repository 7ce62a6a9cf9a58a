"""Spans of years, decades, centuries, ages and hours that run backwards: *between 2004 and 2002*, *aged 21 to 18*."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.dates.grammar import plain
from newslint.dates.moved import either_way, joins, opened_by
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

    Match = re.Match[str]

LIFETIME = 150
"""A span of years written with a dash is not longer than this; other pairs of figures are."""

LISTED = 3
"""So many backward spans of years are no slips but the order of a list."""

NUMBERED = frozenset({
    "act", "article", "bill", "case", "cases", "code", "directive", "flight", "flights", "law", "model", "no", "nos",
    "page", "pages", "regulation", "resolution", "resolutions", "room", "rooms", "route", "rule", "section", "serial",
})  # fmt: skip
"""Words after which figures are the number of a thing rather than a year."""

UNITS = ("gmt", "utc", "bst", "cet", "edt", "est", "hours", "hrs", "local", "feet", "ft", "m", "metres", "meters")
"""Words after figures that make hours or measures of them."""

NOT_PLURAL = ("was", "has", "is", "as", "this", "its", "his", "across", "thus", "plus", "does", "versus", "us", "yes")
"""Words that end in s and are no plural noun."""


@cache
def _pair() -> re.Pattern[str]:
    """Two numbers joined as a span, with what stands right after each: ``s``, ``th``, ``am``, *-year-olds*."""
    unit = r"s|st|nd|rd|th| ?[ap]m\b| ?[ap]\.m\."
    return pattern(
        rf"(?P<a>\d(?<![\w.,:/$£€#'-]\d)[\d:.]{{0,4}})(?P<unit>{unit})?"
        r"(?P<link>-to-| ?- ?|(?:-| century)? (?:to|through|until|till|and) (?:the )?)"
        rf"(?P<b>\d(?:[\d:.]{{0,3}}\d)?)(?P<last>(?:st|nd|rd|th) centur(?:y|ies)|-years?-olds?|{unit})?"
        r"(?![\w%°]|[.,:/]\d|-\d)"
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    """Words after two hours that put the second on another day or in another zone."""
    days = "mon|tue|wed|thu|fri|sat|sun"
    return pattern(rf"[A-Z]{{1,3}}T\b|(?i:\b(?:next|following|daily|every|each|day|night|tomorrow|time|{days}))")


@cache
def _overnight() -> re.Pattern[str]:
    """Words before two hours that may lie on two sides of a night."""
    return pattern(r"\b(?:open|curfew|overnight|shifts?|clock|nightly|daily|serves?|hours|[Oo]pening)\b")


def backward(draft: Draft) -> Iterator[Hit]:
    """Every backward span of bare numbers; so many of years with a dash make a list that runs from new to old."""
    text = draft.shared(plain)
    dashed = []
    for match in _pair().finditer(text):
        if not _stands_alone(text, match):
            continue
        hit = Hit(match.start(), match.end(), (_swapped(draft.prose, match),), {})
        if match["link"].strip() == "-" and len(match["a"]) == 4:
            dashed.append(hit)
        else:
            yield hit
    if len(dashed) < LISTED:
        yield from dashed


def _stands_alone(text: str, match: Match) -> bool:
    """True if the match is a span that runs backwards, whatever stands before and after it."""
    opened = opened_by(text, match.start())
    years_old = (match["last"] or "").endswith(("old", "olds"))
    if not (years_old or joins(opened, match["link"])) or not _is_backward(text, match, opened):
        return False
    before_christ = text[match.end() : match.end() + 5].lstrip().startswith(("BC", "B.C"))
    return not before_christ and not either_way(text, match.start(), opened)


def _swapped(prose: str, match: Match) -> str:
    (a, b), (c, d) = match.span("a"), match.span("b")
    return prose[c:d] + prose[b:c] + prose[a:b] + prose[d : match.end()]


def _is_backward(text: str, match: Match, opened: str) -> bool:
    """True if the two numbers are of one kind and the second comes before the first."""
    a, b = match["a"], match["b"]
    unit, last = (match["unit"] or "").strip(), (match["last"] or "").strip()
    if len(a) == len(b) == 4 and a.isdigit() and b.isdigit() and unit == last and unit in ("", "s"):
        return a > b and _are_years(text, match, opened)
    if unit[:1] in ("a", "p") and unit[0] == last[:1]:
        return _hours_backward(text, match, opened)
    if not (a.isdigit() and b.isdigit() and len(a) <= 2 and len(b) <= 2):
        return False
    if "centur" in last:
        return int(a) > int(b) and unit in ("st", "nd", "rd", "th") and opened in ("from", "between")
    aged = last.endswith(("old", "olds")) or (opened.endswith("ages") and not last)
    return aged and not unit and int(a) > int(b)


def _are_years(text: str, match: Match, opened: str) -> bool:
    """True if the figures are years, rather than count or number a thing: *2010 to 2006 men*, *Nos. 1995-1990*."""
    first, last = int(match["a"]), int(match["b"])
    if first > 2199 or last < 1000:
        return False
    spelled = any(c.isalpha() for c in match["link"])
    after = pattern(r" ?([A-Za-z]+)").match(text[match.end() : match.end() + 20])
    following = after[1] if after else ""
    if following.lower() in UNITS:
        return False
    if following.islower() and following.endswith("s") and following not in NOT_PLURAL:
        return False
    if spelled:
        return True
    before = text[max(0, match.start() - 16) : match.start()].replace(".", " ").split()
    bracketed = text[max(0, match.start() - 1) : match.start()] == "("
    apart = match["link"] != "-" and not bracketed
    if bracketed and text[match.end() : match.end() + 1] == ")":
        return first - last <= LIFETIME
    numbered = bool(before) and (before[-1].lower() in NUMBERED or before[-1].isupper())
    return last >= 1700 and first - last <= LIFETIME and not numbered and not (apart and not opened)


def _hours_backward(text: str, match: Match, opened: str) -> bool:
    """Ends of one half of the day, the second a little before the first: a span over the night would last a day."""
    back = _minutes(match["a"]) - _minutes(match["b"])
    if not opened:
        return False
    if match["unit"].strip()[0] == "a" and _overnight().search(text, max(0, match.start() - 50), match.start()):
        return False
    return 0 < back <= 240 and not _elsewhere().search(text, match.end(), match.end() + 40)


def _minutes(written: str) -> int:
    hour, _, minute = written.replace(".", ":").partition(":")
    return int(hour) % 12 * 60 + int(minute) if minute.isdigit() else int(hour) % 12 * 60
