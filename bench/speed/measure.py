"""Runs a command and says what it cost: wall time, CPU time and memory of the process and of all that it waited for."""

from __future__ import annotations

import os
import statistics
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter

ENVIRONMENT = {k: v for k, v in os.environ.items() if k not in ("PYTHONDONTWRITEBYTECODE", "NEWSLINT_PURE")}
"""An installed package has its bytecode; so must what is measured. ``main`` adds a cache folder of our own."""

NOT_RUN = 126
"""The first exit status of a shell's for a command that did not run."""


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock, seconds of CPU (user and system), and the peak of memory in MB."""

    wall: float
    cpu: float
    memory: float

    def __add__(self, other: Cost) -> Cost:
        return Cost(self.wall + other.wall, self.cpu + other.cpu, max(self.memory, other.memory))


def run(argv: Sequence[str], **more: str) -> Cost:
    """What one run of a command costs; ends the program if it was killed or could not be started.

    Tools say by all sorts of statuses that they found something: codespell by 65.
    """
    environment = {**ENVIRONMENT, **more}
    began = perf_counter()
    process = subprocess.Popen(argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    wall = perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if not 0 <= process.returncode < NOT_RUN:
        raise SystemExit(f"{' '.join(argv)[:200]} ended with {process.returncode}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def batches(argv: Sequence[str], paths: Sequence[str], most: int = 1000) -> Iterator[list[str]]:
    """Command lines that a system takes."""
    for at in range(0, len(paths), most):
        yield [*argv, *paths[at : at + most]]


def run_all(argv: Sequence[str], paths: Sequence[str], **more: str) -> Cost:
    """What a command costs over many paths."""
    total = Cost(0, 0, 0)
    for line in batches(argv, paths):
        total += run(line, **more)
    return total


@contextmanager
def cores(number: int) -> Iterator[int]:
    """Keeps this process and what it starts to so many processors (0: all); yields how many they are."""
    if not hasattr(os, "sched_setaffinity"):
        yield os.cpu_count() or 1
        return
    before = os.sched_getaffinity(0)
    chosen = sorted(before)[-number:] if number else sorted(before)
    os.sched_setaffinity(0, chosen)
    try:
        yield len(chosen)
    finally:
        os.sched_setaffinity(0, before)


def middle(costs: Mapping[str, Sequence[Cost]]) -> dict[str, Cost]:
    """The median of each figure over the rounds."""
    return {
        name: Cost(*(statistics.median(getattr(c, key) for c in values) for key in ("wall", "cpu", "memory")))
        for name, values in costs.items()
        if values
    }
