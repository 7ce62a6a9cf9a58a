"""Whether a sentence speaks of now, by the verb beside a title and by what speaks of another time."""

from __future__ import annotations

from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re


@cache
def _verb() -> re.Pattern[str]:
    """The verb behind a name: of saying, or in the present tense."""
    return pattern(
        r",? (?:also |has (?=said|told|warned))?(?:said|told|added"
        r"|says|tells|adds|has|will|wants|plans|warns|insists|meets|visits|faces|hopes|believes|remains|continues"
        r"|intends|vows|urges|denies|calls|leads|heads|arrives|travels|expects|supports|opposes|rejects|promises"
        r"|announces|is(?! (?:remembered|buried|credited|considered|regarded|seen|quoted|known|best|said|often|widely"
        r"|portrayed|played|depicted|named|honou?red)))\b"
    )


@cache
def _saying() -> re.Pattern[str]:
    """A verb of saying before the one who speaks: *said President X.*"""
    return pattern(r"\b(?:said|says)(?: the)? $")


@cache
def _history() -> re.Pattern[str]:
    """What may take a sentence to another time."""
    return pattern(
        r"(?i)\b(?:former|formerly|then|ago|eras?|histor\w+|anniversary|memoirs?|books?|films?|movies?|documentary|novel"
        r"|biography|plays?|late|earlier|previous\w*|once|decades?|century|centuries|famously|predecessor|successor"
        r"|when|while|during|after|before|since|under|last|wrote|elect\w*|candida\w+|old|inaugura\w*"
        r"|recall\w*|remember\w*|archives?)\b|\bex-|-era\b"
    )


@cache
def _year() -> re.Pattern[str]:
    """A year; it begins with one class, as such a pattern is quickly sought."""
    return pattern(r"[12'’](?:(?<=['’])\d\ds?\b|(?<![\d.,].)(?:(?<=1)\d|(?<=2)0)\d\d(?!\d|[.,]\d|%))")


@cache
def _today() -> re.Pattern[str]:
    return pattern(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow|tonight)\b")


@cache
def _stop() -> re.Pattern[str]:
    return pattern(r"\w\w[.!?][”’\")]* ")


def is_present(text: str, begin: int, end: int, told: bool = False) -> bool:
    """True if the title and name at ``begin:end`` of a block's text are told as of now.

    ``told``: the verb *is* has been read already.
    """
    said = text[end : end + 1] in (",", ".") and _saying().search(text[max(0, begin - 20) : begin])
    sentence = _sentence(text, begin, end)
    if not (told or said or _verb().match(text, end) or _today().search(sentence)):
        return False
    return not (_history().search(sentence) or _year().search(text))


def _sentence(text: str, begin: int, end: int) -> str:
    """The sentence around ``begin:end``."""
    before = None
    at = begin
    while at > 0 and not before:
        at = max(text.rfind(mark, 0, at) for mark in ".!?")
        before = _stop().match(text, at - 2, begin) if at > 1 else None
    after = _stop().search(text, end)
    return text[before.end() if before else 0 : after.start() + 2 if after else len(text)]
