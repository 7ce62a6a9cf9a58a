"""Words that no dictionary has, and words that lack their capital."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from newslint.draft import Draft
from newslint.rule import Hit, House
from newslint.spelling.judge import Judge


class Words(NamedTuple):
    """Looks at the words of running prose that the lexicon does not have.

    ``find`` is ``misspelled``: a word that is far more likely a slip of a right word than right by itself (a foreign or
    technical term, a coined word, a name, a word that the story repeats); the suggestions are what was meant, best
    first. Or ``capital``: one of ``words`` written without its capital.
    """

    find: Literal["misspelled", "capital"] = "misspelled"
    words: tuple[str, ...] = ()

    def __call__(self, draft: Draft, house: House) -> Iterator[Hit]:
        if self.find == "capital":
            yield from self._capital(draft)
        else:
            yield from _misspelled(draft, house)

    def _capital(self, draft: Draft) -> Iterator[Hit]:
        """Words of the card that stand in lower case, unless they are part of an address or a tag."""
        asked = {word.lower(): word for word in self.words}
        for word in draft.vocabulary:
            if not word.islower():
                continue
            stem = word.removesuffix("'s").removesuffix("’s")
            if stem in asked:
                for start, _ in draft.places(word):
                    yield Hit(start, start + len(stem), (asked[stem],))


def _misspelled(draft: Draft, house: House) -> Iterator[Hit]:
    judge = Judge(draft, house.lexicon)
    for word in draft.vocabulary:
        yield from judge.hits(word)
