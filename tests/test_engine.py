"""Of two spelling claims on one place the stronger is heard; claims of other kinds stand beside each other."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.draft import Draft, Piece
from newslint.engine import SPELLING, check
from newslint.rule import LEVELS, Diagnostic, Hit, Rule
from tests.helpers import HOUSE

DRAFT = Draft([Piece("x" * 60, "x" * 60)])


def rule(rule_id: str, level: str, *hits: Hit) -> Rule:
    return Rule(rule_id, "verb", lambda *_: iter(hits), "“{found}”: “{better}”.", "why", "source", level)


def found(*rules: Rule) -> list[tuple[str, int, int]]:
    return [(d.rule.id, d.start, d.end) for d in check(DRAFT, rules, HOUSE)]


def test_the_stronger_claim_is_heard() -> None:
    name = rule("names/a", "error", Hit(3, 8))
    assert found(rule("words/a", "error", Hit(5, 9)), name) == [("names/a", 3, 8)]
    assert found(rule("words/a", "error", Hit(5, 9)), rule("names/a", "warning", Hit(3, 8))) == [("words/a", 5, 9)]
    assert found(rule("words/a", "error", Hit(8, 9)), name) == [("names/a", 3, 8), ("words/a", 8, 9)]


def test_other_topics_and_repetitions() -> None:
    name, date = rule("names/a", "error", Hit(3, 8), Hit(3, 8)), rule("dates/a", "warning", Hit(1, 9))
    assert found(name, date) == [("dates/a", 1, 9), ("names/a", 3, 8)]


def test_the_message_is_filled_in() -> None:
    (diagnostic,) = check(DRAFT, [rule("words/a", "error", Hit(0, 2, ("yy",)))], HOUSE)
    assert diagnostic.message == "“xx”: “yy”."


HITS = st.builds(lambda a, n: Hit(a, min(a + n, 60)), st.integers(0, 59), st.integers(1, 9))
RULES = st.builds(
    lambda topic, level, hits: rule(f"{topic}/{level}", level, *hits),
    st.sampled_from(SPELLING),
    st.sampled_from(LEVELS),
    st.lists(HITS, max_size=8),
)


def overlaps(one: Diagnostic, other: Diagnostic) -> bool:
    return one.start < other.end and other.start < one.end


@given(st.lists(RULES, max_size=4))
def test_spelling_claims_never_overlap_and_nothing_is_dropped_without_one_in_its_place(rules: list[Rule]) -> None:
    heard = check(DRAFT, rules, HOUSE)
    assert not any(overlaps(a, b) for i, a in enumerate(heard) for b in heard[i + 1 :])
    for r in rules:
        for hit in r.check(DRAFT, HOUSE):
            assert any(hit.start < d.end and d.start < hit.end for d in heard)
