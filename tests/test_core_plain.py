"""What the compiled core takes for text that is read as it is written, Python reads so."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newslint import native, readers
from newslint.draft import Draft
from newslint.readers import plain
from newslint.readers.composing import composed
from newslint.readers.dateline import dateline
from tests.test_core import texts

if native.core is None:
    pytest.skip("newslint-core is not in use here", allow_module_level=True)

LINES = ["", " ", "\t", "\xa0", "Talks fail", "a" * 59, "b" * 60, "“é”" * 30, "c" * 100, "d" * 101]
ODD = [
    *"\0\r\x0b\x0c\x1c\x1f\x7f\x85\xa0é\u02ff\u0300ﬁ日’”…€™\u2028\ufeff\ufffc\ufffd😀\u0301",
    "[newslint: x]",
    "\r\n",
]


def is_plain(text: str) -> bool:
    assert native.core
    return native.core.plain(text.encode()) is not None


@given(text=st.lists(st.sampled_from([*LINES, *ODD, "\n", "\n\n"])).map("".join))
@example("")
@example("\n".join(LINES[6:7] * 3))
def test_what_is_plain_is_read_as_it_is_written(text: str) -> None:
    if is_plain(text):
        assert list(composed(plain.pieces(text))) == list(plain.whole(text, plain.headline(text)))


TOPS = [
    *("", " \xa0", "Talks fail", "Talks fail.”", "He said: ", "t" * 139 + "é", "t" * 141, "[a]", ";)"),
    *("MOSCOW, Dec 24, 2019 (Reuters) -", "Dec 24, 1998", "On 24 December 2019", "é" * 40 + " 2019", "1 9 2 0 1"),
]


@given(text=st.lists(st.sampled_from([*TOPS, "\n", "\n\n", "x" * 500])).map("".join))
@example("\n \xa0\n Talks fail \n\nSo it is.")
@example("\xa0\nMOSCOW, Dec 24, 2019 (Reuters) - “x”\n")
@example("Talks end\n" + 1163 * "x" + "\nTuesday, December 24, 2019 was cold.\nTalks ended.")
def test_the_top_of_a_text_is_seen_as_python_reads_it(text: str) -> None:
    assert native.core
    seen = native.core.plain(text.encode())
    if seen:
        headline, may_be_dated = seen
        assert headline == plain.headline(text)
        assert may_be_dated or dateline(text) is None
        draft, read = readers.read(text.encode(), "a.txt"), Draft(composed(plain.pieces(text)))
        assert draft.pieces == read.pieces
        assert (draft.headings, draft.date) == (read.headings, dateline(text))


def test_few_drafts_may_have_a_dateline() -> None:
    assert native.core
    seen = [native.core.plain(text.encode()) for text in texts("here")]
    assert sum(told[1] for told in seen if told) < 0.2 * len(seen)


@given(lines=st.lists(st.sampled_from(LINES)).map("\n".join))
def test_lines_that_were_broken_are_told(lines: str) -> None:
    assert is_plain(lines) is not plain.is_wrapped(lines)


@pytest.mark.parametrize("odd", ODD)
def test_any_place_of_an_odd_character_is_seen(odd: str) -> None:
    is_of_news = odd in [*"\x7f\xa0é\u02ff’”…€\ufffd"]
    for size in range(70):
        assert is_plain("a" * size + odd + "b.\n") is is_of_news
        assert is_plain("a" * size + odd + "\n") is is_of_news
        assert is_plain("a" * size + odd) is is_of_news


def test_news_is_plain() -> None:
    told = [is_plain(text) for text in texts("here")]
    assert sum(told) > 0.7 * len(told)


@pytest.mark.parametrize("data", [b"\xff", b"caf\xe9\n", b"\xef\xbb\xbfText\n", "Text\n".encode("utf-16"), b"\xe2\x80"])
def test_what_is_not_utf8_is_left_to_python(data: bytes) -> None:
    assert native.core
    assert native.core.plain(data) is None


@given(text=st.text(st.sampled_from("Aa ’é.\n1"), max_size=200))
def test_the_bytes_of_a_file_are_seen_as_its_text(text: str) -> None:
    draft = readers.read(text.encode(), "a.txt")
    assert native.core
    look = native.core.Reader().look(draft.prose)
    assert look
    assert draft.look
    assert (draft.look.tokens, draft.look.quiet) == (look.tokens, look.quiet)
    assert draft.prose == text
