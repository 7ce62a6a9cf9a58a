"""Every name in a draft, in order: known, near a known one, or new. The sub-editor's tick list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint.draft import Draft
from newslint.lean import bisect_right
from newslint.lexicon import Lexicon
from newslint.names.finding import Finding
from newslint.names.fold import fold
from newslint.names.index import Form
from newslint.names.looking import holders, known, nearest
from newslint.names.mentions import Mention, mentions, settled
from newslint.names.model import Entry
from newslint.names.reading import reader
from newslint.names.sift import near_each_other
from newslint.record import Record
from newslint.rule import House

KNOWN, NEAR, NEW = "known", "near", "new"


class Sighting(Record):
    """A name as first written, where that is in prose, how often it occurs (by the surname alone too), and what it is.

    ``entries`` are what it is known as, or what it is near to, likeliest first; ``places`` is where it stands.
    """

    text: str
    start: int
    times: int
    status: str
    entries: tuple[Entry, ...] = ()
    places: tuple[tuple[int, int], ...] = ()


def sightings(draft: Draft, house: House, *, search: bool = True) -> list[Sighting]:
    """The names of a draft in order of first mention.

    Without ``search`` only what the checks find is near a known name: a fifth of the time, for a page of many drafts.
    """
    rows = settled(mentions(draft, house.lexicon), lambda text: bool(house.names.exact(text)))
    found = [m for m in rows if m.sure or len(m.tokens) > 1]
    slips = _slips(found, reader(house)(draft))
    full = {m.tokens[-1].part: m for m in reversed(found) if len(m.tokens) > 1}
    seen: dict[str, list[Mention]] = {}
    for mention in found:
        stands_for = full.get(mention.tokens[0].part, mention) if len(mention.tokens) == 1 else mention
        seen.setdefault(stands_for.text, []).append(mention)
    sighted = []
    for text, places in seen.items():
        mention = next((m for m in places if m.text == text), places[0])
        status, entries = _judge(mention, [f for m in places for f in slips.get(m.start, ())], house, search)
        spans = tuple((m.start, m.end) for m in places)
        sighted.append(Sighting(text, places[0].start, len(places), status, entries, spans))
    return sighted


def _slips(found: Sequence[Mention], findings: Iterable[Finding]) -> dict[int, list[Finding]]:
    """What the checks find in each mention, by where it begins."""
    slips: dict[int, list[Finding]] = {}
    starts = [m.start for m in found]
    for finding in findings:
        i = bisect_right(starts, finding.start) - 1
        if i >= 0 and finding.start < found[i].end:
            slips.setdefault(starts[i], []).append(finding)
    return slips


def _judge(mention: Mention, slips: Sequence[Finding], house: House, search: bool) -> tuple[str, tuple[Entry, ...]]:
    """Whether a name is known, near a known one or new, and the entries that say so."""
    meant = tuple(
        dict.fromkeys(f.entry or Entry(f.better[0], role="elsewhere in this draft") for f in slips if f.better)
    )
    if meant:
        return NEAR, meant
    if forms := _known(mention, house):
        return KNOWN, tuple(form.entry for form in forms)
    if search and (len(mention.tokens) > 1 or _is_unknown(mention.text, house.lexicon)):
        near = [f for f in nearest(mention.text, house.names) if near_each_other(mention.text, f.text)]
        if near:
            return NEAR, tuple(form.entry for form in near)
    return NEW, ()


def _known(mention: Mention, house: House) -> list[Form]:
    """The forms for a name, or for what is left of it without the words before: *Vermont Bernie Sanders*."""
    words = mention.text.split(" ")
    for i in range(max(len(words) - 1, 1)):
        if forms := known(" ".join(words[i:]), house.names):
            return forms
    return holders(mention.text, house.names)


def _is_unknown(word: str, lexicon: Lexicon) -> bool:
    """True for a word that is neither English nor anybody's name, and no abbreviation."""
    low = fold(word)
    if len(word) < 4 or word.isupper():
        return False
    return not (lexicon.is_word(word) or lexicon.given(low) or lexicon.surname(low) or lexicon.place(low))
