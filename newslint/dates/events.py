"""Whether two places of a story speak of the same event: the same deed done to the same thing, or much in common."""

from __future__ import annotations

from newslint.draft import Draft
from newslint.lean import bisect_right, cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import re

ONCE = frozenset({
    "accord", "acquisition", "agreement", "alliance", "amnesty", "armistice", "arrest", "assassination", "attack",
    "ban", "bankruptcy", "blast", "bombing", "buyout", "cease-fire", "ceasefire", "charter", "closure", "collapse",
    "compromise", "constitution", "contract", "conviction", "coup", "crash", "cull", "deal", "decree", "demolition",
    "derailment", "directive", "disaster", "divorce", "earthquake", "election", "embargo", "eruption", "eviction",
    "expansion", "explosion", "fire", "flood", "funeral", "hijacking", "inquiry", "invasion", "investigation",
    "kidnapping", "killing", "law", "lawsuit", "legislation", "lockdown", "massacre", "memorandum", "merger",
    "moratorium", "murder", "operation", "ordinance", "outbreak", "pact", "partnership", "patent", "pipeline",
    "plan", "policy", "privatisation", "privatization", "program", "programme", "project", "protocol", "purchase",
    "quake", "raid", "referendum", "reform", "reforms", "resignation", "resolution", "revolution", "riot",
    "robbery", "ruling", "sale", "sanctions", "scandal", "scheme", "settlement", "shooting", "sinking", "statute",
    "strategy", "strike", "takeover", "tender", "theft", "treaty", "trial", "truce", "uprising", "verdict", "war",
    "wedding", "withdrawal",
})  # fmt: skip
"""Things that are made or happen once, so that two dates of one of them cannot both be right."""

OFTEN = frozenset({
    "album", "article", "award", "bond", "book", "budget", "ceremony", "concert", "conference", "contest", "data",
    "edition", "estimate", "event", "exhibition", "festival", "figures", "film", "forecast", "game", "interview",
    "issue", "letter", "list", "match", "meeting", "message", "novel", "paper", "party", "photo", "picture", "play",
    "poll", "post", "prize", "race", "record", "report", "results", "sales", "season", "series", "session", "show",
    "song", "speech", "statement", "story", "study", "summit", "survey", "tournament", "version", "video", "visit",
    "vote",
})  # fmt: skip
"""Things of which there is one after another, so that *the report published last year* need not be the one of 2016."""

DEEDS = frozenset({
    "abolished", "acquired", "adopted", "agreed", "announced", "approved", "assassinated", "authorised",
    "authorized", "banned", "bought", "brokered", "built", "buried", "canceled", "cancelled", "ceded", "closed",
    "commissioned", "completed", "conceived", "concluded", "constructed", "created", "decommissioned", "decreed",
    "demolished", "designed", "destroyed", "discovered", "dismantled", "dissolved", "drafted", "drawn", "enacted",
    "endorsed", "established", "executed", "finalised", "finalized", "forged", "formalised", "formed", "founded",
    "granted", "imposed", "inaugurated", "incorporated", "initiated", "installed", "introduced", "invented",
    "killed", "launched", "legalised", "legalized", "married", "merged", "murdered", "nationalised", "negotiated",
    "opened", "outlawed", "passed", "patented", "premiered", "privatised", "privatized", "proclaimed", "proposed",
    "published", "quashed", "ratified", "rejected", "released", "repealed", "revealed", "revoked", "scrapped",
    "signed", "sold", "struck", "terminated", "unveiled", "vetoed", "written",
})  # fmt: skip
"""What is done to a thing once."""

BEGINNINGS = frozenset({"built", "established", "formed", "founded", "inaugurated", "incorporated", "opened"})
"""Deeds by which anything at all begins."""

SHARED = 3
"""Two sentences that have so many telling words in common, and the month of a date, speak of one event."""

NEAR = 110
"""How far before a date the thing that is dated may be named, in code points."""

SUBJECTS = ("it", "they", "this")
PERSONS = ("he", "she")
DEFINITE = ("her", "his", "its", "our", "that", "the", "their", "this", "those", "these")
BARE = ("", "a", "an", "new", "first", *DEFINITE)
"""Words before a noun that do not tell one kind of the thing from another."""

AUXILIARY = frozenset({
    "a", "after", "also", "an", "and", "are", "at", "back", "be", "been", "before", "being", "by", "early",
    "eventually", "finally", "first", "formally", "from", "had", "has", "have", "he", "in", "initially", "is", "it",
    "its", "last", "late", "later", "of", "officially", "on", "originally", "she", "since", "that", "the", "then",
    "they", "this", "was", "were", "when", "which", "who", "whom",
})  # fmt: skip
"""Words between a thing, what was done to it, and when."""

BEFORE_DEED = AUXILIARY.difference(SUBJECTS, PERSONS) | {","}
"""What may stand between a thing and what was done to it."""

COMMON = frozenset({
    "about", "after", "again", "against", "also", "april", "august", "been", "before", "being", "between", "both",
    "could", "december", "during", "february", "friday", "from", "have", "having", "here", "into", "january",
    "july", "june", "just", "last", "march", "monday", "month", "months", "more", "most", "much", "never", "next",
    "november", "october", "officials", "only", "other", "over", "said", "same", "saturday", "says", "september",
    "since", "some", "such", "sunday", "than", "that", "their", "them", "then", "there", "these", "they", "this",
    "those", "through", "thursday", "today", "tuesday", "under", "until", "very", "wednesday", "week", "weeks",
    "were", "what", "when", "where", "which", "while", "will", "with", "would", "year", "years",
})  # fmt: skip
"""Words that do not tell what a sentence is about."""


class Deed(Record):
    """What is said right before a date: what was done, the thing it was done to, and the word before that."""

    verb: str
    thing: str
    kind: str


@cache
def _again() -> re.Pattern[str]:
    """Words of a sentence that may speak of a second event of the same kind."""
    return pattern(
        r"(?i)\b(?:again|annual|annually|another|compar\w+|each|every|later|latest|previous|renew\w*|repeat\w*"
        r"|second|similar|than|third|versus|yearly)\b"
    )


@cache
def _end() -> re.Pattern[str]:
    stop = r"(?:(?<=[a-z\d)\]%].)|(?=[\"”’)]))[\"”’)]*\s+(?=[\"“‘(]?[A-Z])"
    return pattern(rf"[.!?\n](?:(?<=\n)|{stop})")


def sentence(draft: Draft, at: int) -> tuple[int, int]:
    """The span of the sentence around ``at``, guessed from marks and capitals."""
    ends = draft.shared(_sentence_ends)
    i = bisect_right(ends, at)
    return ends[i - 1] if i else 0, ends[i] if i < len(ends) else len(draft.prose)


def _sentence_ends(draft: Draft) -> list[int]:
    return [match.end() for match in _end().finditer(draft.prose)]


def may_recur(prose: str, span: tuple[int, int]) -> bool:
    """True if the sentence may speak of a second event of the kind."""
    return bool(_again().search(prose, *span))


def deed(prose: str, start: int, at: int) -> Deed | None:
    """The deed that a date at ``at`` belongs to in the sentence begun at ``start``: *the deal approved in* May."""
    words = pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[,;:]").findall(prose[max(start, at - 90) : at])
    _drop(words, AUXILIARY)
    if not words or words[-1] not in DEEDS:
        return None
    verb = words.pop()
    _drop(words, BEFORE_DEED)
    if not words or not words[-1].isalpha():
        return None
    thing = words.pop().lower()
    return Deed(verb, thing, words[-1].lower() if words else "")


def _drop(words: list[str], what: frozenset[str]) -> None:
    """Drops the words at the end that are among ``what``."""
    while words and words[-1].lower() in what:
        words.pop()


def one_thing(first: Deed, second: Deed, *, adjacent: bool, strict: bool) -> bool:
    """True if the same was done to one thing, called by one noun, or by *it* in the very next sentence.

    ``first`` comes before ``second`` in the story; ``strict`` takes a noun only for a thing that there is one of.
    """
    names = {first.thing, second.thing}
    if first.verb != second.verb or names & OFTEN or names.intersection(PERSONS) or first.thing in SUBJECTS:
        return False
    if second.thing in SUBJECTS:
        return adjacent
    definite = (first.kind in DEFINITE) + (second.kind in DEFINITE)
    once = names <= ONCE or (adjacent and first.verb in BEGINNINGS)
    known = definite == 2 and once if strict else definite or names <= ONCE
    kinds = {first.kind, second.kind}.difference(BARE)
    return len(names) == 1 and bool(known) and len(kinds) < 2


def subjects(prose: str, start: int, end: int) -> set[str]:
    """The words of a sentence that say what it is about, cut to their first five letters: *Russia*, *Russian*."""
    return {word[:5] for word in pattern(r"[^\W\d_]{4,}").findall(prose[start:end].lower()) if word not in COMMON}


def things(prose: str, start: int, end: int) -> set[str]:
    """The things that happen once of which a stretch of prose speaks."""
    return set(pattern(r"[a-z]+").findall(prose[start:end])) & ONCE
