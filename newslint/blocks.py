"""Levels by block: what a house says of a rule in headlines, in captions, in somebody's words."""

from __future__ import annotations

from newslint.draft import Draft
from newslint.fixing import is_quoted
from newslint.record import TYPE_CHECKING
from newslint.rule import LEVELS, Diagnostic
from newslint.selection import is_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class Blocks:
    """Sets the level of findings by where they stand; ``rows`` holds (kind of block, rule, level); the last wins.

    ``cards`` tells the card (place → id) by which a rule is heard that is LanguageTool's own: it may be named too.
    """

    def __init__(self, rows: Sequence[tuple[str, str, str]], cards: Mapping[str, str] | None = None) -> None:
        self._rows = rows
        self._cards = cards or {}
        self._of: dict[tuple[str, str], list[tuple[str, str]]] = {}

    def __call__(self, draft: Draft, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        """What is left of the findings, at the levels of their blocks."""
        return [kept for d in found if (kept := self._settled(draft, d))]

    def of(self, rule_id: str, card: str = "") -> list[tuple[str, str]]:
        """(kind of block, level) of each line that speaks of a rule, or of its card, in order."""
        if (rule_id, card) not in self._of:
            self._of[rule_id, card] = [
                (kind, level)
                for kind, name, level in self._rows
                if is_named(rule_id, name) or (card and is_named(card, name))
            ]
        return self._of[rule_id, card]

    def _settled(self, draft: Draft, d: Diagnostic) -> Diagnostic | None:
        level = d.rule.level
        for kind, wanted in self.of(d.rule.id, self._cards.get(d.rule.where, "")):
            if wanted != level and _stands_in(draft, d, kind):
                level = wanted
        if level not in LEVELS:
            return None
        return d if level == d.rule.level else d._replace(rule=d.rule._replace(level=level))


def _stands_in(draft: Draft, d: Diagnostic, kind: str) -> bool:
    if kind == "quotation":
        return is_quoted(draft, d.start, d.end)
    block = draft.block_at(d.start)
    return block is not None and block.kind == kind
