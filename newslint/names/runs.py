"""Runs of capitalised words in prose: what may be a name, word by word, with what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.draft import OPAQUE
from newslint.names.compiling import content
from newslint.names.fold import listed
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    import re

_WORD = r"(?:[a-z]{1,2}['’‑-])?[^\W\d_a-z][^\W_]*(?:['’‑-][^\W_]+)*"
_SMALL = "of|for|on|and|&|de|del|della|der|den|di|da|dos|das|van|von|bin|ibn|al|el|y|to|in|the|la"
_JOIN = rf"\.?[ \xa0]|\.|[ \xa0](?:(?:{_SMALL})[ \xa0]){{1,2}}"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        pattern(rf"(?<![\w@#/\\&=_-])(?<!\w['’.‑-])(?<!\w\.){_WORD}(?:(?:{_JOIN}){_WORD})*"),
        pattern(_WORD),
        pattern(r"(?:^|[.!?…:;•*–—|\n\ufffc][\"'”’»)\]]*)\s*[\"'“‘«(\[*•–—-]*\s*$"),
    )


ABBREVIATED = listed(
    "adm capt col dr ft gen gov hon hr jr lt maj md mohd mr mrs ms mt no pres prof rep rev sen sgt sr st ste"
)
"""What a full stop may follow within a name."""


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


class Run(Record):
    """Capitalised words that stand together. ``opens``: the first of them begins a sentence or block."""

    tokens: list[Token]
    opens: bool


def runs(prose: str) -> list[Run]:
    """The runs of ``prose``, in order; what belongs to an address, handle or hashtag is none."""
    return list(_runs(prose))


def _runs(prose: str) -> Iterator[Run]:
    run, word, opening = _patterns()
    for match in run.finditer(prose):
        start, end = match.span()
        if _is_address(prose, start, end):
            continue
        opens = opening.search(prose, max(0, start - 6), start) is not None
        for tokens in _sentences(_tokens(prose, start, end, word)):
            yield Run(tokens, opens)
            opens = True


def _sentences(tokens: list[Token]) -> Iterator[list[Token]]:
    """The tokens, cut where a full stop ends a sentence rather than an abbreviation."""
    begin = 0
    for i, token in enumerate(tokens):
        if i and token.gap == "." and len(tokens[i - 1].part) > 1 and tokens[i - 1].part not in ABBREVIATED:
            yield tokens[begin:i]
            begin = i
    if tokens:
        yield tokens[begin:]


def _is_address(prose: str, start: int, end: int) -> bool:
    """True within a URL, an e-mail address or a file name."""
    after = prose[end : end + 2]
    letter = not prose[end - 2 : end - 1].isalnum()  # S.p.A.
    if after[:1] == "@" and after[1:].isalnum():
        return True
    if after[:1] in (".", "_", "=") and after[1:].islower() and not (letter and after[0] == "."):
        return True
    before = prose[max(0, start - 80) : start]
    return before.endswith(("//", "www.", OPAQUE + ".")) or (before[-1:] == "/" and "://" in before.rpartition(" ")[2])


def _tokens(prose: str, start: int, end: int, word: re.Pattern[str]) -> list[Token]:
    tokens: list[Token] = []
    last = start
    for match in word.finditer(prose, start, end):
        a, b = match.span()
        text = match[0]
        if not text[0].isupper() and not _particle(text):
            continue
        if len(text) > 3 and text[-2] in "'’" and text[-1] in "sS":
            text, b = text[:-2], b - 2
        tokens.append(Token(text, content(text), a, b, prose[last:a].strip() if tokens else "", ""))
        last = match.end()
    return tokens


def _particle(text: str) -> bool:
    """True for a capitalised word behind a small particle: al-Assad, d’Estaing."""
    head, _, rest = text.replace("’", "'").replace("'", "-").partition("-")
    return bool(rest) and rest[:1].isupper() and len(head) <= 2
