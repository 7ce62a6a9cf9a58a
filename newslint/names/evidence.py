"""What speaks for and against a slip: the words around it, the story, and what the written word is by itself.

A noisy channel as a sum: each piece of evidence is a number, its weight says how much it counts, and the sum is the
logarithm of the odds that the name was meant. There are two sets of weights: with a neighbour that is right (*Kier*
before *Starmer*) the question is who is meant; without one it is whether anybody is. The weights were fitted by
logistic regression, each with the sign that sense gives it, to published misspellings and to published copy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newslint.lexicon import Lexicon
from newslint.names.candidates import Candidate
from newslint.names.company import company, is_person, rarity
from newslint.names.runs import Token
from newslint.names.story import Story
from newslint.record import Record

Pieces = dict[str, float]

ANCHORED: Mapping[str, float] = {
    "": -2.6,
    "beside": -1.4,
    "clash_given": -3.3,
    "clash_plain": -2.0,
    "common_known_cost": -0.21,
    "common_word": -0.14,
    "complete": 1.6,
    "csurname": 0.17,
    "czipf": 0.91,
    "length": 0.35,
    "lengths": -0.42,
    "person": 1.2,
    "rel": -6.3,
    "rel_sound": -25.1,
    "rivals": -0.52,
    "somebody_else": -2.4,
    "swap": 3.0,
    "newsmaker": 1.2,
    "accented": -2.0,
    "common_known": -0.30,
    "again": -1.5,
    "context": 1.0,
}
ALONE: Mapping[str, float] = {
    "": -1.4,
    "again": -5.2,
    "caps": -1.5,
    "clash_plain": -1.2,
    "csurname": 0.18,
    "czipf": 1.3,
    "double": -1.0,
    "foreign": -0.12,
    "known_cost": -0.12,
    "length": 0.27,
    "lengths": -0.59,
    "person": 1.5,
    "place": -0.27,
    "rel": -22.1,
    "rel_sound": -15.5,
    "rivals": -0.51,
    "single": 0.37,
    "swap": 1.3,
    "zipf": -1.5,
    "story": 2.0,
    "in_a_title": -1.0,
    "first_alike": -2.5,
    "family_alike": -1.0,
    "somebody_else": -4.0,
    "surname_here": -2.5,
    "first_name": -1.0,
    "first_here": -2.0,
    "accented": -2.0,
    "context": 1.0,
}
"""What each piece counts beside a right neighbour, and without one; the empty name is what is added always."""

TOLD: Mapping[str, str] = {
    "accented": "has an accent",
    "again": "written so throughout",
    "beside": "another word of the name is there",
    "caps": "capitals inside",
    "clash_given": "another given name stands there",
    "clash_plain": "an ordinary word stands there",
    "common_known": "a common name beside a common name",
    "common_known_cost": "a common name, far off",
    "common_word": "a common word beside a common name",
    "complete": "the rest of the whole name stands there",
    "context": "words that go with the name",
    "csurname": "how common the right surname is",
    "czipf": "how often the right form is written",
    "double": "a letter doubled",
    "family_alike": "a surname that sounds the same",
    "first_alike": "a given name that sounds the same",
    "first_here": "a given name stands before it",
    "first_name": "may be a given name",
    "foreign": "a word of another language",
    "in_a_title": "in a title",
    "known_cost": "somebody else’s name, far off",
    "length": "length of the name",
    "lengths": "letters more or fewer",
    "newsmaker": "a name in the news",
    "person": "a person",
    "place": "a place",
    "rel": "size of the slip",
    "rel_sound": "it sounds different",
    "rivals": "other names as near",
    "single": "a name of one word",
    "slip": "size of the slip between the two",
    "somebody_else": "somebody else’s name",
    "space": "two parts of one name run together",
    "story": "the right form is in the story",
    "surname_here": "a surname here",
    "swap": "letters swapped",
    "zipf": "how often the written form is used",
}
"""The pieces in plain words."""

NEWSMAKER = 2.0
"""The weight of an entry that we wrote ourselves: a name that is in the news."""


class Evidence(Record):
    """Why a candidate is believed: its score, and what each piece of evidence adds to it."""

    score: float
    because: Mapping[str, float]


def weigh(c: Candidate, tokens: Sequence[Token], story: Story, lex: Lexicon) -> Evidence:
    """What speaks for and against a candidate."""
    weights = ANCHORED if c.fit.exact else ALONE
    pieces = evidence(c, tokens, story, lex)
    because = {name: value * weights[name] for name, value in pieces.items() if value and name in weights}
    return Evidence(weights[""] + sum(because.values()), because)


def evidence(c: Candidate, tokens: Sequence[Token], story: Story, lex: Lexicon) -> Pieces:
    """The pieces of evidence for a candidate, by name."""
    itself = _itself(tokens[c.at], lex)
    pieces = {**_slip(c), **itself, **company(c, lex), **_meant(c, lex), **_said(c, tokens[c.at], story)}
    known = max(lex.given(c.word), lex.surname(c.word), itself["place"], itself["foreign"])
    common = 5.0 - rarity(c, lex)
    pieces["known_cost"] = known * max(0.0, c.cost - 0.5)
    pieces["common_known" if pieces["person"] else "common_word"] = common * max(0.0, known - 3.0)
    pieces["common_known_cost"] = common * max(0.0, known - 3.0) * max(0.0, c.cost - 0.5)
    return pieces


def _slip(c: Candidate) -> Pieces:
    """How far the word is from the part of the name: by letters, by sound, both at once."""
    part, word = c.form.parts[c.place], c.word
    rel = c.cost / len(part)
    return {
        "rel": rel,
        "rel_sound": rel * c.sound,
        "length": min(len(part), 12),
        "swap": c.cost < 0.5 and sorted(word) == sorted(part),
        "double": c.cost < 0.5 and len(word) != len(part) and set(word) == set(part),
        "lengths": abs(len(word) - len(part)),
        "rivals": min(c.rivals, 4),
    }


def _itself(token: Token, lex: Lexicon) -> Pieces:
    """What the written word is by itself: a word, a name, a place; capitals inside it speak for an abbreviation."""
    part = token.part
    return {
        "place": lex.place(part),
        "foreign": 0.0 if "-" in part else lex.foreign(part),
        "zipf": lex.zipf(part),
        "accented": not token.text.isascii() and not token.text.isupper(),
        "caps": sum(map(str.isupper, token.text)) > 0.3 * len(token.text),
    }


def _meant(c: Candidate, lex: Lexicon) -> Pieces:
    """How likely the name is to be in the news at all."""
    part, entry = c.form.parts[c.place], c.form.entry
    return {
        "czipf": min(lex.zipf(part), 3.0 if lex.is_word(part) else 4.0),
        "csurname": lex.surname(part),
        "single": len(c.form.parts) == 1,
        "newsmaker": entry.weight == NEWSMAKER and len(c.form.parts) > 1,
        "person": is_person(c.form, lex),
    }


def _said(c: Candidate, token: Token, story: Story) -> Pieces:
    """What the story says elsewhere: the right form, the written one again, what goes with the name."""
    right = story.parts[c.form.parts[c.place]] > 0
    return {
        "story": right,
        "again": story.parts[token.part] > 1 and not right,
        "context": any(map(story.mentions, c.form.entry.context)),
    }
