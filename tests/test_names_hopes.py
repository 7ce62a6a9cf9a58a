"""Only the parts of names whose slip some story could believe are weighed: no other is hoped for."""

import random

from newslint.lexicon import Lexicon
from newslint.names import Names
from newslint.names.candidates import Finder
from newslint.names.closeness import may_cost
from newslint.names.evidence import may_be_believed, most, reaches
from newslint.names.fold import listed
from newslint.names.hopes import near_enough

NAMES = Names.open()
LEXICON = Lexicon.open()
SOUGHT = listed("erdogan merkel starmer kowalski mississippi johnson zelensky obama mcconaughey al-assad o'neill leeds")


class Sparing(Finder):
    """A finder that does not know what the parts near to a word cost."""

    weighs_all = False


def words(times: int) -> list[str]:
    """Parts of names, many of them surnames, with up to three slips of any kind."""
    chance, made = random.Random(2), []
    parts = sorted({part for name in SOUGHT for part in NAMES.near(name, 2)})
    for _ in range(times):
        letters = list(chance.choice(parts))
        for _ in range(chance.randrange(4)):
            at = chance.randrange(len(letters) + 1)
            end = at + chance.randrange(3)
            ways = [letters[at:end][::-1], [], [chance.choice("aehilmnorstu'-é")], letters[at:end] * 2]
            letters[at:end] = chance.choice(ways)
        made.append("".join(letters))
    return [word for word in made if word]


def test_every_part_that_may_be_believed_is_near_enough() -> None:
    sparing, hoped, spared = Sparing(NAMES), 0, 0
    for word in words(1_500):
        near = sparing.in_python(word)
        believed = {one.part for one in near if may_be_believed(most(word, *one, LEXICON))}
        found = {one.part for one in near_enough(word, sparing, LEXICON)}
        assert believed <= found <= {*sparing.parts_alike(word)}, word
        hoped += len(believed)
        spared += len({one.part for one in near} - found)
    assert hoped > 100
    assert spared > 500


def test_no_slip_dearer_than_its_part_reaches_is_believed() -> None:
    sparing, dearer = Sparing(NAMES), 0
    for word in words(1_500):
        parts = sparing.parts_alike(word)
        reached = dict(reaches(word, parts, LEXICON))
        for part in parts:
            cost, sound = sparing.closeness.of(word, part)
            if part not in reached or not may_cost(word, part, reached[part]):
                dearer += 1
                believed = may_be_believed(most(word, part, cost, sound, 0, LEXICON))
                assert not believed or cost > 0.3 * len(part), (word, part)
    assert dearer > 500
