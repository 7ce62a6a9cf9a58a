"""When a neighbour that is right says little about who is meant: many people share it, and this one bears it too."""

from newslint.lexicon import Lexicon
from newslint.names.candidates import Candidate
from newslint.names.company import is_person, rarity
from newslint.names.model import NEWSMAKER
from newslint.names.runs import Token
from newslint.names.story import Story
from newslint.names.wordlists import SHARED

TELLING = 3.2
"""How much right neighbours tell, at least, of somebody who is not named in full."""

COMMON = 4.5
"""The score of a given name that every town has."""

BORNE = 3.0
"""The score of a name that somebody bears."""

HEARD = 1.0
"""The score of a word that is in use somewhere, perhaps as a name."""

OFTEN = 3
"""So often is no slip repeated beside the right name."""

IN_USE = 2.5
"""The score of a word that is much in use."""

TWICE = 1.2
"""The cost of a slip that is two, whatever they are."""

FAR = 0.9
"""The cost of a slip that is more than one letter, or a letter for any other."""


def is_a_namesake(token: Token, c: Candidate, story: Story, lex: Lexicon) -> bool:
    """True if the person beside whose name the right word stands is another than the candidate."""
    person = is_person(c.form, lex)
    if person and _is_no_given_name(token, c, story):
        return True
    part = c.form.parts[c.place]
    if story.parts[part] and part not in SHARED and lex.given(part) < COMMON:
        return person and _are_relatives(c, story, lex)
    if _shares_too_little(c, story, lex) or (person and _are_relatives(c, story, lex)):
        return True
    if not story.is_long:
        return False
    other = _is_settled(c, lex) or _is_rather_the_word(c, lex)
    return other or (person and (_is_named_in_part(c, lex) or _is_as_good_a_surname(c, lex)))


def _is_no_given_name(token: Token, c: Candidate, story: Story) -> bool:
    """True for a possessive, or a word with an article, where a given name would stand: *France’s Fillon*."""
    if c.place == len(c.form.parts) - 1:
        return False
    return story.is_possessive(token.end) or (token.text[:3].lower() in ("al-", "el-") and c.place == 0)


def _are_relatives(c: Candidate, story: Story, lex: Lexicon) -> bool:
    """True for two given names that the story tells apart: *Ivana* and *Ivanka* Trump."""
    both = lex.given(c.word) > BORNE and lex.given(c.form.parts[c.place]) > BORNE
    return both and c.place == 0 and story.parts[c.word] >= OFTEN


def _shares_too_little(c: Candidate, story: Story, lex: Lexicon) -> bool:
    """True if only such parts are right as very many people have, and the story says nothing of this one."""
    if not SHARED.issuperset(c.fit.exact):
        return False
    whole = c.fit.missing == 0 and c.fit.left not in SHARED
    if whole and (len(c.fit.exact) > 1 or lex.zipf(c.word) < HEARD):
        return False
    if not story.is_long:
        return not whole
    newsmaker = c.form.entry.weight == NEWSMAKER and c.cost < TWICE
    return not (whole and newsmaker and any(map(story.mentions, c.form.entry.context)))


def _is_settled(c: Candidate, lex: Lexicon) -> bool:
    """True for a name as much in use as the one meant and two letters off: *Khamenei* beside *Khomeini*."""
    used = lex.zipf(c.word)
    return c.cost > FAR and used > max(IN_USE, lex.zipf(c.form.parts[c.place]) - 1.0)


def _is_rather_the_word(c: Candidate, lex: Lexicon) -> bool:
    """True for what is far more in use than the part of a name that only the house knows: *American*, *Americanos*."""
    return c.form.entry.weight != NEWSMAKER and lex.zipf(c.word) > lex.zipf(c.form.parts[c.place]) + 1.5


def _is_named_in_part(c: Candidate, lex: Lexicon) -> bool:
    """True if too little of a name is there: *James* and something like *Robert* of James Robert Lorimer."""
    return c.form.entry.weight != NEWSMAKER and c.fit.missing > 0 and rarity(c, lex) < TELLING


def _is_as_good_a_surname(c: Candidate, lex: Lexicon) -> bool:
    """True for another surname behind a common given name, in a whole story that never has the one meant."""
    if c.place < len(c.form.parts) - 1 or max(map(lex.given, c.fit.exact)) < COMMON:
        return False
    borne, far = lex.surname(c.word) > BORNE, c.cost > FAR
    return (borne and far) if c.form.entry.weight == NEWSMAKER else (borne or far)
