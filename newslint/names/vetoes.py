"""What rules a candidate out whatever else speaks for it: the word is right in a way that a sum cannot weigh."""

from newslint.lexicon import Lexicon
from newslint.names.candidates import Candidate
from newslint.names.closeness import Closeness
from newslint.names.company import is_person, rarity
from newslint.names.compiling import contents, words
from newslint.names.index import Form
from newslint.names.inflection import is_inflected, is_of_people, same_letters
from newslint.names.model import NEWSMAKER
from newslint.names.namesakes import is_a_namesake
from newslint.names.pinyin import is_another_chinese_name
from newslint.names.runs import Token
from newslint.names.story import Story
from newslint.names.unheard import is_unheard_of
from newslint.names.wordlists import CALENDAR, SAINTS

FAR_FOR_WORDS = 0.8
"""The cost of a slip above which a common word is taken for itself."""

ABBREVIATION = 6
"""Letters of the longest word in capitals that is taken for an abbreviation."""

SHORT = 4
"""Letters of a word that is too short to count the letters of the name instead of its own."""

RARE = 3.2
"""How much right neighbours tell, at least, if half of the letters are others."""


_edits = Closeness().count


def ruled_out(token: Token, c: Candidate, lex: Lexicon) -> bool:
    """True if the token cannot have been meant for the candidate in any story."""
    word, part = token.part, c.form.parts[c.place]
    if is_itself(word, part, c.cost, lex) or _other_form(word, c.form):
        return True
    inflected = is_inflected(word, part)
    if not c.fit.exact:
        return (
            inflected
            or (part in CALENDAR and len(c.form.parts) > 1)
            or _is_compound(token, part, lex)
            or _has_other_initials(token, c)
        )
    if is_person(c.form, lex):
        return _is_another_person(c, lex)
    return (
        _is_one_of(word, c.form)
        or is_of_people(word, part)
        or (inflected and c.fit.missing > 0)
        or _is_too_little(c, lex)
    )


def is_itself(word: str, part: str, cost: float, lex: Lexicon) -> bool:
    """True for a word that is rather itself than at this ``cost`` a slip for the part, whatever stands around."""
    if same_letters(word, part):
        return True
    return lex.is_word(word) and (cost > FAR_FOR_WORDS or (is_inflected(word, part) and lex.is_word(part)))


def vetoed(token: Token, c: Candidate, story: Story, lex: Lexicon) -> bool:
    """True if the token cannot have been meant in this story for a candidate that is not ``ruled_out``."""
    if is_another_chinese_name(c, story):
        return True
    if c.fit.exact:
        return is_a_namesake(token, c, story, lex)
    return is_unheard_of(c, story, lex) or _is_abbreviation(token, c, story) or not _may_stand_alone(c, story, lex)


def _is_compound(token: Token, part: str, lex: Lexicon) -> bool:
    """True for words joined by a hyphen, one of them right: *Canadian-US*; and for *el-Haite* beside *Haiti*."""
    if "-" not in token.text or "-" in part:
        return False
    return any(map(lex.is_word, token.text.split("-"))) or token.part != token.text.lower()


def _is_abbreviation(token: Token, c: Candidate, story: Story) -> bool:
    """True for capitals within a line of small letters, unless the name is written so: *IRNA* is not *Iran*."""
    if len(token.text) > ABBREVIATION or not token.text.isupper() or words(c.form.text)[c.place].isupper():
        return False
    return not story.is_shouted(token.start)


def _has_other_initials(token: Token, c: Candidate) -> bool:
    """True if initials before the word are not those of the given names: *J D Wetherspoon*, *Reese Witherspoon*."""
    if not token.initials or c.fit.left or not c.place:
        return False
    return not {part[0] for part in c.form.parts[: c.place]}.intersection(token.initials)


def _is_another_person(c: Candidate, lex: Lexicon) -> bool:
    """True if what stands beside the right neighbour is too far off, or a name of its own.

    *Jamie Muir* is not *Jamie Murray*: half of the letters are others, and every town has a Jamie. *Raul Castro Ruz*
    has a second surname. *San Martino* is a town, not José de San Martín.
    """
    word, part = c.word, c.form.parts[c.place]
    if SAINTS.issuperset(c.fit.exact):
        return True
    if any(lex.surname(w) > max(lex.given(w), 3) for w in c.fit.skipped):
        return True
    edits = _edits(word, part)
    if edits == 1:
        return False
    half = len(part) if len(word) > SHORT and word[0] == part[0] else min(len(word), len(part))
    return 2 * edits >= half and rarity(c, lex) < RARE


def _is_too_little(c: Candidate, lex: Lexicon) -> bool:
    """True if too little of the name of an organisation or place is there, or too much else: they share many words."""
    fit = c.fit
    if fit.skipped or (fit.missing > 0 and (len(fit.exact) < 2 or lex.is_word(c.word))):
        return True
    if SAINTS.issuperset(fit.exact) and c.form.entry.weight != NEWSMAKER:
        return bool(lex.given(c.word) or lex.surname(c.word))
    return False


def _is_one_of(word: str, form: Form) -> bool:
    """True for the singular of a name that is many: *a Lib Dem*."""
    return form.parts[-1] == word + "s"


def _other_form(word: str, form: Form) -> bool:
    """True if another right form of the same name has the word."""
    texts = (form.entry.name, *form.entry.also)
    return any(word in contents(text) for text in texts if not text.isascii() or word in text.lower())


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
