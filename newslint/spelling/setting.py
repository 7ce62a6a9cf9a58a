"""What the surroundings of an unknown word say: edited, quoted or foreign words are right as they are."""

from __future__ import annotations

from collections.abc import Callable

from newslint.draft import OPAQUE, Draft
from newslint.lean import cache
from newslint.patterns import IGNORECASE, pattern
from newslint.prose import WORD
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re

    from newslint.lexicon import Lexicon

QUOTES = frozenset("“”‘’\"'«»„‚")
CLOSES = QUOTES | {")"}
STOPS = frozenset(".;:!?…") | {""}
FIRST_IDEOGRAPH = "\u2e80"
"""Characters from here on are of East Asia: a word before them in brackets, *hukou (户口)*, is spelled by its sound."""
REACH = 40
"""How many characters on either side are searched for the words beside."""

FOREIGNER = 1.2
"""How much more common (as a power of ten) a foreign word is in its language than in English."""


def is_edited(prose: str, start: int, end: int) -> bool:
    """True for a word that is not written out (*[W]ithin*, *(w)ithin*, *-tized*, *$name*), and before *[sic]*."""
    before, after = prose[max(0, start - 2) : start], prose[end : end + 2]
    if before[-1:] in (OPAQUE, "]", "}", "$", "`", "´", "|", "*") and before:
        return True
    if before[-1:] in ("-", "‑") and not before[:1].isalnum():
        return True
    if before[-1:] == ")" and before[:1].isalpha():
        return True
    if after[:1] in (OPAQUE, "[", "{", "(", "|", "*", "`", "´") and after[1:].isalnum():
        return True
    if prose[end : end + 2] == " (" and prose[end + 2 : end + 3] >= FIRST_IDEOGRAPH:
        return True
    return "sic" in prose[end : end + 8] and _sic().match(prose, end) is not None


def is_quoted_alone(prose: str, start: int, end: int) -> bool:
    """True for a word that stands in quotation marks or brackets by itself, or is clipped (*lovin’*)."""
    before, after = prose[max(0, start - 1) : start], prose[end : end + 2]
    opened = before in QUOTES or before == "("
    closed = after[:1] in CLOSES or (after[:1] in (",", ".") and after[1:] in QUOTES)
    if after[:1] in ("'", "’") and not opened:
        return True
    return bool(before) and bool(after) and opened and closed


def beside(prose: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after a word, up to the next space; nothing if no single space divides them."""
    before = prose[max(0, start - REACH) : start].rpartition("\n")[2].split(" ")
    after = prose[end : end + REACH].partition("\n")[0].split(" ")
    return before[-2] if len(before) > 1 and not before[-1] else "", after[1] if len(after) > 1 and not after[0] else ""


def is_abroad(prose: str, start: int, end: int, lexicon: Lexicon, is_slip: Callable[[str], bool]) -> bool:
    """True if the words beside it look foreign: the next one on either side, or two of the next four.

    ``is_slip`` says whether an unknown word is itself a misspelling, and so says nothing about its neighbours.
    """
    left = prose[max(0, start - REACH) : start].rpartition("\n")[2]
    right = prose[end : end + REACH].partition("\n")[0]
    before = [] if left.rstrip()[-1:] in STOPS else WORD.findall(left)[:-3:-1]
    after = [] if right[:1] in STOPS else WORD.findall(right)[:2]
    signs = [(_foreignness(word, lexicon) / (i + 1), word) for side in (before, after) for i, word in enumerate(side)]
    if sum(sign for sign, _ in signs) < 1:
        return False
    return sum(sign for sign, word in signs if sign and not is_slip(word)) >= 1


def _foreignness(word: str, lexicon: Lexicon) -> float:
    """1 for a word that is unknown in lower case, or far more common in another language; less with a capital."""
    if "-" in word:
        return 0.0
    lower = word.islower()
    foreign = lexicon.foreign(word) > lexicon.zipf(word) + FOREIGNER
    if lexicon.is_word(word):
        return (1.0 if lower else 0.5) if foreign else 0.0
    if lower:
        return 1.0
    return 0.7 if foreign and lexicon.foreign(word) > 3 else 0.0


def apostrophe(prose: str) -> str:
    """The apostrophe that the text uses."""
    return "’" if "’" in prose or "”" in prose or "“" in prose else "'"


def occurrences(draft: Draft, word: str) -> int:
    """How often a word in lower case stands in the draft, also with a capital, in the plural or the possessive."""
    forms = {word, word + "s", word + "’s", word + "'s", word.removesuffix("s")}
    return sum(draft.count(form) + draft.count(form.capitalize()) for form in forms)


@cache
def _sic() -> re.Pattern[str]:
    return pattern(r"\W{0,3}[\[(]sic\b", IGNORECASE)
