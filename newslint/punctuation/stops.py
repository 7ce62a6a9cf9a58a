"""Commas and full stops with a space too many or too few, or typed twice."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import escape, pattern
from newslint.prose import occurrences, signs_in
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

DOUBLED = (",,", ",.", "..", ";,", ",;")
"""A comma or stop typed twice, or two of them."""


@cache
def _spaced() -> re.Pattern[str]:
    return pattern(r"(?<=[^\W\d]) +,(?P<next>\s|\w|[“”\"]|$)")


@cache
def _doubled() -> re.Pattern[str]:
    """Two stops after a word; three dots are an ellipsis, and dots in a path are no stops."""
    return pattern(rf"(?:{'|'.join(map(escape, DOUBLED))})(?<=\w..)(?=[\s\"”’')]|$)")


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
    prose = draft.prose
    for at in occurrences(prose, " ,"):
        while prose[at - 1 : at] == " ":
            at -= 1
        match = _spaced().match(prose, at)
        if match:
            wanted = ", " if match["next"].isalnum() or match["next"] == "“" else ","
            yield Hit(at, match.start("next"), (wanted,))


def doubled_stop(draft: Draft) -> Iterator[Hit]:
    """Two commas or stops side by side."""
    prose = draft.prose
    end = 0
    for at in sorted([at for two in DOUBLED for at in occurrences(prose, two)]):
        match = _doubled().match(prose, at) if at >= end else None
        if match:
            end = match.end()
            better = match[0][:1] if len(set(match[0])) == 1 else "".join(sorted(set(match[0]), key=",;.".index)[-1:])
            yield Hit(at, end, (better,))


def missing_space(draft: Draft) -> Iterator[Hit]:
    """A stop between two words with no space after it: a sentence in small letters, then a capital."""
    prose = draft.prose
    unspaced = prose.replace(", ", "  ").replace(". ", "  ")
    for at in signs_in(unspaced, ".,", 0, len(prose)):
        if not _joined().match(prose, at) or (prose[at] == "." and not prose[at + 1].isupper()):
            continue
        if _word_before().search(prose, max(0, at - 30), at) and _word_after().match(prose, at + 1):
            yield Hit(at, at + 1, (prose[at] + " ",))
