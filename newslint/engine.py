"""Runs rules over a draft: pure, no files, no clock, no configuration."""

from __future__ import annotations

from newslint.draft import Draft
from newslint.lazy import latest
from newslint.lean import bisect_left
from newslint.patience import TooLongError
from newslint.plan import Plan
from newslint.record import TYPE_CHECKING
from newslint.rule import LEVELS, OPEN, Diagnostic, Hit, House, Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SPELLING = ("names", "words", "consistency", "style")
"""Topics that speak about the spelling of a word, strongest claim first: of two on one place, one is heard."""


def check(
    draft: Draft,
    rules: Sequence[Rule] | Plan,
    house: House,
    tune: Callable[[Draft, list[Diagnostic]], list[Diagnostic]] | None = None,
) -> list[Diagnostic]:
    """The findings of ``rules``, planned or not, in order; no place is reported twice for its spelling.

    ``tune`` leaves findings out or sets their levels before they are weighed against each other.
    """
    plan = rules if isinstance(rules, Plan) else plan_for(rules)
    found = [_diagnose(draft, rule, hit) for rule, hit in _hits(draft, plan, house)]
    if tune:
        found = tune(draft, found)
    if not found:
        return found
    return sorted(_heard(_decided(draft, found)), key=lambda d: (d.start, d.end, d.rule.id))


def _hits(draft: Draft, plan: Plan, house: House) -> Iterator[tuple[Rule, Hit]]:
    """Checks that can look for many things in one pass are run together; of some, only those likely to find any."""
    alone, together = plan.loud(draft, house)
    for rule in alone:
        try:
            for hit in rule.check(draft, house):
                yield rule, hit
        except TooLongError:
            if house.patience:
                house.patience.slow.append(rule.where)
    for group in together:
        for i, hit in group.kind.many(group.checks, draft, house):
            yield group.rule(i), hit


@latest
def plan_for(rules: Sequence[Rule]) -> Plan:
    """A plan for some rules."""
    return Plan(rules)


def _diagnose(draft: Draft, rule: Rule, hit: Hit) -> Diagnostic:
    if hit.made:
        rule = rule._replace(**hit.made)  # type: ignore[arg-type]
    slots = {"found": draft.prose[hit.start : hit.end], "better": hit.better[0] if hit.better else "", **hit.facts}
    message = rule.message.format_map(slots)
    return Diagnostic(rule, hit.start, hit.end, message, hit.better, hit.written, hit.because)


def _decided(draft: Draft, found: list[Diagnostic]) -> list[Diagnostic]:
    """Drops a wish for consistency that asks for what the style of the house rejects in the same draft."""
    rejected = {draft.prose[d.start : d.end].lower() for d in found if d.rule.id.startswith("style/")}

    def fights(d: Diagnostic) -> bool:
        return d.rule.id.startswith("consistency/") and bool(d.suggestions) and d.suggestions[0].lower() in rejected

    return [d for d in found if not fights(d)] if rejected else found


def _heard(found: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Drops a spelling claim that overlaps a stronger one, any exact repetition, and LanguageTool where we speak."""
    taken: list[tuple[int, int]] = []  # in order, none overlapping
    loud: list[tuple[int, int]] = []
    seen = set()
    for d in sorted(found, key=_strength):
        topic = d.rule.id.partition("/")[0]
        place = (d.rule.id, d.start, d.end, d.written)
        if place in seen:
            continue
        seen.add(place)
        if d.rule.id.startswith(OPEN) and any(a < d.end and d.start < b for a, b in loud):
            continue
        loud.append((d.start, d.end))
        if topic in SPELLING:
            at = bisect_left(taken, (d.end,))
            if at and d.start < taken[at - 1][1]:
                continue
            taken.insert(at, (d.start, d.end))
        yield d


def _strength(d: Diagnostic) -> tuple[bool, int, int, int, str]:
    topic = d.rule.id.partition("/")[0]
    rank = SPELLING.index(topic) if topic in SPELLING else 0
    return d.rule.id.startswith(OPEN), LEVELS.index(d.rule.level), rank, d.start, d.rule.id
