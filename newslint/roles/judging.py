"""A title held against what the dictionary lists for its holder.

Roles in the dictionary are incomplete, so only what is listed can be contradicted: an office at another time than the
listed ones, or that of another country.
"""

from __future__ import annotations

from newslint.names import Names
from newslint.names.fold import fold, listed
from newslint.names.model import Entry
from newslint.prose import occurrences
from newslint.roles.terms import ALWAYS, DAYS, Term, plain, terms
from newslint.roles.titles import Claim

HEADS = frozenset(["president", "prime minister", "chancellor"])
"""Offices that nobody holds in two countries."""

PAST = listed("former then ex late onetime previous previously outgoing ousted deposed elect until")
REACH = 60
"""Characters before a name in which one of these words makes its title one of the past."""

GONE = ("soviet", "yugoslav", "czechoslovak", "east german", "west german", "prussian", "ottoman")
"""Adjectives of states that are no more, which the dictionary gives to their successors; also begin their names."""

ALIKE = 5
"""Countries that begin a word with so many of the same letters are easily meant by one adjective: *Korean*."""


def contradiction(claim: Claim, names: Names, today: int) -> tuple[Entry, str] | None:
    """Whose title is wrong on the day ``today``, and what the dictionary has instead; None if nothing is proved."""
    entry = next(filter(None, (_person(text, names) for text in claim.names)), None)
    if entry is None:
        return None
    office = plain(claim.office)
    listed = [term for term in terms(entry.role) if term.office == office]
    if not listed or any(term.covers(today) for term in listed):
        return None if not listed else _elsewhere(claim, entry, listed, names)
    place = places(claim.place, names)
    same = [t for t in listed if not (claim.place and t.place) or place & places(t.place, names)]
    return (entry, _when(same, today)) if same else _elsewhere(claim, entry, listed, names)


def is_told_as_past(name: str, prose: str) -> bool:
    """True if the story says *former*, *then* or the like right before this last name somewhere."""
    return any(
        not PAST.isdisjoint(prose[max(0, at - REACH) : at].lower().replace("-", " ").split())
        for at in occurrences(prose, name)
    )


def _person(text: str, names: Names) -> Entry | None:
    """The one person with this whole name, written just so; None if there are several, or one without a role."""
    forms = [f for f in names.exact(text) if f.right and f.text == text]
    entries = {form.entry.name: form.entry for form in forms}
    entry = next(iter(entries.values()), None)
    return entry if entry and len(entries) == 1 and entry.kind == "person" and entry.role else None


def places(text: str, names: Names) -> frozenset[str]:
    """What a place or the adjective of a country may mean, by its canonical name; the text itself if it is unknown."""
    if fold(text).startswith(GONE):
        return frozenset([fold(text)])
    found = _countries(text, names) | {f.entry.name for f in names.exact(text) if f.entry.kind == "place"}
    return frozenset(map(fold, found or {text}))


def _countries(text: str, names: Names) -> set[str]:
    """The countries that a name or an adjective stands for; none for a state that is no more."""
    if fold(text).startswith(GONE):
        return set()
    entries = [form.entry for form in names.exact(text)]
    named = {e.name for e in entries if e.kind == "place" and not e.role}
    return named | {e.role[11:] for e in entries if e.kind == "demonym" and e.role.startswith("demonym of ")}


def _elsewhere(claim: Claim, entry: Entry, listed: list[Term], names: Names) -> tuple[Entry, str] | None:
    """The contradiction between the country of a title and those that the dictionary lists."""
    told = _countries(claim.place, names) if claim.place else set()
    if not told or plain(claim.office) not in HEADS:
        return None
    held: set[str] = set()
    for term in terms(entry.role):
        here = _countries(term.place, names)
        if not here and (term in listed or not term.place):
            return None
        held |= here
    if not held or any(_alike(a, b) for a in told for b in held):
        return None
    return entry, listed[-1].text


def _alike(one: str, other: str) -> bool:
    """True if two countries may be meant by one adjective."""
    first = {word[:ALIKE] for word in fold(one).split() if len(word) > 3}
    return bool(first & {word[:ALIKE] for word in fold(other).split()})


def _when(same: list[Term], today: int) -> str:
    """What the dictionary knows of an office, in words: *president of the United States until 2017*."""
    text = same[-1].text
    if len(same) > 1:
        years = [f"from {t.first}" if t.last == ALWAYS else f"{t.first}–{t.last}" for t in same]
        return f"{text} {', '.join(years[:-1])} and {years[-1]}"
    term = same[0]
    over = term.last < today // DAYS
    return f"{text} until {term.last}" if over else f"{text} only from {term.first}"
