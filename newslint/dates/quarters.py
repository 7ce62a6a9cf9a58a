"""Quarters and halves of a year with the months in brackets: a quarter has three, whenever the business year begins."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.dates.grammar import plain
from newslint.dates.names import MONTH, like_month, month_number
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

PARTS = {"quarter": 3, "half": 6}
"""The name of a part of the year → how many months it has."""


@cache
def _quarter() -> re.Pattern[str]:
    year = r"(?: (?:19|20)\d\d)?"
    which = "[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|1st|2nd|3rd|4th"
    months = rf"(?P<first>{MONTH})\.?{year}(?: ?- ?| to | through )(?P<last>{MONTH})\.?{year}"
    return pattern(
        rf"\b(?:(?:{which})[ -](?P<part>quarter|half)|Q[1-4]){year}(?: of (?:the year|(?:19|20)\d\d))? \({months}\)"
    )


def quarters(draft: Draft) -> Iterator[Hit]:
    """Quarters of more or fewer than three months, and halves of more or fewer than six."""
    text = draft.shared(plain)
    if "quarter" not in text and " half" not in text and "Q" not in text:
        return
    for match in _quarter().finditer(text):
        first, last = month_number(match["first"]), month_number(match["last"])
        months = PARTS[match["part"] or "quarter"]
        if first and last and (last - first) % 12 + 1 != months:
            better = []
            for group, month in (("last", first + months - 1), ("first", last - months + 1)):
                a, b = match.span(group)
                named = like_month((month - 1) % 12 + 1, draft.prose[a:b])
                better.append(draft.prose[match.start("first") : a] + named + draft.prose[b : match.end() - 1])
            part = match["part"] or "quarter"
            yield Hit(match.start("first"), match.end() - 1, tuple(better), {"part": part, "months": str(months)})
