"""Whether a draft may lack a comma or full stop beside a quotation: a look at the words on both sides of its marks."""

from __future__ import annotations

from newslint.draft import Draft
from newslint.prose import occurrences
from newslint.quotes.order import STILL, are_in_order
from newslint.quotes.speech import SPEECH
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    ToldSlip = tuple[str, tuple[int, int, str, str, float, float, float], int]

NEAR = 80
"""How far from a quotation its verb of speech may stand, in code points."""
SPEECH_VERBS = frozenset(SPEECH.split("|"))
TO_SOMEONE = frozenset({"told", "tells", "asked", "asks", "reminded", "assured", "informed"})
"""Verbs that take the person spoken to."""
WHERE = frozenset({"on", "in", "at", "via", "to", "of", "yesterday", "today", "simply", "later", "again", "afterwards"})
"""What may follow a verb of speech before the words that were spoken."""
LEADS_TO_FRAGMENT = frozenset({"a", "an", "the", "that", "his", "her", "its", "their", "of", "to", "as", "about"})
PRONOUNS = frozenset({"he", "she", "they", "I", "we"})


def told_slips(draft: Draft) -> list[ToldSlip] | None:
    """The slips that the compiled core tells, in order: kind, mark and bound; None where it leaves them to us."""
    return draft.look.slips(draft.spans_of(STILL)) if draft.look else None


def may_lack(draft: Draft) -> tuple[bool, bool]:
    """Whether a comma, and whether a full stop at the end of a paragraph, may be missing of a quotation.

    Where marks are out of order both may be. Else each is one character, and what is told here of the words beside it
    is what ``commas`` and ``stops`` ask for first; where a paragraph ends is left to them.
    """
    if not draft.shared(are_in_order):
        return True, True
    prose = draft.prose
    comma = stop = False
    for mark in '"“”':
        for at in occurrences(prose, mark):
            before = prose[at - 1 : at]
            if before.isspace():
                is_whole = prose[at + 1 : at + 2].isupper()
                comma = comma or (is_whole and lacks_before(prose[max(0, at - NEAR) : at].split()) != "")
            elif before.isalnum() or before in "’')":
                stop = stop or _may_end(prose[at + 1 : at + 3])
                comma = comma or (before.isalnum() and names_speaker(prose[at + 1 : at + 1 + NEAR].split()[:3]))
    return comma, stop


def _may_end(after: str) -> bool:
    """True if a paragraph may end before these two characters."""
    return not after or after[0] == "\n" or not after.strip()


def lacks_before(words: list[str]) -> str:
    """What the words before a quotation lack: a verb of speech is among the last few, and no stop after it."""
    if not words or words[-1] in LEADS_TO_FRAGMENT:
        return ""
    for back in range(1, min(7, len(words)) + 1):
        word, after = words[-back], words[len(words) - back + 1 :]
        if not word[-1].isalnum():
            return ""
        if back > 1 and word in TO_SOMEONE:
            return "missing-comma"
        if word in SPEECH_VERBS:
            return "missing-comma-after-verb" if not after or after[0] in WHERE else ""
    return ""


def names_speaker(words: list[str]) -> bool:
    """True if words after a quotation begin *he said*, *said Ms Smith*, *Jane Smith told*."""
    if len(words) < 2:
        return False
    verb = words[0].strip(",.") in SPEECH_VERBS
    if verb:
        return words[1][0].isupper() or words[1] in ("the", "a", "an")
    rest = [word.strip(",.") for word in words[1:]]
    if words[0] in PRONOUNS:
        return rest[0] in SPEECH_VERBS
    return words[0][0].isupper() and (rest[0] in SPEECH_VERBS or (words[1][0].isupper() and rest[-1] in SPEECH_VERBS))
