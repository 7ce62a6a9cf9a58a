"""Forms of names and words as corrections print them, and whether one may be a slip for another."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from newslint.names.fold import fold
from newslint.patterns import pattern


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


GLUE = _words("de del della da dos du van von der den ter bin ibn al el la le of the and for y e in on upon")
UPPER = "".join(c for c in map(chr, range(0x250)) if c.isupper())
SHORT = rf"(?:Jr|Sr|St|Dr|Mr|Mrs|Ms|[{UPPER}])\."
PART = rf"(?:{SHORT}|(?:al-|el-|d[’']|[a-z](?=[{UPPER}]))?[{UPPER}]\w*(?:(?:[’'](?!s\b)|-)\w+)*)"
NAME = rf"(?<![\w’'-]){PART}(?:,?[ \u00a0](?:(?:{'|'.join(sorted(GLUE))}|&)[ \u00a0]){{0,3}}{PART}){{0,7}}"

TITLES = _words(
    "Mr Mrs Ms Miss Dr Sir Dame Lord Lady Sen Rep Gov Gen Col Capt Lt Sgt Prof Professor President Senator Judge "
    "Representative Governor General Colonel Captain Justice Detective Inspector Councillor Cllr Mayor Bishop "
    "Archbishop Rev Reverend Father Sister Prince Princess King Queen Baroness Baron Chancellor Minister Prime "
    "Secretary Ambassador Coach MP MEP MSP PC QC KC CEO The An Earlier In On At For From Our Its This That It He She "
    "They His Her We Because Due Owing While Although A Correction Also"
)
"""Words with a capital before a name that are not part of it."""

DATES = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december spring summer autumn winter today tomorrow yesterday jan feb mar apr jun jul "
    "aug sept sep oct nov dec"
)


def form(group: str) -> str:
    """A pattern for a form, quoted or with capitals; which of its three groups matched ``taken`` finds out."""
    return (
        rf"(?:[“\"](?P<{group}_d>[^“”\"]{{1,80}})[”\"]|(?<!\w)[‘'](?P<{group}_s>[^‘’'\n]{{1,60}})[’']"
        rf"|(?P<{group}_n>{NAME}))"
    )


def taken(groups: dict[str, str | None], group: str) -> tuple[str, bool]:
    """(the form that a group matched, whether it stood in quotation marks)."""
    quoted = groups.get(f"{group}_d") or groups.get(f"{group}_s")
    text = quoted or groups.get(f"{group}_n") or ""
    return " ".join(text.strip(" ,.;:").split()), bool(quoted)


def names_in(text: str) -> list[str]:
    """The names in a stretch of a correction, without titles before them."""
    found = []
    for match in pattern(NAME).finditer(text):
        words = match[0].split()
        while words and words[0].rstrip(".,") in TITLES:
            words.pop(0)
        if words and not is_fact(" ".join(words)):
            found.append(" ".join(words))
    return found


def is_fact(text: str) -> bool:
    """True for a figure or a date, which are never a matter of spelling."""
    words = text.lower().replace(".", "").split()
    return any(c.isdigit() for c in text) or all(w in DATES or w in GLUE for w in words)


def is_name(text: str) -> bool:
    """True if every word of weight has a capital."""
    words = [w for w in text.split() if w.lower() not in GLUE and any(map(str.isalpha, w))]
    return bool(words) and all(any(c.isupper() for c in w) for w in words)


def close(right: str, wrong: str) -> bool:
    """True if one word may be a slip for another: few letters differ for their length, and fewer at its ends."""
    a, b = fold(right), fold(wrong)
    if a == b:
        return True
    most, distance = max(len(a), len(b)), OSA.distance(a, b)
    ends = a[:1] == b[:1] and a[-1:] == b[-1:]
    return most > 2 and distance <= max(1, most // 2 if ends else most * 2 // 5)


def alike(right: str, wrong: str) -> bool:
    """True if one form may be a slip for another: word by word, or with words joined or parted."""
    if right == wrong:
        return False
    a, b = right.replace("-", " ").split(), wrong.replace("-", " ").split()
    if len(a) == len(b):
        return all(map(close, a, b))
    return OSA.distance(fold("".join(a)), fold("".join(b))) <= 2
