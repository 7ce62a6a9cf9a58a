"""Where a word or phrase stands in a draft, in any capitals, without a pattern of its own."""

from collections.abc import Iterator

from newslint.checks.context import forms
from newslint.draft import Draft
from newslint.prose import WORD

ENDINGS = ("", "s", "'s", "’s", "s'", "s’")
"""The last word may carry these: a plural, a possessive."""


def split(phrase: str) -> tuple[str, str]:
    """The first word of a phrase and what follows it, spaces and points included: ``("U", ".S.")``."""
    match = WORD.match(phrase)
    at = match.end() if match else 0
    return phrase[:at], phrase[at:]


def lowered(draft: Draft) -> str:
    """Prose in small letters, with plain spaces: to ask whether a phrase stands anywhere before asking where."""
    return draft.prose.lower().replace("\u00a0", " ")


def places(draft: Draft, phrase: str, without: str = "") -> Iterator[tuple[int, int, int]]:
    """Where a phrase in small letters stands: its start, its end, and the end of its last word with any ending.

    Its words are divided by single spaces. A place is left out if the word and an ending make ``without``.
    """
    first, rest = split(phrase)
    for ending in ENDINGS if not rest else ("",):
        for word in forms(draft, first + ending):
            if rest:
                yield from ((start, end, end) for start, end in _followed(draft, word, rest))
            elif not ending or word.lower() != without:
                yield from ((start, end - len(ending), end) for start, end in draft.places(word))


def _followed(draft: Draft, word: str, rest: str) -> list[tuple[int, int]]:
    """The spans of a word of the vocabulary with ``rest``, where it follows."""
    if draft.look:
        return draft.look.followed(word, rest)
    return [(start, end + len(rest)) for start, end in draft.places(word) if follows(draft, end, rest)]


def follows(draft: Draft, at: int, rest: str, *, exact: bool = False) -> bool:
    """True if ``rest`` stands at ``at``, in any capitals unless ``exact``, and no word but a ’s goes on after it."""
    end = at + len(rest)
    text = draft.prose[at:end].replace("\u00a0", " ")
    if (text if exact else text.lower()) != rest:
        return False
    after = draft.prose[end : end + 2]
    return after.lower() in ("'s", "’s") or not after[:1].isalnum()
