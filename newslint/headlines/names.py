"""A name in the title of the front matter that the story spells otherwise; titles that are prose are read as such."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.draft import Draft, Piece
from newslint.headlines.tops import front_title
from newslint.prose import WORD
from newslint.rule import Hit, House

SHORTEST = 4
"""Letters of the shortest word that is looked at."""

KINDS = ("two-spellings", "misspelled", "wrong-part")


def wrong_names(draft: Draft, house: House) -> Iterator[Hit]:
    """Every name in the title that is spelled otherwise below: read as the headline of the story, it is a mistake."""
    title = front_title(draft)
    if title is None or not any(_is_doubtful(word, draft, house) for word in WORD.findall(title.text)):
        return
    from newslint.names.reading import reader

    whole = Draft([Piece(title.text, title.text, "headline"), Piece("\n\n", "\n\n"), Piece(draft.prose, draft.prose)])
    for found in reader(house)(whole):
        if found.find in KINDS and found.end <= len(title.text) and found.better:
            right, written = found.better[0], title.text[found.start : found.end]
            is_told = right in draft.vocabulary or (" " in right and right in draft.prose)
            if is_told and (found.find == "two-spellings" or not _is_borne(written, house)):
                yield title.hit(found.start, found.end, {"other": right})


def _is_doubtful(word: str, draft: Draft, house: House) -> bool:
    """True for a word with a capital that the story does not have and the language does not know."""
    plain = _plain(word)
    if len(plain) < SHORTEST or not plain[0].isupper() or word in draft.vocabulary or plain in draft.vocabulary:
        return False
    return not house.lexicon.is_word(plain.lower())


def _is_borne(text: str, house: House) -> bool:
    """True if each word is somebody’s name, or that of a place."""
    known = house.lexicon
    words = [_plain(word).lower() for word in WORD.findall(text)]
    return all(known.given(word) or known.surname(word) or known.place(word) for word in words)


def _plain(word: str) -> str:
    return word.removesuffix("’s").removesuffix("'s")
