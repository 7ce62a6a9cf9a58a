"""What the commands share that work on the house's rules, not on drafts: which configuration, and what it says."""

from __future__ import annotations

import argparse
import os

from newslint import config, rulebook, selection
from newslint.blocks import Blocks
from newslint.record import Record
from newslint.rule import LEVELS, Rule
from newslint.sections import for_path


class Held(Record):
    """What a house says of a rule: its level, ``off`` or ``trial``, and its level in some blocks."""

    rule: Rule
    level: str
    blocks: tuple[tuple[str, str], ...]


def config_option(parser: argparse.ArgumentParser) -> None:
    """Adds the option."""
    parser.add_argument(
        "--config", metavar="FILE", help="the configuration to use (default: newslint.yaml above this folder)"
    )


def configuration(options: argparse.Namespace, path: str = "") -> config.Config:
    """The configuration that is named, or that of this folder; for a path, with the sections that hold for it."""
    chosen = config.load(options.config or config.find(os.path.dirname(path) or "."))
    return for_path(chosen, path) if path else chosen


def held(chosen: config.Config) -> list[Held]:
    """Every rule that there is and what the house says of it."""
    rules = rulebook.load(chosen.rules)
    running = {r.id: r for r in selection.choose(rules, chosen)}
    blocks = Blocks(chosen.blocks)
    found = []
    for rule in rules:
        level = "trial" if rule.status == "trial" and rule.id not in chosen.select else "off"
        if rule.id in running and running[rule.id].level in LEVELS:
            level = running[rule.id].level
        elsewhere = dict(blocks.of(rule.id)) if rule.id in running else {}
        found.append(Held(rule, level, tuple(elsewhere.items())))
    return found


def by(chosen: config.Config, path: str) -> str:
    """Whose word holds for a path, such as ``newslint.yaml, section opinion/**``."""
    section = f", section {chosen.section}" if chosen.section else ""
    return f"{path}: {chosen.path or 'no configuration'}{section}"
