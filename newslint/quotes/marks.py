"""Reads every quotation mark of a stretch of prose in its surroundings.

A mark may open a quotation, close one, or be no quotation mark at all (an apostrophe, an inch, a ditto). Which of the
three it is cannot be told from the mark alone, so each gets a *cost* for each role: 0 is what such a mark nearly always
does there, 1 is as unlikely as a quotation whose other mark was forgotten.
"""

from __future__ import annotations

from newslint.lean import cache, lru_cache
from newslint.patterns import MULTILINE, pattern
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import re

DOUBLE, SINGLE, ANGLE, CORNER = '"', "'", "«", "「"
"""Families: a quotation closes with a mark of the family that opened it."""

FAMILY = {
    **dict.fromkeys('"“”„‟', DOUBLE),
    **dict.fromkeys("'‘’‚‛`", SINGLE),
    **dict.fromkeys("«»‹›", ANGLE),
    **dict.fromkeys("「」『』", CORNER),
}
OPENERS = frozenset("“„‟‘‚‛`「『")
CLOSERS = frozenset("”’」』")

NEVER = 9.0
REACH = 2.0
"""A state, or a role of a mark, that is dearer than the best by this much is given up."""
MISPLACED = 1.3
"""What it costs to take a mark for one that belongs on the other side of the space beside it."""
TURNED = 0.6
"""What it costs to take a curly mark for its mirror image where the surroundings speak for it."""
ELISIONS = (
    r"(?i:(?:tis|twas|twere|twill|til|till|em|n|cause|cos|coz|bout|round|neath|ere|im|er|ello|ave|fraid|nuff|gainst)\b"
    r"|\d0s\b|\d\d\b)"
)
"""A pattern for what follows an apostrophe that stands for the letters left out before it."""
LONGEST = 6
"""More marks than this side by side are a rule or an ornament; three straight ones fence code."""
MOST_SEEN = 1 << 13
"""So many pairs of neighbours of a mark are remembered."""
LONGEST_WORD, LONGEST_NAME, RECENT = 20, 60, 40
"""No contraction and no title of a work is longer; no possessive is looked at after so many marks in one block."""


class Mark(Record):
    """One mark: its span and text, its family, and what each of its roles would cost.

    ``resumes``: it may open again a quotation that is open, at the start of a paragraph whose break was lost.
    """

    start: int
    end: int
    text: str
    family: str
    opens: float
    closes: float
    other: float
    resumes: bool = False

    @property
    def typed(self) -> bool:
        """True for a double mark that was typed for an apostrophe."""
        return self.family == DOUBLE and self.other == 0.0

    @property
    def doubled(self) -> bool:
        """True if the mark was typed twice."""
        return len(self.text) == 2 and self.family == DOUBLE and self.text[0] in '"“”'


@cache
def run_pattern() -> re.Pattern[str]:
    """Marks side by side, but for an apostrophe inside a word, as most are: a class not repeated is sought faster."""
    marks = "".join(FAMILY)
    single = "".join(mark for mark, family in FAMILY.items() if family == SINGLE)
    letter = r"[^\W_]"
    return pattern(f"[{marks}](?!(?<={letter}[{single}]){letter})[{marks}]*")


@cache
def _elision() -> re.Pattern[str]:
    return pattern(ELISIONS)


@cache
def _clipped() -> re.Pattern[str]:
    """Words that an apostrophe ends: plural possessives, dropped letters, ``O'`` and its like."""
    return pattern(r"(?:[sxzSXZ]|\w\win|\b(?:[OoDdLlNn]|an|th|wi|ol|lil|mo|po|yo|fo|t|Qu|fi|tho|thro|sho|gov))$")


def read(prose: str, start: int, end: int) -> list[Mark]:
    """The marks between two line ends; apostrophes inside a word are left out."""
    found: list[Mark] = []
    for run in run_pattern().finditer(prose, start, end):
        a, b = run.span()
        if b - a > LONGEST or "```" in run[0] or '"""' in run[0]:
            continue
        before = prose[a - 1] if a > start else " "
        after = prose[b] if b < end else " "
        in_word = b - a == 1 and before.isalpha() and after.isalpha() and FAMILY[prose[a]] == DOUBLE
        if in_word and _stands_for_apostrophe(prose, start, a, found):
            found.append(Mark(a, b, prose[a], DOUBLE, NEVER, NEVER, 0.0))
            continue
        if before.isspace() and a - 2 > start and FAMILY.get(prose[a - 2]) == SINGLE and not after.isalnum():
            before = prose[a - 3]  # … ‘I quit.’ ”
        found += _read_run(prose, a, b, before, after)
    return found


@cache
def _short_form() -> re.Pattern[str]:
    """A word up to the mark that should be an apostrophe, and what follows it."""
    who = "I|[Yy]ou|[Ww]e|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Tt]hat|[Tt]here|[Ww]hat|[Ww]ho"
    return pattern(rf"[A-Za-z]+n[\"”]t\b|(?:{who})[\"”](?:m|re|ve|ll|d|s)\b|[OD][\"“”][A-Z]?[a-z]{{2,}}\b")


@cache
def _owner() -> re.Pattern[str]:
    return pattern(r"[A-Za-z]{2,}[\"”]s\b")


def _stands_for_apostrophe(prose: str, start: int, at: int, found: list[Mark]) -> bool:
    """True for a double mark inside a contraction, a possessive or *O"Brien*: a slip of the Shift key.

    Before a possessive *s* it is a closing mark if a short quotation may be open (*the “Titanic”s crew*).
    """
    word = at
    while word > max(start, at - LONGEST_WORD) and prose[word - 1].isalpha():
        word -= 1
    if prose[word - 1 : word] in ("'", "’", "-"):
        return False
    is_quoted = FAMILY.get(prose[word - 1 : word]) == DOUBLE
    if _short_form().match(prose, word):
        return not (is_quoted and prose[word:at] in ("O", "D"))
    if is_quoted:
        return False
    before = [mark for mark in found[-RECENT:] if mark.family == DOUBLE and not mark.typed]
    is_open = len(before) % 2 and at - before[-1].end < LONGEST_NAME
    return not is_open and len(found) < RECENT and _owner().match(prose, word) is not None


def _read_run(prose: str, start: int, end: int, before: str, after: str) -> list[Mark]:
    """The marks of a run without a gap; all of them see what stands before and after the run."""
    if end - start > 1 and prose[end - 1] in "'’" and after.isalnum() and _side(before) in ("word", "stop"):
        tail = Mark(end - 1, end, prose[end - 1], SINGLE, NEVER, NEVER, 0.0)  # “Ulysses”’s
        return [*_read_run(prose, start, end - 1, before, " "), tail]
    opens, closes = _beside(before, after)
    marks = []
    at = start
    while at < end:
        size = (
            2 if prose[at : at + 2] in TWICE and at + 2 <= end and not _is_empty(prose[start:end], before, after) else 1
        )
        marks.append(_weigh(prose, at, at + size, opens, closes))
        at += size
    return marks


TWICE = frozenset(('""', "““", "””", "''", "``", "‘‘", "’’"))
"""The same mark twice: a slip of the key, or a double mark made of two single ones."""


def _is_empty(run: str, before: str, after: str) -> bool:
    """True for the two marks of a quotation that holds nothing: the value ""."""
    return run in ('""', "''") and _side(before) not in ("word", "stop") and _side(after) in ("gap", "stop")


@lru_cache(MOST_SEEN)
def _beside(before: str, after: str) -> tuple[float, float]:
    """How unlike the start of a quotation the surroundings are, and how unlike its end."""
    left, right = _side(before), _side(after)
    return _OPEN_AFTER[left] + _OPEN_BEFORE[right], _CLOSE_AFTER[left] + _CLOSE_BEFORE[right]


_OPEN_AFTER = {"gap": 0.0, "bracket": 0.0, "dash": 0.1, "word": 0.8, "stop": 0.8}
_OPEN_BEFORE = {"gap": 0.8, "bracket": 0.0, "dash": 0.3, "word": 0.0, "stop": 0.6}
_CLOSE_AFTER = {"gap": 0.8, "bracket": 0.8, "dash": 0.1, "word": 0.0, "stop": 0.0}
_CLOSE_BEFORE = {"gap": 0.0, "bracket": 0.2, "dash": 0.0, "word": 0.8, "stop": 0.0}


def _side(char: str) -> str:
    """The class of a neighbouring character."""
    if char.isspace():
        return "gap"
    if char.isalnum() or char in "$£€¥#@&*_%\ufffc":
        return "word"
    if char in "([{<":
        return "bracket"
    if char in "—–-/―‐‑+=|~":
        return "dash"
    return "stop"


def _weigh(prose: str, start: int, end: int, opens: float, closes: float) -> Mark:
    text = prose[start:end]
    char = text[0]
    family = FAMILY[char] if len(text) == 1 else DOUBLE
    if char in OPENERS:
        opens, closes = min(opens, 0.4), TURNED + closes if closes < opens else MISPLACED
    elif char in CLOSERS:
        opens, closes = TURNED + opens if opens < closes else MISPLACED, min(closes, 0.4)
    if opens >= MISPLACED:
        spaced = prose[end : end + 1] == " " and not prose[end : end + 2].isspace()
        opens = MISPLACED if spaced and family != SINGLE else NEVER
    if closes >= MISPLACED:
        spaced = prose[start - 1 : start] == " "
        closes = MISPLACED if spaced and family != SINGLE else NEVER
    other = NEVER
    if len(text) == 1:
        other = _as_apostrophe(prose, start) if family == SINGLE else _as_symbol(prose, start)
    return Mark(start, end, text, family, opens, closes, other)


def _as_symbol(prose: str, at: int) -> float:
    """The cost of a double mark that is no quotation mark: an inch, or a key to be pressed."""
    before = prose[at - 1 : at]
    if before.isdecimal():
        return _as_inch(prose, at)
    alone = before.isspace() and prose[at - 2 : at - 1] not in FAMILY
    return 0.3 if alone and prose[at] == '"' and _key_ends().match(prose, at + 1) else NEVER


@cache
def _key_ends() -> re.Pattern[str]:
    """What follows a mark that is named and not used: “the key marked " is stuck”."""
    return pattern(r"[ ,;:)]|\.(?!\.)|$", MULTILINE)


@cache
def _measure() -> re.Pattern[str]:
    return pattern(r"(?:(?P<feet>\d['’′‘]\s?)|(?<![\d.,'’]))(?P<inches>\d{1,3}(?:\.\d+|\s\d/\d)?)$")


def _as_inch(prose: str, at: int) -> float:
    """6’2”, 3.5": short numbers only, so that a year at the end of a quotation is not read as a length."""
    measure = _measure().search(prose, max(0, at - 12), at)
    if not measure:
        return NEVER
    thing = prose[at + 1 : at + 2] == " " and prose[at + 2 : at + 3].isupper() == prose[at + 3 : at + 4].isupper()
    return 0.05 if measure["feet"] else 0.5 if thing else 1.2


def _as_apostrophe(prose: str, at: int) -> float:
    """The cost of a single mark that is no quotation mark: an apostrophe, a foot, a minute."""
    char, before, after = prose[at], prose[at - 1 : at], prose[at + 1 : at + 2]
    if before.isalnum():
        if before.isdecimal() or after.isalnum():
            return 0.05
        clipped = _clipped().search(prose, max(0, at - 4), at)
        return 0.05 if clipped else 0.35
    if after.isalnum():
        if _elision().match(prose, at + 1):
            return 0.05
        likely = {"'": 0.5, "’": 0.2, "`": 0.05}.get(char, 1.1)
        return 0.8 if char == "'" and after.isupper() else likely
    return 1.3 if before and not before.isspace() else 0.4
