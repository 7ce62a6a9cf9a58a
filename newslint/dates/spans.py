"""Spans of years, decades, centuries and ages that run backwards, and of hours within one half of the day."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from newslint.dates.grammar import DASH, SPACE
from newslint.dates.moved import is_moved
from newslint.draft import Draft
from newslint.rule import Hit

LIFETIME = 150
"""A span of years written with a dash is not longer than this; other pairs of figures are."""

NUMBERED = (
    "no",
    "nos",
    "resolution",
    "resolutions",
    "page",
    "pages",
    "case",
    "cases",
    "act",
    "bill",
    "route",
    "room",
    "rooms",
)
"""Words after which figures are the number of a thing rather than a year."""

UNITS = ("gmt", "utc", "bst", "cet", "edt", "est", "hours", "hrs", "local", "feet", "ft", "m", "metres", "meters")
"""Words after figures that make hours or measures of them."""

NOT_PLURAL = ("was", "has", "is", "as", "this", "its", "his", "across", "thus", "plus", "does", "versus", "us", "yes")
"""Words that end in s and are no plural noun."""

Match = re.Match[str]


OPEN = rf"(?P<open>[Ff]rom|[Bb]etween){SPACE}"
TO = rf"{SPACE}(?:to|through|until|till|and){SPACE}"


@cache
def _years() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{OPEN}(?:the{SPACE}(?:years?{SPACE})?)?)?(?<![\w.,:/$£€#’'-])(?P<a>[12]\d\d\d)(?P<s>s?)"
        rf"(?P<link>{SPACE}?{DASH}{SPACE}?|{TO}(?:the{SPACE})?)(?P<b>[12]\d\d\d)(?P=s)(?![\w%°]|[.,:/]\d|{DASH}\d)"
    )


@cache
def _centuries() -> re.Pattern[str]:
    return re.compile(
        rf"\b{OPEN}(?:the{SPACE})?(?P<a>\d\d?)(?:st|nd|rd|th)(?:{SPACE}century)?(?P<link>{TO}(?:the{SPACE})?)"
        rf"(?P<b>\d\d?)(?:st|nd|rd|th){SPACE}centur(?:y|ies)\b"
    )


@cache
def _ages() -> re.Pattern[str]:
    aged = (
        f"[Aa]ged(?:{SPACE}(?:between|from))?|[Aa]ges(?:{SPACE}(?:of|from|between))*"
        f"|[Bb]etween{SPACE}the{SPACE}ages{SPACE}of"
    )
    return re.compile(
        rf"\b(?:{aged}){SPACE}(?P<a>\d\d?)(?P<link>{DASH}|{SPACE}(?:to|and){SPACE})(?P<b>\d\d?)(?![\w%-]|[.,]\d)"
        rf"|(?<![\w.,-])(?P<c>\d\d?)(?:-{SPACE}to{SPACE}|-to-|{SPACE}to{SPACE}|{DASH})(?P<d>\d\d?)-years?-olds?\b"
    )


@cache
def _hours() -> re.Pattern[str]:
    hour = r"(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?"
    return re.compile(
        rf"\b{OPEN}(?P<a>{hour}){SPACE}?(?P<half>[ap]\.?m\.?)(?P<link>{TO}|{SPACE}?{DASH}{SPACE}?)"
        rf"(?P<b>{hour}){SPACE}?(?P=half)(?!\w)"
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    """Words after two hours that put the second on another day or in another zone."""
    return re.compile(
        r"(?:[A-Z]{2,4}T\b|(?i:\b(?:next|following|day|night|tomorrow|time|mon|tue|wed|thu|fri|sat|sun)))"
    )


def number_spans(draft: Draft) -> Iterator[Hit]:
    """Backward spans of bare numbers."""
    prose = draft.prose
    kinds: tuple[tuple[bool, Callable[[], re.Pattern[str]], Callable[[Draft, Match], bool]], ...] = (
        ("1" in prose or "2" in prose, _years, _years_reversed),
        ("centur" in prose, _centuries, _centuries_reversed),
        ("ged " in prose or "ges " in prose or "-old" in prose, _ages, _ages_reversed),
        ("pm" in prose or "p.m" in prose or "am" in prose or "a.m" in prose, _hours, _hours_reversed),
    )
    for worth, pattern, is_reversed in kinds:
        if worth:
            for match in pattern().finditer(prose):
                if is_reversed(draft, match) and not _before_christ(prose, match):
                    yield Hit(match.start(), match.end(), (_swapped(match),), {})


def _swapped(match: Match) -> str:
    first, last = ("a", "b") if match["a"] else ("c", "d")
    text, at = match[0], match.start()
    (a, b), (c, d) = match.span(first), match.span(last)
    return text[: a - at] + match[last] + text[b - at : c - at] + match[first] + text[d - at :]


def _before_christ(prose: str, match: Match) -> bool:
    return bool(re.match(r"\s?(?:B\.?C|BCE)", prose[match.end() : match.end() + 5]))


def _years_reversed(draft: Draft, match: Match) -> bool:
    first, last = int(match["a"]), int(match["b"])
    if first <= last or first > 2199:
        return False
    opened, link = (match["open"] or "").lower(), match["link"].strip()
    word = link.split()[0] if link[:1].isalpha() else ""
    if (word == "and" and opened != "between") or (word and not opened):
        return False
    if _is_number(draft.prose, match, bool(word)):
        return False
    if not word and (last < 1700 or first - last > LIFETIME):
        return False
    return not (opened == "from" and is_moved(draft, match.start()))


def _is_number(prose: str, match: Match, words: bool) -> bool:
    """True if the figures may count or number a thing: *from 2010 to 2006 men*, *Nos. 1995-1990*, *1900-1800 GMT*."""
    after = re.match(r"\s?([A-Za-z]+)", prose[match.end() : match.end() + 20])
    following = after[1] if after else ""
    if following.lower() in (
        "gmt",
        "utc",
        "bst",
        "cet",
        "edt",
        "est",
        "hours",
        "hrs",
        "local",
        "feet",
        "ft",
        "m",
        "metres",
    ):
        return True
    if words and following.islower() and following.endswith("s") and following not in NOT_PLURAL:
        return True
    before = prose[max(0, match.start() - 16) : match.start()].lower().replace(".", " ").split()
    return bool(before) and before[-1] in NUMBERED


def _centuries_reversed(draft: Draft, match: Match) -> bool:
    wrong_word = ("and" in match["link"]) != (match["open"].lower() == "between")
    return int(match["a"]) > int(match["b"]) and not wrong_word and not is_moved(draft, match.start())


def _ages_reversed(draft: Draft, match: Match) -> bool:
    first, last = (match["a"], match["b"]) if match["a"] else (match["c"], match["d"])
    listed = match["a"] and match["link"].strip() == "and" and not re.search("[Bb]etween", match[0])
    return int(first) > int(last) and not listed and not is_moved(draft, match.start())


def _hours_reversed(draft: Draft, match: Match) -> bool:
    """Ends of one half of the day, the second a little before the first: a span over the night would last a day."""
    first, last = _minutes(match["a"]), _minutes(match["b"])
    wrong_word = ("and" in match["link"]) != (match["open"].lower() == "between")
    after = draft.prose[match.end() : match.end() + 40]
    nightly = re.search(
        r"(?i)\b(?:next|following|day|night|tomorrow|[A-Z]{2,4}T\b|time|mon|tue|wed|thu|fri|sat|sun)", after
    )
    return 0 < first - last <= 240 and not wrong_word and not nightly and not is_moved(draft, match.start())


def _minutes(written: str) -> int:
    hour, _, minute = written.replace(".", ":").partition(":")
    return int(hour) % 12 * 60 + int(minute or 0)
