"""Which canonical names a capitalised word may have been meant for, and how the words around it fit.

A candidate comes from the spelling alone (a part near to an unknown word), or from a neighbour that is right: beside
*Amy*, every name with *Amy* and a part that begins with the sound of *Poler*. What it is worth is for the evidence.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.names.book import Names
from newslint.names.compiling import says
from newslint.names.index import Form
from newslint.names.runs import Run, Token
from newslint.names.sounds import initial, skeleton
from newslint.slips import FAR, slip

TOGETHER = frozenset(
    (
        *("", ".", "&", "of", "for", "on", "of the", "de", "del", "della", "der", "di", "da", "dos", "das", "de la"),
        *("van", "van der", "van den", "von", "bin", "ibn", "al", "el", "la", "y"),
    )
)
"""What may stand between two parts of one name."""


class Fit(NamedTuple):
    """How a form lies on the words of a run.

    ``exact`` and ``inexact`` count the other parts of the form that stand where they should, right or nearly right;
    ``left`` and ``right`` are the words on either side that belong to no part of it, ``clash`` those of them that
    stand where the form has another part; ``missing`` counts parts that the run has not.
    """

    exact: tuple[str, ...]
    inexact: tuple[int, ...]
    left: str
    right: str
    clash: tuple[str, ...]
    missing: int


class Candidate(NamedTuple):
    """The word at ``at`` may stand for part ``place`` of ``form``; ``cost`` is the slip,
    ``sound`` the slip between the sounds as a share of them."""

    at: int
    form: Form
    place: int
    cost: float
    sound: float
    fit: Fit


def joined(run: Run) -> list[list[Token]]:
    """The words of a run that may belong to one name, without initials and particles."""
    groups: list[list[Token]] = [[]]
    for token in run.tokens:
        if token.gap not in TOGETHER:
            groups.append([])
        if says(token.part):
            groups[-1].append(token)
    return [group for group in groups if group]


def fit(tokens: Sequence[Token], at: int, form: Form, place: int) -> Fit:
    """How ``form`` lies on ``tokens`` if its part ``place`` is the token ``at``."""
    exact: list[str] = []
    inexact: list[int] = []
    left = _walk(tokens, at, form.parts, place, -1, exact, inexact)
    right = _walk(tokens, at, form.parts, place, 1, exact, inexact)
    clash = tuple(word for word, there in (left, right) if word and there)
    missing = len(form.parts) - 1 - len(exact) - len(inexact)
    return Fit(tuple(exact), tuple(inexact), left[0], right[0], clash, missing)


def _walk(
    tokens: Sequence[Token], at: int, parts: Sequence[str], place: int, step: int, exact: list[str], inexact: list[int]
) -> tuple[str, bool]:
    """Lays the parts to one side of ``place`` on the words; gives the word at which it ended, if it is another word
    than the form has there, and whether the form has one there."""
    a, b = at + step, place + step
    while 0 <= a < len(tokens) and 0 <= b < len(parts):
        word = tokens[a].part
        if word == parts[b]:
            exact.append(word)
        elif word[0] == parts[b][0] and slip(word, parts[b], 0.3 * len(parts[b])) < FAR:
            inexact.append(a)
        elif 0 <= b + step < len(parts) and word == parts[b + step]:
            exact.append(word)
            b += step
        elif 0 <= a + step < len(tokens) and tokens[a + step].part == parts[b]:
            exact.append(parts[b])
            a += step
        else:
            return word, True
        a, b = a + step, b + step
    if 0 <= a < len(tokens):
        return tokens[a].part, False
    return "", False


def anchored(tokens: Sequence[Token], at: int, names: Names) -> Iterator[Candidate]:
    """Candidates for the token ``at`` from a right neighbour of it."""
    word = tokens[at].part
    sound = skeleton(word)
    for k in (at - 1, at + 1, at - 2, at + 2):
        if not 0 <= k < len(tokens) or not names.count(tokens[k].part):
            continue
        for form in names.with_pair(tokens[k].part, word):
            if not form.right or tokens[k].part not in form.parts:
                continue
            place = form.parts.index(tokens[k].part) + (1 if at > k else -1)
            for p in (place, place + (1 if at > k else -1)):
                if 0 <= p < len(form.parts) and initial(form.parts[p]) == initial(word) and form.parts[p] != word:
                    yield from _candidate(tokens, at, form, p, word, sound, 0.5)


def unanchored(tokens: Sequence[Token], at: int, names: Names) -> Iterator[Candidate]:
    """Candidates for the token ``at`` from its spelling."""
    word = tokens[at].part
    sound = skeleton(word)
    around = [tokens[k].part for k in (at - 1, at + 1, at - 2, at + 2) if 0 <= k < len(tokens)]
    for part in names.near(word, 1 if len(word) < 5 else 2):
        if part == word or slip(word, part, 0.32 * len(part)) == FAR:
            continue
        forms = names.with_part(part, 24)
        for other in around:
            if names.count(other):
                forms += names.with_pair(other, part)
        for form in forms:
            if form.right and part in form.parts:
                yield from _candidate(tokens, at, form, form.parts.index(part), word, sound, 0.35)


def _candidate(
    tokens: Sequence[Token], at: int, form: Form, place: int, word: str, sound: str, most: float
) -> Iterator[Candidate]:
    part = form.parts[place]
    heard = skeleton(part)
    like = slip(sound, heard, 3.0) / len(heard)
    cost = distance(word, part)
    if cost <= 0.22 * len(part) or (like <= 0.4 and cost <= most * len(part)):
        yield Candidate(at, form, place, cost, like, fit(tokens, at, form, place))


def distance(word: str, part: str) -> float:
    """The slip from ``part`` to ``word``; in a hyphenated name each half has to be near by itself."""
    if "-" in part and word.count("-") == part.count("-"):
        halves = list(zip(word.split("-"), part.split("-"), strict=True))
        costs = [slip(w, p, max(0.7, 0.3 * len(p))) for w, p in halves]
        return sum(costs) if max(costs) < FAR else FAR
    return slip(word, part, 0.7 * len(part))
