"""What newslint alone must show: growth, a first run, memory, several processors."""

from __future__ import annotations

import os
import statistics
import subprocess
import tempfile
from pathlib import Path
from time import perf_counter

from corpus import fresh, sized
from measure import ENVIRONMENT, Cost, cores, run
from tools import NEWSLINT, forget

Row = dict[str, object]
ALONE = [*NEWSLINT, "--jobs", "1"]


def growth_of_a_file(texts: list[str], folder: Path, sizes: list[int]) -> list[Row]:
    """One file of each size: CPU seconds in all, and for each further MB since the size before."""
    rows: list[Row] = []
    before = (0, 0.0)
    for size in sizes:
        path = folder / f"one-{size}.txt"
        costs = []
        for _ in range(3 if size < 10**6 else 1):
            path.write_text(fresh(sized(texts, size)), "utf-8")
            costs.append(run([*ALONE, str(path)]))
        cost = min(costs, key=lambda c: c.cpu)
        path.unlink()
        rate = (cost.cpu - before[1]) / (size - before[0]) * 10**6
        rows.append({"bytes": size, "cpu": cost.cpu, "further MB": rate, "memory": cost.memory})
        before = (size, cost.cpu)
    return rows


def growth_of_an_archive(texts: list[str], folder: Path, numbers: list[int]) -> list[Row]:
    """So many files: CPU seconds in all, for each thousand since the number before, and the peak of memory."""
    rows: list[Row] = []
    before = (0, 0.0)
    place = folder / "many"
    place.mkdir()
    made = 0
    for number in numbers:
        while made < number:
            turn, which = divmod(made, len(texts))
            text = texts[which] if not turn else texts[which].replace("1", str(turn % 10))
            (place / f"{made:06}.txt").write_text(text, "utf-8")
            made += 1
        forget()
        cost = run([*ALONE, str(place)])
        rate = (cost.cpu - before[1]) / (number - before[0]) * 1000
        rows.append({"files": number, "cpu": cost.cpu, "further 1,000": rate, "memory": cost.memory})
        before = (number, cost.cpu)
    return rows


def first_run(story: Path) -> Row:
    """A run that finds no cache: seconds by the clock, and what it says on standard error."""
    with tempfile.TemporaryDirectory() as empty:
        environment = {**ENVIRONMENT, "NEWSLINT_CACHE": empty}
        began = perf_counter()
        done = subprocess.run([*NEWSLINT, str(story)], capture_output=True, encoding="utf-8", env=environment)
        return {"wall": perf_counter() - began, "said": done.stderr.strip()}


def speed_up(folder: Path, rounds: int) -> Row:
    """An archive on one processor and on all: seconds by the clock, and of CPU, which a busy machine does not blur.

    ``overhead`` is how much more CPU time is spent when the work is shared.
    """
    costs: dict[int, list[Cost]] = {1: [], 0: []}
    number = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    run([*NEWSLINT, str(folder)])
    for _ in range(rounds):
        for chosen, found in costs.items():
            forget()
            with cores(chosen):
                found.append(run([*(ALONE if chosen else NEWSLINT), str(folder)]))
    one, every = (statistics.median(c.wall for c in costs[chosen]) for chosen in (1, 0))
    alone, together = (statistics.median(c.cpu for c in costs[chosen]) for chosen in (1, 0))
    return {
        "cores": number,
        "one": one,
        "all": every,
        "speed-up": one / every,
        "of cores": one / every / number,
        "overhead": together / alone - 1,
    }
