"""Characters that were lost or garbled before a draft reached us: what stands beside them cannot be judged.

A program that reads a text in the wrong encoding leaves U+FFFD, control characters, pairs such as ``Ã©`` and ``â€™``,
or a question mark inside a word (*S?o Paulo*) and beside a quotation mark (``,"?``).
"""

from __future__ import annotations

from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from newslint_core import Look

DOUBLES = '"“”'
LONGEST_WORD = 40
"""How far the word around a place is sought."""


class Damage(Record):
    """Where characters of a draft were lost.

    ``places``: spans of what stands for them, in order; ``doubtful``: question marks between letters, of which some
    only lack the space after them; ``at_edges``: the places that may have been a quotation mark; ``in_marks``: True if
    quotation marks of the draft were damaged beyond doubt.
    """

    places: tuple[tuple[int, int], ...] = ()
    doubtful: tuple[int, ...] = ()
    at_edges: tuple[int, ...] = ()
    in_marks: bool = False


NONE = Damage()


def damage(draft: Draft) -> Damage:
    """What was lost in a draft; use as ``draft.shared(damage)``."""
    if draft.look:
        return NONE if "punctuation lost-character" in draft.look.quiet else _told(draft.look)
    prose = draft.prose
    places = [match.span() for match in _lost_in(prose).finditer(prose)]
    marks = [match.span() for match in _question_by_mark().finditer(prose)]
    doubtful = [match.start() for match in _question_in_word().finditer(prose)]
    if not (places or marks or doubtful):
        return NONE
    edges = tuple(start for start, end in places if _is_edge(prose, start, end))
    in_marks = bool(marks) or any(_is_mark(prose, start, end) for start, end in places)
    return Damage(tuple(sorted(places + marks)), tuple(doubtful), edges, in_marks)


def _told(look: Look) -> Damage:
    """The same, as the compiled core tells it."""
    places, doubtful, at_edges, in_marks = look.damage()
    return Damage(tuple(places), tuple(doubtful), tuple(at_edges), in_marks)


def _lost_in(prose: str) -> re.Pattern[str]:
    """What to look for: all that is garbled only where some character stands with which that begins but U+FFFD."""
    is_sound = prose.isascii() or not prose.encode("latin-1", "ignore").translate(None, _sound())
    return pattern("\ufffd\ufffd*") if is_sound else _garbled()


@cache
def _sound() -> bytes:
    """The characters of Latin-1 that are right by themselves."""
    return bytes(set(range(256)) - set(range(0x80, 0xA0)) - set("ÃÂâï".encode("latin-1")) | {0x85})


@cache
def _garbled() -> re.Pattern[str]:
    """U+FFFD, control characters, and UTF-8 read as Windows-1252."""
    lost, after_a_tilde = r"\ufffd\x80-\x84\x86-\x9f", "\x80-\x9f¡-ª¬-º¼-¿€‚ƒ„†‡ˆ‰ŠŒŽ™š›œžŸ"
    rest = rf"(?<=[{lost}])[{lost}]*|(?<=â)€[^\w\s]?œ?|(?<=Ã)[{after_a_tilde}]|(?<=Â)[\u00a0-¿]|(?<=ï)[»¿]¿?½?"
    return pattern(rf"[{lost}âÃÂï](?:{rest})")  # one class to begin with is sought many times as fast


@cache
def _question_by_mark() -> re.Pattern[str]:
    """A question mark where the last byte of a curly mark was: ``,"?``, ``"?,`` and ``"?said``."""
    return pattern(r"\?(?:(?<=[\"“”]\?)(?=[^\W\d_]|,)|(?<=,[\"“”]\?))")  # its first sign alone is sought faster


@cache
def _question_in_word() -> re.Pattern[str]:
    """A question mark between letters of a word, which is no address: no other sign stands beside it."""
    return pattern(r"\?(?<=[^\W\d_]\?)(?=[^\W\dA-Z_]+(?![\w=&/]))")


def _is_edge(prose: str, start: int, end: int) -> bool:
    """True unless letters stand on both sides."""
    return not (prose[start - 1 : start].isalpha() and prose[end : end + 1].isalpha())


def _is_mark(prose: str, start: int, end: int) -> bool:
    """True for what was, or stands beside, a double mark."""
    beside = prose[max(0, start - 1) : start] + prose[end : end + 1]
    return prose.startswith("â€", start) or any(mark in beside for mark in DOUBLES)


def is_inside_word(draft: Draft, at: int, is_word: Callable[[str], bool]) -> bool:
    """True for a doubtful place with no word on one side: *Sch?fler*, *K?ln*, not *really?yes*, which lacks a space."""
    prose = draft.prose
    start, end = at, at + 1
    while start > max(0, at - LONGEST_WORD) and prose[start - 1].isalpha():
        start -= 1
    while end < min(len(prose), at + LONGEST_WORD) and prose[end].isalpha():
        end += 1
    if prose[start - 1 : start] in tuple("/.@=&_-") or prose[end : end + 1] in tuple("=/&_@"):
        return False
    is_letter = at - start == 1 and prose[start] != "I"  # a question seldom ends with one
    return is_letter or not (is_word(prose[start:at].lower()) and is_word(prose[at + 1 : end]))


def is_damaged(draft: Draft, start: int, end: int) -> bool:
    """True for a word that lost a letter: beside a lost character, or glued to a quotation mark that was damaged."""
    prose = draft.prose
    before, after = prose[max(0, start - 2) : start], prose[end : end + 2]
    if before[-1:] == "?" or (after[:1] == "?" and (after[1:].isalpha() or after[1:] in (".", ",", "-", "?"))):
        return True
    if _is_glued(before[::-1], ",.") or _is_glued(after):
        return True
    hurt = draft.shared(damage)
    if hurt.in_marks and any(mark in before[-1:] + after[:1] for mark in DOUBLES):
        return True
    return bool(hurt.places) and (_is_lost(before[-1:]) or _is_lost(after[:1]))


def _is_glued(beside: str, stops: str = "") -> bool:
    """True if a double mark divides a word from more letters, or from a stop before it: ``doesn"t``, ``."ccording``."""
    if beside[:1] == "" or beside[0] not in DOUBLES:
        return False
    return beside[1:].isalnum() or (beside[1:] != "" and beside[1:] in stops)


def _is_lost(char: str) -> bool:
    return char != "" and (char == "\ufffd" or "\x80" <= char <= "\x9f" or char in "ÃÂâï€")
