"""An aside that a comma or a dash opens and nothing closes: *eight people, including five children were killed*."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.wordlist import words
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    import re

FACTS = ("mark", "verb")

SINGULAR = words("a an one another")


@cache
def _aside() -> re.Pattern[str]:
    """*, including* or *— including*, up to four words that hold no second clause or item, and a verb."""
    verb = "was|were|is|are|has|have|had"
    stop = f"and|or|but|who|which|that|whose|where|when|what|how|why|if|as|by|he|she|it|they|we|you|i|{verb}"
    start = rf"(?:at least )?(?!(?:{stop})\b)[\w'’-]+"
    noun = rf"(?: (?!(?:{stop}|his|her|its|their|the|a|an)\b)[^\W\d_][\w'’-]*){{1,3}}"
    return pattern(rf"(?P<mark>, | [–—-]{{1,2}} |—)including (?P<first>{start})(?P<rest>{noun}) (?P<verb>{verb})\b")


class Aside(Record):
    """Finds *, including …* or *— including …* with no such mark before the verb of its sentence.

    Only a short aside counts, with nothing in it that could have a verb of its own.
    """

    def __call__(self, draft: Draft, _house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        for match in _asides(draft.prose):
            end = match.end("rest")
            start = draft.prose.rfind(" ", 0, end) + 1
            mark = match["mark"].rstrip()
            told = {"mark": "a comma" if mark == "," else "a dash", "verb": match["verb"]}
            if not (match["first"] in SINGULAR and match["verb"] in ("were", "are", "have")):
                yield Hit(start, end, (draft.prose[start:end] + mark,), told)


def _asides(prose: str) -> Iterator[re.Match[str]]:
    """The matches of ``_aside``, sought by their word; the mark before it has one to four characters."""
    at = prose.find("including ")
    while at >= 0:
        tried = (_aside().match(prose, at - back) for back in range(1, min(at, 4) + 1))
        match = next(filter(None, tried), None)
        if match:
            yield match
        at = prose.find("including ", match.end() if match else at + 1)
