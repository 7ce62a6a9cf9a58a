"""A day to come told in the past tense, and a day gone by told as one to come, by the publication date."""

import re
from collections.abc import Iterator
from functools import cache

from newslint.dates.grammar import mentions, plain
from newslint.dates.paragraph import in_quotation
from newslint.dates.reckon import day_number, exists
from newslint.dates.years import published
from newslint.draft import Draft
from newslint.patterns import pattern
from newslint.rule import Hit

GONE, COMING = 2, 60
"""How many days on the wrong side a date must lie; notices of what is to come are often put online late."""


@cache
def _gone() -> re.Pattern[str]:
    """Words before a date that say what has happened on it."""
    done = (
        "acquitted|appointed|approved|arraigned|arrested|born|bought|buried|charged|convicted|destroyed|elected|executed"
        "|found dead|found guilty|founded|held|inaugurated|indicted|injured|jailed|killed|launched|opened|passed"
        "|published|released|sentenced|shot|signed|sold|sworn in|unveiled"
    )
    return pattern(rf"\b(?:died|took place|(?:was|were) (?:{done})) on (?:the )?$")


@cache
def _coming() -> re.Pattern[str]:
    """Words before a date that say what is going to happen on it."""
    doing = "begin|close|come into force|go on (?:sale|trial)|meet|open|stand trial|start|take effect|take place|vote"
    done = "arraigned|buried|held|inaugurated|launched|opened|published|released|sentenced|signed|sworn in|unveiled"
    return pattern(
        r"\b(?:will|is to|are to|(?:is|are) (?:expected|scheduled|due|set|slated|planned) to)"
        rf" (?:{doing}|be (?:{done})) on (?:the )?$"
    )


def tense(draft: Draft) -> Iterator[Hit]:
    """Dates with a year that lie on the wrong side of publication for what is said of them."""
    today = published(draft)
    text = draft.shared(plain)
    for mention in draft.shared(mentions):
        if not (mention.day and mention.year and today and exists(mention.year, mention.month, mention.day)):
            continue
        ahead = day_number(mention.year, mention.month, mention.day) - today
        words = _gone() if ahead > GONE else _coming() if ahead < -COMING else None
        before = max(0, mention.start - 50), mention.start
        supposed = " if " in text[before[0] : mention.start].lower()
        if words and words.search(text, *before) and not (supposed or in_quotation(draft, mention.start)):
            yield Hit(mention.start, mention.end, (), {"when": "after" if ahead > 0 else "before"})
