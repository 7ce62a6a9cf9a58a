"""What the compiled core spares the checks of quotation marks: with it and without it the same faults are found."""

import random
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import native
from newslint.checks.quotes import _all_faults
from newslint.damage import damage
from newslint.draft import Draft, Piece
from newslint.quotes.glance import SPEECH_VERBS
from newslint.written import KINDS

if native.core is None:
    pytest.skip("newslint-core is not in use here", allow_module_level=True)

WORDS = (
    "the", "cat", "sat", "and", "I", "said", "He", "don't", "players", "James", "told", "us", "We", "are", "not",
    "ready", "it's", "90s", "6", "3.5", "em", "tis", "rock", "O", "goin", "naïve",
)  # fmt: skip
MARKS = (
    '"', "“", "”", "‘", "’", "'", "`", "«", "»", "‚", "„", "''", "““", "\"'", "”’", '?"', ".”", ",”", "```", "”’s",
)  # fmt: skip
SHAPES = (
    "“{w} {w} {w},” he said. ", '"{w} {w} {w}," she said. ', "He said: “{w} {w} {w} {w}. ", "“We {w} {w} it” he said. ",
    "The minister told us “We {w} {w} go on now.” ", "the “{w} {w}” of ", "‘{w} {w}’ ", "the players’ {w} ",
    "'{w} {w}' ", "“{w} ‘{w} {w}’ {w}.” ", "6'2\" ", 'a 12" disc ', "“{w} {w}.\n\n“{w} {w} {w}.” ", "“{w} {w} ”. ",
    "The {w} {w} {w} had “{w} {w} {w} {w} {w} {w} {w} {w} {w}”\n", '“{w} {w}" ', " 'em ", "“{w} “{w}” {w}” ",
    'don"t ', 'O"Brien ', '"{w} {w}"s ', 'We"re ', "‘{w} {w} {w},’ he said. ‘{w}.’ ",
    "\n“{w} {w} {w}, Jane Smith said.\n“{w} ", "called “{w} {w} ", "? said the {w}. ",
    ", the prime {w} later added. ", "‘{w} {w} {w}.\n‘{w} {w}.’ ",
)  # fmt: skip
GAPS = [" "] * 20 + ["\n", "\n\n", ", ", ". ", "? ", " (", ")", "-", "—", ": ", "…", "[", "\u00a0", "/", "_", "%", "‑"]
LOST = ["", "", "", "Ã©", "â€™", "\ufffd", "\x1c", "\x85", '?"', '"?a', ',"? ', "château"]


def texts(seed: int, count: int) -> Iterator[str]:
    """Quotations, put together and damaged at random; the longer ones have long paragraphs."""
    chance = random.Random(seed)
    for _ in range(count):
        parts = []
        for _ in range(chance.randint(1, chance.choice((4, 12, 40)))):
            part = chance.choice((*SHAPES, "{w} {w} {w}", "{w}"))
            while "{w}" in part:
                part = part.replace("{w}", chance.choice(WORDS), 1)
            at = chance.randrange(len(part) + 1)
            mark = chance.choice(MARKS) if chance.random() < 0.1 else ""
            parts.append(part[:at] + mark + part[at:] + chance.choice(GAPS))
        text = "".join(parts)
        at = chance.choice((len(text), chance.randrange(len(text))))
        yield text[:at] + chance.choice(LOST) + text[at:]


def drafts(text: str, seed: int) -> Iterator[Draft]:
    """The text twice, each of its lines as some kind of block."""
    chance = random.Random(seed)
    lines = [f"{line}\n" for line in text.split("\n")]
    kinds = [chance.choice(("paragraph", "paragraph", *KINDS[:7])) for _ in lines]
    for _ in range(2):
        yield Draft(
            [Piece(line, line, kind) for line, kind in zip(text.splitlines(keepends=True), kinds, strict=False)]
        )


def test_with_the_core_the_same_is_found() -> None:
    found = quiet = 0
    for i, text in enumerate(texts(5, 800)):
        seeing, blind = drafts(text, i)
        blind.look = None
        faults = _all_faults(blind)
        assert _all_faults(seeing) == faults, text
        found += len(faults)
        quiet += seeing.look is not None and "quotes unclosed" in seeing.look.quiet
    assert found > 500
    assert quiet > 50


@pytest.mark.parametrize("space", ["\x1c", "\x1d", "\x1f", "\x85", "\u2028"])
def test_what_is_a_space_for_python_only(space: str) -> None:
    for text in (
        f"He said “{space}we go",
        f"“We go on.”{space}\n{space}“We",
        f"I said{space}“It is not here at all.”",
    ):
        seeing, blind = Draft([Piece(text, text)]), Draft([Piece(text, text)])
        blind.look = None
        assert _all_faults(seeing) == _all_faults(blind)


def quiet_in(prose: str) -> frozenset[str]:
    look = native.core.Reader().look(prose)
    assert look is not None
    return look.quiet


@pytest.mark.parametrize("verb", sorted(SPEECH_VERBS))
def test_verbs_of_speech_are_known(verb: str) -> None:
    assert "quotes missing-comma" not in quiet_in(f"The envoy {verb} “We will go on with it all.”")
    assert "quotes missing-comma-after-quotation" not in quiet_in(f"“We will go on with it all” {verb} Jane.")


QUIET = [
    "“We go on, he said.\n\nThe plan,”? he said, was “dead.",
    'The "plan\ufffd was dead.\n\nNobody asked.',
    "Nobody asked for it at all. " * 24 + "“We are ready to go on now. “We know that it is so.”",
    "“We will go on,” the minister’s aide said. “Nobody asked the players’ union.”",
    '"We will go on," the minister\'s aide said. "Nobody asked the players\' union."',
    "“He asked, ‘Who wrote it?’ and nobody knew,” the teacher said of the “new” plan.",
    "The 6'2\" guard called it “the best game” of the 1990s.\n\nIt's the boys' club, ’tis said.",
]


@pytest.mark.parametrize("text", QUIET)
def test_marks_in_order_are_passed_over(text: str) -> None:
    quiet = quiet_in(text)
    assert {"quotes unclosed", "quotes mixed-pair", "quotes missing-comma", "quotes missing-full-stop"} <= quiet


@given(st.text(st.sampled_from('aB1_é ?,."“”\n\ufffdÃÂâ€™œï»¿\x80\x85Z=&/’'), max_size=20))
def test_what_was_lost_is_the_same(text: str) -> None:
    seeing, blind = Draft([Piece(text, text)]), Draft([Piece(text, text)])
    blind.look = None
    assert damage(seeing) == damage(blind)
