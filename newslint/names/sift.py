"""Which variants from a foreign list may be taken as right.

Open data list what people type as well as what is right: GeoNames gives *Alepo* for Aleppo. A variant that is one slip
away from the main form would hide exactly the errors that are sought, so it is refused, right or wrong: whoever wants
it accepted can say so by hand.
"""

from collections.abc import Iterable
from unicodedata import normalize

from rapidfuzz.distance import OSA

from newslint.lean import lru_cache
from newslint.names.fold import fold, parts
from newslint.names.model import LONGEST, Entry
from newslint.names.scripts import scripts, stranger
from newslint.patterns import pattern
from newslint.slips import slip

NEAR = 0.9
"""What an edit may cost at most to be called one slip; any single edit is one."""

MISSPELT, SCRIPT, MIXED, LONG, ODD, CODE = (
    "a misspelling of the main form",
    "in another script",
    "a mixture of scripts",
    "too long for a name",
    "no name",
    "a code",
)
"""Why a form is refused."""

_ENDING = pattern(r"(?:iy|yy|ij|ii|yi|y|i)$")
"""How Russian and Ukrainian surnames end in one transliteration or another."""


def clean(text: str) -> str:
    """``text`` composed, with single spaces."""
    return normalize("NFC", " ".join(text.split()))


def fault(name: str) -> str:
    """Why ``name``, already clean, cannot be a name in a dictionary; empty if it can."""
    if len(name) > LONGEST:
        return LONG
    if not any(map(str.isalpha, name)) or not name.isprintable() or any(c in name for c in "/@\ufffd"):
        return ODD
    if name.isascii():
        return ""
    found = scripts(name)
    if stranger(name) or (len(found) > 1 and "LATIN" in found):
        return MIXED
    return "" if found == {"LATIN"} else SCRIPT


def sift(entry: Entry) -> tuple[Entry, list[tuple[str, str]]]:
    """The entry with the variants that may be taken as right, and those that may not, each with the reason.

    What only repeats another form is dropped without a word.
    """
    kept: list[str] = []
    refused = []
    known = {entry.name.lower()}
    for form in map(clean, entry.also):
        if not form or form.lower() in known:
            continue
        known.add(form.lower())
        reason = fault(form) or (
            CODE if is_code(form, entry) else MISSPELT if misspells(form, entry.name, entry.kind) else ""
        )
        if reason:
            refused.append((form[: LONGEST + 1], reason))
        else:
            kept.append(form)
    return entry._replace(also=tuple(kept)), refused


def is_code(form: str, entry: Entry) -> bool:
    """True for an airport or country code among the names of a place."""
    return entry.kind == "place" and len(form) <= 4 and form.isupper() and not entry.name.isupper()


@lru_cache(4096)
def misspells(form: str, name: str, kind: str = "other") -> bool:
    """True if ``form`` is ``name``, or a shorter or longer form of it, with a slip in one of its parts."""
    right = [_bare(p) for p in parts(name)]
    written = [_bare(p) for p in parts(form)]
    if "".join(right) == "".join(written):
        return False
    return any(_slipped(word, right, kind) for word in written if word not in right)


def _bare(part: str) -> str:
    return fold(part).replace("-", "").replace("'", "")


def _slipped(word: str, right: Iterable[str], kind: str) -> bool:
    """True if ``word`` is one slip away from one of the words in ``right``, and no other form of it."""
    return any(one_slip(word, other) and not _is_form(word, other, kind) for other in right)


def one_slip(word: str, other: str) -> bool:
    """True if two folded words are a single edit, or a cheap slip, apart."""
    if min(len(word), len(other)) < 3:
        return False
    distance = OSA.distance(word, other, score_cutoff=3)
    return distance == 1 or (distance <= 3 and slip(word, other, NEAR) <= NEAR)


def _is_form(word: str, other: str, kind: str) -> bool:
    """True for a plural of what is no place (*Houthi*, *Houthis*), or another transliteration of a person's ending."""
    if kind == "person":
        return len(word) > 5 and _ENDING.sub("y", word) == _ENDING.sub("y", other)
    return kind != "place" and (word + "s" == other or other + "s" == word)


def near_each_other(one: str, other: str) -> bool:
    """True if two whole names are one slip apart: all parts alike but one, and that one a slip."""
    a, b = ([_bare(p) for p in parts(name)] for name in (one, other))
    differing = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    return len(a) == len(b) and len(differing) == 1 and one_slip(*differing[0])
