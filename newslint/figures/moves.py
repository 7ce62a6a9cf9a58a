"""A rise or fall that its own two figures contradict: *rose from 75 to 50*, *doubled from 50 to 75*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.checks.amounts import NUMBER, amount
from newslint.checks.wordlist import words
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

UP = words("rose risen rises grew grown increased increase soared surged climbed jumped rise raised")
DOWN = words(
    "fell fallen falls dropped declined decreased decrease plunged tumbled slipped shrank fall drop decline cut reduced"
)
CERTAIN = words("grew grown increased increase declined decreased decrease decline shrank cut reduced raised")
"""Verbs that say nothing of a place in a table, where up is towards one."""

MULTIPLES: Mapping[str, tuple[float, float]] = {
    "doubl": (1.6, 2.6), "tripl": (2.5, 3.7), "trebl": (2.5, 3.7), "quadrupl": (3.4, 4.8), "halv": (0.38, 0.62)
}  # fmt: skip
"""What the new figure may be for each one of the old, generously."""

OTHER = frozenset(stem + end for stem in MULTIPLES for end in ("ed", "es", "e", "ing", "s"))
VERBS = UP | DOWN | OTHER
GOES_ON = (" from ", " to ", " by ", " further", " again", ",")
"""What follows a verb before its figures, if no adverb does."""

WINDOW = 60
FAR = 1000
"""Two figures this many times apart do not speak of one measure."""


@cache
def _move() -> re.Pattern[str]:
    """A verb and two figures: from the first to the second, or to the second from the first."""
    verbs = "|".join(sorted(VERBS))
    year = r"(?: in (?:19|20)\d\d)?"
    unit = r"(%| per ?cent\b| (?!to\b|in\b|from\b|and\b|or\b)[a-z]+)?"
    a, b = (rf"({NUMBER}){unit}{year}" for _ in "ab")
    return pattern(
        rf"({verbs})\b(?: [a-z]+ly| further| again)?(?: by (?:more than )?{NUMBER}(?:%| per ?cent)?)?,? "
        rf"(?:from {a} to {b}|to {b},? from {a})(?![\w:/-]|[.,]\d)"
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    """Words with which up is down or the figures are places in an order."""
    return pattern(
        r"(?i)\b(?:rank\w*|places?|table|standings|positions?|seed\w*|charts?|list|league|spot|handicap|par|odds"
        r"|sizes?|ages?|aged|grades?|tier|division|number(?! of)|ratio|below|minus|rou?bles?|lira|pesos?|yen|rupees?"
        r"|naira|yuan|won|rand|rial|currency|exchange|against the|to the (?:dollar|euro|pound)|one in|out of)\b"
    )


def wrong_directions(draft: Draft) -> Iterator[Hit]:
    """Every rise to a smaller figure and fall to a larger one."""
    for match, old, new in draft.shared(_moves):
        verb = match[1]
        if (verb in UP and new < old) or (verb in DOWN and new > old and not _may_be_a_range(match)):
            rose, fell = "a rise", "a fall"
            facts = {"way": fell if verb in UP else rose, "other": rose if verb in UP else fell}
            yield Hit(*match.span(1), (), facts | _figures(match))


def wrong_multiples(draft: Draft) -> Iterator[Hit]:
    """Every *doubled*, *tripled* or *halved* that is far from what the figures make."""
    for match, old, new in draft.shared(_moves):
        for stem, (low, high) in MULTIPLES.items():
            if match[1].startswith(stem) and old > 0 and not low <= new / old <= high:
                yield Hit(*match.span(1), (), {"times": f"{new / old:.2g}"} | _figures(match))


def _moves(draft: Draft) -> list[tuple[re.Match[str], float, float]]:
    """Every move whose two figures can be compared, with the old and the new one."""
    return list(_compared(draft))


def _begin(draft: Draft) -> list[int]:
    """Where a verb stands after which there may be two figures, in order."""
    prose = draft.prose
    places = [place for verb in filter(draft.count, VERBS) for place in draft.places(verb)]
    return sorted(a for a, b in places if prose.startswith(GOES_ON, b) or _adverb().match(prose, b))


@cache
def _adverb() -> re.Pattern[str]:
    return pattern(" [a-z]+ly")


def _compared(draft: Draft) -> Iterator[tuple[re.Match[str], float, float]]:
    prose = draft.prose
    for match in filter(None, (_move().match(prose, start) for start in _begin(draft))):
        if _elsewhere().search(prose, max(match.start() - WINDOW, 0), match.end() + WINDOW // 2):
            continue
        (old, old_unit), (new, new_unit) = _pair(match)
        if (old_unit and new_unit and old_unit != new_unit) or not _is_measure(match, old + new, old_unit + new_unit):
            continue
        b = amount(new)
        readings = [amount(old), amount(old, b.large)] if b else []
        if not b or any(a is None or a.sign != b.sign or a.middle <= 0 for a in readings):
            continue
        olds = [a.middle for a in readings if a and a.middle * FAR > b.middle and a.middle < b.middle * FAR]
        if olds and _are_one_side(olds, b.middle):
            yield match, min(olds, key=lambda x: abs(x - b.middle)), b.middle


def _are_one_side(olds: list[float], new: float) -> bool:
    return all(old > new for old in olds) or all(old < new for old in olds)


def _pair(match: re.Match[str]) -> tuple[tuple[str, str], tuple[str, str]]:
    """(old, its unit), (new, its unit)."""
    a, au, b, bu = match.group(2, 3, 4, 5) if match[2] else match.group(8, 9, 6, 7)
    return (a, (au or "").strip()), (b, (bu or "").strip())


def _is_measure(match: re.Match[str], figures: str, units: str) -> bool:
    """False for two small bare numbers, unless the verb says that they are amounts; and for years."""
    pair = [part[0] for part in _pair(match)]
    if all(len(text) == 4 and text.startswith(("19", "20")) for text in pair):
        return False
    is_certain = match[1] in CERTAIN or match[1][:4] in ("doub", "trip", "treb", "quad", "halv")
    return is_certain or bool(units) or any(c in figures for c in "$£€.,") or not figures.isalnum()


def _may_be_a_range(match: re.Match[str]) -> bool:
    """True for *fell from 3 to 5 percent*, which may mean by so much."""
    (_, old_unit), (_, new_unit) = _pair(match)
    return not old_unit and new_unit in ("%", "percent", "per cent")


def _figures(match: re.Match[str]) -> dict[str, str]:
    (old, old_unit), (new, new_unit) = _pair(match)
    sides = [text + (" " * (unit not in ("", "%")) + unit) for text, unit in ((old, old_unit), (new, new_unit))]
    return {"old": sides[0], "new": sides[1]}
