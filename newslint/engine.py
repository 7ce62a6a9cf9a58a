"""Runs rules over a draft: pure, no files, no clock, no configuration."""

from __future__ import annotations

from newslint.checks import SIFTED, TOGETHER, Unloaded, loaded
from newslint.draft import SETS, Draft
from newslint.lazy import cached_property, latest
from newslint.lean import bisect_left, lru_cache
from newslint.patience import TooLongError
from newslint.record import TYPE_CHECKING
from newslint.rule import LEVELS, OPEN, Diagnostic, Hit, House, Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Set
    from typing import Any

    from newslint.checks.gates import Gates

    Loud = tuple[list[Rule], list[tuple["Group", dict[int, Rule]]], list["Group"]]

SPELLING = ("names", "words", "consistency", "style")
"""Topics that speak about the spelling of a word, strongest claim first: of two on one place, one is heard."""


def check(
    draft: Draft,
    rules: Iterable[Rule],
    house: House,
    tune: Callable[[Draft, list[Diagnostic]], list[Diagnostic]] | None = None,
) -> list[Diagnostic]:
    """The findings of ``rules`` in ``draft``, in order; no place is reported twice for its spelling.

    ``tune`` leaves findings out or sets their levels before they are weighed against each other.
    """
    found = [_diagnose(draft, rule, hit) for rule, hit in _hits(draft, rules, house)]
    if tune:
        found = tune(draft, found)
    return sorted(_heard(_decided(draft, found)), key=lambda d: (d.start, d.end, d.rule.id))


def _hits(draft: Draft, rules: Iterable[Rule], house: House) -> Iterator[tuple[Rule, Hit]]:
    """Checks that can look for many things in one pass are run together; of some, only those likely to find any.

    What the core says is quiet is not even loaded.
    """
    look = draft.look
    gated = _gates(rules).quiet(look, draft, house) if look else frozenset()
    alone, sifted, together = _loud(rules)(draft.quiet, gated)
    likely = [loud[i] for group, loud in sifted for i in group.kind.likely(group.checks, draft) if i in loud]
    for rule in alone + likely:
        try:
            for hit in rule.check(draft, house):
                yield rule, hit
        except TooLongError:
            if house.patience:
                house.patience.slow.append(rule.where)
    for group in together:
        for i, hit in group.kind.many(group.checks, draft, house):
            yield group.rules[i], hit


class Group:
    """The rules of a verb whose checks look together."""

    def __init__(self, verb: str) -> None:
        self.verb = verb
        self.rules: list[Rule] = []
        self.names: list[str] = []

    def loud(self, quiet: Set[str]) -> dict[int, Rule]:
        """The rules for which the core saw something in the draft, by their places."""
        return {i: self.rules[i] for i, name in enumerate(self.names) if name not in quiet}

    @cached_property
    def checks(self) -> list[Any]:
        """The checks of the rules, loaded: for every draft the same list."""
        return [loaded(rule.check) for rule in self.rules]

    @cached_property
    def kind(self) -> Any:
        """The class of the checks."""
        return type(self.checks[0])


@latest
def _sorted(rules: Iterable[Rule]) -> tuple[list[tuple[str, Rule]], list[Group], list[Group]]:
    """(rules that run alone, each with the name of its glance; those whose kind says which are likely; those that run
    together).
    """
    alone = []
    groups: dict[str, Group] = {}
    for rule in rules:
        if rule.verb in SIFTED or rule.verb in TOGETHER:
            group = groups.setdefault(rule.verb, Group(rule.verb))
            group.rules.append(rule)
            group.names.append(_glance(rule))
        else:
            alone.append((_glance(rule), rule))
    sifted = [group for group in groups.values() if group.verb in SIFTED]
    return alone, sifted, [group for group in groups.values() if group.verb in TOGETHER]


@latest
def _loud(rules: Iterable[Rule]) -> Callable[[frozenset[str], frozenset[str]], Loud]:
    """``_sorted`` without what is quiet, as the core says and as the gates do: many drafts have it in common."""
    alone, sifted, together = _sorted(rules)

    @lru_cache(SETS)
    def loud(seen: frozenset[str], gated: frozenset[str]) -> Loud:
        quiet = seen | gated
        groups = [(group, group.loud(quiet)) for group in sifted]
        return (
            [rule for glance, rule in alone if glance not in quiet],
            [(group, rules) for group, rules in groups if rules],
            [group for group in together if group.loud(quiet)],
        )

    return loud


@latest
def _gates(rules: Iterable[Rule]) -> Gates:
    from newslint.checks.gates import Gates

    return Gates((_glance(rule), rule) for rule in rules)


def _glance(rule: Rule) -> str:
    """What the compiled core calls the check of a rule."""
    return rule.check.glance if isinstance(rule.check, Unloaded) else rule.verb


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
