"""A percentage that its own two figures contradict: *rose 40 percent, from 50 to 75*."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.amounts import NUMBER, Amount, amount
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.prose import lines_with
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

FACTS = ("old", "new")

PERCENT = r"(\d{1,5}(?:\.\d{1,4})?)(?:%| percent\b| per cent\b)"
NO_SHARE = r"(?![^\W_]|[.,]\d|%| percent| per cent| points?|-)"
"""After a figure: it is no percentage itself, and it ends there."""

CHANGED = (
    r"\b(?:rose|risen|grew|grown|climbed|jumped|increased|soared|surged|gained|fell|fallen|dropped|declined|decreased|slipped|plunged"
    r"|tumbled|up|down|increase|rise|jump|growth|fall|drop|decline|decrease)"
)

NO_UNIT = "(?:to|from|in|up|down|and|or|on|at|by|a|an|after|over|since|last|this|per|more|less)"
"""Words after a figure that say nothing of what it counts."""

SLACK = 1.0
"""Percentage points that rounding on the way may have cost."""


WINDOW = 90
"""So many code points on either side of a percentage are searched for its figures."""

BEYOND = len(" per cent")
"""So many code points behind a figure tell what it is."""


@cache
def _percentage() -> re.Pattern[str]:
    return pattern(r"(?:%| per ?cent\b)")


@cache
def _forms() -> Sequence[tuple[str, str, str]]:
    """Ways to give a change with both its figures, each behind the words before the one and the other of them.

    The groups are named p, a (old) and b (new), ua and ub (units).
    """
    p = PERCENT.replace("(", "(?P<p>", 1)
    a, b = (
        rf"(?P<{name}>{NUMBER}){NO_SHARE}(?: (?P<u{name}>(?!{NO_UNIT}\b)[a-z]+))?(?: in (?:19|20)\d\d)?"
        for name in "ab"
    )
    told = (rf"(?:an? (?:\w+ )?)?{CHANGED} (?:of |by )?{p}", rf"(?:an? )?{p} {CHANGED}")
    figures = (("from", "to", rf"\bfrom {a} to {b}"), ("to", "from", rf"\bto {b},? from {a}"))
    after = [(one, other, rf"{pair}(?:,| [—–-]| \() ?{way}") for one, other, pair in figures for way in told]
    leads = (rf"{CHANGED} (?:by )?{p}", rf"\b{p} {CHANGED}")
    before = [(one, other, rf"{way},? {pair}") for one, other, pair in figures for way in leads]
    return [*before, *after, ("to", "from", rf"\bto {b}, (?:up|down) {p} from {a}")]


class Change(Record):
    """Finds a rise or fall in percent that does not follow from the old and the new figure beside it.

    Rounded figures are taken for all they may stand for. Shares (*from 40 percent to 45 percent*), different
    currencies and anything *about* or *more than* are left alone.
    """

    def __call__(self, draft: Draft, _house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        if not (draft.count("percent") or draft.count("cent") or "%" in draft.prose):
            return
        found: dict[int, Hit] = {}
        lines = lines_with(draft.prose, ("%", "cent"))
        for percentage in (match for line in lines for match in _percentage().finditer(draft.prose, *line)):
            low, high = max(percentage.start() - WINDOW, 0), percentage.end() + WINDOW
            for match in _given(draft.prose, low, high):
                found |= {hit.start: hit for hit in _judge(match)}
        yield from [found[start] for start in sorted(found)]


def _given(prose: str, low: int, high: int) -> Iterator[re.Match[str]]:
    """Whatever may be a change between two places, form by form."""
    for first, second, form in _forms():
        if 0 <= prose.find(f"{first} ", low, high) < prose.rfind(f" {second} ", low, high):
            yield from [m for m in pattern(form).finditer(prose, low, high + BEYOND) if m.end() <= high]


def _judge(match: re.Match[str]) -> Iterator[Hit]:
    new = amount(match["b"])
    old = amount(match["a"], new.large if new else "")
    if old is None or new is None or old.sign != new.sign or old.low <= 0 or _is_open(old, new):
        return
    if match["ua"] and match["ub"] and match["ua"] != match["ub"]:
        return
    stated = match["p"]
    half = 0.5 * 10.0 ** -len(stated.partition(".")[2]) + SLACK
    changes = [abs(b / a - 1) * 100 for a in (old.low, old.high) for b in (new.low, new.high)]
    if min(changes) - half <= float(stated) <= max(changes) + half:
        return
    right = abs(new.middle / old.middle - 1) * 100
    digits = len(stated.partition(".")[2])
    yield Hit(*match.span("p"), (f"{right:.{digits}f}",), {"old": match["a"].strip(), "new": match["b"].strip()})


def _is_open(old: Amount, new: Amount) -> bool:
    """True for two years, and for figures too small or too far apart to be two measures of one thing."""
    if all(1900 <= known.low == known.high <= 2100 for known in (old, new)):
        return True
    return old.middle == new.middle or max(old.middle, new.middle) > 1000 * min(old.middle, new.middle)
