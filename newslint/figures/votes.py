"""More votes than voters and more seats than the house has: *the 40-member council voted 25 to 17*."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.amounts import NUMBER, amount
from newslint.checks.figures import BODIES
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re


WINDOW = 60
"""So many code points before the seats are searched for their number."""


@cache
def _votes() -> re.Pattern[str]:
    """A body of so many members, and how they voted."""
    verb = r"(?:voted|ruled|split|divided|decided|vote|approved|rejected|passed|backed)\b"
    return pattern(
        rf"(?:{'|'.join(BODIES)})\b[^.;:\n\d]{{1,60}}?\b{verb}[^.;:\n\d]{{0,40}}? "
        rf"({NUMBER})(?:-to-|-|–| to | votes to )({NUMBER})(?![\w%]|[.,]\d|-| per| percent)"
        rf"(?:,? (?:and |with )({NUMBER}) (?:abstentions?|abstaining|abstained|absent|not voting))?"
    )


@cache
def _body() -> re.Pattern[str]:
    return pattern(rf"\b((?i:{NUMBER}))$")


@cache
def _seats() -> re.Pattern[str]:
    return pattern(rf" seats in (?:the|its|their) (?:[\w’-]+ )?({NUMBER})-(?:seat|member)\b")


@cache
def _won() -> re.Pattern[str]:
    """What stands before that: how many seats."""
    return pattern(rf"\b({NUMBER})(?: of the)?$")


def too_many_votes(prose: str) -> Iterator[Hit]:
    """Votes that are together more than the members of the body; one more is right where a chair breaks a tie."""
    for match in _votes().finditer(prose):
        members = _body().search(prose, max(match.start() - 30, 0), match.start())
        body = amount(members[1]) if members else None
        votes = [amount(text) for text in match.groups() if text]
        if members is None or body is None or body.large or any(vote is None or vote.large for vote in votes):
            continue
        cast = [vote.low for vote in votes if vote]
        broken_tie = abs(cast[0] - cast[1]) == 1 and sum(cast) == body.low + 1
        if sum(cast) > body.low and not broken_tie:
            text = f"{prose[match.start(1) : match.end()]}, together {sum(cast):.0f}"
            yield Hit(match.start(1), match.end(), (), {"part": text, "whole": members[1]})


def too_many_seats(prose: str) -> Iterator[Hit]:
    """More seats than the house that they are in."""
    for match in _seats().finditer(prose):
        won = _won().search(prose, max(match.start() - WINDOW, 0), match.start())
        seats, house = amount(won[1]) if won else None, amount(match[1])
        if won and seats and house and seats.low > house.low:
            yield Hit(*won.span(1), (), {"part": won[1], "whole": match[1]})
