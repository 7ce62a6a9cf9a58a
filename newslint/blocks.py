"""Levels by block: what a house says of a rule in headlines, in captions, in somebody's words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint.draft import Draft
from newslint.fixing import is_quoted
from newslint.rule import LEVELS, Diagnostic
from newslint.selection import is_named


class Blocks:
    """Sets the level of findings by where they stand; ``rows`` holds (kind of block, rule, level); the last wins."""

    def __init__(self, rows: Sequence[tuple[str, str, str]]) -> None:
        self._rows = rows
        self._of: dict[str, list[tuple[str, str]]] = {}

    def __call__(self, draft: Draft, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        """What is left of the findings, at the levels of their blocks."""
        return [kept for d in found if (kept := self._settled(draft, d))]

    def of(self, rule_id: str) -> list[tuple[str, str]]:
        """(kind of block, level) of each line that speaks of a rule, in order."""
        if rule_id not in self._of:
            self._of[rule_id] = [(kind, level) for kind, name, level in self._rows if is_named(rule_id, name)]
        return self._of[rule_id]

    def _settled(self, draft: Draft, d: Diagnostic) -> Diagnostic | None:
        level = d.rule.level
        for kind, wanted in self.of(d.rule.id):
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
