"""How a form of a name lies on the words of a draft that may belong to one name."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.costs import FAR
from newslint.names.between import APART, TOGETHER
from newslint.names.compiling import says
from newslint.names.index import Form
from newslint.names.runs import Token
from newslint.record import Record
from newslint.slips import slip

MANY = 16
"""Words that may belong to one name; a longer run is a list or a shout, and is cut."""


class Fit(Record):
    """How a form lies on the words of a run.

    ``exact`` and ``inexact`` count the other parts of the form that stand where they should, right or nearly right;
    ``left`` and ``right`` are the words on either side that belong to no part of it, ``clash`` those of them that
    stand where the form has another part; ``missing`` counts parts that the run has not, ``skipped`` are words of the
    run that stand between two parts.
    """

    exact: tuple[str, ...]
    inexact: tuple[int, ...]
    left: str
    right: str
    clash: tuple[str, ...]
    missing: int
    skipped: tuple[str, ...]


def joined(tokens: Sequence[Token]) -> list[list[Token]]:
    """The words of a run that may belong to one name, without particles; initials only as what they stand before."""
    groups: list[list[Token]] = [[]]
    initials = ""
    for token in tokens:
        if token.gap not in TOGETHER or len(groups[-1]) >= MANY:
            groups.append([])
            initials = ""
        if says(token.part):
            groups[-1].append(token._replace(initials=initials) if initials else token)
            initials = ""
        elif len(token.part) == 1 and not groups[-1]:
            initials += token.part
    return [group for group in groups if group]


def fit(tokens: Sequence[Token], at: int, form: Form, place: int) -> Fit:
    """How ``form`` lies on ``tokens`` if its part ``place`` is the token ``at``."""
    if len(tokens) == 1:
        return Fit((), (), "", "", (), len(form.parts) - 1, ())
    laid = _Laid([], [], [])
    before, other = laid.walk(tokens, at, form.parts, place, -1)
    after, another = laid.walk(tokens, at, form.parts, place, 1)
    left = tokens[before].part if before >= 0 and (other or touch(tokens, before)) else ""
    right = tokens[after].part if after < len(tokens) and (another or touch(tokens, after - 1)) else ""
    clash = tuple(word for word, there in ((left, other), (right, another)) if word and there)
    missing = len(form.parts) - 1 - len(laid.exact) - len(laid.inexact)
    return Fit(tuple(laid.exact), tuple(laid.inexact), left, right, clash, missing, tuple(laid.skipped))


def touch(tokens: Sequence[Token], at: int) -> bool:
    """True if a word may belong to one name with the next: nothing parts them, nor is the first a possessive."""
    after = tokens[at + 1]
    return after.gap not in APART and (bool(after.gap) or after.start - tokens[at].end < len("’s "))


class _Laid(Record):
    """Parts of a form as they are laid on words, outwards from one of them; a middle name may be missing, or added."""

    exact: list[str]
    inexact: list[int]
    skipped: list[str]

    def walk(self, tokens: Sequence[Token], at: int, parts: Sequence[str], place: int, step: int) -> tuple[int, bool]:
        """Where it ends, which may be outside the words, and whether the form has another part there."""
        a, b = at + step, place + step
        while 0 <= a < len(tokens) and 0 <= b < len(parts):
            word = tokens[a].part
            if word == parts[b]:
                self.exact.append(word)
            elif _is_alike(word, parts[b]):
                self.inexact.append(a)
            elif 0 <= b + step < len(parts) and word == parts[b + step]:
                self.exact.append(word)
                b += step
            elif 0 <= a + step < len(tokens) and tokens[a + step].part == parts[b]:
                self.exact.append(parts[b])
                self.skipped.append(word)
                a += step
            else:
                return a, True
            a, b = a + step, b + step
        return a, False


def _is_alike(word: str, part: str) -> bool:
    """True if the word may be a slip for the part as well."""
    return word[0] == part[0] and slip(word, part, 0.3 * len(part)) < FAR
