"""Proves a rule by its own examples: a card's examples are its tests.

``bad`` must be flagged by the rule, at ``at`` if that is given; ``good`` must be what its suggestions make of
``bad``; and what a card calls ``good`` or ``ok`` no rule at all may object to.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from newslint.desk import Desk
from newslint.draft import Draft
from newslint.example import Example
from newslint.fixing import Edit, put
from newslint.record import Record
from newslint.rule import Diagnostic, Rule

NAME, DATED = "example.txt", "example.md"
"""What an example is read as; one with front matter is Markdown."""


class Verdict(Record):
    """What became of one example; ``fault`` is empty if it holds."""

    rule: Rule
    example: Example
    fault: str


def prove(rule: Rule, desk: Desk) -> Iterator[Verdict]:
    """A verdict for each example of a rule; ``desk`` runs every rule."""
    for example in rule.examples:
        yield Verdict(rule, example, _fault(rule, example, desk))


def _fault(rule: Rule, example: Example, desk: Desk) -> str:
    if example.ok:
        return _objection(example.ok, example, desk)
    draft, found = _check(example.bad, example, desk)
    ours = [d for d in found if d.rule.where == rule.where]  # not by id: one card may speak for many rules
    if not ours:
        others = "; ".join(_told(draft, d) for d in found)
        return f"not flagged by this rule{f', but by {others}' if others else ''}"
    if example.at and example.at not in [_place(draft, d) for d in ours]:
        return f"flagged at {', '.join(repr(_place(draft, d)) for d in ours)}, not at {example.at!r}"
    if not example.good:
        return ""
    if example.good not in _reached(draft, ours):
        return f"its suggestions do not give the good text: {'; '.join(_told(draft, d) for d in ours)}"
    return _objection(example.good, example, desk)


def _objection(text: str, example: Example, desk: Desk) -> str:
    """What any rule says against a text that is right; advice does not count."""
    draft, found = _check(text, example, desk)
    loud = [_told(draft, d) for d in found if d.rule.level != "advice"]
    return f"right, but flagged: {'; '.join(loud)}" if loud else ""


def _check(text: str, example: Example, desk: Desk) -> tuple[Draft, list[Diagnostic]]:
    name = DATED if text.startswith("---\n") else NAME
    draft = desk.read(text.encode("utf-8", "surrogatepass"), name)
    draft.date = date.fromisoformat(example.date) if example.date else None
    draft.language = example.language
    return draft, desk.check(draft)


def _reached(draft: Draft, found: list[Diagnostic]) -> set[str]:
    """What the text becomes: every first suggestion put in place, or any one alone."""
    first = [Edit(d.start, d.end, d.suggestions[0]) for d in found if d.suggestions]
    alone = [[Edit(d.start, d.end, better)] for d in found for better in d.suggestions]
    return {put(draft.prose, edits) for edits in [first, *alone]}


def _told(draft: Draft, d: Diagnostic) -> str:
    better = f" → {d.suggestions[0]!r}" if d.suggestions else ""
    return f"{d.rule.id} at {_place(draft, d)!r}{better}"


def _place(draft: Draft, d: Diagnostic) -> str:
    """The text that a finding is about."""
    return draft.source[slice(*d.written)] if d.written else draft.prose[d.start : d.end]
