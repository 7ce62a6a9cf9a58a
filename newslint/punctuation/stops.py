"""Commas and full stops with a space too many or too few, or typed twice."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.draft import Draft
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

DOUBLED = (",,", ",.", "..", ";,", ",;")


@cache
def _spaced() -> re.Pattern[str]:
    return pattern(r"(?<=[^\W\d]) +,(?P<next>\s|\w|[“”\"]|$)")


@cache
def _doubled() -> re.Pattern[str]:
    """Two stops after a word; three dots are an ellipsis, and dots in a path are no stops."""
    return pattern(r"(?<=\w)(?:,,|,\.|\.\.|;,|,;)(?=[\s\"”’')]|$)")


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


def doubled_stop(draft: Draft) -> Iterator[Hit]:
    """Two commas or stops side by side."""
    if any(stops in draft.prose for stops in DOUBLED):
        for match in _doubled().finditer(draft.prose):
            better = match[0][:1] if len(set(match[0])) == 1 else "".join(sorted(set(match[0]), key=",;.".index)[-1:])
            yield Hit(match.start(), match.end(), (better,))


def missing_space(draft: Draft) -> Iterator[Hit]:
    """A stop between two words with no space after it: a sentence in small letters, then a capital."""
    prose = draft.prose
    for match in _joined().finditer(prose):
        at = match.start()
        if match[0] == "." and not prose[at + 1].isupper():
            continue
        if _word_before().search(prose, max(0, at - 30), at) and _word_after().match(prose, at + 1):
            yield Hit(at, at + 1, (match[0] + " ",))
