"""Every card proves itself, a shipped profile's among all the rules that run beside it; this file is written once."""

import os
from functools import cache

import pytest

from newslint import rulebook
from newslint.config import PROFILES
from newslint.desk import Desk
from newslint.extending import profile
from newslint.proof import prove
from newslint.rule import Rule

SHIPPED = rulebook.load()
ALONE = [rule for rule in SHIPPED if rule.verb != "languagetool"]
"""The others are proved with a server: tests/test_languagetool.py."""

STYLES = sorted(os.listdir(PROFILES))
OWN = [(style, rule) for style in STYLES for rule in rulebook.cards([os.path.join(PROFILES, style)])]
RULES = SHIPPED + [rule for _, rule in OWN]


@cache
def desk_of(style: str) -> Desk:
    return Desk(profile(style))


@pytest.mark.parametrize("rule", ALONE, ids=lambda rule: rule.id)
def test_examples_hold_and_no_rule_objects_to_what_is_right(desk: Desk, rule: Rule) -> None:
    faults = [f"{v.example.bad or v.example.ok}: {v.fault}" for v in prove(rule, desk) if v.fault]
    assert not faults


@pytest.mark.parametrize(("style", "rule"), OWN, ids=lambda part: getattr(part, "id", part))
def test_examples_of_a_profile_hold_at_its_desk(cache_folder: object, style: str, rule: Rule) -> None:  # noqa: ARG001
    faults = [f"{v.example.bad or v.example.ok}: {v.fault}" for v in prove(rule, desk_of(style)) if v.fault]
    assert not faults


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_card_is_complete_and_short(rule: Rule) -> None:
    assert any(e.bad for e in rule.examples), "a rule needs an example that it flags"
    assert any(e.ok for e in rule.examples), "a rule needs an example that is right"
    assert rule.why
    assert rule.source
    assert rule.message.rstrip().endswith((".", "?", "{message}"))
    with open(rule.where.rpartition(":")[0], encoding="utf-8") as file:
        assert len(file.readlines()) <= 25
