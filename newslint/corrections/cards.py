"""Cards for wrong words and phrases, each proved by its own examples before it is proposed."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable

from newslint import newcard, writing
from newslint.config import Config
from newslint.corrections.weighing import Swap
from newslint.desk import Desk
from newslint.proof import prove

TOPIC = "corrections"
FRAMES = ("It was {}, she said.\n", "They spoke of {} again.\n", "He wrote it as {} in May.\n")
"""Sentences around a form; the first one to which no other rule objects is the example."""


def card(swap: Swap, frame: str) -> str:
    """The text of a card that is on trial."""
    bad, good = frame.format(swap.wrong).strip(), frame.format(swap.right).strip()
    message = "Write “{better}”, not “{found}”; we have had to correct this."
    why = "We printed it wrong once and said so in public."
    return newcard.swap(
        swap.wrong, swap.right, message=message, why=why, source=swap.source, bad=bad, good=good, ok=good
    )


def name_of(swap: Swap) -> str:
    """The name of the card's file, which is part of its id."""
    letters = "".join(c if c.isascii() and c.isalnum() else "-" for c in swap.right.lower())
    return "-".join(filter(None, letters.split("-")))[:60] or "correction"


def proved(swaps: Iterable[Swap], chosen: Config) -> tuple[dict[str, str], list[str]]:
    """Cards by the name of their file, each holding its own promises; and what is said of those that do not."""
    left = _named(swaps)
    held: dict[str, str] = {}
    faults: dict[str, str] = {}
    for frame in FRAMES:
        texts = {name: card(swap, frame) for name, swap in left.items()}
        faults = _faults(texts, chosen) if texts else {}
        held |= {name: text for name, text in texts.items() if name not in faults}
        left = {name: swap for name, swap in left.items() if name in faults}
    told = [f"{s.wrong} → {s.right}: no card holds ({faults[n]}); {s.source}" for n, s in left.items()]
    return dict(sorted(held.items())), told


def _named(swaps: Iterable[Swap]) -> dict[str, Swap]:
    found: dict[str, Swap] = {}
    for swap in swaps:
        name, number = name_of(swap), 2
        while name in found:
            name, number = f"{name_of(swap)}-{number}", number + 1
        found[name] = swap
    return found


def _faults(texts: dict[str, str], chosen: Config) -> dict[str, str]:
    """What is wrong with the examples of each card, by its name."""
    with tempfile.TemporaryDirectory(prefix="newslint-") as folder:
        for name, text in texts.items():
            writing.make(os.path.join(folder, TOPIC, f"{name}.yaml"), text)
        desk = Desk(chosen._replace(rules=(*chosen.rules, folder), select=(), ignore=()), trial=True)
        rules = [r for r in desk.rules if r.where.startswith(folder)]
        verdicts = [(rule.id.partition("/")[2], verdict.fault) for rule in rules for verdict in prove(rule, desk)]
        return {name: fault for name, fault in verdicts if fault}
