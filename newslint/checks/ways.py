"""A thing that one story writes in several ways: a dash with and without spaces, *5 percent* and *5%*."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.checks import twoways
from newslint.checks.common import is_prose
from newslint.checks.context import is_quoted
from newslint.checks.pattern import Pattern, compiled
from newslint.checks.twoways import Use
from newslint.draft import Draft
from newslint.lazy import latest
from newslint.lean import partial
from newslint.native import core
from newslint.patterns import expanded
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    from typing import Any

    from newslint_core import Rivals

FACTS = twoways.FACTS


class Ways(Record):
    """Finds what one story writes in several ways, and reports the rarer ones.

    ``match`` gives each way a name and the regular expression that finds it; in a tie the first way is kept.
    ``better`` is, for each way, what to write to have it: ``\\1`` is the first group of whatever way is found.
    ``prefer`` names the way that the house keeps however often the story has another. Quotations count only if
    ``quoted`` is true; headlines, lists and tables never do. ``needs`` is filled in when a card is read: the texts of
    which a draft must have one for each way.
    """

    match: Mapping[str, str]
    better: Mapping[str, str]
    prefer: str = ""
    quoted: bool = False
    needs: Mapping[str, tuple[str, ...]] = {}

    @staticmethod
    def likely(checks: Sequence[Ways], draft: Draft) -> Iterable[int]:
        """Which of the checks may find something in a draft, in order: those of which it may have two ways."""
        return _rivals(checks).among(draft.look) if draft.look else range(len(checks))

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        uses = self._uses(draft, house)
        for leaves_out in (partial(_is_no_prose, draft), partial(self._is_quoted, draft)):
            if _are_one_way(uses):
                return
            uses = [use for use in uses if not leaves_out(use)]
        if not _are_one_way(uses):
            found = {use.way for use in uses}
            kept = self.prefer if self.prefer in found else twoways.keep(uses, list(self.match))
            yield from twoways.hits(draft, uses, kept, lambda use: self._write(draft, use, kept))

    def _uses(self, draft: Draft, house: House) -> list[Use]:
        """What is written in any of the ways, in order of place, be it quoted or no prose."""
        ways = [way for way in self.match if any(map(draft.has, self._needs(way)))]
        return sorted(Use(hit.start, hit.end, way) for way in ways for hit in self._found(draft, house, way))

    def _needs(self, way: str) -> tuple[str, ...]:
        return self.needs.get(way, ("",))

    def _found(self, draft: Draft, house: House, way: str) -> Iterator[Hit]:
        needs = self._needs(way)
        return Pattern(self.match[way], needs=needs if all(needs) else ())(draft, house)

    def _is_quoted(self, draft: Draft, use: Use) -> bool:
        return not self.quoted and is_quoted(draft, use.start)

    def _write(self, draft: Draft, use: Use, kept: str) -> str:
        """The use in the way that is kept."""
        match = compiled(self.match[use.way]).match(draft.prose, use.start)
        return expanded(match, self.better[kept]) if match else ""

    @staticmethod
    def prepare(options: dict[str, Any]) -> dict[str, Any]:
        """The options of a card with what can be worked out once."""
        from newslint.checks.needed import needed

        return {**options, "needs": {way: needed(match) or ("",) for way, match in options["match"].items()}}

    def validate(self) -> None:
        """Refuses ways without both texts, a preference for none of them, and what is no good regular expression."""
        if len(self.match) < 2 or self.match.keys() != self.better.keys():
            raise ValueError("two ways or more are needed, and the same ways in “match” and in “better”")
        if self.prefer and self.prefer not in self.match:
            raise ValueError(f"“{self.prefer}” is none of the ways: {', '.join(self.match)}")
        for match in self.match.values():
            for better in self.better.values():
                Pattern(match, better).validate()


def _is_no_prose(draft: Draft, use: Use) -> bool:
    return not is_prose(draft, use.start)


def _are_one_way(uses: Sequence[Use]) -> bool:
    return len({use.way for use in uses}) < 2


@latest
def _rivals(checks: Sequence[Ways]) -> Rivals:
    """The same for the compiled core."""
    return core.Rivals([[check._needs(way) for way in check.match] for check in checks])
