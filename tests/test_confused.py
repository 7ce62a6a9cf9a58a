"""Phrases in which a right word is the wrong one: how a pattern is read, and where it fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks import loaded
from newslint.checks.confused import Confused, parse
from newslint.draft import Draft, Piece
from newslint.lexicon import Lexicon
from newslint.names import Names
from newslint.rule import House
from newslint.rulebook import load

HOUSE = House(Names([]), Lexicon.open())


def mend(text: str, *phrases: str) -> str:
    """The text with the first suggestion of each hit put in place."""
    hits = list(Confused(phrases)(Draft([Piece(text, text)]), HOUSE))
    for hit in sorted(hits, reverse=True):
        text = text[: hit.start] + hit.better[0] + text[hit.end :]
    return text


@pytest.mark.parametrize(
    ("phrase", "text", "mended"),
    [
        ("sneak [peak>peek]", "A sneak peak, a Sneak Peak.", "A sneak peek, a Sneak Peek."),
        ("sneak [peak>peek]", "A sneak. Peak time.", "A sneak. Peak time."),
        (
            "hold|held the [reigns>reins]",
            "He held the reigns (held the reigns).",
            "He held the reins (held the reins).",
        ),
        ("[everyday>every day] .", "They train everyday, everyday.", "They train every day, every day."),
        ("[everyday>every day] .", "An everyday thing", "An everyday thing"),
        ("since [than>then] .|the", "Since than, since than.", "Since then, since then."),
        ("since [than>then] .|the", "Since than the war; since than a war.", "Since then the war; since than a war."),
        ("!the [everyday>every day] .", "beyond the everyday", "beyond the everyday"),
        ("[its>it's] not", "“Its not”, she said, “its not”.", "“It’s not”, she said, “it’s not”."),
        ("[it's>its] own", "It has it’s own.", "It has its own."),
        ("has [all ready>already] *ed", "It has all ready ended.", "It has already ended."),
        ("has [all ready>already] *ed", "It has all ready.", "It has all ready."),
        ("[fist>first] un*", "THE FIST UNIT", "THE FIRST UNIT"),
        ("a [b>c] d", "a b\nd", "a b\nd"),
        ("for [sue>use] in", "It was for Sue in Leeds.", "It was for Sue in Leeds."),
        ("[sue>use] in", "Sue in Leeds: Sue in Leeds.", "Use in Leeds: Use in Leeds."),
    ],
)
def test_a_phrase_fits_where_its_words_stand(phrase: str, text: str, mended: str) -> None:
    assert mend(text, phrase) == mended


@pytest.mark.parametrize("pattern", ["sneak peak", "sneak [peak]", "[>peek]", "[peak>] x", "peak>peek"])
def test_a_pattern_without_both_words_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="needs what is written"):
        parse(pattern)


def test_cards_are_run_together_and_each_hit_knows_its_card() -> None:
    text = "A sneak peak at the reigns he held, and he held the reigns."
    checks = [Confused(("sneak [peak>peek]",)), Confused(("held the [reigns>reins]",))]
    hits = list(Confused.many(checks, Draft([Piece(text, text)]), HOUSE))
    assert [(number, text[hit.start : hit.end]) for number, hit in hits] == [(0, "peak"), (1, "reigns")]


@pytest.mark.parametrize(
    "text",
    [
        "By noon all of it's gone, and my guess would be it's raining. Look who's home.",
        "I like it, but its hard drive failed because its great weakness is its own age.",
        "Its not inconsiderable debt and its not so subtle ally worry its very cautious owner.",
        "A gift for Sue in Leeds, for Art of the island, and for Pat of the post office.",
        "Gorilla groups roam, and the grizzly killed a cow. Her poll position is good.",
        "There is food for every mouth. Moths of many kinds, several moths in a jar.",
        "He was wont to speak in cant. They hit the gong to start. It was her first ever single.",
        "Access to advice on benefits is poor, and some advise caution. Attention to breath and posture helps.",
        "The problem is bias against women and prejudice against the old. They also know as much.",
        "Bare fruit trees, shear force, martial affairs, a drug trail and a full reign of ten years.",
        "It came to little. She was to marry. There is too much. They were to go, and then they went.",
        "He had past convictions, lead pipes and loose change; the principal agreed in principle.",
        "It was a sober, everyday thing. The peak, a peek, and pique. The reins and the reign.",
        "Then, more than ever, the effects affect us. They're there with their own.",
    ],
)
def test_no_card_objects_to_what_is_right(text: str) -> None:
    checks = [loaded(rule.check) for rule in load() if rule.verb == "confused"]
    found = Confused.many(checks, Draft([Piece(text, text)]), HOUSE)
    assert [text[hit.start : hit.end] for _, hit in found] == []


@given(st.text(alphabet=st.sampled_from(list("its'’ own.\n")) | st.characters(), max_size=60))
def test_any_text_is_read(text: str) -> None:
    for hit in Confused(("[it's>its] own", "a|the [its own>it] .", "! [own>its]"))(Draft([Piece(text, text)]), HOUSE):
        assert 0 <= hit.start < hit.end <= len(text)


PARTS = ("since", "than", "then", "the", "every", "day", "it’s", "it's", "own", "day-trip", "sinces", "a")
PHRASES = (
    "since [than>then] .|the", "than [every day>everyday] the", "a [every day>everyday]", "[it's>its] own|day|than",
    "!a than|then [it's>its] own .", "since * [the day>today] *",
)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(PARTS), st.sampled_from((" ", " ", "  ", "\n", ", ", " “", "’ ", "-", ".")))))
def test_what_leads_to_a_phrase_hides_none_of_its_places(found: list[tuple[str, str]]) -> None:
    text = "".join([part for pair in found for part in pair])
    for phrase in PHRASES:
        first = phrase.partition("[")[2].partition(">")[0].partition(" ")[0]
        no_lead = " ".join((">" + first, first.replace("'", "’")))
        hits = [list(Confused((phrase,), leads)(Draft([Piece(text, text)]), HOUSE)) for leads in ("", no_lead)]
        assert hits[0] == hits[1]
