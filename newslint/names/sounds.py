"""How a name sounds, roughly: enough to see that *Powler* may be *Poehler* and *McGonahew* *McConaughey*."""

from __future__ import annotations

from newslint.lean import cache, lru_cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re

_INITIAL = {
    "c": "k", "q": "k", "g": "g", "j": "g", "z": "s", "v": "v", "w": "v", "f": "f",
    "a": "a", "e": "a", "i": "a", "o": "a", "u": "a", "y": "a", "h": "h", "x": "s",
}  # fmt: skip

_RULES = (
    (r"^ma?[ckg]+h?(?=[^eiy])(?=\w{3})", "Mk"),  # Mc, Mac, Mag
    (r"^(?:kn|gn|pn)", "n"),
    (r"^wr", "r"),
    (r"[^a-zM]", ""),
    (r"sch|sh|tch|ch(?=[^rlmn])", "S"),
    (r"ph|v|w(?=[aeiouy])", "f"),
    (r"(?<=[aeiou])gh(?![aeiouy])", ""),
    (r"ck|cq|qu|q|ch|c(?![eiy])|gh|g(?![eiy])|x", "k"),
    (r"[zc]|th(?=s)", "s"),
    (r"[gj]", "S"),
    (r"d|th", "t"),
    (r"b", "p"),
    (r"m|M", "n"),
)
_SILENT = r"(?<=.)[aeiouyhw]+"
_DOUBLE = r"(.)\1+"


@cache
def _rules() -> list[tuple[re.Pattern[str], str]]:
    """What is replaced by what, in order."""
    return [(pattern(shape), new) for shape, new in _RULES]


def undoubled(part: str) -> str:
    """A part of a name with each letter written once where it is doubled."""
    return pattern(_DOUBLE).sub(lambda match: match[1], part)


@lru_cache(16384)
def initial(part: str) -> str:
    """The class of sounds that a folded part of a name begins with: *Katharine* and *Catherine* share one."""
    if part.startswith("ph"):
        return "f"
    if part.startswith(("ce", "ci", "cy")):
        return "s"
    return _INITIAL.get(part[:1], part[:1])


@lru_cache(16384)
def skeleton(part: str) -> str:
    """The consonants of a folded part of a name as classes of sound, doubles once, vowels left out but the first."""
    for shape, new in _rules():
        part = shape.sub(new, part)
    first = "a" if part[:1] in "aeiouy" else part[:1]
    return pattern(_DOUBLE).sub(lambda match: match[1], pattern(_SILENT).sub("", first + part[1:]))
