"""Commas and full stops with a space too many or too few, or typed twice."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

DOUBLED = frozenset(("", ",", ".", ";"))
"""What follows a comma or stop (nothing: the same again) if two stand side by side."""


@cache
def _spaced() -> re.Pattern[str]:
    return pattern(r"(?<=[^\W\d]) +,(?P<next>\s|\w|[“”\"]|$)")


@cache
def _doubled() -> re.Pattern[str]:
    """Two stops after a word; three dots are an ellipsis, and dots in a path are no stops."""
    return pattern(r"(?:,,|,\.|\.\.|;,|,;)(?<=\w..)(?=[\s\"”’')]|$)")


@cache
def _joined() -> re.Pattern[str]:
    return pattern(r"[.,](?=[^\W\d_])")


@cache
def _word_before() -> re.Pattern[str]:
    return pattern(r"(?:^|[\s(“\"‘])[a-z]{3,}$")


@cache
def _word_after() -> re.Pattern[str]:
    return pattern(r"[A-Z]?[a-z]+(?:[’'][a-z]+)?(?=[\s,!?”\"]|$)")


def space_before_comma(draft: Draft) -> Iterator[Hit]:
    """A comma after a space."""
    if " ," in draft.prose:
        for match in _spaced().finditer(draft.prose):
            wanted = ", " if match["next"].isalnum() or match["next"] == "“" else ","
            yield Hit(match.start(), match.start("next"), (wanted,))


def _parted(draft: Draft) -> tuple[list[str], list[str]]:
    """The prose parted at its commas, and at its stops."""
    return draft.prose.split(","), draft.prose.split(".")


def _may_be_doubled(draft: Draft) -> bool:
    commas, stops = draft.shared(_parted)
    if "" in stops[1:-1] or not DOUBLED.isdisjoint([part[:1] for part in commas[1:]]):
        return True
    return ";" in draft.prose and ";," in draft.prose


def doubled_stop(draft: Draft) -> Iterator[Hit]:
    """Two commas or stops side by side."""
    if _may_be_doubled(draft):
        for match in _doubled().finditer(draft.prose):
            better = match[0][:1] if len(set(match[0])) == 1 else "".join(sorted(set(match[0]), key=",;.".index)[-1:])
            yield Hit(match.start(), match.end(), (better,))


def _may_be_joined(draft: Draft) -> bool:
    """True if a letter follows a comma, or a capital a stop after three letters."""
    commas, stops = draft.shared(_parted)
    if [part for part in commas[1:] if part[:1].isalpha()]:
        return True
    capitals = [i for i, part in enumerate(stops) if part[:1].isupper()]
    return any(stops[i - 1][-3:].isalpha() for i in capitals if i)


def missing_space(draft: Draft) -> Iterator[Hit]:
    """A stop between two words with no space after it: a sentence in small letters, then a capital."""
    prose = draft.prose
    for match in _joined().finditer(prose) if _may_be_joined(draft) else ():
        at = match.start()
        if match[0] == "." and not prose[at + 1].isupper():
            continue
        if _word_before().search(prose, max(0, at - 30), at) and _word_after().match(prose, at + 1):
            yield Hit(at, at + 1, (match[0] + " ",))
