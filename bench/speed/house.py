"""What a house pays for many cards: a changed story and an archive with 100 of them and with 2,000."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from statistics import median

from corpus import fresh
from measure import Cost, run
from tools import NEWSLINT, forget

Row = dict[str, object]
Pair = tuple[Cost, Cost]

FEW, MANY = 100, 2000
STORIES, ARCHIVES = 24, 4
"""Pairs of runs in each round."""

DRAFTS = 300
"""Of the archive."""

FIRST = (
    *("in", "at", "by", "on", "for", "with", "from", "about", "after", "before", "under", "over"),
    *("the", "a", "his", "its", "any", "some", "most", "each", "all", "both"),
)
"""Words that a house's phrases begin with."""

CARD = """{verb}
message: House style asks for another word here.
why: The desk has decided so.
source: house style book, page {number}
examples:
  - bad: {bad}
  - ok: The minister spoke on Monday.
"""


def house_cards(text: str, folder: Path, rounds: int) -> list[Row]:
    """What each costs with few cards and with many, in CPU seconds, and how much more: medians over pairs of runs.

    The runs of a pair follow each other, so that what else the machine does weighs on both; each is first in turn.
    """
    story, archive = folder / "changed.txt", folder / "drafts"
    archive.mkdir()
    for i in range(DRAFTS):
        (archive / f"{i}.txt").write_text(fresh(text), "utf-8")

    def one(config: Path) -> Cost:
        story.write_text(fresh(text), "utf-8")
        return run([*NEWSLINT, "--config", str(config), str(story)])

    def many(config: Path) -> Cost:
        forget()
        return run([*NEWSLINT, "--jobs", "1", "--config", str(config), str(archive)])

    houses = [house(folder / f"cards-{number}", number) for number in (FEW, MANY)]
    return [
        _row("a story", _pairs(one, houses, STORIES * rounds)),
        _row("an archive", _pairs(many, houses, ARCHIVES * rounds)),
    ]


def _pairs(cost: Callable[[Path], Cost], houses: list[Path], number: int) -> list[Pair]:
    for config in houses * 2:  # the first run keeps what it has worked out, the second what it has loaded
        cost(config)
    pairs = []
    for turn in range(number):
        costs = {config: cost(config) for config in (houses if turn % 2 else reversed(houses))}
        few, many = (costs[config] for config in houses)
        pairs.append((few, many))
    return pairs


def _row(name: str, pairs: list[Pair]) -> Row:
    return {
        "over": name,
        "runs": len(pairs),
        f"CPU, {FEW}": median(few.cpu for few, _ in pairs),
        f"CPU, {MANY:,}": median(many.cpu for _, many in pairs),
        "more": _more(pairs, lambda cost: cost.cpu),
        "more by clock": _more(pairs, lambda cost: cost.wall),
    }


def _more(pairs: list[Pair], figure: Callable[[Cost], float]) -> str:
    """How much more the second of a pair costs, for what the first does."""
    share = median(figure(many) - figure(few) for few, many in pairs) / median(figure(few) for few, _ in pairs)
    return f"{share:+.1%}"


def house(folder: Path, number: int) -> Path:
    """Writes a house's cards and gives its configuration.

    Two thirds are words to swap, the others phrases, confused words and patterns; half of these are found in any
    capitals.
    """
    inside = folder / "rules" / "house"
    inside.mkdir(parents=True)
    for i in range(number):
        word = (
            f"{'bcdfghjklm'[i % 10]}o{'bcdfghjklm'[i // 10 % 10]}a{'bcdfghjklm'[i // 100 % 10]}ist{i // 1000 * 'e'}ry"
        )
        capitals = "(?i)" * (i // 10 % 2)
        verbs = (
            (f"swap: {{words: {{{word}: plain word, {word} policy: plain policy}}}}", f"A {word} came."),
            (f"swap: {{words: {{{FIRST[i % len(FIRST)]} {word} of: among, {word}: thing}}}}", f"One {word} left."),
            (f"swap: {{words: {{{word.capitalize()}: Other}}}}", f"He met {word.capitalize()} there."),
            (f"pattern: {{match: '{capitals}\\b{word} (?:than|then)\\b', better: rather}}", f"It is {word} than that."),
            (f"confused: {{phrases: ['the [{word}>word] of']}}", f"He said the {word} of the day."),
        )
        verb, bad = verbs[(0, 1, 0, 2, 1, 0, 3, 4, 0, 1)[i % 10]]
        card = inside / f"card-{i}.yaml"
        card.write_text(CARD.format(verb=verb, number=i + 1, bad=bad), "utf-8")
        os.utime(card, (0, 0))  # what has just changed is read again
    config = folder / "newslint.yaml"
    config.write_text("rules: [rules]\n", "utf-8")
    return config
