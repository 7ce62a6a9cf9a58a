"""What was counted in an archive, as a dictionary file for review: entries, and likely errors in its head."""

from collections.abc import Iterable, Iterator, Sequence

from newslint.lexicon import Lexicon
from newslint.names.book import Names
from newslint.names.fold import fold, parts
from newslint.names.importing import order
from newslint.names.learning import NAME, Count
from newslint.names.model import LONGEST, Entry
from newslint.names.sift import misspells
from newslint.names.suspects import Suspect
from newslint.names.wordlists import ORGANISATIONS, PLACES

VARIANT = 2
"""Times that a longer or shorter form of a frequent name occurs at least."""


def proposed(
    counts: Iterable[Count], least: int, wrong: Iterable[Suspect], names: Names, lexicon: Lexicon
) -> list[Entry]:
    """Entries for the names of ``least`` stories and more that are not known yet and no likely error.

    Forms of one person's name, with a middle name or without, are one entry.
    """
    bad = {s.wrong.text for s in wrong}
    groups: dict[tuple[str, ...], list[Count]] = {}
    for count in counts:
        if count.what == NAME and count.stories >= least and count.text not in bad:
            groups.setdefault(_ends(count.text, lexicon), []).append(count)
    for count in counts:
        rare = count.what == NAME and count.times >= VARIANT and count.stories < least
        if rare and count.text not in bad and (group := groups.get(_ends(count.text, lexicon))):
            group.append(count)
    return sorted(
        (_entry(group, lexicon) for group in groups.values() if _is_new(_first(group), names, lexicon)), key=order
    )


def _is_new(count: Count, names: Names, lexicon: Lexicon) -> bool:
    """True for what neither the dictionary nor, as a single word, the lexicon knows."""
    text = count.text
    if len(text) > LONGEST or sum(map(str.isalpha, text)) < 3:
        return False
    words = text.split(" ")
    if any(names.exact(" ".join(words[i:])) for i in range(max(len(words) - 1, 1))):
        return False
    return len(words) > 1 or not (names.count(fold(text)) or lexicon.is_word(text) or lexicon.is_word(text.lower()))


def _ends(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """What forms of one name share: the first and the last part of a person's, all parts of any other."""
    found = [fold(p) for p in parts(text)]
    if 1 < len(found) < 5 and lexicon.given(found[0]) > 3 and not lexicon.is_word(found[-1]):
        return found[0], found[-1]
    return tuple(found)


def _first(group: Iterable[Count]) -> Count:
    """The form that is used most."""
    return min(group, key=lambda c: (-c.times, c.text))


def _entry(group: list[Count], lexicon: Lexicon) -> Entry:
    first = _first(group)
    kind = _kind(first, lexicon)
    also = tuple(c.text for c in group if c is not first and not misspells(c.text, first.text, kind))
    times, stories = sum(c.times for c in group), max(c.stories for c in group)
    return Entry(first.text, kind, also, source=f"our archive, {times:,} times in {stories:,} stories")


def _kind(count: Count, lexicon: Lexicon) -> str:
    """A guess, for review."""
    words = [fold(p) for p in parts(count.text)]
    if not ORGANISATIONS.isdisjoint(words) or (len(words) == 1 and count.text.isupper()):
        return "organisation"
    if 2 <= len(words) <= 4 and not lexicon.is_word(words[-1]):
        given = lexicon.given(words[0])
        if given > 3 or (given and count.again) or 3 * count.titled > count.times:
            return "person"
    if not PLACES.isdisjoint(words) or 2 * count.within > count.times:
        return "place"
    return "other"


def head(archive: str, stories: int, entries: Sequence[Entry], wrong: Sequence[Suspect]) -> Iterator[str]:
    """The comment at the head of the file: what it is, what to do with it, and the likely errors."""
    yield f"Proposed by newslint names learn from {archive}: {len(entries):,} names in {stories:,} stories."
    yield "Read every entry: check the spelling, put the kind right, delete what is no name, name a better source."
    yield "Then list the file under “names:” in newslint.yaml."
    if wrong:
        yield ""
        yield "Likely errors in the archive: a rare form one slip from a frequent one (how often, where, an example)."
        for s in wrong:
            example = f"{s.wrong.where}: {s.wrong.example}"
            yield f"  {s.wrong.text} ({s.wrong.times}) for {s.right.text} ({s.right.times:,}); {example}"
