"""What LanguageTool found, in the draft's own terms."""

from typing import NamedTuple


class Match(NamedTuple):
    """A finding: a half-open span in Unicode code points, the rule's id and category, and what to write instead."""

    start: int
    end: int
    rule: str
    category: str
    message: str
    what: str
    link: str
    better: tuple[str, ...] = ()
