"""Brackets, commas and full stops: what is found and what must stay silent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.punctuation import Punctuation
from newslint.damage import damage
from newslint.draft import Draft, Piece
from newslint.lexicon import Lexicon
from newslint.names import Names
from newslint.punctuation.brackets import unmatched
from newslint.punctuation.dashes import open_dashes
from newslint.punctuation.stops import doubled_stop, missing_space, space_before_comma
from newslint.rule import House

HOUSE = House(Names([]), Lexicon.open())


def draft(text: str) -> Draft:
    return Draft([Piece(text, text)])


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A (b (c) d.", [2]),
        ("Ada Brand) is here.", [9]),
        ("At 3 a.m. {1000 UTC) on Monday", [10]),
        ("(A [b) c]", [3, 8]),
        ("It ends (here.\n\nIt goes on) there.", [8, 26]),
        ("1) one, b) two, iv) three and (a) four :-) :(", []),
        ("“1) one”\n10) ten", []),
        ("(A story.\n\nIt goes on.)", []),
        ("[W]e must go (and soon [today]).", []),
    ],
)
def test_brackets(text: str, places: list[int]) -> None:
    assert [b.place for b in unmatched(draft(text))] == places


@pytest.mark.parametrize(
    ("text", "good"),
    [("He said ,“Go.”", "He said, “Go.”"), ("“Go ,” he said.", "“Go,” he said."), ("One ,two", "One, two")],
)
def test_a_comma_belongs_to_the_word_before_it(text: str, good: str) -> None:
    [hit] = space_before_comma(draft(text))
    assert text[: hit.start] + hit.better[0] + text[hit.end :] == good


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("The mayor – who was ill, was not there.", "The mayor – who was ill – was not there."),
        ("The mayor — which is odd, said no.", "The mayor — which is odd — said no."),
        ("The mayor—whose car broke down, is late.", "The mayor—whose car broke down—is late."),
        ("It rained. The mayor -- who was ill, had left.", "It rained. The mayor -- who was ill -- had left."),
    ],
)
def test_an_aside_ends_with_the_mark_that_opens_it(text: str, good: str) -> None:
    [hit] = open_dashes(draft(text))
    assert text[: hit.start] + hit.better[0] + text[hit.end :] == good
    assert not list(open_dashes(draft(good)))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor – a man – who was ill, was not there.",
        "The mayor – who, Ann said, was not there.",
        "She praised one man – who was ill, tired and late.",
        "The mayor, who was ill – or said so, was not there.",
        "Well-known men who came, said so.",
    ],
)
def test_other_dashes_are_let_be(text: str) -> None:
    assert not list(open_dashes(draft(text)))


@pytest.mark.parametrize(
    "text",
    [
        "3 ,000",
        "etc., and",
        "wait ... no",
        "../a",
        "a,,,b",
        "Node.js",
        "U.S.Army",
        "next.data.gov",
        "J.K.Rowling",
        "Challenge.Gov",
        "100,000",
        "x@y.Com",
    ],
)
def test_silent(text: str) -> None:
    read = draft(text)
    assert [*space_before_comma(read), *doubled_stop(read), *missing_space(read)] == []


@given(st.text(alphabet="()[]{}a1.,;: \n:-A"))
def test_any_text_is_read(text: str) -> None:
    read = draft(text)
    hits = [*space_before_comma(read), *doubled_stop(read), *missing_space(read)]
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
    assert all(text[b.place] == b.text for b in unmatched(read))


@pytest.mark.parametrize(
    "hostile", ["(", ")", "([{", "(" * 50_000 + "]" * 50_000, " ,", "a ", ",,", "a,a", "A.A", "a – who b", "—who a"]
)
def test_hostile_text_is_read_in_time(hostile: str) -> None:
    read = draft(hostile * (100_000 // len(hostile)))
    unmatched(read)
    list(space_before_comma(read))
    list(doubled_stop(read))
    list(missing_space(read))
    list(open_dashes(read))


def lost(text: str) -> list[tuple[str, str]]:
    """(what is flagged, how many other places the message counts) of each hit."""
    hits = Punctuation(find="lost-character")(draft(text), HOUSE)
    return [(text[hit.start : hit.end], hit.facts["elsewhere"]) for hit in hits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The caf\ufffd\ufffd is shut.", [("\ufffd\ufffd", "")]),
        ("The cafÃ© and the rÃ´le of SÃ£o Luiz.", [("Ã©", " and at 2 other places")]),
        ("Itâ€™s late, she said.", [("â€™", "")]),
        ("Tickets cost Â£5 at 20Â°.", [("Â£", " and at 1 other place")]),
        ("The word\x92s end.", [("\x92", "")]),
        ("Mr H?ffner met Ms Gr?ner.", [("?", " and at 1 other place")]),
        ('"We lost,"?she said.', [("?", "")]),
        ("He signs for K?ln from Dortmund.", [("?", "")]),
    ],
)
def test_says_once_that_characters_were_lost(text: str, found: list[tuple[str, str]]) -> None:
    assert lost(text) == found


@pytest.mark.parametrize(
    "text",
    [
        'Who?When? He asked, "Why?" Did she say "no"? Really?!',
        "See www.example.org/find?word=news&page=2, watch?v=abc or really?yes.",
        "SÃO PAULO, Ångström, Âme, â la carte, 5 £, 20 °C, ï and the IRMÃ”.",
        "Café, naïve, Müller, 新聞 and “curly ‘quotes’ — all’s well…”",
    ],
)
def test_is_silent_where_no_character_was_lost(text: str) -> None:
    assert lost(text) == []


@given(st.text(alphabet='aÃ©â€™?"”\ufffd\x92 ,.Â£S', max_size=40))
def test_lost_characters_lie_in_the_text(text: str) -> None:
    found = damage(draft(text))
    assert all(0 <= start < end <= len(text) for start, end in found.places)
    list(Punctuation(find="lost-character")(draft(text), HOUSE))


NESTED = st.recursive(
    st.text(alphabet=' a.,"', max_size=4),
    lambda inner: st.builds("{0[0]}{2}{1}{0[1]}{2}".format, st.sampled_from(["()", "[]", "{}"]), inner, st.just("a")),
    max_leaves=6,
)


@given(st.lists(NESTED, max_size=4))
def test_brackets_that_have_partners_are_left_alone_and_one_that_has_none_is_told(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert unmatched(Draft([Piece(text, text)])) == []
    text += "\nA bracket) has none."
    assert [bracket.place for bracket in unmatched(Draft([Piece(text, text)]))] == [text.index(") has none")]


@given(st.text(alphabet="()[]{}:-;= a1\n.,", max_size=20))
def test_what_is_told_of_brackets_are_brackets_in_order(text: str) -> None:
    places = [bracket.place for bracket in unmatched(Draft([Piece(text, text)]))]
    assert places == sorted(places)
    assert all(text[place] in "()[]{}" for place in places)
