"""What the company that a word keeps says about a candidate: the rest of the name, other names, common words."""

from newslint.lexicon import Lexicon
from newslint.names.candidates import Candidate
from newslint.names.index import Form


def company(c: Candidate, lex: Lexicon) -> dict[str, float]:
    """The pieces of evidence from the words around.

    ``clash_given`` and ``clash_plain`` say that another given name or a common word stands where the candidate has a
    part, ``in_a_title`` that a surname is followed by a common word with a capital (*Weatherspoon Art Museum*),
    ``somebody_else`` that the surname goes with another given name, ``surname_here`` that what is no person
    follows a given name, ``first_name`` and ``first_here`` that the word stands where a given name does;
    ``first_alike`` and ``family_alike`` that it then sounds like the one meant: a variant of a name rather than a slip.
    """
    fit, part = c.fit, c.form.parts[c.place]
    clash = [word for word in fit.clash if not is_plain(word, lex)]
    beside = [word for word in (fit.left, fit.right) if word and word not in fit.clash and not is_plain(word, lex)]
    first_name = bool(fit.right) and not is_plain(fit.right, lex) and lex.given(part) > 3.5
    family = (bool(clash) or fit.left in beside) and lex.surname(part) > 3.0
    return {
        "complete": fit.missing == 0 and bool(fit.exact),
        "clash_given": any(lex.given(word) > 4 for word in clash),
        "clash_plain": len(clash) < len(fit.clash),
        "beside": bool(beside),
        "first_name": first_name,
        "first_here": fit.right in beside and lex.given(part) <= 3.5,
        "surname_here": fit.left in beside and lex.given(fit.left) > 4 and not is_person(c.form, lex),
        "somebody_else": fit.clash[:1] == (fit.left,) and fit.left in clash and is_person(c.form, lex),
        "in_a_title": bool(fit.right) and fit.right not in beside and not clash and is_person(c.form, lex),
        "first_alike": first_name and c.sound == 0,
        "family_alike": family and c.sound == 0,
    }


def rarity(c: Candidate, lex: Lexicon) -> float:
    """How much the right neighbours tell, from 0 to 5: *Culkin* tells more than *John*."""
    return min(sum([max(0.0, 7.0 - _common(word, lex)) for word in c.fit.exact]), 5.0)


def is_plain(word: str, lex: Lexicon) -> bool:
    """True for a word that may stand beside any name: a title, a common word."""
    return lex.zipf(word) > 3.0 and lex.is_word(word)


def is_person(form: Form, lex: Lexicon) -> bool:
    """True for the name of a person; in a list that does not say so, for a name that begins with a given name."""
    kind = form.entry.kind
    return kind == "person" or (kind == "other" and len(form.parts) > 1 and lex.given(form.parts[0]) > 3.5)


def _common(part: str, lex: Lexicon) -> float:
    """How many bear a name, or how often a word is used: the scale of the lexicon."""
    used = lex.zipf(part)
    return max(lex.given(part), lex.surname(part), used if lex.is_word(part) else used - 1.5)
