"""Every card proves itself: this file is written once."""

from datetime import date

import pytest

from newslint import rulebook
from newslint.desk import Desk
from newslint.draft import Draft
from newslint.rule import Diagnostic, Example, Rule

RULES = rulebook.load()
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]


def name(value: object) -> str:
    return value.id if isinstance(value, Rule) else (value.bad or value.ok)[:30] if isinstance(value, Example) else ""


def diagnose(desk: Desk, text: str, example: Example) -> tuple[Draft, list[Diagnostic]]:
    on = date.fromisoformat(example.date) if example.date else None
    draft = desk.read(text.encode(), "example.txt")
    draft.date = on
    return draft, desk.check(draft)


def put(text: str, edits: list[tuple[Diagnostic, str]]) -> str:
    for d, better in sorted(edits, key=lambda e: (e[0].start, e[0].end), reverse=True):
        text = text[: d.start] + better + text[d.end :]
    return text


def assert_silent(desk: Desk, text: str, example: Example) -> None:
    draft, found = diagnose(desk, text, example)
    loud = [f"{d.rule.id}: {draft.prose[d.start : d.end]!r} → {d.suggestions}" for d in found if d.rule.level != "advice"]
    assert not loud, text


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=name)
def test_example(desk: Desk, rule: Rule, example: Example) -> None:
    if example.ok:
        assert_silent(desk, example.ok, example)
        assert rule.id not in {d.rule.id for d in diagnose(desk, example.ok, example)[1]}
        return
    draft, found = diagnose(desk, example.bad, example)
    ours = [d for d in found if d.rule.id == rule.id]
    assert ours, f"not flagged: {example.bad}; but {[(d.rule.id, draft.prose[d.start : d.end]) for d in found]}"
    if example.at:
        assert example.at in [draft.prose[d.start : d.end] for d in ours]
    if example.good:
        reached = {put(draft.prose, [(d, d.suggestions[0]) for d in ours if d.suggestions])}
        reached |= {put(draft.prose, [(d, s)]) for d in ours for s in d.suggestions}
        assert example.good in reached
        assert_silent(desk, example.good, example)


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_card_is_complete(rule: Rule) -> None:
    assert any(e.bad for e in rule.examples), "a rule needs an example that it flags"
    assert any(e.ok for e in rule.examples), "a rule needs an example that is right"
    assert rule.why
    assert rule.source
    assert rule.message.rstrip().endswith((".", "?"))


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_card_is_short(rule: Rule) -> None:
    with open(rule.where.rpartition(":")[0], encoding="utf-8") as file:
        assert len(file.readlines()) <= 25
