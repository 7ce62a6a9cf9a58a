"""Titles that a draft gives to somebody now: *President Barack Obama said*, *X, the prime minister of Turkey, is*.

What is quoted, dated, or told as history is passed over: a title belongs to its time.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.dates.paragraph import in_quotation
from newslint.draft import Draft
from newslint.lean import cache
from newslint.names.fold import listed
from newslint.patterns import pattern
from newslint.prose import occurrences
from newslint.record import TYPE_CHECKING, Record
from newslint.roles.tense import is_present

if TYPE_CHECKING:
    import re

_OFFICE = (
    r"(?:[Vv]ice[- ])?[Pp]resident|(?:[Dd]eputy )?[Pp]rime [Mm]inister|[Pp]remier|[Cc]hancellor"
    r"|(?:[Ff]irst|[Cc]hief|[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Ii]nterior) [Mm]inister"
    r"|(?:[Ff]oreign|[Hh]ome|[Hh]ealth|[Ee]ducation|[Dd]efen[cs]e|[Tt]reasury|[Cc]ulture) [Ss]ecretary"
    r"|[Ss]ecretary of [Ss]tate|[Ss]ecretary[- ][Gg]eneral|[Aa]ttorney [Gg]eneral|[Gg]overnor|[Mm]ayor|[Tt]aoiseach"
)
STEMS = ("resident", "inister", "remier", "hancellor", "ecretary", "eneral", "overnor", "ayor", "aoiseach")
"""One of these stands in every office: they are sought a hundred times faster."""

AHEAD = len("Deputy Prime M")
BEHIND = len("ecretary of State ")
"""So far before a stem its office may begin, and so far behind its beginning end, with the character that follows."""

_CAP = r"(?:(?:[A-Z]\.)+|[^\W\d_a-z][\w-]*(?:['’](?!s\b)[\w-]+)?)"
_NAME = rf"{_CAP}(?: (?:(?:de|da|dos|bin|al|van|der|von|ibn|la|di|del) )?{_CAP}){{1,4}}"

LEADS = listed("and but that as with to by said says told for against of if although on in at the")
"""Words that may stand before a title without changing what it says."""


class Claim(Record):
    """A title given to somebody: the span of both, the office as written, what it is of, and who is said to hold it.

    ``names`` are the ways to read the name, the longest first.
    """

    start: int
    end: int
    office: str
    place: str
    names: tuple[str, ...]


@cache
def _offices() -> re.Pattern[str]:
    """An office with what it is of, if that stands behind it."""
    return pattern(rf"(?<![\w’'-])({_OFFICE})(?![\w’'-])(?: of (?:the )?({_CAP}(?: {_CAP}){{0,3}}))?")


@cache
def _place() -> re.Pattern[str]:
    """Capitalised words that run up to an office."""
    return pattern(rf"(?<![\w.’'-])({_CAP}(?: {_CAP}){{0,3}})(?:['’]s)? $")


@cache
def _behind() -> re.Pattern[str]:
    """The name behind a title, set off by commas or not."""
    return pattern(rf"(?:, (?={_NAME},)| )({_NAME})(?![\w’'-])")


@cache
def _before() -> re.Pattern[str]:
    """The name before a title, and what joins the two."""
    return pattern(rf"({_NAME})(,|,? (?:who )?is)(?: now| still| currently)?(?: the)? $")


def claims(draft: Draft) -> list[Claim]:
    """The titles of a draft that are given to somebody now, in order."""
    found: list[Claim] = []
    start, text = 0, ""
    for office in _each_office(draft):
        at = office.start()
        if at >= start + len(text):
            block = draft.block_at(at)
            start, text = (block.start, draft.prose[block.start : block.end]) if block else (at, office[0])
        match = _offices().match(text, at - start)
        if match and not in_quotation(draft, at):
            found += [c._replace(start=c.start + start, end=c.end + start) for c in _claims(text, match)]
    return found


def _each_office(draft: Draft) -> Iterator[re.Match[str]]:
    """The offices in order, none within what another is of."""
    prose = draft.prose
    past = 0
    for at in sorted(at for stem in STEMS if draft.has(stem) for at in occurrences(prose, stem)):
        near = _offices().search(prose, max(past, at - AHEAD), at + BEHIND) if at >= past else None
        match = _offices().match(prose, near.start()) if near else None
        if match:
            past = match.end()
            yield match


def _claims(text: str, match: re.Match[str]) -> Iterator[Claim]:
    """What an office says of the name behind it or before it, within the text of a block."""
    begin, place = _placed(text, match.start())
    if place and match[2]:
        return
    place = place or match[2] or ""
    behind = _behind().match(text, match.end())
    if behind and (not match[2] or text[match.end()] == ","):
        if _opens(text[max(0, begin - 80) : begin]) and is_present(text, begin, behind.end()):
            yield Claim(begin, behind.end(), match[1], place, (behind[1],))
        return
    if text[match.end() : match.end() + 1] not in (",", "."):
        return
    before = _before().search(text, max(0, begin - 90), begin)
    if before and is_present(text, before.start(), match.end(), told=before[2] != ","):
        yield Claim(before.start(), match.end(), match[1], place, _endings(before[1]))


def _placed(text: str, at: int) -> tuple[int, str]:
    """Where a title begins whose office is at ``at``, and the capitalised words before it: *French*, *Turkey*."""
    match = _place().search(text, max(0, at - 60), at)
    if not match:
        return at, ""
    words = match[1].split()
    begin = match.start()
    while words and words[0].lower() in LEADS:
        begin += len(words.pop(0)) + 1
    return begin, " ".join(words)


def _opens(before: str) -> bool:
    """True if a title may begin here: nothing before it says *former*, *party* or *acting*."""
    words = before.split()
    if words and words[-1].lower() == "the":
        words.pop()
    return not words or words[-1][-1] in ".!?:;,—–(" or words[-1].lower() in LEADS


def _endings(name: str) -> tuple[str, ...]:
    """The name, and what is left of it without its first words: *On Monday Barack Obama*."""
    words = name.split()
    return tuple(" ".join(words[i:]) for i in range(len(words) - 1))
