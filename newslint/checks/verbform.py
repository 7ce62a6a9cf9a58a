"""A verb in a form that the word before it does not take: *were establish*, *would required*, *doesn’t wears*."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from newslint.checks import verbs
from newslint.checks.wordlist import words
from newslint.draft import Draft
from newslint.lean import cache, lru_cache
from newslint.lexicon import Lexicon
from newslint.patterns import MULTILINE, pattern
from newslint.prose import WORD
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    import re
    from typing import Literal


FACTS = ("before",)

MOST_SEEN = 1 << 14
"""So many words of the drafts so far are remembered."""

MODALS = words("would could should wouldn't couldn't shouldn't wouldn’t couldn’t shouldn’t")
NOUNS_TOO = words("will can must might may shall cannot can't won't can’t won’t")
"""Modal verbs that may be a noun or a month: they count after a pronoun only."""

DO = words("doesn't don't didn't doesn’t don’t didn’t")
BE = words("is are was were be been being")
SETTLING = {"be": BE, "modal": MODALS | NOUNS_TOO, "not": DO | {"not"}}
ALL_SETTLING = BE | MODALS | NOUNS_TOO | DO | {"not"}
PRONOUNS = words("i you he she it we they who which")
INVERTING = words("how why what where when nor so neither only than then never rarely seldom hardly once")
"""After these the subject may follow the verb: *how could reduced budgets …*"""

CLEFT = words("do does did done doing what all only thing things step job way goal task aim idea plan")
"""In a sentence with one of these a plain verb may follow *be*: *all it did was confirm*, *the aim is protect …*"""


@cache
def _passive_goes_on() -> re.Pattern[str]:
    preposition = "by|in|on|at|to|as|with|for|from|into|under|after|before|during|through|since|within"
    return pattern(rf" (?:{preposition})\b|[.;:?!)]|$", MULTILINE)


class Verbform(Record):
    """Finds a verb in the wrong form after a word that settles the form.

    ``after``: ``be`` (*were establish*), ``modal`` (*would required*, *could built*) or ``not`` (*did not received*).
    Only verbs that are never nouns or adjectives are looked at, and nothing is said where word order or the rest of
    the sentence allows the form: *all they did was confirm*, *how could reduced budgets help*.
    """

    after: Literal["be", "modal", "not"]

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        hits = list(_generic(draft, house.lexicon)) if self.after == "not" else []
        settling = SETTLING[self.after]
        right = _participle if self.after == "be" else verbs.plain_of
        for word in {word for before, word in draft.shared(_settled) if before in settling and right(word)}:
            for start, end in draft.places(word):
                before = _word_before(draft.prose, start)
                if before in settling and self._is_wrong(draft, before, start, end):
                    hits.append(Hit(start, end, (right(word),), {"before": before}))
        yield from sorted(hits, key=lambda hit: hit.start)

    def _is_wrong(self, draft: Draft, before: str, start: int, end: int) -> bool:
        first = _word_before(draft.prose, start - len(before) - 1).lower()
        if self.after == "be":
            goes_on = _passive_goes_on().match(draft.prose, end) is not None
            return goes_on and _after_be(first, before) and (before[:2] == "be" or not _is_cleft(draft, start))
        if first in INVERTING:
            return False
        if self.after == "modal":
            return before in MODALS or (before in NOUNS_TOO and first in PRONOUNS)
        return before in DO or (before == "not" and first in ("do", "does", "did"))


def _settled(draft: Draft) -> list[tuple[str, str]]:
    """Each word that settles the form of the next, and the next if it is a form that may be wrong."""
    words = draft.tokens
    places = compress(range(len(words) - 1), map(ALL_SETTLING.__contains__, words))
    return [(words[i], words[i + 1]) for i in places if _may_be_wrong(words[i + 1])]


@lru_cache(MOST_SEEN)
def _may_be_wrong(word: str) -> bool:
    return word in verbs.plain_forms() or verbs.plain_of(word) != ""


def _participle(word: str) -> str:
    """The participle that should stand where a plain form does; nothing for another word, or one that may be a noun."""
    return verbs.participle(word) if word in verbs.plain_forms() and word not in verbs.NOUNS else ""


def _generic(draft: Draft, lexicon: Lexicon) -> Iterator[Hit]:
    """*doesn’t wears*: after *doesn’t* in the middle of a sentence, any verb in *-s* is wrong, be it a noun as well."""
    for trigger in ("doesn't", "doesn’t"):
        for start, end in draft.places(trigger) if trigger in draft.vocabulary else ():
            match = WORD.match(draft.prose, end + 1)
            verb = match[0].removesuffix("s") if match else ""
            if match and verb != match[0] and _is_verb(lexicon, verb) and not verbs.plain_of(match[0]):
                yield Hit(match.start(), match.end(), (verb,), {"before": draft.prose[start:end]})


def _is_verb(lexicon: Lexicon, word: str) -> bool:
    """True for a lower-case word that is known and takes *-ing*."""
    if len(word) < 3 or not word.islower() or word[-1] in "su" or not lexicon.is_word(word):
        return False
    return any(map(lexicon.is_word, (word + "ing", word.removesuffix("e") + "ing", word + word[-1] + "ing")))


def _after_be(first: str, before: str) -> bool:
    """True if the words before are a form of *be* that a participle must follow."""
    if before in BE - {"be", "is", "was"}:
        return True
    if before == "be":
        return first == "to" or first in MODALS | NOUNS_TOO
    return before in ("is", "was") and first in PRONOUNS


def _word_before(prose: str, at: int) -> str:
    """The word before a place, with what stands at it but for one space; nothing if there is no space."""
    low = max(at - 24, 0)
    space = prose.rfind(" ", low, at - 1)
    return prose[space + 1 if space >= 0 else low : at - 1] if prose[at - 1 : at] == " " else ""


def _is_cleft(draft: Draft, at: int) -> bool:
    """True if the sentence up to ``at`` has a word that lets a plain verb follow *be*."""
    sentence = pattern(r"[.?!\n]").split(draft.prose[max(at - 300, 0) : at])[-1]
    return not CLEFT.isdisjoint(pattern(r"\w+").findall(sentence.lower()))
