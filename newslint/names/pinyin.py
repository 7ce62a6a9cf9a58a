"""Which words are Chinese as pinyin writes it: most are one slip from another that is as right."""

from newslint.lean import lru_cache
from newslint.names.candidates import Candidate
from newslint.names.fold import listed
from newslint.names.story import Story
from newslint.patterns import pattern

CAPITAL = 2.0
"""The weight from which a place is so great that a letter is rather left out of it than it is taken for another."""

_LAND = listed("china chinese beijing taiwan")

_INITIAL = r"(?:[zcs]h|[bpmfdtnlgkhjqxrzcswy])"
_FINAL = r"(?:i?ang?|i?ong|[eiu]ng?|uang?|i?ao|uai|[aeu]i|ou|i[aeu]|u[aeo]|(?<![bpf])e|(?<=[bpmfw])o|[aiu])"
_BARE = r"(?:ang?|eng?|ai|ao|ei|er|ou|[aeo])"
_WORD = rf"(?:{_INITIAL}{_FINAL}|{_BARE}){{2,3}}"
_MARK = r"zh|x|q|[aiu]ao|uo|ian|ng|ao|ou"


@lru_cache(4096)
def is_pinyin(word: str) -> bool:
    """True if a folded word divides wholly into at least two syllables of Mandarin."""
    return pattern(_WORD).fullmatch(word) is not None


def is_another_chinese_name(c: Candidate, story: Story) -> bool:
    """True for a word that is as good a Chinese name as the part that it is near to: *Tengzhou* beside *Tongzhou*.

    Letters swapped, and an *n* for an *ng*, are slips in a whole name (*Xi Jingping*), as a letter left out of a great
    place is where no name stands before it (*Shangai*).
    """
    word, part, entry = c.word, c.form.parts[c.place], c.form.entry
    if not (is_pinyin(word) and is_pinyin(part)):
        return False
    said = " ".join((entry.role, *entry.context)).lower()
    chinese = any(land in said for land in _LAND)
    if c.fit.exact:
        return chinese and word.replace("ng", "n") != part.replace("ng", "n") and sorted(word) != sorted(part)
    if not chinese and not pattern(_MARK).search(word):
        return False
    if c.form.entry.weight >= CAPITAL and not c.fit.left and _lacks_one(word, part):
        return False
    return story.is_about(_LAND)


def _lacks_one(word: str, part: str) -> bool:
    return any(part[:i] + part[i + 1 :] == word for i in range(len(part)))
