"""What rules a candidate out whatever else speaks for it: the word is right in a way that a sum cannot weigh."""

from newslint.lexicon import Lexicon
from newslint.names.candidates import Candidate
from newslint.names.compiling import contents
from newslint.names.index import Form
from newslint.names.inflection import is_inflected, same_letters
from newslint.names.runs import Token
from newslint.names.story import Story


def vetoed(token: Token, c: Candidate, story: Story, lex: Lexicon) -> bool:
    """True if the token cannot have been meant for the candidate."""
    word, part = token.part, c.form.parts[c.place]
    if same_letters(word, part) or _other_form(word, c.form):
        return True
    if c.fit.exact:
        return len(word) > len(part) and is_inflected(word, part) and not is_person(c.form, lex)
    return (
        is_inflected(word, part)
        or ("-" in word and "-" not in part and any(map(lex.is_word, token.text.split("-"))))
        or (len(c.form.parts) > 1 and not _may_stand_alone(c, story, lex))
    )


def _other_form(word: str, form: Form) -> bool:
    """True if another right form of the same name has the word."""
    return any(word in contents(text) for text in (form.entry.name, *form.entry.also))


def _may_stand_alone(c: Candidate, story: Story, lex: Lexicon) -> bool:
    """True if this part of a longer name may be meant by itself: not a common word, nor somebody's given name.

    Given names have too many right spellings to judge by; one is believed when the rest of the name is in the story.
    """
    part = c.form.parts[c.place]
    if lex.is_word(part):
        return False
    if c.place == len(c.form.parts) - 1 or not is_person(c.form, lex):
        return True
    return any(story.parts[other] for other in c.form.parts[c.place + 1 :])


def is_person(form: Form, lex: Lexicon) -> bool:
    """True for the name of a person; in a list that does not say so, for a name that begins with a given name."""
    kind = form.entry.kind
    return kind == "person" or (kind == "other" and len(form.parts) > 1 and lex.given(form.parts[0]) > 3.5)
