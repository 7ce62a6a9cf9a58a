"""Findings kept from the last run: a draft that has not changed is not checked again.

What is kept is known by everything that could change it: the draft, its date, the rules that run, the house's names,
and newslint itself (its code, cards, dictionary and data, by size and time of change).
"""

from __future__ import annotations

import os

from newslint import cache
from newslint.lazy import latest
from newslint.record import TYPE_CHECKING
from newslint.roster import Roster
from newslint.rule import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from newslint.draft import Draft
    from newslint.rule import Rule

    Row = tuple[Any, ...]

KIND = "findings"
MOST = 2_000
"""Drafts whose findings are kept; beyond that the oldest are forgotten."""

AGE = 30 * 24 * 3600
"""Seconds after which findings are forgotten."""


def remembered(
    key: bytes,
    draft: Draft,
    rules: Sequence[Rule],
    check: Callable[[], list[Diagnostic]],
    is_sound: Callable[[], bool] = lambda: True,
) -> list[Diagnostic]:
    """What ``check()`` finds in the draft, from the last run if it has not changed; ``key`` stands for all the rest.

    What was found is kept if ``is_sound()`` says so afterwards.
    """
    kind = os.path.splitext(draft.path)[1].lower()
    about = f"{draft.date} {draft.language} {kind} {draft.title}"
    name = cache.key_of(key, about.encode("utf-8", "surrogatepass"), draft.source.encode("utf-8", "surrogatepass"))

    rows = cache.recall(KIND, name)
    if rows is not None:
        return diagnostics(rows, rules)
    found = check()
    if is_sound():
        cache.store(KIND, name, rows_of(found))
    if name[0] == "0":  # now and then
        cache.forget(KIND, MOST, AGE)
    return found


def rows_of(found: Iterable[Diagnostic]) -> list[Row]:
    """Diagnostics as plain data: the rule's id, its level, and the rest."""
    return [(d.rule.id, d.rule.level, *d[1:]) for d in found]


def diagnostics(rows: Iterable[Row], rules: Iterable[Rule]) -> list[Diagnostic]:
    """The diagnostics that were kept as rows; ``rules`` are those that found them."""
    known = by_id(rules) if rows else {}
    return [Diagnostic(at_level(known[row[0]], row[1]), *row[2:]) for row in rows]


def by_id(rules: Iterable[Rule]) -> dict[str, Rule]:
    """The rules of a run by their ids."""
    return rules.by_id if isinstance(rules, Roster) else _by_id(rules)


@latest
def _by_id(rules: Iterable[Rule]) -> dict[str, Rule]:
    return {rule.id: rule for rule in rules}


def at_level(rule: Rule, level: str) -> Rule:
    """The rule at a level, which a block may have set."""
    return rule if rule.level == level else rule._replace(level=level)
