"""What rules a candidate out whatever else speaks for it: the word is right in a way that a sum cannot weigh."""

from newslint.lexicon import Lexicon
from newslint.names.candidates import Candidate
from newslint.names.company import is_person
from newslint.names.compiling import contents
from newslint.names.index import Form
from newslint.names.inflection import is_inflected, is_of_people, same_letters
from newslint.names.runs import Token
from newslint.names.story import Story

FAR_FOR_WORDS = 0.8
"""The cost of a slip above which a common word is taken for itself."""


def vetoed(token: Token, c: Candidate, story: Story, lex: Lexicon) -> bool:
    """True if the token cannot have been meant for the candidate."""
    word, part = token.part, c.form.parts[c.place]
    if same_letters(word, part) or _other_form(word, c.form):
        return True
    inflected = is_inflected(word, part)
    if lex.is_word(word) and (c.cost > FAR_FOR_WORDS or (inflected and lex.is_word(part))):
        return True
    if not c.fit.exact:
        return inflected or _is_compound(token, part, lex) or not _may_stand_alone(c, story, lex)
    if is_person(c.form, lex):
        return False
    return is_of_people(word, part) or (inflected and c.fit.missing > 0) or _is_too_little(c, lex)


def _is_compound(token: Token, part: str, lex: Lexicon) -> bool:
    """True for words joined by a hyphen, one of them right: *Canadian-US*."""
    return "-" in token.part and "-" not in part and any(map(lex.is_word, token.text.split("-")))


def _is_too_little(c: Candidate, lex: Lexicon) -> bool:
    """True if too little of the name of an organisation or place is there, or too much else: they share many words."""
    return c.fit.skipped > 0 or (c.fit.missing > 0 and (len(c.fit.exact) < 2 or lex.is_word(c.word)))


def _other_form(word: str, form: Form) -> bool:
    """True if another right form of the same name has the word."""
    return any(word in contents(text) for text in (form.entry.name, *form.entry.also))


def _may_stand_alone(c: Candidate, story: Story, lex: Lexicon) -> bool:
    """True if this part of a longer name may be meant by itself: not a common word, nor somebody's given name.

    Given names have too many right spellings to judge by; one is believed when the rest of the name is in the story.
    """
    part = c.form.parts[c.place]
    if len(c.form.parts) == 1:
        return True
    if lex.is_word(part):
        return False
    if c.place == len(c.form.parts) - 1 or not is_person(c.form, lex):
        return True
    return any(story.parts[other] for other in c.form.parts[c.place + 1 :])
