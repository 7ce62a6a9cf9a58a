"""Runs of capitalised words in prose: what may be a name, word by word, with what stands around it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.draft import OPAQUE
from newslint.lean import cache
from newslint.names.between import ABBREVIATED
from newslint.names.compiling import content
from newslint.patterns import pattern
from newslint.prose import occurrences
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import re

_REST = r"[^\W_]*(?:['’‑-][^\W_]+)*"
_WORD = rf"(?:[a-z]{{1,2}}['’‑-])?[^\W\d_a-z]{_REST}"
_SMALL = "of|for|on|and|&|de|del|della|der|den|di|da|dos|das|van|von|bin|ibn|al|el|y|to|in|the|la"
_JOIN = rf"\.?[ \xa0]|\.|[ \xa0](?:(?:{_SMALL})[ \xa0]){{1,2}}"

_LETTERS = r"\xaa-\u1fff\u2070-\U0010ffff"
"""Letters beyond ASCII, and little else: a class of ranges, which is found much faster than any word character is."""

_BEGINS = rf"[A-Z{_LETTERS}](?<=[^\W\d_a-z])(?<![\w@#/\\&=_-].)(?<!\w['’.‑-].)"
_GOES_ON = rf"(?=[ \xa0.][A-Z{_LETTERS} \xa0&abdefiltovy])(?:[ \xa0](?:(?:{_SMALL})[ \xa0]){{0,2}}|\.[ \xa0]?)"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        pattern(rf"(?<![\w@#/\\&=_-])(?<!\w['’.‑-])(?<!\w\.){_WORD}(?:(?:{_JOIN}){_WORD})*"),
        pattern(_WORD),
        pattern(r"(?:^|[.!?…:;•*–—|\n\ufffc][\"'”’»)\]]*)\s*[\"'“‘«(\[*•–—-]*\s*$"),
    )


@cache
def _quick() -> re.Pattern[str]:
    """Stretches where no small particle is joined to a word."""
    return pattern(rf"{_BEGINS}{_REST}(?:{_GOES_ON}[^\W\d_a-z]{_REST})*")


class Token(Record):
    """A capitalised word: as written without a possessive ending, as looked up, and its span in prose.

    ``gap`` says what stands between it and the word before in the run: nothing, or small words such as ``of``;
    ``initials`` are the single letters before it, if no other word of a name comes before them: *J D Wetherspoon*.
    """

    text: str
    part: str
    start: int
    end: int
    gap: str
    initials: str = ""

    def moved(self, by: int) -> Token:
        """The token, so many places further on."""
        text, part, start, end, gap, initials = self
        return tuple.__new__(Token, (text, part, start + by, end + by, gap, initials))  # half the time of Token(…)


class Run(Record):
    """Capitalised words that stand together. ``opens``: the first of them begins a sentence or block."""

    tokens: list[Token]
    opens: bool


def runs(prose: str) -> Iterator[Run]:
    """The runs of ``prose``, in order; what belongs to an address, handle or hashtag is none."""
    opening = _patterns()[2]
    for start, text in stretches(prose):
        opens = opening.search(prose, max(0, start - 6), start) is not None
        for tokens in sentences(text):
            yield Run([token.moved(start) for token in tokens], opens)
            opens = True


def stretches(prose: str) -> list[tuple[int, str]]:
    """Where words that make up runs begin, and how they are written: the same text has the same tokens anywhere."""
    found = [(match.start(), match[0]) for match in _shape(prose).finditer(prose)]
    if _may_have_addresses(prose):
        return [(at, text) for at, text in found if not _is_address(prose, at, at + len(text))]
    return found


def _shape(prose: str) -> re.Pattern[str]:
    """What finds the stretches of ``prose``: that for any text takes three times as long."""
    return _patterns()[0] if _may_have_particles(prose) else _quick()


def _may_have_particles(prose: str) -> bool:
    """False if no particle of one letter or two is joined to a capital: *al-Assad*, *d’Estaing*."""
    for mark in "'’‑-":
        for at in occurrences(prose, mark):
            after = prose[at + 1 : at + 2]
            is_behind_few = "a" <= prose[at - 1 : at] <= "z" and (at < 3 or not prose[at - 3 : at].isalnum())
            if (after > "z" or after.isupper()) and is_behind_few:
                return True
    return False


def _may_have_addresses(prose: str) -> bool:
    """False if no stretch of ``prose`` can belong to an address: no mark that ``_is_address`` seeks is there."""
    if "@" in prose or OPAQUE in prose:
        return True
    return any(prose[at + 1 : at + 2] >= "a" for mark in "._=" for at in occurrences(prose, mark))


def sentences(text: str) -> Iterator[list[Token]]:
    """The tokens of a stretch, with their places in it, cut where a full stop ends a sentence."""
    tokens = _tokens(text)
    begin = 0
    for i, token in enumerate(tokens):
        if i and token.gap == "." and _ends(tokens[i - 1].part):
            yield tokens[begin:i]
            begin = i
    if tokens:
        yield tokens[begin:]


def _ends(part: str) -> bool:
    """True if a full stop behind the word ends a sentence rather than an abbreviation."""
    return len(part) > 1 and part not in ABBREVIATED


def _is_address(prose: str, start: int, end: int) -> bool:
    """True within an e-mail address, a file name or a URL that is not to be read: no run begins behind a slash."""
    mark, after = prose[end : end + 1], prose[end + 1 : end + 2]
    if mark == "@" and after.isalnum():
        return True
    if mark in "._=" and after.islower() and (mark != "." or prose[end - 2 : end - 1].isalnum()):  # S.p.A.
        return True
    return prose.endswith(OPAQUE + ".", 0, start)


def _tokens(text: str) -> list[Token]:
    tokens: list[Token] = []
    last = 0
    for match in _patterns()[1].finditer(text):
        a, b = match.span()
        word = match[0]
        if not word[0].isupper() and not _particle(word):
            continue
        if len(word) > 3 and word[-2] in "'’" and word[-1] in "sS":
            word, b = word[:-2], b - 2
        tokens.append(Token(word, content(word), a, b, text[last:a].strip() if tokens else "", ""))
        last = match.end()
    return tokens


def _particle(text: str) -> bool:
    """True for a capitalised word behind a small particle: al-Assad, d’Estaing."""
    head, _, rest = text.replace("’", "'").replace("'", "-").partition("-")
    return bool(rest) and rest[:1].isupper() and len(head) <= 2
