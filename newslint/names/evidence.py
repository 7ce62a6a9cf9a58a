"""What speaks for and against a slip: the words around it, the story, and what the written word is by itself.

A noisy channel as a sum: each piece of evidence is a number, its weight says how much it counts, and the sum is the
logarithm of the odds that the name was meant. There are two sets of weights: with a neighbour that is right (*Kier*
before *Starmer*) the question is who is meant; without one it is whether anybody is. The weights were fitted by
logistic regression to published misspellings and to published copy, then rounded.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newslint.lexicon import Lexicon
from newslint.names.candidates import Candidate
from newslint.names.runs import Run, Token
from newslint.names.story import Story
from newslint.names.vetoes import is_person


class Evidence(NamedTuple):
    """Why a candidate is believed: its score, and what each piece of evidence adds to it."""

    score: float
    because: Mapping[str, float]


ANCHORED: Mapping[str, float] = {
    "": -0.7,
    "rel": -7.26,
    "rel_sound": -23.85,
    "length": 0.30,
    "first": -0.83,
    "lengths": -0.50,
    "rare": 0.24,
    "common_rel": -0.55,
    "common_known": -0.16,
    "complete": 1.53,
    "clash": -1.29,
    "clash_given": -2.01,
    "clash_plain": -3.29,
    "beside": -1.81,
    "word": -0.36,
    "title": -0.17,
    "place": -0.03,
    "zipf": -0.14,
    "known_cost": -0.16,
    "czipf": 0.63,
    "cgiven": 0.06,
    "csurname": 0.14,
    "cplace": -0.33,
    "newsmaker": 1.07,
    "person": 0.77,
    "context": 1.00,
    "again": -1.50,
}
ALONE: Mapping[str, float] = {
    "": -0.5,
    "rel": -11.91,
    "rel_sound": -13.11,
    "length": 0.12,
    "lengths": -0.68,
    "common_rel": -2.38,
    "single": 0.49,
    "clash": -1.04,
    "clash_plain": -0.96,
    "beside": -0.27,
    "given": -0.12,
    "place": -0.10,
    "foreign": -0.17,
    "zipf": -1.23,
    "known_cost": -0.21,
    "czipf": 1.25,
    "csurname": 0.03,
    "cplace": -0.12,
    "caps": -1.35,
    "again": -4.57,
    "context": 1.00,
    "story": 2.00,
    "first_alike": -1.00,
}


def weigh(c: Candidate, tokens: Sequence[Token], run: Run, story: Story, lex: Lexicon) -> Evidence:
    """What speaks for and against a candidate."""
    weights = ANCHORED if c.fit.exact else ALONE
    found = features(c, tokens, run, story, lex)
    because = {name: value * weights[name] for name, value in found.items() if value and name in weights}
    return Evidence(weights[""] + sum(because.values()), because)


def features(c: Candidate, tokens: Sequence[Token], run: Run, story: Story, lex: Lexicon) -> dict[str, float]:
    """The pieces of evidence for a candidate, by name."""
    token = tokens[c.at]
    form = c.form
    part, word = form.parts[c.place], token.part
    given, surname, place = lex.given(word), lex.surname(word), lex.place(word)
    foreign, zipf = lex.foreign(word), lex.zipf(word)
    low = token.text.lower()
    is_word = lex.is_word(low)
    rare = sum([max(0.0, 7.0 - _common(a, lex)) for a in c.fit.exact])
    common = max(0.0, 5.0 - rare)
    known = max(given, surname, place, foreign)
    clash = [w for w in c.fit.clash if not _plain(w, lex)]
    beside = [w for w in (c.fit.left, c.fit.right) if w and w not in c.fit.clash and not _plain(w, lex)]
    rel, sound = c.cost / len(part), c.sound
    czipf = lex.zipf(part)
    again = story.parts[word] > 1 and not story.parts[part]
    first_name = bool(c.fit.right) and not _plain(c.fit.right, lex) and lex.given(part) > 3.5
    family = (bool(clash) or c.fit.left in beside) and lex.surname(part) > 3.0
    return {
        "cost": c.cost,
        "rel": rel,
        "sound": sound,
        "rel_sound": rel * sound,
        "length": min(len(part), 12),
        "first": float(word[0] != part[0]),
        "lengths": abs(len(word) - len(part)),
        "rare": min(rare, 10.0),
        "common_rel": rel * common,
        "common_known": common * max(0.0, known - 3.0),
        "inexact": len(c.fit.inexact),
        "complete": float(c.fit.missing == 0 and bool(c.fit.exact)),
        "missing": min(c.fit.missing, 3),
        "single": float(len(form.parts) == 1),
        "clash": float(bool(clash)),
        "clash_given": float(any(lex.given(w) > 4 for w in clash)),
        "clash_plain": float(len(clash) < len(c.fit.clash)),
        "beside": float(bool(beside)),
        "beside_given": float(c.fit.left in beside and lex.given(c.fit.left) > 4),
        "first_name": float(first_name),
        "first_alike": float(first_name and sound == 0),
        "family_alike": float(family and sound == 0),
        "word": lex.zipf(low) if is_word else 0.0,
        "title": float(lex.is_word(token.text)),
        "given": given,
        "surname": surname,
        "place": place,
        "foreign": foreign,
        "zipf": zipf,
        "known_cost": known * max(0.0, c.cost - 0.5),
        "czipf": czipf,
        "cgiven": lex.given(part),
        "csurname": lex.surname(part),
        "cplace": lex.place(part),
        "weight": form.entry.weight,
        "newsmaker": float(form.entry.weight == 2.0 and len(form.parts) > 1),
        "person": float(is_person(form, lex)),
        "family_alone": float(len(form.parts) > 1 and not c.fit.exact),
        "cword": float(lex.is_word(part)),
        "opens": float(run.opens and token is run.tokens[0]),
        "caps": float(sum(map(str.isupper, token.text)) > 0.3 * len(token.text)),
        "context": float(any(map(story.mentions, form.entry.context))),
        "story": float(story.parts[part] > 0),
        "again": float(again),
        "again_rare": again * max(0.0, 4.0 - czipf + zipf),
    }


def _common(part: str, lex: Lexicon) -> float:
    """How many bear a name, or how often a word is used: the scale of the lexicon."""
    return max(lex.given(part), lex.surname(part), lex.zipf(part) if lex.is_word(part) else lex.zipf(part) - 1.5)


def _plain(word: str, lex: Lexicon) -> bool:
    """True for a word that may stand beside any name: a title, a common word."""
    return lex.zipf(word) > 3.0 and lex.is_word(word)
