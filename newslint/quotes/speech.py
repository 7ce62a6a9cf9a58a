"""Whether words are named as somebody's speech, and whether a quotation is a fragment of a sentence."""

from __future__ import annotations

from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re

SPEECH = (
    "said|says|say|saying|told|tells|added|adds|adding|asked|asks|replied|replies|wrote|writes|tweeted|tweets|posted|"
    "explained|explains|continued|continues|recalled|recalls|insisted|insists|argued|argues|warned|warns|noted|notes|"
    "claimed|admitted|admits|concluded|concludes|stated|states|announced|announces|commented|comments|remarked|remarks|"
    "joked|jokes|answered|answers|declared|declares|responded|responds|observed|observes|agreed|agrees|reported|reports|"
    "suggested|suggests|quipped|mused|muses|enthused|enthuses|shouted|cried|whispered|laughed|laughs|counselled"
)
WHO = r"(?:[A-Z][\w’'-]+|he|she|they|it|I|we|the|a|an|his|her|one)"


@cache
def attribution() -> re.Pattern[str]:
    """A speaker named after words spoken: “, Hartlauer said”, “! she asked”, “, added the minister”."""
    after = rf"{WHO}\s(?:[\w’'-]+\s){{0,3}}(?:{SPEECH})|(?:{SPEECH})\s{WHO}"
    return pattern(rf"(?<=[,?!])(?=\s(?:{after})\b)")


@cache
def names_a_thing() -> re.Pattern[str]:
    """The word before a quoted name, title or noun: what follows is a fragment."""
    things = "[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|as|called|named|word|phrase|of"
    return pattern(rf"(?:\b(?:{things})|[’']s)\s$")


def names_speaker(prose: str, start: int, end: int) -> bool:
    """True if a stretch of prose names who speaks, as the words after a quotation do."""
    return bool(attribution().search(prose, start, end))


def is_fragment(prose: str, mark: int, start: int) -> bool:
    """True if the quotation that a mark opens, with its first word at ``start``, is no sentence of its own."""
    return prose[start : start + 1].islower() or bool(names_a_thing().search(prose, max(0, mark - 12), mark))
