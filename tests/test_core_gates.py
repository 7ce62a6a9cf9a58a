"""What the gates say has nothing to find in a draft finds nothing, with what the core saw and without."""

from collections import Counter
from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import engine, native
from newslint.checks import loaded
from newslint.checks.confused import Confused
from newslint.checks.pairs import Pairs
from newslint.config import Config
from newslint.desk import Desk
from newslint.draft import Draft, Piece
from newslint.plan import glance_of
from newslint.rule import House, Rule
from tests.test_core_glances import damaged, examples
from tests.test_core_words import KINDS, LEXICON, PARTS, STORIES, texts

if native.core is None:
    pytest.skip("newslint-core is not in use here", allow_module_level=True)

VERBS = ("confused", "newline", "pairs", "sides", "spelling", "varieties", "words")
MORE = (
    *("colour", "Colour", "color", "colors", "center", "Center", "centre’s", "travelled", "organise", "organize", "us"),
    *("adviser", "advisors", "Koran", "Quran", "U.S.", "US", "towards", "toward", "Internet", "internet", "plow"),
    *("free", "reign", "sneak", "peak", "it’s", "its", "there", "kenya’s", "linkedin", "russia", "russia-backed"),
)
PROSE = texts(PARTS + MORE, 16)


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk(Config(), trial=True)


@pytest.fixture(scope="module")
def rules(desk: Desk) -> list[Rule]:
    return [rule for rule in desk.rules if rule.verb in VERBS]


def quiet(rules: list[Rule], draft: Draft, house: House) -> frozenset[str]:
    """The kinds that the gates say are quiet; none of them finds anything."""
    gates = engine.plan_for(rules).gates
    plain = Draft(draft.pieces, language=draft.language)
    plain.look = None
    look = draft.look
    found = frozenset([kind for kind, gate in gates.all.items() if not gate(look, draft, house)] if look else ())
    for rule in rules:
        if glance_of(rule) in found:
            for seen in (draft, plain):
                assert list(loaded(rule.check)(seen, house)) == [], (rule.id, draft.prose)
    return found


def test_what_is_quiet_finds_nothing(desk: Desk, rules: list[Rule]) -> None:
    parts = examples(rules)
    stories = [path.read_text("utf-8") for path in STORIES]
    texts = [*parts, *stories, *damaged(parts, parts, 3), *damaged(stories, parts, 3)]
    drafts = [desk.read(text.encode("utf-8", "surrogatepass"), "a.txt") for text in texts]
    seen: Counter[str] = Counter()
    for draft, language in zip(drafts, cycle(("", "", "en-GB", "en-US")), strict=False):
        draft.language = language
        seen.update(quiet(rules, draft, desk.house))
    kinds = {glance_of(rule) for rule in rules} - {"words accent"}
    assert set(seen) == kinds
    assert all(seen[kind] < len(drafts) for kind in kinds)


@settings(deadline=None)
@given(PROSE, st.sampled_from(KINDS))
def test_any_words(desk: Desk, rules: list[Rule], prose: str, kind: str) -> None:
    quiet(rules, Draft([Piece(prose, prose, kind)]), desk.house)


def test_cards_of_which_nothing_is_worked_out_yet() -> None:
    """Checks that were made, not read from a card, are gated alike."""
    checks = {"confused": Confused(("free [reign>rein]",)), "pairs": Pairs({"adviser": "advisor"})}
    rules = [Rule(f"a/{verb}", verb, check, "", "", "") for verb, check in checks.items()]
    house = House(None, LEXICON)
    for prose, expected in (
        ("They have free reign.", {"pairs"}),
        ("An adviser and an advisor.", {"confused"}),
        ("Nothing at all.", {"confused", "pairs"}),
    ):
        assert quiet(rules, Draft([Piece(prose, prose)]), house) == expected


def test_the_gates_of_several_desks_by_turns() -> None:
    assert native.core
    words = ["kenya", "monday", "french", "english", "linkedin", "russia"]
    gates = [(None, None, None, None, native.core.Watch({word})) for word in words]
    for prose in ("In kenya on monday.", "A french word.", "It was french, english or both.", "In kenya and russia."):
        look = Draft([Piece(prose, prose)]).look
        assert look
        for turn in (gates, gates[:2] * 2, gates[::-1]):
            told = [native.core.loud(look, gate) for gate in turn]
            assert told == [[False] * 4 + [words[gates.index(gate)] in prose] for gate in turn]
