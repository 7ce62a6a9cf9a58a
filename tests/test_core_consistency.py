"""The core’s glances at consistency: where a check may find something they never say that it cannot."""

import pytest

from newslint.checks.accents import Accents
from newslint.checks.capitals import Capitals
from newslint.checks.compounds import ACTIONS, CLOSED_CLASS, HAPPENINGS, NATURE, SHORTEST_PART
from newslint.checks.englishes import CHANGES, sides
from newslint.checks.hyphenation import TAILS, Hyphenation
from newslint.checks.pairs import Pairs
from newslint.checks.sides import Sides
from newslint.checks.spelling import Spelling
from newslint.checks.varieties import Varieties
from newslint.draft import Draft, Piece
from newslint.lexicon import Lexicon
from newslint.native import core
from newslint.rule import House

pytestmark = pytest.mark.skipif(core is None, reason="newslint-core is not installed")

LEXICON = Lexicon.open()

LOUD = {
    "hyphenation": [
        "An air-strike hit. More airstrikes followed.",
        "The home page is new. Homepages load at once.",
        "The homepages are new. A home\u00a0page’s colour is old.",
        "It stood on the sea wall-builder’s map. The seawall broke.",
        "A line‑up was named. The lineup’s end.",
    ],
    "capitals": [
        "GitHub is here. Github’s users wait.",
        "Mr MacPherson scored. “Macpherson's gone.”",
        "It is COVID-19. Covid-19 went.",
        "Members of NATO met. Nato left.",
        "Łódź is old, ŁÓDŹ is new.",
    ],
    "accents": ["Ms Müller left. Muller stayed.", "Erdoğan spoke. Erdogan left.", "Łódź, or Lodz.", "cafés, cafes"],
}

QUIET = {
    "hyphenation": ["A long-term plan. In the long term it pays.", "Engineers shut. Down it went. The shutdown."],
    "capitals": [
        "KIEV (Reuters) - Kiev is calm.",
        "STORM HITS TOWN\n\nThe storm hit the town.",
        "The Vice-president. Pro-Beijing and pro-Beijing. O’Brien.",
        "A tie, a TIE and a Tie.",
    ],
    "accents": ["Don’t. Dont.", "Müller, Mueller, Muellerin", "£5 – 5"],
}


def quiet(text):
    return Draft([Piece(text, text)]).look.quiet


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in LOUD.items() for text in texts])
def test_is_not_quiet_where_something_may_be_found(name, text):
    assert name not in quiet(text)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in QUIET.items() for text in texts])
def test_is_quiet_where_nothing_is(name, text):
    assert name in quiet(text)


@pytest.mark.parametrize("tail", sorted(TAILS))
def test_knows_every_ending_of_a_compound(tail):
    assert "hyphenation" not in quiet(f"One sub-mark. The submark{tail}")
    assert "hyphenation" not in quiet(f"One submark. The sub-mark{tail}")


def test_knows_what_begins_no_compound():
    parts = [word for word in CLOSED_CLASS if len(word) >= SHORTEST_PART]
    assert [word for word in parts if "hyphenation" not in quiet(f"The {word} house. The {word}house.")] == []
    others = (HAPPENINGS | NATURE | ACTIONS) - CLOSED_CLASS - {"fly"}  # as words in *-ly* do
    assert [word for word in others if "hyphenation" in quiet(f"The {word} house. The {word}house.")] == []


def test_takes_no_longer_for_a_long_text_of_other_words():
    words = [f"{a}{b}{c}" for a in "bcdfghjklm" for b in "aeiou" for c in map(str, range(900))]
    assert {"hyphenation", "capitals", "accents"} <= quiet(" ".join(words))


PAIRS = [
    ("adviser", "advisor"),
    ("U.S.", "US"),
    ("the Council", "the council"),
    ("toward", "towards"),
    ("Koran", "Quran"),
    ("Mr.", "Mr"),
]

STANDING = [
    ("An adviser came. Advisors left.", [0]),
    ("The U.S. envoy came. US troops left.", [1]),
    ("The U.S. envoy came to us with US$5. USA.", []),
    ("U.S. and U.S.’s, uS", [1]),
    ("The Council met. So the Council said.", []),
    ("The Council met. Then the council-led board met.", [2]),
    ("Then the Council met. The Councillor and the councillor left.", []),
    ("They went towards it.", []),
    ("Mr. Smith met Mr. Jones.", []),
    ("Mr. Smith met Mr Jones.", [5]),
    ("They went towards it and toward him.", [3]),
    ("A Koran, a Quran; a toward’s, an advisor", [4]),
]


@pytest.mark.parametrize(("text", "expected"), STANDING)
def test_sees_which_pairs_may_stand(text, expected):
    prose = Draft([Piece(text, text)])
    assert core.Pairs(PAIRS).standing(prose.look) == expected


def test_a_pair_that_it_cannot_read_may_always_stand():
    draft = Draft([Piece("Nothing.", "Nothing.")])
    assert core.Pairs([("a", "b"), ("İzmir", "Smyrna")]).standing(draft.look) == [1]


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("An axe, and two axes of the axis.", []),
        ("An ax and an axe.", [0]),
        ("Axed once, and two axes.", [0]),
        ("The plough was plowed over.", [1]),
        ("Ploughs and ploughshares.", []),
        ("The café had cafeing.", [2]),
    ],
)
def test_short_twins_and_their_endings(prose: str, expected: list[int]) -> None:
    """Words of two letters, and such as begin alike: each side may have an ending of its own."""
    pairs = core.Pairs([("axe", "ax"), ("plough", "plow"), ("café", "cafe")], ["", "s", "ed", "ing"])
    assert pairs.standing(Draft([Piece(prose, prose)]).look) == expected


@pytest.mark.parametrize(
    ("text", "words", "mixed", "paired"),
    [
        ("The colour of the center.", ["colour", "center"], False, False),
        ("The colour and the honour of the center.", ["colour", "honour", "center"], True, False),
        ("The colour, the honour. Center it.", ["colour", "honour", "Center"], True, False),
        ("The colour, the honour of the Lincoln Center.", ["colour", "honour", "Center"], False, False),
        ("The colour, the honour of the CENTER.", ["colour", "honour", "CENTER"], False, False),
        ("Colour here, colors there.", ["Colour", "colors"], False, True),
        ("They travelled far. Traveling is dear.", ["travelled", "Traveling"], False, True),
        ("A full-color print.", ["full-color"], False, False),
        ("The neighbour’s house.", ["neighbour’s"], False, False),
        ("Four for the price of a meter.", [], False, False),
        ("Nothing of note.", [], False, False),
    ],
)
def test_sees_words_of_one_english(text, words, mixed, paired):
    look = Draft([Piece(text, text)]).look
    seen = sides(LEXICON)
    told = core.loud(look, (None, None, seen, None, None))
    assert (seen.words(look), *told) == (words, False, False, mixed, paired, False)


@pytest.mark.parametrize("text", [" ".join(texts) for texts in LOUD.values()] + [text for text, _ in STANDING])
def test_finds_the_same_without_the_core(text):
    seen, unseen = Draft([Piece(text, text)]), Draft([Piece(text, text)])
    unseen.look = None
    house = House(None, LEXICON)
    for check in (Hyphenation(), Capitals(), Accents(), Pairs(dict(PAIRS)), Varieties({"plough": "plow"}), Sides()):
        assert list(check(seen, house)) == list(check(unseen, house))


@pytest.mark.parametrize("language", ["en-GB", "en-US"])
def test_finds_words_of_the_other_english_without_the_core_too(language):
    right = [word for word in LEXICON._words if word.isascii() and word.isalpha()]
    changed = [word.replace(*pair) for word in right for *pair, _ in CHANGES if pair[0] in word[1:]]
    told = "The skeptic’s full-color cheque; skeptics, Smouldering artifacts; a well-mannered mum, moms, the pyjamas."
    house, found = House(None, LEXICON, language), 0
    for text in (told, " ".join(changed[::9]), " ".join(right[::9])):
        seen, unseen = Draft([Piece(text, text)]), Draft([Piece(text, text)])
        assert seen.look
        unseen.look = None
        for words in ({}, {"sceptic": "skeptic", "mum": "mom", "artefact": "artifact", "pyjamas": "pajamas"}):
            hits = list(Spelling(False, words)(seen, house))
            assert hits == list(Spelling(False, words)(unseen, house))
            found += len(hits)
    assert found > 100
