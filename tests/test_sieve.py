"""Words in which nothing is of note are passed over, and nothing else changes."""

from collections.abc import Callable, Iterable

from hypothesis import given
from hypothesis import strategies as st

from newslint import sieve as module
from newslint.checks.context import folded
from newslint.draft import Draft, Piece
from newslint.sieve import sieve


def test_each_word_is_asked_once() -> None:
    asked: list[str] = []

    def note(word: str) -> int:
        asked.append(word)
        return len(word) if "x" in word else 0

    sift = sieve(note)
    assert sift(["a", "box", "b"]) == {"box": 3}
    assert list(sift(["xyz", "a", "box"]).items()) == [("xyz", 3), ("box", 3)]
    assert asked == ["a", "box", "b", "xyz"]


def test_what_is_remembered_is_bounded(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(module, "MOST_SEEN", 3)
    asked: list[str] = []
    sift: Callable[[Iterable[str]], dict[str, None]] = sieve(asked.append)
    for _ in range(2):
        sift(["a", "b", "c", "d", "e" * 1000])
    assert asked == ["a", "b", "c", "d", "e" * 1000] * 2


@given(st.lists(st.sampled_from(["The", "the", "THE", "a", "A", "İ", "i", "ß", "ẞ", "Don’t"])))
def test_every_form_of_a_word_is_found_by_its_small_letters(words: list[str]) -> None:
    draft = Draft([Piece(" ".join(words), " ".join(words))])
    plain: dict[str, list[str]] = {}
    for word in draft.vocabulary:
        plain.setdefault(word.lower(), []).append(word)
    found = folded(draft)
    assert {low: sorted(forms) for low, forms in found.items()} == {low: sorted(plain[low]) for low in plain}
    assert all(low == forms[0] for low, forms in found.items() if low in forms)
