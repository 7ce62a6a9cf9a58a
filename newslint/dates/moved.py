"""*Moved from 2030 to 2028*: the words after which a span may run either way, because something was moved along it."""

import re
from functools import cache

from newslint.draft import Draft


@cache
def _moving() -> re.Pattern[str]:
    """Verbs after which *from … to …* tells where something was and where it went, in either direction."""
    return re.compile(
        r"(?i)\b(?:mov|bring|brought|push|pull|chang|shift|revis|correct|advanc|postpon|delay|resched|amend|switch|reset|back"
        r"|roll|turn|wound|wind|went|going|goes|travel|revers|cut|reduc|fell|fall|drop|declin|lower|slid|slip|down|trim|shr[aiu]nk"
        r"|slash|dip|plung|decreas|accelerat|hurr|speed|sped|forward|earlier|redat)\w*"
    )


def is_moved(draft: Draft, at: int) -> bool:
    """True if a verb of moving stands in the clause before ``at``."""
    before = draft.prose[max(0, at - 70) : at]
    clause = re.split(r"[\n;:(]|\.\s", before)[-1]
    return bool(_moving().search(clause))
