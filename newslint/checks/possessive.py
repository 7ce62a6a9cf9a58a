"""A possessive where the subject of a headline should be: *Turkey’s renews pressure on Russia*."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import verbs
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    import re

FACTS = ("verb",)


@cache
def _owner() -> re.Pattern[str]:
    return pattern(r"(?<![\w-])((?:\w[\w-]*)?[^\W\d_])['’]s $")


@cache
def _object() -> re.Pattern[str]:
    return pattern(r" [\w“\"‘$£€]")


@cache
def _owned(beginning: str) -> re.Pattern[str]:
    """What a possessive owns, if it may be a verb in *-s*; it begins with plain letters, as such are soon found."""
    return pattern(rf"{beginning}s ([a-z]+s)\b")


class Possessive(Record):
    """Finds a name in the possessive before a verb in the present tense that has an object.

    Only verbs that are never nouns count, and only names that the story also writes without ’s: *McDonald’s announces
    plans* is right.
    """

    def __call__(self, draft: Draft, _house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        hits = []
        owned = {word for mark in "'’" for word in _owned(mark).findall(draft.prose)}
        for verb in filter(_is_verb, owned):
            for start, end in draft.places(verb):
                match = _owner().search(draft.prose, max(start - 40, 0), start)
                if match and _object().match(draft.prose, end) and _is_name(draft, match[1]):
                    hits.append(Hit(match.start(), start - 1, (match[1],), {"verb": verb}))
        yield from sorted(hits, key=lambda hit: hit.start)


def _is_verb(word: str) -> bool:
    """True for the form in *-s* of a verb that is never a noun."""
    plain = verbs.plain_of(word)
    return plain != "" and plain not in verbs.NOUNS


def _is_name(draft: Draft, word: str) -> bool:
    return word[0].isupper() and word in draft.vocabulary
