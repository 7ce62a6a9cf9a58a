"""When a word by itself is a name that nobody has heard of rather than a slip: what else it may be, and who."""

from newslint.lexicon import Lexicon
from newslint.names.candidates import Candidate
from newslint.names.company import is_person
from newslint.names.namesakes import COMMON
from newslint.names.story import Story
from newslint.names.wordlists import SHARED

IN_USE, NEARLY = 1.5, 1.3
"""The score of a word that is in use, and how much less than the right one it may be so to be one of its own."""

FOREIGN = 3.0
"""The score of a word of another language that many use."""

BORNE, GIVEN = 3.0, 4.0
"""The scores of a surname that somebody bears, and of a given name that many do."""


def is_unheard_of(c: Candidate, story: Story, lex: Lexicon) -> bool:
    """True if a word without a right neighbour is taken for a name of its own; never if the right one is near.

    A word of another language is one whatever is near (*Parisien*), and common given names are near too often to tell.
    """
    if _is_shared(c, story) or (story.is_long and lex.foreign(c.word) > FOREIGN):
        return True
    part = c.form.parts[c.place]
    if story.parts[part] and lex.given(part) < COMMON:
        return False
    return _is_a_surname(c, lex) or (story.is_long and (_is_in_use(c, lex) or _is_never_introduced(c, story, lex)))


def _is_shared(c: Candidate, story: Story) -> bool:
    """True for a part that very many people have, of somebody of whom the story has nothing else."""
    parts = c.form.parts
    return len(parts) > 1 and parts[c.place] in SHARED and not any(story.parts[p] for p in parts if p not in SHARED)


def _is_in_use(c: Candidate, lex: Lexicon) -> bool:
    """True for a word written nearly as often as the right one."""
    return is_nearly_as_used(c.word, c.form.parts[c.place], lex)


def is_nearly_as_used(word: str, part: str, lex: Lexicon) -> bool:
    """True for a word that is in use, and not much less so than the part of a name."""
    used = lex.zipf(word)
    return used > IN_USE and used > lex.zipf(part) - NEARLY


def _is_never_introduced(c: Candidate, story: Story, lex: Lexicon) -> bool:
    """True if the story has nothing else of a name of several parts, a common given name set aside.

    It would have been said in full.
    """
    if len(c.form.parts) == 1 or any(map(story.mentions, c.form.entry.context)):
        return False
    return not any(story.parts[part] and lex.given(part) < GIVEN for part in c.form.parts)


def _is_a_surname(c: Candidate, lex: Lexicon) -> bool:
    """True for somebody's surname behind a given name, where a name of one word is meant that is no person's."""
    left = c.fit.left
    if not left or len(c.form.parts) > 1 or is_person(c.form, lex):
        return False
    return lex.given(left) > GIVEN and lex.surname(c.word) > BORNE
