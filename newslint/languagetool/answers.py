"""What a server says, as plain rows: checked, in code points, by paragraph."""

from collections.abc import Sequence
from typing import Any

from newslint.languagetool.faults import RefusedError
from newslint.languagetool.match import Match
from newslint.languagetool.paragraphs import Units, is_answer

BETTER = 5
"""Suggestions of a match that are kept."""

LINK = "https://community.languagetool.org/rule/show/{}?lang=en"

Row = list[Any]
"""The fields of Match, but for the link that every rule has; what is remembered and sent."""


def sorted_out(found: Sequence[Any], texts: Sequence[str]) -> list[list[Row]]:
    """The matches of each paragraph; a match that runs over two is left out. Raises RefusedError."""
    units = Units(texts)
    rows: list[list[Row]] = [[] for _ in texts]
    for match in found:
        if not is_answer(match):
            raise RefusedError(
                "LanguageTool answered with a finding that cannot be read; check the version of the server"
            )
        place = units.place(match["offset"], match["length"])
        if place:
            i, start, end = place
            rows[i].append(_row(match, start, end))
    return rows


def _row(match: Any, start: int, end: int) -> Row:
    rule = match["rule"]
    urls = rule.get("urls") or [{}]
    link = str(urls[0].get("value", "")) if isinstance(urls[0], dict) else ""
    better = [r["value"] for r in match["replacements"][:BETTER]]
    return [start, end, rule["id"], rule["category"]["id"], match["message"], rule["description"], link, better]


def match_of(at: int, row: Row) -> Match:
    """The match that a row is, in a paragraph that begins at ``at``."""
    start, end, rule, category, message, what, link, better = row
    link = link or LINK.format(rule)
    return Match(at + start, at + end, rule, category, " ".join(message.split()), what, link, tuple(better))
