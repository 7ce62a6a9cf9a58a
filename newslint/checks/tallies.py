"""One kind of thing counted in figures here and in words there: *8 games … eight games*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.checks import twoways
from newslint.checks.common import is_running
from newslint.checks.context import begins_sentence
from newslint.checks.counted import counts_things, follows_word
from newslint.checks.numberwords import SMALL, TEENS, values
from newslint.checks.twoways import Use
from newslint.draft import Draft
from newslint.prose import WORD
from newslint.record import Record
from newslint.rule import Hit, House

FACTS = twoways.FACTS

NUMBERS = (*SMALL, *TEENS)
TEN = len(SMALL)
"""Many houses write numbers in words below this and in figures from it."""

WORDS = {word: value for value, word in enumerate(NUMBERS) if value > 1}
FIGURES = tuple(map(str, WORDS.values()))

STOPS = tuple(".!?…:;")
"""What has none of these at its end is a headline, or a link to a story by its headline."""

TAIL = 60
"""So many code points hold the last stop of a block and what stands behind it."""

Role = tuple[str, bool]
"""The thing that is counted, in the singular, and whether the number is ten or more."""


class Tallies(Record):
    """Finds a story that counts the same things in figures here and in words there, and reports the rarer way.

    Compared are numbers below ten with one another, and those from ten to nineteen, each right before the same noun.
    In a tie words are kept below ten and figures above. The start of a sentence, measures, ages, money, scores,
    headlines, lists and quotations do not count.
    """

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        roles: dict[Role, list[Use]] = {}
        for number, value in _numbers(draft).items():
            for start, end in draft.places(number):
                roles.setdefault((_thing(draft, end), value >= TEN), []).append(Use(start, end, _way(number)))
        both = [(large, uses) for (_, large), uses in roles.items() if len({use.way for use in uses}) == 2]
        hits = [hit for large, uses in both for hit in _hits(draft, house, uses, large=large)]
        yield from sorted(hits, key=lambda hit: hit.start)


def _numbers(draft: Draft) -> Mapping[str, int]:
    """The numbers of the story from two to nineteen, if it has both figures and words; *one* is often no number."""
    words = list(filter(draft.count, WORDS))
    figures = list(filter(draft.count, FIGURES)) if words else []
    return {number: WORDS.get(number) or int(number) for number in words + figures} if figures else {}


def _is_count(draft: Draft, house: House, start: int, end: int) -> bool:
    if draft.prose[start - 1 : start] != " " or not (counts_things(draft, house, end) and follows_word(draft, start)):
        return False
    block = draft.block_at(start)
    if block is None or draft.prose[max(start, block.end - TAIL) : block.end].rstrip(" ”’\"')")[-1:] not in STOPS:
        return False
    return not begins_sentence(draft, start) and is_running(draft, start)


def _thing(draft: Draft, end: int) -> str:
    match = WORD.match(draft.prose, end + 1)
    return match[0].removesuffix("s") if match else ""


def _way(number: str) -> str:
    return "figures" if number[0].isdigit() else "words"


def _hits(draft: Draft, house: House, found: list[Use], *, large: bool) -> Iterator[Hit]:
    uses = sorted(use for use in found if _is_count(draft, house, use.start, use.end))
    if len({use.way for use in uses}) == 2:
        kept = twoways.keep(uses, ["figures" if large else "words"])
        yield from twoways.hits(draft, uses, kept, lambda use: _write(draft, use))


def _write(draft: Draft, use: Use) -> str:
    """The number in the other way."""
    text = draft.prose[use.start : use.end]
    return NUMBERS[int(text)] if use.way == "figures" else str(values()[text])
