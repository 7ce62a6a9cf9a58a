"""The race: every tool over one story, and over an archive on one core and on all."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus import SEED, fresh
from measure import Cost, cores, middle, run, run_all
from peers import PEERS, MissingError
from tools import NEWSLINT, PURE, LanguageTool, forget, has_core

Figures = dict[str, object]
UNCHANGED = "newslint, unchanged"
SLOW = 4_000
"""Words that LanguageTool is given."""


@dataclass(frozen=True)
class Runner:
    """A tool that is there: what it costs to run it over paths, over how many words it is run, what comes before."""

    name: str
    run: Callable[[Sequence[str]], Cost]
    most: int = 10**9
    before: Callable[[], object] = bool


def ours() -> list[Runner]:
    """newslint as it comes; over drafts that have not changed since the run before; without its compiled part."""
    found = [
        Runner("newslint", lambda paths: run_all(NEWSLINT, paths), before=forget),
        Runner(UNCHANGED, lambda paths: run_all(NEWSLINT, paths)),
    ]
    if has_core():
        found.append(Runner("newslint, pure Python", lambda paths: run_all(NEWSLINT, paths, **PURE), before=forget))
    return found


def runners(folder: Path, only: str) -> tuple[list[Runner], dict[str, str]]:
    """(the tools that are there, why the others are missing)."""
    found = ours()
    missing: dict[str, str] = {}
    for peer in PEERS:
        if only and peer.name not in only.split(","):
            continue
        try:
            argv = peer.install(folder)
            found.append(Runner(f"{peer.name} {peer.version}", _running(argv), peer.most))
            run([*argv, str(SEED)])
        except (MissingError, SystemExit, OSError) as error:
            found = [r for r in found if not r.name.startswith(f"{peer.name} ")]
            missing[peer.name] = str(error)
    if not only or "LanguageTool" in only:
        try:
            found.append(Runner("LanguageTool 6.8", LanguageTool().run, SLOW))
        except MissingError as error:
            missing["LanguageTool"] = str(error)
    return found, missing


def _running(argv: list[str]) -> Callable[[Sequence[str]], Cost]:
    return lambda paths: run_all(argv, paths)


def race(texts: list[str], paths: list[str], words: int, folder: Path, chosen: argparse.Namespace) -> Figures:
    """The medians of each tool, and which tools are missing."""
    found, missing = runners(chosen.peers, chosen.tools)
    story, seed = folder / "one.txt", SEED.read_text("utf-8")
    python = [sys.executable, "-c", "pass"]
    one: dict[str, list[Cost]] = {"python -c pass": [], **{r.name: [] for r in found}}
    for number in range(-1, chosen.rounds * 3):
        costs = {"python -c pass": run(python)}
        for runner in found:
            if runner.name != UNCHANGED:
                story.write_text(fresh(seed), "utf-8")
            costs[runner.name] = runner.run([str(story)])
        if number >= 0:
            for name, cost in costs.items():
                one[name].append(cost)
    single, every = _archive(found, paths, texts, 1, chosen.rounds), _archive(found, paths, texts, 0, chosen.rounds)
    how = "with its compiled part" if has_core() else "in pure Python"
    return {
        "newslint": how,
        "words": words,
        "story": _plain(middle(one)),
        "one core": single,
        "all cores": every,
        "missing": missing,
    }


def _archive(found: list[Runner], paths: list[str], texts: list[str], on: int, rounds: int) -> Figures:
    """Words per CPU second and per wall second of each tool."""
    costs: dict[str, list[Cost]] = {r.name: [] for r in found}
    parts = {r.name: _part(paths, texts, r.most) for r in found}
    with cores(on):
        for _ in range(rounds):
            for runner in found:
                if on == 1 or runner.most > SLOW:
                    runner.before()
                    costs[runner.name].append(runner.run(parts[runner.name][0]))
    return {
        name: {
            "words": parts[name][1],
            "per cpu": parts[name][1] / (c.cpu or 1e-3),
            "per wall": parts[name][1] / c.wall,
            "memory": c.memory,
        }
        for name, c in middle(costs).items()
    }


def _part(paths: list[str], texts: list[str], most: int) -> tuple[list[str], int]:
    """As many of the files as have so many words, and how many words they have."""
    taken, total = [], 0
    for path, text in zip(paths, texts, strict=False):
        if total >= most:
            break
        taken.append(path)
        total += len(text.split())
    return taken, total


def _plain(costs: dict[str, Cost]) -> Figures:
    return {name: {"wall": c.wall, "cpu": c.cpu, "memory": c.memory} for name, c in costs.items()}
