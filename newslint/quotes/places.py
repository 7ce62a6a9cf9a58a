"""Where a sub-editor would put a quotation mark that is missing.

Speech ends where its speaker is named, or with the last sentence that talks as people talk (*I, you, don’t*); a
fragment begins after the word that leads into it and ends before the next small word. Nothing here decides whether a
mark is missing, only where it most likely was.
"""

from __future__ import annotations

from itertools import pairwise

from newslint.lean import cache
from newslint.patterns import pattern
from newslint.quotes.speech import SPEECH, attribution, is_fragment, names_a_thing
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re


@cache
def _introduction() -> re.Pattern[str]:
    """What leads into whole sentences of speech."""
    begins = r"(?:I|We|You|It|This|That|There|They|He|She|My|Our|The|If|When|No|Yes|As)\b"
    return pattern(rf"\b(?:{SPEECH})\b[\w\s]{{0,40}}(?:[,:]\s+(?=[A-Z\[])|\s(?={begins}))|:\s+(?=[A-Z\[])")


@cache
def _sentence_end() -> re.Pattern[str]:
    return pattern(r"[.?!…][)\]]?(?=\s+[\"“‘'(\[]*[A-Z\d]|\s*$)")


@cache
def _voice() -> re.Pattern[str]:
    """What is common in speech and rare in a reporter's own sentences."""
    return pattern(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|us|me|your)\b|n[’']t\b|[’'](?:re|ve|ll|m|d)\b|\b[Ii]t[’']s\b")


@cache
def _reporting() -> re.Pattern[str]:
    return pattern(rf"\b(?:{SPEECH})\b")


@cache
def _names_a_work() -> re.Pattern[str]:
    """The word before the title of a book, a song, a film."""
    works = "novel|memoir|book|poem|play|opera|musical|ballad|song|single|album|film|movie|sitcom|podcast|documentary"
    return pattern(rf"\b(?:{works}|sang|titled|entitled|starred in|starring in),?\s$")


@cache
def _small_word() -> re.Pattern[str]:
    words = "and|or|but|for|with|after|before|in|to|of|at|on|by|from|that|which|who|is|was|were|are|has|had|than|rather"
    return pattern(rf"[.,;:?!–—]|\s(?:{words}|comes|came|section|that)\b|\s[–-]\s|$")


@cache
def _other_clause() -> re.Pattern[str]:
    """Where a sentence goes on after a fragment that it quotes."""
    return pattern(r",\s(?:but|while|which|who|whose|whereas|though|although|yet)\b")


@cache
def _title() -> re.Pattern[str]:
    return pattern(r"(?:[A-Z0-9][\w’'-]*)(?:\s(?:(?:of|the|and|for|in|to|a|on)\s){0,2}[A-Z0-9][\w’'-]*)*")


@cache
def _lead_in() -> re.Pattern[str]:
    """A word that leads into a fragment."""
    words = (
        "called|dubbed|labelled|described|as|like|that|was|is|were|are|been|be|being|saying|said|had|not|word|phrase"
    )
    whom = "it|him|her|them|us|me|you|this|that"
    return pattern(rf"\b(?:{words}),?\s+(?:(?:{whom})\s+)?(?:(?:an?|the|its|his|her|their)\s+)?(?=\S)")


@cache
def _article() -> re.Pattern[str]:
    return pattern(r"\b(?:an?|the|to|of|for|its|his|her|their|in|by|with|and|about)\s+(?=\S)")


def closing_place(prose: str, mark: int, start: int, bound: int) -> int:
    """Where the quotation that the mark opens should have closed, at ``bound`` at the latest."""
    named = attribution().search(prose, start, bound)
    if named:
        return named.start()
    title = _title().match(prose, start, bound) if _names_a_work().search(prose, max(0, mark - 16), mark) else None
    if title and " " in title[0]:
        return title.end()
    if is_fragment(prose, mark, start):
        return _fragment_end(prose, mark, start, bound)
    ends = [m.end() for m in _sentence_end().finditer(prose, start, bound)]
    if not ends:
        return start + len(prose[start:bound].rstrip())
    spoken = ends[0]
    for at, following in pairwise(ends):
        if _reporting().search(prose, at, following):
            return spoken
        if _voice().search(prose, at, following):
            spoken = following
    return spoken if prose[bound : bound + 1].strip() else ends[-1]


def _fragment_end(prose: str, mark: int, start: int, bound: int) -> int:
    if not names_a_thing().search(prose, max(0, mark - 12), mark):
        goes_on = _other_clause().search(prose, start, bound)
        if goes_on:
            return goes_on.start()
        end = _sentence_end().search(prose, start, bound)
        return end.end() if end else start + len(prose[start:bound].rstrip())
    title = _title().match(prose, start, bound)
    if title:
        return title.end()
    stop = _small_word().search(prose, start + 1, bound)
    return stop.start() if stop else bound


def opening_place(prose: str, bound: int, end: int) -> int:
    """Where the quotation that closes at ``end`` should have opened, at ``bound`` at the earliest."""
    begins = [bound, *(m.end() + 1 for m in _sentence_end().finditer(prose, bound, end) if m.end() + 1 < end)]
    last = begins[-1]
    introduced = [m.end() for m in _introduction().finditer(prose, bound, end)]
    if introduced:
        return introduced[-1]
    if prose[end - 1 : end] not in ".,?!…]":
        return _fragment_start(prose, max(last, end - 80), end)
    spoken = last
    for following, at in pairwise(begins[::-1]):
        if _reporting().search(prose, at, following):
            break
        if _voice().search(prose, at, following):
            spoken = at
    return spoken + len(prose[spoken:end]) - len(prose[spoken:end].lstrip())


def _fragment_start(prose: str, bound: int, end: int) -> int:
    for lead in (_lead_in(), _article()):
        leads = [m.end() for m in lead.finditer(prose, bound, end)]
        if leads:
            return leads[-1]
    return max(bound, prose.rfind(" ", bound, end) + 1)
