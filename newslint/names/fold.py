"""What makes two spellings the same name for a look-up: no case, no accents, one kind of apostrophe and hyphen.

*Erdoğan*, *ERDOGAN* and *Erdogan* fold to ``erdogan``; *São Paulo* to ``sao paulo``.
"""

from newslint.lazy import Memo
from newslint.lean import lru_cache
from newslint.patterns import pattern

_LETTERS = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "‑": "-", "–": "-", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th",
        "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "n", "ə": "a",
    }
)  # fmt: skip

TOKEN = pattern(r"[^\W_]+(?:['’ʼʻ‑-][^\W_]+)*|&")
"""A part of a name: a word as the draft reads it, or an ampersand."""


def listed(text: str) -> frozenset[str]:
    """The words of a text, as a set to look them up in."""
    return frozenset(text.split())


SMALL = listed(
    """& a al and at bin by d da dame das de del dela della den der des di do dos dr du e el en et for i ibn in la le
    les mr mrs ms o of on or prof s sir st the to und van von y zu"""
)
"""Parts that say too little to find a name by: particles, articles, joining words, titles, single letters."""


_ARABIC = pattern(r"(?:al|el|ul|as|ad|an|ar|ash|at|az)[- '](?=\w{3})")
"""The Arabic article in front of a name, in the usual transliterations."""


@lru_cache(65536)
def fold(text: str) -> str:
    """``text`` in lower case, without accents, with straight apostrophes and plain hyphens."""
    low = text.lower()
    return low if low.isascii() else bare[low]


def _unaccented(text: str) -> str:
    text = text.translate(_LETTERS)
    if text.isascii():
        return text
    from unicodedata import category, normalize

    return "".join([c for c in normalize("NFKD", text) if category(c) != "Mn"]).translate(_LETTERS)


bare: dict[str, str] = Memo(_unaccented, 1 << 12)
"""Text in lower case that is more than letters of English, and what it folds to."""


def parts(name: str) -> list[str]:
    """The parts of a name as written: *St. Louis* has two."""
    return TOKEN.findall(name)


def key(name: str) -> str:
    """A whole name as it is looked up: its parts folded, one space between them."""
    return " ".join(map(fold, TOKEN.findall(name)))


def stem(part: str) -> str:
    """A folded part without the Arabic article joined to it: ``al-assad`` → ``assad``."""
    return _ARABIC.sub("", part, count=1) if part[:1] in "aeu" else part
