"""The checks of words find the same whether the compiled core has looked at the draft or not."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import native
from newslint.checks import loaded
from newslint.checks.confused import Confused
from newslint.checks.context import folded
from newslint.config import Config
from newslint.desk import Desk
from newslint.draft import Draft, Piece
from newslint.rule import House, Rule
from tests.test_core_glances import damaged, examples

if native.core is None:
    pytest.skip("newslint-core is not in use here", allow_module_level=True)

STORIES = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
VERBS = ("confused", "doubled", "words", "spelling", "swap")
KINDS = ("headline", "heading", "paragraph", "item", "quote", "table")
PARTS = (
    *("teh", "Teh", "TEH", "Enivronmental", "enivronmental", "Barack", "Obama's", "Zxqw", "ZXQW", "febuary", "Febuary"),
    *("pro-russian", "british", "tuesday’s", "naïve", "Zoë’s", "wich", "alot", "didnt", "the", "The", "every", "day"),
    *("shoe-in", "before", "hand", "4th", "\n", ".", "!", "“", "”", "(", ")", "-", "’", "?", "...", "@", "/", "é", "…"),
)
PROSE = st.lists(st.sampled_from(PARTS), max_size=12).flatmap(
    lambda parts: st.lists(st.sampled_from(("", " ", " ", " ", "\n")), min_size=len(parts), max_size=len(parts)).map(
        lambda gaps: "".join(part + gap for part, gap in zip(parts, gaps, strict=True))
    )
)


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk(Config(), trial=True)


@pytest.fixture(scope="module")
def rules(desk: Desk) -> list[Rule]:
    return [rule for rule in desk.rules if rule.verb in VERBS]


def found(rules: list[Rule], draft: Draft, house: House) -> list[tuple[str, int, int, tuple[str, ...]]]:
    return sorted((r.id, h.start, h.end, h.better) for r in rules for h in loaded(r.check)(draft, house))


def both(rules: list[Rule], draft: Draft, house: House) -> Iterator[object]:
    """What is found with what the core saw, and without."""
    assert draft.look is None or draft.look.tokens == draft.tokens
    yield found(rules, draft, house)
    plain = Draft(draft.pieces, path=draft.path, date=draft.date, language=draft.language, title=draft.title)
    plain.look = None
    yield found(rules, plain, house)


def test_stories_and_examples(desk: Desk, rules: list[Rule]) -> None:
    parts = examples(rules)
    stories = [path.read_text("utf-8") for path in STORIES]
    texts = [*parts, *stories, *damaged(parts, parts, 3), *damaged(stories, parts, 4)]
    drafts = [desk.read(text.encode("utf-8", "surrogatepass"), "a.txt") for text in texts]
    drafts += [desk.read(text.encode("utf-8"), "a.md") for text in parts]
    hits = 0
    for draft, language in zip(drafts, cycle(("", "en-GB", "en-US")), strict=False):
        draft.language = language
        with_core, without = both(rules, draft, desk.house)
        assert with_core == without, draft.prose
        hits += len(without)  # type: ignore[arg-type]
    assert hits > 200


@settings(deadline=None)
@given(PROSE, st.sampled_from(KINDS))
def test_any_words(desk: Desk, rules: list[Rule], prose: str, kind: str) -> None:
    with_core, without = both(rules, Draft([Piece(prose, prose, kind)]), desk.house)
    assert with_core == without


@given(PROSE)
def test_words_stand_where_they_are_found(prose: str) -> None:
    draft, plain = (Draft([Piece(prose, prose)]) for _ in range(2))
    plain.look = None
    for word in plain.vocabulary:
        assert draft.places(word) == plain.places(word)
        if draft.look:
            assert sorted(draft.look.forms(word.lower())) == sorted(plain.shared(folded)[word.lower()])


def test_cards_of_another_draft_are_not_mixed_up(desk: Desk) -> None:
    """What is remembered of a word belongs to the cards that asked."""
    draft = Draft([Piece("A sneak peak at the free reign.", "A sneak peak at the free reign.")])
    for phrase, better in (("sneak [peak>peek]", ["peek"]), ("free [reign>rein]", ["rein"])):
        assert [hit.better[0] for hit in Confused((phrase,))(draft, desk.house)] == better
