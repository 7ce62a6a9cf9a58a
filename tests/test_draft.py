import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.draft import Draft, Piece
from newslint.prose import WORD, lines_with

CHUNKS = st.sampled_from(["He ", "said", "’s", "\n", "é", "😀", "al-Assad", " ", "don't", "-", "’", "12"])
PIECES = st.lists(
    st.one_of(CHUNKS.map(lambda c: Piece(c, c)), st.tuples(CHUNKS, CHUNKS | st.just("")).map(lambda p: Piece(*p)))
)


def test_markup_inside_a_word_is_covered_only_as_far_as_the_span() -> None:
    draft = Draft(
        [
            Piece("<b>", ""),
            Piece("Erdo", "Erdo"),
            Piece("</b>", ""),
            Piece("gran", "gran"),
            Piece("&rsquo;", "’"),
            Piece("s", "s"),
        ]
    )
    assert draft.prose == "Erdogran’s"
    assert draft.source[slice(*draft.to_source(0, 8))] == "Erdo</b>gran"
    assert draft.source[slice(*draft.to_source(8, 9))] == "&rsquo;"
    assert not draft.is_verbatim(0, 8)
    assert draft.is_verbatim(4, 8)


def test_a_place_to_insert_at_stays_with_the_text_before_it() -> None:
    draft = Draft([Piece("one", "one"), Piece("\r\n", "\n"), Piece("two", "two")])
    assert draft.to_source(3, 3) == (3, 3)
    assert draft.to_source(4, 4) == (5, 5)
    assert draft.to_source(0, 0) == (0, 0)
    assert Draft([]).to_source(0, 0) == (0, 0)


@given(PIECES)
def test_every_span_maps_into_the_source_in_order(pieces: list[Piece]) -> None:
    draft = Draft(pieces)
    last = 0
    for at in range(len(draft.prose)):
        start, end = draft.to_source(at, at + 1)
        assert last <= end <= len(draft.source)
        assert start < end
        last = end if draft.is_verbatim(at, at + 1) else last


@given(PIECES)
def test_blocks_hold_all_words_and_no_line_feed(pieces: list[Piece]) -> None:
    draft = Draft(pieces)
    for block in draft.blocks:
        assert "\n" not in draft.prose[block.start : block.end]
        assert draft.block_at(block.start) == block
    assert all(draft.block_at(m.start()) for m in draft.words)


@given(PIECES)
def test_places_of_a_word_are_those_of_its_matches(pieces: list[Piece]) -> None:
    draft = Draft(pieces)
    for word, count in draft.vocabulary.items():
        spans = [m.span() for m in draft.words if m[0] == word]
        assert draft.places(word) == spans
        assert len(spans) == count


@given(st.lists(st.sampled_from([*"aZ9é²٣_'’‑-– .\n", "don’t", "İ", "\ufffc", "日"])).map("".join))
def test_tokens_are_what_the_pattern_of_a_word_finds(prose: str) -> None:
    assert Draft([Piece(prose, prose)]).tokens == WORD.findall(prose)


@given(st.text("a%\n", max_size=20), st.sampled_from([("%",), ("%", "aa"), ()]))
def test_lines_are_told_by_what_stands_in_them(text: str, parts: tuple[str, ...]) -> None:
    lines = [text[start:end] for start, end in lines_with(text, parts)]
    assert lines == [line for line in text.split("\n") if any(part in line for part in parts)]


def test_a_text_as_long_as_a_book_is_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    prose = "“It’s the 3rd,” she said: the well-known Ängström, the A-B–C.\n\nThe end of the_a b--c.\n" * 30
    short = Draft([Piece(prose, prose)])
    expected = short.tokens, short.vocabulary, {word: short.places(word) for word in list(short.vocabulary)}
    monkeypatch.setattr("newslint.prose.STRETCH", 100)
    monkeypatch.setattr("newslint.draft.MANY", 3)
    long = Draft([Piece(prose, prose)])
    assert (long.tokens, long.vocabulary, {word: long.places(word) for word in list(long.vocabulary)}) == expected
    assert long.places("no such word") == []
