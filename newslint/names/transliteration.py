"""Names that come from another script, and what differs between two ways of putting them into Latin letters.

*Soleimani* and *Soleymani* are one name, and neither is a slip: houses put Arabic, Persian, Greek, Hebrew and Cyrillic
letters into Latin ones by rules of their own. Chinese, Korean and Japanese names have one system each, and Indians
choose their own spelling. A name that everybody writes in one way (*Putin*) has slips all the same.
"""

from __future__ import annotations

from newslint.lean import cache, lru_cache
from newslint.lexicon import Lexicon
from newslint.names.fold import fold, listed
from newslint.names.model import Entry
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

LANDS = listed(
    """afghan afghanistan algeria algerian al-qaida al-qaeda armenia armenian azerbaijan baghdad bahrain belarus
    belarusian bulgaria bulgarian cairo damascus egypt egyptian emirates fatah gaza
    georgian greece greek hamas hezbollah iran iranian iraq iraqi israel israeli jordanian kazakhstan kurdish
    kuwait kyiv kyrgyzstan lebanese lebanon libya libyan macedonia macedonian morocco moroccan mosque
    mongolia oman palestine palestinian persian qatar russia russian saudi serbia serbian sudan
    sudanese syria syrian tajikistan taliban tehran tunisia tunisian turkmenistan ukraine ukrainian uzbekistan yemen
    yemeni"""
)
"""Words in the role or the context of an entry that say so: countries, their people, their capitals."""

ARABIC = listed(
    """abd abdel abdul abdullah abu ahmad ahmed al ali bin el hassan hussein ibn ibrahim mahmoud marsa mohamed mohammad
    mohammed muhammad mustafa wadi"""
)
"""Parts that say of a name by itself that it comes from Arabic letters."""

SETTLED = 2.4
"""How much oftener, on the lexicon's scale, a spelling is written that everybody has settled on."""

UNHEARD = 0.5
"""What a word that the lexicon does not know counts for on its scale."""


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...]:
    """What is replaced by what, in order."""
    return (
        (pattern(r"['’-]"), ""),
        (pattern(r"qu(?=[aei])"), "q"),
        (pattern(r"ou|oo|u"), "o"),
        (pattern(r"dj|dzh"), "j"),
        (pattern(r"([gd])h"), lambda match: match[1]),
        (pattern(r"q|c(?!h)"), "k"),
        (pattern(r"y"), "i"),
        (pattern(r"([aeio])([bdflms])\2(?=[aeio])"), lambda match: match[1] + match[2]),
        (pattern(r"h\Z"), ""),
    )


def is_put_otherwise(word: str, part: str, entry: Entry, lex: Lexicon) -> bool:
    """True if the folded ``word`` is another way of putting ``part`` of a name from another script."""
    if entry.kind not in ("person", "organisation") and "mosque" not in entry.context and not _is_arabic(entry.name):
        return False
    if lex.zipf(part) - max(lex.zipf(word), UNHEARD) > SETTLED:
        return False
    mine, its = _bare(word), _bare(part)
    return not mine.isdisjoint(its) and _is_from_there(entry)


@lru_cache(4096)
def _bare(part: str) -> frozenset[str]:
    """What is left of a part when what differs between transliterations is set aside: *e* may be *a*, or else *i*."""
    for find, put in _rules():
        part = find.sub(put, part)
    twice = pattern(r"([aio])\1+")
    return frozenset([twice.sub(lambda match: match[1], part.replace("e", vowel)) for vowel in "ai"])


def _is_arabic(name: str) -> bool:
    """True for a name of several parts, one of them an Arab article or given name."""
    parts = fold(name).replace("al-", "al ").replace("el-", "el ").split()
    return len(parts) > 1 and not ARABIC.isdisjoint(parts)


def _is_from_there(entry: Entry) -> bool:
    if not (entry.role or entry.context):
        return _is_arabic(entry.name)
    said = pattern(r"[\w-]+").findall(fold(" ".join((entry.role, *entry.context))))
    return not LANDS.isdisjoint(said)
