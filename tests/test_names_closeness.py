"""Our own count of edits is rapidfuzz's, so that it does not matter which of the two a run uses."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from newslint.names import closeness
from newslint.names.closeness import Closeness
from newslint.names.edits import few

WORDS = st.text("abcé-'", min_size=1, max_size=12)


@given(WORDS, WORDS)
def test_edits_are_counted_as_rapidfuzz_counts_them(word: str, part: str) -> None:
    assert Closeness().count(word, part) == OSA.distance(word, part)


@given(st.text("abc", max_size=7), st.text("abc", max_size=7))
def test_a_few_edits_are_counted_likewise(word: str, part: str) -> None:
    assert few(word, part) == min(OSA.distance(word, part), 3)


def test_a_long_run_changes_over_and_finds_the_same() -> None:
    close = Closeness()
    pairs = [("erdogran", "erdogan"), ("allepo", "aleppo"), ("idlib", "irbid")]
    before = [close.edits(*pair) for pair in pairs]
    for _ in range(closeness.PAYS):
        close.edits("kalin", "kadlin")
    assert close.edits is OSA.distance
    assert [close.edits(*pair) for pair in pairs] == before == [1, 2, 3]
