"""Where a word or phrase stands in a draft, in any capitals, without a pattern of its own."""

from collections.abc import Iterator

from newslint.checks.context import forms
from newslint.draft import WORD, Draft

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
            for start, end in draft.places(word) if not ending or word.lower() != without else ():
                if not rest:
                    yield start, end - len(ending), end
                elif follows(draft, end, rest):
                    yield start, start + len(phrase), start + len(phrase)


def follows(draft: Draft, at: int, rest: str, *, exact: bool = False) -> bool:
    """True if ``rest`` stands at ``at``, in any capitals unless ``exact``, and no word but a ’s goes on after it."""
    end = at + len(rest)
    text = draft.prose[at:end].replace("\u00a0", " ")
    if (text if exact else text.lower()) != rest:
        return False
    after = draft.prose[end : end + 2]
    return after.lower() in ("'s", "’s") or not after[:1].isalnum()
