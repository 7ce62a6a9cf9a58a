"""What speaks for and against a slip: the words around it, the story, and what the written word is by itself.

A noisy channel as a sum: each piece of evidence is a number, its weight says how much it counts, and the sum is the
logarithm of the odds that the name was meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newslint.lean import lru_cache
from newslint.lexicon import Lexicon
from newslint.names.candidates import DEAREST, Candidate
from newslint.names.company import company, is_as_common, is_coined, is_person, rarity
from newslint.names.model import NEWSMAKER
from newslint.names.runs import Token
from newslint.names.sounds import undoubled
from newslint.names.story import Story
from newslint.names.weights import ALONE, ANCHORED
from newslint.record import Record

Pieces = dict[str, float]


LIKELY = 0.3
"""The score from which a slip is reported."""

ENOUGH = LIKELY - 0.01
"""The same, with a little left for sums in another order."""

FAR_ALONE = 0.105
"""The size of a slip, by letter, at which part of a longer name is hardly meant by itself."""


BEARER = 0.9
"""The cost of a slip above which a surname that somebody bears is taken for theirs."""


MISTAKEN = 0.3
"""How much it counts that a story has a well-known name wrong each time."""

BORNE = 3
"""The score of a surname that somebody bears."""

KNOWN_COST = 0.5
"""The cost of a slip above which it counts that the word is known as somebody's or some place's name."""

KEPT = 1 << 14
"""Parts of names of which it is kept in memory what may speak for them."""

WELL_KNOWN = 2.0
"""So much more often (Zipf) than what is written is a name written that a writer may have wrong each time."""

LONG = 6
"""Letters of such a name, at least: a shorter one has too many others beside it."""

IN_ITS_LAND = 0.3
"""How much it counts that a whole story has a name nowhere else, if it has words that go with the name."""


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


def most(word: str, part: str, cost: float, sound: float, rivals: int, lex: Lexicon) -> float:
    """A score that no candidate exceeds without a right neighbour: all else that may speak for it, and nothing against.

    ``word`` is the word as looked up, ``part`` what it may be a slip for; the rest is as in ``Candidate``.
    """
    slip = _slip(word, part, cost, sound, rivals)
    known = _known(word, lex)
    most = _most_for(part, lex) + sum([value * ALONE.get(name, 0) for name, value in slip.items()])
    most += sum([value * ALONE[name] for name, value in known.items()])
    if slip["rel"] > FAR_ALONE and lex.surname(word) > BORNE:
        most += ALONE["bearer"]
    borne = max(lex.given(word), lex.surname(word), known["place"], known["foreign"])
    return most + ALONE["known_cost"] * borne * max(0.0, cost - KNOWN_COST)


def may_be_believed(most: float) -> bool:
    """False of what ``most`` gives if no candidate is believed."""
    return most >= ENOUGH


def reaches(word: str, parts: Sequence[str], lex: Lexicon) -> Iterator[tuple[str, float]]:
    """Parts that the word may be a slip for, and the cost of a slip above which ``most`` is not believed of each."""
    known, surname = _known(word, lex), lex.surname(word)
    itself = sum([value * ALONE[name] for name, value in known.items()]) - ENOUGH
    against = -ALONE["known_cost"] * max(lex.given(word), surname, known["place"], known["foreign"])
    for part in parts:
        size = len(part)
        room = itself + _most_for(part, lex) + ALONE["length"] * min(size, 12)
        room += ALONE["lengths"] * abs(len(word) - size) + ALONE["swap"] * (sorted(word) == sorted(part))
        cost = _used_up(room, size, against)
        if surname > BORNE:
            cost = max(min(cost, FAR_ALONE * size), _used_up(room + ALONE["bearer"], size, against))
        if cost > 0:
            yield part, min(cost, DEAREST * size)


def _used_up(room: float, size: int, against: float) -> float:
    """The cost of a slip in so many letters at which nothing is left of ``room``; ``against`` counts as it grows."""
    rel = -ALONE["rel"] / size
    return room / rel if room <= rel * KNOWN_COST else (room + against * KNOWN_COST) / (rel + against)


@lru_cache(KEPT)
def _most_for(part: str, lex: Lexicon) -> float:
    """The most that may speak for a name with this part: what is known of the part, and all that a story may say."""
    pieces = {**_common(part, lex), "own": is_own(part, lex)}
    said = sum([ALONE[name] for name in ("context", "person", "single", "story")])
    return ALONE[""] + said + sum([value * ALONE[name] for name, value in pieces.items()])


def evidence(c: Candidate, tokens: Sequence[Token], story: Story, lex: Lexicon) -> Pieces:
    """The pieces of evidence for a candidate, by name."""
    itself = _itself(tokens[c.at], lex)
    meant = _meant(c, lex)
    said = _said(c, tokens[c.at], story, bool(meant["person"]))
    slip = _slip(c.word, c.form.parts[c.place], c.cost, c.sound, c.rivals)
    pieces = {**slip, **itself, **company(c, tokens, lex), **meant, **said}
    if len(c.form.parts) > 1 and not c.fit.exact:
        pieces["far"] = pieces["rel"] > FAR_ALONE and not (pieces["story"] or pieces["context"])
        pieces["coined"] = is_coined(c.word, lex)
        pieces["as_common"] = is_as_common(c, lex)
    known = max(lex.given(c.word), lex.surname(c.word), itself["place"], itself["foreign"])
    if pieces["again"] and not known and _is_mistaken(c, pieces, story.parts[tokens[c.at].part], lex):
        pieces["again"] = MISTAKEN
    common = 5.0 - rarity(c, lex)
    pieces["bearer"] = lex.surname(c.word) > BORNE and _is_bearer(c, pieces, common)
    pieces["known_cost"] = known * max(0.0, c.cost - KNOWN_COST)
    pieces["common_known" if pieces["person"] else "common_word"] = common * max(0.0, known - 3.0)
    pieces["common_known_cost"] = common * max(0.0, known - 3.0) * max(0.0, c.cost - 0.5)
    return pieces


def _is_bearer(c: Candidate, pieces: Pieces, common: float) -> bool:
    """True for a surname too far off to be a slip: behind a common given name, or by itself."""
    if c.fit.exact:
        return bool(pieces["person"]) and c.place == len(c.form.parts) - 1 and common > 3.5 and c.cost > BEARER
    return pieces["rel"] > FAR_ALONE


def _slip(word: str, part: str, cost: float, sound: float, rivals: int) -> Pieces:
    """How far the word is from the part of the name: by letters, by sound, both at once."""
    rel = cost / len(part)
    return {
        "rel": rel,
        "rel_sound": rel * sound,
        "length": min(len(part), 12),
        "swap": cost < 0.5 and sorted(word) == sorted(part),
        "double": cost < 0.5 and len(word) != len(part) and undoubled(word) == undoubled(part),
        "lengths": abs(len(word) - len(part)),
        "rivals": min(rivals, 4),
    }


def _itself(token: Token, lex: Lexicon) -> Pieces:
    """What the written word is by itself; capitals inside it speak for an abbreviation."""
    return {
        **_known(token.part, lex),
        "accented": not token.text.isascii() and not token.text.isupper(),
        "caps": sum(map(str.isupper, token.text)) > 0.3 * len(token.text),
    }


def _known(word: str, lex: Lexicon) -> Pieces:
    """What is known of a word: how much it is used, and as what."""
    return {"place": lex.place(word), "foreign": 0.0 if "-" in word else lex.foreign(word), "zipf": lex.zipf(word)}


def _common(part: str, lex: Lexicon) -> Pieces:
    """How common part of a name is."""
    used = lex.zipf(part)
    most = 3.0 if used > 3.0 and lex.is_word(part) else 4.0
    return {"czipf": min(used, most), "csurname": lex.surname(part)}


def _meant(c: Candidate, lex: Lexicon) -> Pieces:
    """How likely the name is to be in the news at all."""
    part, entry = c.form.parts[c.place], c.form.entry
    return {
        **_common(part, lex),
        "single": len(c.form.parts) == 1,
        "own": len(c.form.parts) == 1 and is_own(part, lex),
        "newsmaker": entry.weight == NEWSMAKER and len(c.form.parts) > 1,
        "person": is_person(c.form, lex),
    }


def is_own(part: str, lex: Lexicon) -> bool:
    """True for part of a name that nobody else has."""
    return not (lex.zipf(part) or lex.surname(part) or lex.place(part))


def _said(c: Candidate, token: Token, story: Story, person: bool) -> Pieces:
    """What the story says elsewhere: the right form, the written one again, what goes with the name."""
    right = story.parts[c.form.parts[c.place]] > 0
    context = any(map(story.mentions, c.form.entry.context))
    return {
        "story": right,
        "again": story.parts[token.part] > 1 and not right,
        "context": context,
        "nowhere": (IN_ITS_LAND if context else 1.0) if story.is_long and not right else 0.0,
        "place_here": not c.fit.left and person and story.is_place(token.start),
        "credit": not (c.fit.left or c.fit.right) and story.is_credit(token.start),
    }


def _is_mistaken(c: Candidate, pieces: Pieces, times: int, lex: Lexicon) -> bool:
    """True for what nobody bears, where a writer may have a well-known name wrong each time.

    What comes often is somebody else's name, unless the story also has words that go with the well-known one.
    """
    name = c.form.parts[c.place]
    known = len(c.form.parts) == 1 and len(name) >= LONG and lex.zipf(name) - pieces["zipf"] >= WELL_KNOWN
    return known and (times == 2 or bool(pieces["context"]))
