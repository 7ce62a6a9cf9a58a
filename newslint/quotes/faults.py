"""What is wrong with the quotation marks of a draft, each fault at the place where it is mended."""

from typing import NamedTuple

from newslint.draft import Draft
from newslint.quotes import places
from newslint.quotes.marks import SINGLE, Mark
from newslint.quotes.pairs import Slip, slips
from newslint.quotes.paragraphs import paragraphs, quotes_in_singles

PARTNER = dict(zip("“”‘’„\"'`", "”“’‘“\"''", strict=True))
SHOWN = 40
"""How much of a quotation a message repeats, in code points."""


class Fault(NamedTuple):
    """A span of prose, what to put there, and the beginning of the quotation it is about."""

    kind: str
    start: int
    end: int
    better: tuple[str, ...]
    quotation: str


def faults(draft: Draft) -> list[Fault]:
    """Every fault, in order of place; worked out once for all rules through ``Draft.shared``."""
    found = slips(draft.shared(paragraphs))
    if any(_lone_single(slip) for slip in found) and not draft.shared(quotes_in_singles):
        found = [slip for slip in found if not _lone_single(slip)]
    return sorted((_MENDS[slip.kind](draft.prose, slip) for slip in found), key=lambda fault: fault.start)


def _lone_single(slip: Slip) -> bool:
    """True for a single mark whose partner is not there: proof enough only where singles are the outer marks."""
    return slip.mark.family == SINGLE and slip.kind in ("unclosed", "unopened")


def _unclosed(prose: str, slip: Slip) -> Fault:
    mark = slip.mark
    place = places.closing_place(prose, mark.end, slip.bound)
    start = max(mark.start, prose.rfind(" ", mark.start, place) + 1)
    better = prose[start:place] + _partner(mark)
    return Fault("unclosed", start, place, (better,), _shown(prose, mark.start, slip.bound))


def _unopened(prose: str, slip: Slip) -> Fault:
    mark = slip.mark
    place = places.opening_place(prose, slip.bound, mark.start)
    end = _word_end(prose, place, mark.end)
    return Fault("unopened", place, end, (_partner(mark) + prose[place:end],), _shown(prose, place, mark.end))


def _unmarked(prose: str, slip: Slip) -> Fault:
    place = slip.bound
    end = _word_end(prose, place, len(prose))
    better = slip.mark.text[0] + prose[place:end]
    return Fault("not-reopened", place, end, (better,), _shown(prose, slip.mark.start, place))


def _turned(prose: str, slip: Slip) -> Fault:
    mark = slip.mark
    better = "".join(PARTNER.get(char, char) for char in mark.text)
    return Fault("wrong-direction", mark.start, mark.end, (better,), _shown(prose, mark.start, mark.start + SHOWN))


def _misplaced(prose: str, slip: Slip) -> Fault:
    """The mark belongs on the other side of the space beside it."""
    mark = slip.mark
    before = prose[mark.start - 1 : mark.start].isspace()
    start, end = (mark.start - 1, mark.end) if before else (mark.start, mark.end + 1)
    text = mark.text if mark.text[0] in "\"'" else _partner(mark)
    better = text + " " if before else " " + text
    return Fault("wrong-side", start, end, (better,), _shown(prose, start, end + SHOWN))


def _alike(prose: str, slip: Slip) -> Fault:
    mark = slip.mark
    better = {"“": "‘", '"': "'", "‘": "“", "'": '"'}.get(mark.text[0], mark.text)
    return Fault("same-marks-inside", mark.start, mark.end, (better,), _shown(prose, slip.bound, mark.end))


def _mixed(prose: str, slip: Slip) -> Fault:
    mark = slip.mark
    better = PARTNER[prose[slip.bound]]
    return Fault("mixed-pair", mark.start, mark.end, (better,), _shown(prose, slip.bound, mark.end))


def _doubled(prose: str, slip: Slip) -> Fault:
    mark = slip.mark
    return Fault("doubled", mark.start, mark.end, (mark.text[0],), _shown(prose, mark.start, mark.end))


_MENDS = {
    "unclosed": _unclosed,
    "unopened": _unopened,
    "unmarked": _unmarked,
    "turned": _turned,
    "misplaced": _misplaced,
    "mixed": _mixed,
    "alike": _alike,
    "doubled": _doubled,
}


def _partner(mark: Mark) -> str:
    """The mark that would stand at the other end."""
    return PARTNER.get(mark.text[0], "’" if mark.family == SINGLE else "”")


def _word_end(prose: str, start: int, limit: int) -> int:
    space = prose.find(" ", start, limit)
    return space if space > start else limit


def _shown(prose: str, start: int, end: int) -> str:
    """The beginning of a quotation, for a message."""
    text = prose[start : min(end, start + SHOWN)].split("\n")[0]
    return text if end <= start + SHOWN else text.rpartition(" ")[0] + " …"
