"""Every card proves itself: this file is written once."""

import pytest

from newslint import rulebook
from newslint.desk import Desk
from newslint.proof import prove
from newslint.rule import Rule

RULES = rulebook.load()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples_hold_and_no_rule_objects_to_what_is_right(desk: Desk, rule: Rule) -> None:
    faults = [f"{v.example.bad or v.example.ok}: {v.fault}" for v in prove(rule, desk) if v.fault]
    assert not faults


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_card_is_complete_and_short(rule: Rule) -> None:
    assert any(e.bad for e in rule.examples), "a rule needs an example that it flags"
    assert any(e.ok for e in rule.examples), "a rule needs an example that is right"
    assert rule.why
    assert rule.source
    assert rule.message.rstrip().endswith((".", "?"))
    with open(rule.where.rpartition(":")[0], encoding="utf-8") as file:
        assert len(file.readlines()) <= 25
