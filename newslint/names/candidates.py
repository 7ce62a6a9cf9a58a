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
from newslint.names.sounds import initial, skeleton, undoubled
from newslint.slips import FAR, slip

TOGETHER = frozenset(
    (
        *("", ".", "&", "of", "for", "on", "of the", "de", "del", "della", "der", "di", "da", "dos", "das", "de la"),
        *("van", "van der", "van den", "von", "bin", "ibn", "al", "el", "la", "y"),
    )
)
"""What may stand between two parts of one name."""

DOUBLED = 0.45
"""The cost of letters doubled in the wrong places, however many: *Missisipi*."""


class Fit(NamedTuple):
    """How a form lies on the words of a run.

    ``exact`` and ``inexact`` count the other parts of the form that stand where they should, right or nearly right;
    ``left`` and ``right`` are the words on either side that belong to no part of it, ``clash`` those of them that
    stand where the form has another part; ``missing`` counts parts that the run has not, ``skipped`` words of the run
    that stand between two parts.
    """

    exact: tuple[str, ...]
    inexact: tuple[int, ...]
    left: str
    right: str
    clash: tuple[str, ...]
    missing: int
    skipped: int


class Candidate(NamedTuple):
    """The ``word`` at ``at`` may stand for part ``place`` of ``form``; ``cost`` is the slip,
    ``sound`` the slip between the sounds as a share of them; ``rivals`` counts other parts as near as this one."""

    at: int
    word: str
    form: Form
    place: int
    cost: float
    sound: float
    fit: Fit
    rivals: int = 0


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
    laid = _Laid([], [], [])
    left = laid.walk(tokens, at, form.parts, place, -1)
    right = laid.walk(tokens, at, form.parts, place, 1)
    clash = tuple(word for word, there in (left, right) if word and there)
    missing = len(form.parts) - 1 - len(laid.exact) - len(laid.inexact)
    return Fit(tuple(laid.exact), tuple(laid.inexact), left[0], right[0], clash, missing, len(laid.skipped))


class _Laid(NamedTuple):
    """Parts of a form as they are laid on words, outwards from one of them; a middle name may be missing, or added."""

    exact: list[str]
    inexact: list[int]
    skipped: list[str]

    def walk(self, tokens: Sequence[Token], at: int, parts: Sequence[str], place: int, step: int) -> tuple[str, bool]:
        """The word at which it ends, if any, and whether the form has another part there."""
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
                return word, True
            a, b = a + step, b + step
        return (tokens[a].part, False) if 0 <= a < len(tokens) else ("", False)


def _is_alike(word: str, part: str) -> bool:
    """True if the word may be a slip for the part as well."""
    return word[0] == part[0] and slip(word, part, 0.3 * len(part)) < FAR


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
    costs = {}
    for part in names.near(word, 1 if len(word) < 5 else 2):
        cost = distance(word, part, 0.32)
        if part != word and cost < FAR:
            costs[part] = cost
    for part, cost in costs.items():
        rivals = sum([other <= cost + 0.2 for other in costs.values()]) - 1
        for form in _forms(part, tokens, at, names):
            for c in _candidate(tokens, at, form, form.parts.index(part), word, skeleton(word), 0.35):
                yield c._replace(rivals=rivals)


def _forms(part: str, tokens: Sequence[Token], at: int, names: Names) -> Iterator[Form]:
    """Right forms with the part: some by itself, and those that have it beside a word that stands near."""
    found = names.with_part(part, 24)
    for k in (at - 1, at + 1, at - 2, at + 2):
        if 0 <= k < len(tokens) and names.count(tokens[k].part):
            found += names.with_pair(tokens[k].part, part)
    for form in found:
        if form.right and part in form.parts:
            yield form


def _candidate(
    tokens: Sequence[Token], at: int, form: Form, place: int, word: str, sound: str, most: float
) -> Iterator[Candidate]:
    part = form.parts[place]
    heard = skeleton(part)
    like = slip(sound, heard, 3.0) / len(heard)
    cost = distance(word, part)
    if cost <= 0.22 * len(part) or (like <= 0.4 and cost <= most * len(part)):
        yield Candidate(at, word, form, place, cost, like, fit(tokens, at, form, place))


def distance(word: str, part: str, most: float = 0.7) -> float:
    """The slip from ``part`` to ``word``, up to ``most`` a letter.

    In a hyphenated name each half has to be near by itself; letters doubled in the wrong places are one slip.
    """
    if "-" in part and word.count("-") == part.count("-"):
        halves = list(zip(word.split("-"), part.split("-"), strict=True))
        costs = [slip(w, p, max(0.7, 0.3 * len(p))) for w, p in halves]
        return sum(costs) if max(costs) < FAR else FAR
    cost = slip(word, part, most * len(part))
    return min(cost, DOUBLED) if DOUBLED < cost < FAR and undoubled(word) == undoubled(part) else cost
