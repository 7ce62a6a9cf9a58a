"""What is wrong with the quotation marks of a draft, each fault at the place where it is mended."""

from __future__ import annotations

from newslint.draft import Draft
from newslint.quotes import places
from newslint.quotes.fault import FEW, SHOWN, Fault, first_words
from newslint.quotes.glance import told_slips
from newslint.quotes.marks import SINGLE, Mark
from newslint.quotes.paragraphs import paragraphs, quotes_in_singles
from newslint.quotes.speech import is_fragment
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.quotes.pairs import Slip

PARTNER = dict(zip("“”‘’„\"'`", "”“’‘“\"''", strict=True))


def faults(draft: Draft) -> list[Fault]:
    """Every fault, in order of place; worked out once for all rules through ``Draft.shared``."""
    told = draft.shared(told_slips)
    if told is not None and not told:
        return []
    from newslint.quotes.pairs import Slip  # not needed by those who ask for ``Fault``

    found = _slips(draft) if told is None else [Slip(kind, Mark(*mark), bound) for kind, mark, bound in told]
    return sorted((_MENDS[slip.kind](draft.prose, slip) for slip in found), key=lambda fault: fault.start)


def _slips(draft: Draft) -> list[Slip]:
    """The slips that are faults, where the compiled core does not tell them."""
    from newslint.quotes.pairs import slips

    read = draft.shared(paragraphs)
    found = slips(draft.prose, read)
    if any(_lone_single(slip) for slip in found) and not quotes_in_singles(read):
        found = [slip for slip in found if not _lone_single(slip)]
    return found


def _lone_single(slip: Slip) -> bool:
    """True for a single mark whose partner is not there: proof enough only where singles are the outer marks."""
    return slip.mark.family == SINGLE and slip.kind in ("unclosed", "unopened")


def _unclosed(prose: str, slip: Slip) -> Fault:
    mark = slip.mark
    place = places.closing_place(prose, mark.start, mark.end, slip.bound)
    start = max(mark.start, prose.rfind(" ", mark.start, place) + 1, prose.rfind("\n", mark.start, place) + 1)
    if _is_short(prose[mark.start : place]) and is_fragment(prose, mark.start, mark.end):
        start = mark.start
    better = prose[start:place] + _partner(mark)
    return Fault("unclosed", start, place, (better,), first_words(prose, mark.start))


def _unopened(prose: str, slip: Slip) -> Fault:
    mark = slip.mark
    place = places.opening_place(prose, slip.bound, mark.start)
    fragment = _is_short(prose[place : mark.end]) and prose[mark.start - 1].isalnum()
    end = mark.end if fragment else _word_end(prose, place, mark.end)
    return Fault("unopened", place, end, (_partner(mark) + prose[place:end],), _last_words(prose, slip.bound, mark.end))


def _unmarked(prose: str, slip: Slip) -> Fault:
    place = slip.bound
    end = _word_end(prose, place, len(prose))
    better = slip.mark.text[0] + prose[place:end]
    return Fault("not-reopened", place, end, (better,), first_words(prose, slip.mark.start))


def _turned(prose: str, slip: Slip) -> Fault:
    mark = slip.mark
    better = "".join(PARTNER.get(char, char) for char in mark.text)
    return Fault("wrong-direction", mark.start, mark.end, (better,), first_words(prose, mark.start))


def _elided(prose: str, slip: Slip) -> Fault:
    mark = slip.mark
    if mark.typed:
        better = "’" if any(curly in prose for curly in "’“”") else "'"
        return Fault("mistyped-apostrophe", mark.start, mark.end, (better,), first_words(prose, mark.start))
    return Fault("wrong-apostrophe", mark.start, mark.end, ("’",), first_words(prose, mark.start))


def _misplaced(prose: str, slip: Slip) -> Fault:
    """The mark belongs on the other side of the space beside it."""
    mark = slip.mark
    before = slip.bound < mark.start
    start, end = (mark.start - 1, mark.end) if before else (mark.start, mark.end + 1)
    text = mark.text if mark.text[0] in "\"'" else _partner(mark)
    better = text + " " if before else " " + text
    return Fault("wrong-side", start, end, (better,), first_words(prose, mark.start))


def _alike(prose: str, slip: Slip) -> Fault:
    mark = slip.mark
    better = {"“": "‘", '"': "'", "‘": "“", "'": '"'}.get(mark.text[0], mark.text)
    return Fault("same-marks-inside", mark.start, mark.end, (better,), first_words(prose, slip.bound))


def _mixed(prose: str, slip: Slip) -> Fault:
    mark = slip.mark
    better = PARTNER.get(prose[slip.bound], mark.text)
    return Fault("mixed-pair", mark.start, mark.end, (better,), first_words(prose, slip.bound))


def _doubled(prose: str, slip: Slip) -> Fault:
    mark = slip.mark
    return Fault("doubled", mark.start, mark.end, (mark.text[0],), first_words(prose, mark.start))


_MENDS = {
    "unclosed": _unclosed,
    "unopened": _unopened,
    "unmarked": _unmarked,
    "turned": _turned,
    "misplaced": _misplaced,
    "elided": _elided,
    "mixed": _mixed,
    "alike": _alike,
    "doubled": _doubled,
}


def _partner(mark: Mark) -> str:
    """The mark that would stand at the other end."""
    return PARTNER.get(mark.text[0], "’" if mark.family == SINGLE else "”")


def _is_short(text: str) -> bool:
    """True for a fragment that is reported as a whole."""
    return len(text) < SHOWN and "\n" not in text


def _word_end(prose: str, start: int, limit: int) -> int:
    """Where the word that begins at ``start`` ends, with the stops that follow it."""
    words = prose[start : min(limit, start + SHOWN)].split(None, 1)
    return start + len(words[0]) if words else limit


def _last_words(prose: str, start: int, end: int) -> str:
    """How a quotation ends, for a message."""
    words = prose[max(start, end - SHOWN) : end].split()
    return ("… " if len(words) > FEW else "") + " ".join(words[-FEW:])
