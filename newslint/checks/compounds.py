"""Whether two words side by side are one compound noun, as *home page*, or merely meet, as *take down*."""

from __future__ import annotations

from newslint.checks.context import begins_sentence
from newslint.checks.wordlist import words
from newslint.draft import Draft
from newslint.lean import cache
from newslint.lexicon import Lexicon
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re

CLOSED_CLASS = words(
    "a an the this that these those my your his her its our their whose each every either neither no some any all "
    "both half such what which who whom one two three four five six seven eight nine ten twenty thirty forty fifty "
    "sixty hundred thousand million billion first second third last next other another same own many much more most "
    "few less least several enough i me we us you he him she it they them yours ours theirs myself himself herself "
    "itself themselves about above across after against along among around as at before behind below beneath beside "
    "besides between beyond by despite down during except for from in inside into like near of off on onto out "
    "outside over past per since than through throughout till to toward towards under until unto up upon via with "
    "within without and but or nor so yet if because although though unless while whereas whether when where why how "
    "am is are was were be been being do does did done has have had having can could may might must shall should "
    "will would ought not never ever very too quite rather almost also just only even still already always often "
    "soon now then there here again away together apart aside forward well good bad best main real common grand real "
    "cannot let"
)
"""Words that begin no compound noun, or mean something else in one (*some one*, *may be*, *over time*, *all ready*)."""

PARTICLES = words("back by down in off on out over round through up around away along together under")
"""After a verb these make another verb: *set up* against *a setup*."""

ADJECTIVES = words("long wide old high deep like less free full worth able proof ready")
"""No noun either: *all day long* against *daylong*."""

NO_SECOND = CLOSED_CLASS | PARTICLES | ADJECTIVES

HAPPENINGS = words(
    "ache beat bite bleed blow break burn burst crash dream drift drop fall flow fly glow grow hold melt pass quake "
    "ring rise run set shine sink slide sting stand stop storm swell turn wreck"
)
"""What the first word may do in a clause (*see the sun rise*) as well as in a noun (*sunrise*)."""

NATURE = words("sun moon day night rain snow wind water river land earth heart tide wave eye head tooth back foot ship")
"""What does such things by itself, in the plural of the noun as well (*the sun sets*)."""

ACTIONS = words(
    "cease break turn make take set run hold keep pass pay play stop cut drop pick push shut stand walk work wash"
)
"""What may act on the second word: *both sides cease fire* against *a ceasefire*."""

SUBJECTS = words(
    "i you we they he she it who to will would can could shall should may might must do does did don’t doesn’t "
    "didn’t don't doesn't didn't won’t won't can’t can't cannot let’s let's please never not"
)
"""After these stands a verb: *you test drive a car*."""

ARTICLES = words("a an another each every")
DETERMINERS = ARTICLES | words(
    "the this that these those my your his her its our their no any some one itself them us me him"
)


SHORTEST_PART = 3
"""Letters of the shorter word of a compound."""


def may_join(lexicon: Lexicon, closed: str, first: str, second: str) -> bool:
    """True if *first second* is likely to be the noun *closed* with a space in it."""
    if first in CLOSED_CLASS or second in NO_SECOND or min(len(first), len(second)) < SHORTEST_PART:
        return False
    if not (lexicon.is_word(closed) or lexicon.zipf(closed) > 0):
        return False
    return lexicon.is_word(first) and lexicon.is_word(second) and not _is_describing(lexicon, first)


def _is_describing(lexicon: Lexicon, word: str) -> bool:
    """True for a word with a superlative, and for an adverb: *a short list* is not a shortlist."""
    if word.endswith(("ly", "est", "less", "ful", "ous")) or lexicon.is_word(word.removesuffix("er") + "est"):
        return True
    superlatives = [word + "est", word + word[-1] + "est"]
    if word[-1] in "ey":
        superlatives = [word + "st"] if word[-1] == "e" else [word[:-1] + "iest"]
    return any(map(lexicon.is_word, superlatives))


def is_noun_here(draft: Draft, lexicon: Lexicon, start: int, end: int) -> bool:
    """True unless the words beside the span of two words may make the first one a verb, or the second one."""
    first, _, second = draft.prose[start:end].lower().partition(" ")
    before, after = _beside(draft.prose, start, end)
    plural = second.endswith("s")
    if before in SUBJECTS or (plural and after in DETERMINERS):
        return False
    if first in ACTIONS:
        return before in DETERMINERS
    if second.removesuffix("s") in HAPPENINGS and (first in NATURE or not plural):
        return before in ARTICLES
    return plural or not (begins_sentence(draft, start) and lexicon.is_word(first + "ing"))


@cache
def _word() -> re.Pattern[str]:
    return pattern(r"[\w'’]+")


def _beside(prose: str, start: int, end: int) -> tuple[str, str]:
    """The word before a span and the one after it, in small letters, or nothing where another mark stands between."""
    before = prose[max(start - 24, 0) : start - 1] if prose[max(start - 1, 0) : start] == " " else ""
    words_before = _word().findall(before[-24:]) if before[-1:].isalnum() else []
    after = _word().match(prose, end + 1) if prose[end : end + 1] == " " else None
    return words_before[-1].lower() if words_before else "", after[0].lower() if after else ""
