"""What the company that a word keeps says about a candidate: the rest of the name, other names, common words."""

from collections.abc import Sequence

from newslint.lexicon import Lexicon
from newslint.names.candidates import Candidate
from newslint.names.fit import touch
from newslint.names.index import Form
from newslint.names.runs import Token
from newslint.names.wordlists import SAID


def company(c: Candidate, tokens: Sequence[Token], lex: Lexicon) -> dict[str, float]:
    """The pieces of evidence from the words around.

    ``clash_given`` and ``clash_plain`` say that another given name or a common word stands where the candidate has a
    part, ``in_a_title`` that a surname is followed by a common word with a capital (*Weatherspoon Art Museum*),
    ``somebody_else`` that the surname goes with another given name, ``other_surname`` that the given name goes with
    another surname, ``stranger`` that a word beside is a name that nobody has heard of, ``strangers`` both this and
    the first, ``surname_here`` that what is no person follows a given name, ``first_name`` and ``first_here`` that the
    word stands where a given name does; ``first_alike`` and ``family_alike`` that it then sounds like the one meant: a
    variant of a name rather than a slip.
    """
    fit, part = c.fit, c.form.parts[c.place]
    clash = [word for word in fit.clash if not is_plain(word, lex)]
    beside = [word for word in (fit.left, fit.right) if word and word not in fit.clash and not is_plain(word, lex)]
    goes_on = bool(fit.right) and not is_plain(fit.right, lex) and not _ends_plain(tokens, c.at + 2, lex)
    first_name = goes_on and lex.given(part) > 3.5
    family = (bool(clash) or fit.left in beside) and lex.surname(part) > 3.0
    somebody_else = _is_somebody_else(c, clash, lex)
    stranger = any(not _is_heard_of(word, lex) for word in (*clash, *beside))
    return {
        "complete": fit.missing == 0 and bool(fit.exact),
        "clash_given": any(lex.given(word) > 4 for word in clash),
        "clash_plain": len(clash) < len(fit.clash),
        "beside": bool(beside),
        "first_name": first_name,
        "first_here": goes_on and fit.right in beside and lex.given(part) <= 3.5,
        "surname_here": fit.left in beside and lex.given(fit.left) > 4 and not _may_be_surname(c.form, lex),
        "somebody_else": somebody_else,
        "other_surname": fit.right in clash and is_person(c.form, lex),
        "stranger": stranger,
        "strangers": somebody_else and stranger,
        "in_a_title": bool(fit.right) and fit.right not in beside and not clash and is_person(c.form, lex),
        "first_alike": first_name and c.sound == 0,
        "family_alike": family and c.sound == 0,
    }


def _is_somebody_else(c: Candidate, clash: list[str], lex: Lexicon) -> bool:
    """True if a surname stands behind another given name than its own."""
    left = c.fit.left
    if not left or c.fit.clash[:1] != (left,) or left not in clash:
        return False
    return is_person(c.form, lex) or lex.given(left) > 3.5


def _may_be_surname(form: Form, lex: Lexicon) -> bool:
    """True for a person, and for a name of one word that a list gives without saying what it is, unless a place is."""
    unsaid = form.entry.kind == "other" and len(form.parts) == 1
    return is_person(form, lex) or (unsaid and not lex.place(form.parts[0]))


def _is_heard_of(word: str, lex: Lexicon) -> bool:
    """True for a word that is somebody's name, or used at all."""
    return lex.zipf(word) > 2.5 or bool(lex.given(word) or lex.surname(word))


def _ends_plain(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """True if a name goes on at ``at`` with a common word: that of a company or a work rather than of a person."""
    return at < len(tokens) and is_plain(tokens[at].part, lex) and touch(tokens, at - 1)


def is_as_common(c: Candidate, lex: Lexicon) -> bool:
    """True for a surname about as many people bear as the one that it is near to: *Cates*, *Coates*."""
    mine = lex.surname(c.word)
    return mine > 3.4 and c.place == len(c.form.parts) - 1 > 0 and lex.surname(c.form.parts[-1]) < mine + 1


def is_coined(word: str, lex: Lexicon) -> bool:
    """True for two common words in one, as in many a title and product: *Starman*."""
    cuts = range(3, len(word) - 2)
    return any(lex.zipf(word[:i]) > 4 and lex.zipf(word[i:]) > 4 and lex.is_word(word[:i]) for i in cuts)


def rarity(c: Candidate, lex: Lexicon) -> float:
    """How much the right neighbours tell, from 0 to 5: *Culkin* tells more than *John*."""
    return min(sum([max(0.0, 7.0 - _common(word, lex)) for word in c.fit.exact]), 5.0)


def is_plain(word: str, lex: Lexicon) -> bool:
    """True for a word that may stand beside any name: a title, a common word; not if it is rather a surname."""
    used = lex.zipf(word)
    return used > 3.0 and lex.is_word(word) and (word in SAID or lex.surname(word) < used)


def is_person(form: Form, lex: Lexicon) -> bool:
    """True for the name of a person; in a list that does not say so, for a name that begins with a given name."""
    kind = form.entry.kind
    return kind == "person" or (kind == "other" and len(form.parts) > 1 and lex.given(form.parts[0]) > 3.5)


def _common(part: str, lex: Lexicon) -> float:
    """How many bear a name, or how often a word is used: the scale of the lexicon."""
    used = lex.zipf(part)
    return max(lex.given(part), lex.surname(part), used if lex.is_word(part) else used - 1.5)
