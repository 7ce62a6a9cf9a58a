"""The dictionary at scale: what a million canonical names cost to compile, to open and to look up.

    python bench/names.py [--names 1000000] [--queries 20000]

Makes a list of names out of the lexicon's given and family names (with initials, double names, particles, accents and
rare spellings, as real lists have them), compiles it as a house's own list is compiled, and looks up unknown words:
names that are not in it, and slips in names that are. Each step is a process of its own, so that its memory is its own.
Prints each figure with its target; exits with 1 if one is missed. Times are CPU times.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

    from newslint.names.index import Index

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE))

LETTERS = "abcdefghijklmnopqrstuvwxyz"
PARTICLES = ("de ", "van ", "al-", "von ", "di ", "de la ")
ACCENTS = str.maketrans("aeioucn", "áéíóúçñ")
TARGETS = {
    "compile: memory, MB": 300,
    "check: open, ms": 10,
    "check: look-up within two edits, median µs": 50,
    "check: look-up within two edits, 99th percentile µs": 500,
    "check: memory, MB": 100,
}


def people(least: float = 2.5) -> tuple[list[str], list[str]]:
    """Given and family names that the lexicon has counted at least so often."""
    from newslint.lexicon import DATA, SCALE
    from newslint.tables import Table

    table = Table.open(os.path.join(DATA, "scores.table"))
    given, family = [], []
    for word in table:
        record = table.get(word) or b"\0" * 5
        if word.isalpha() and len(word) > 2:
            given += [word] if record[1] >= least * SCALE else []
            family += [word] if record[2] >= least * SCALE else []
    return sorted(given), sorted(family)


def slipped(word: str, chance: random.Random) -> str:
    """The word with a letter left out, doubled, exchanged, or moved."""
    i = chance.randrange(1, len(word))
    return chance.choice(
        [
            word[:i] + word[i + 1 :],
            word[:i] + word[i - 1] + word[i:],
            word[:i] + chance.choice(LETTERS) + word[i + 1 :],
            word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :],
        ]
    )


def named(number: int, chance: random.Random) -> Iterator[str]:
    """So many different whole names; one in eight has a rare spelling of its own."""
    given, family = people()
    seen: set[int] = set()
    while len(seen) < number:
        first, last = chance.choice(given).title(), chance.choice(family)
        kind = chance.random()
        if kind < 0.12:
            last = slipped(last, chance)
        elif kind < 0.17:
            last = f"{last}-{chance.choice(family)}"
        last = last.title()
        if 0.17 < kind < 0.20:
            last = chance.choice(PARTICLES) + last
        elif 0.20 < kind < 0.30:
            first = f"{first} {chance.choice(LETTERS).upper()}."
        elif 0.30 < kind < 0.35:
            last = last.translate(ACCENTS)
        name = f"{first} {last}"
        if hash(name) not in seen:
            seen.add(hash(name))
            yield name


def unknown(path: str, number: int, chance: random.Random) -> list[str]:
    """Words that a check looks up within two edits, from five letters on: slips in parts of the names in the list, and
    family names too rare to be in it.
    """
    size = os.path.getsize(path)
    words: list[str] = []
    with open(path, "rb") as file:
        while len(words) < number // 2:
            file.seek(chance.randrange(size - 100))
            file.readline()
            part = chance.choice(file.readline().decode().lower().split())
            if len(part) > 5:
                words.append(slipped(part, chance))
    rare = [name for name in people(1.0)[1] if len(name) > 4]
    return words + [chance.choice(rare) for _ in range(number - len(words))]


def compile_list(path: str) -> dict[str, float]:
    """Compiles the list; CPU seconds and the largest memory in MB."""
    from newslint.names import Names

    begin = process_time()
    Names.open([path], shipped=False)
    return {"compile: CPU seconds": process_time() - begin, "compile: memory, MB": _memory()}


def look_up(queries: str) -> dict[str, float]:
    """Opens the compiled list as a check does, and looks up words that it has not."""
    from newslint.names.index import Index

    (folder,) = Path(os.environ["NEWSLINT_CACHE"]).glob("names-*")
    key = folder.name.partition("-")[2]
    begin = process_time()
    index = Index(str(folder), key)
    opened = process_time() - begin
    words = [w for w in Path(queries).read_text(encoding="utf-8").split("\n") if not index.about(w)[0]]
    times, found = [], 0
    for word in words:
        begin = process_time()
        found += len(index.near(word, 2))
        times.append(min(process_time() - begin, *(_again(index, word) for _ in range(2))))
    return {
        "check: open, ms": 1000 * opened,
        "check: look-up within two edits, median µs": _rank(times, 0.5),
        "check: look-up within two edits, 99th percentile µs": _rank(times, 0.99),
        "check: candidates a look-up": found / len(words),
        "check: words looked up": len(words),
        "check: memory, MB": _memory(),
    }


def _again(index: Index, word: str) -> float:
    """Seconds of one more look-up: the least of three is what it costs on a machine that does nothing else."""
    begin = process_time()
    index.near(word, 2)
    return process_time() - begin


def _rank(times: Sequence[float], share: float) -> float:
    """The time, in microseconds, that so great a share of the times does not exceed."""
    return 1e6 * sorted(times)[int(share * len(times))]


def _memory() -> float:
    """The most memory this process has held, in MB, the pages of mapped files among it.

    What Linux says of resource usage counts the parent's memory too, from the moment the process was started.
    """
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) * 1024 / 1e6
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def _step(name: str, *files: str, cache: str) -> dict[str, float]:
    """What a step measures, run in a process of its own that loads little else."""
    import subprocess

    argv = [sys.executable, os.path.abspath(__file__), "--step", name, *files]
    environment = {**os.environ, "NEWSLINT_CACHE": cache}
    result: dict[str, float] = json.loads(subprocess.run(argv, check=True, stdout=-1, env=environment).stdout)
    return result


def main() -> int:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=int, default=1_000_000)
    parser.add_argument("--queries", type=int, default=20_000)
    parser.add_argument("--step", nargs="+", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.step:
        step, *files = options.step
        print(json.dumps(compile_list(*files) if step == "compile" else look_up(*files)))
        return 0
    import random
    from tempfile import TemporaryDirectory

    chance = random.Random(1)
    with TemporaryDirectory() as folder:
        path, queries, cache = (os.path.join(folder, n) for n in ("house.txt", "queries", "cache"))
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(f"{name}\n" for name in named(options.names, chance))
        Path(queries).write_text("\n".join(unknown(path, options.queries, chance)), encoding="utf-8")
        figures = _step("compile", path, cache=cache)
        figures["compile: index, MB"] = sum(f.stat().st_size for f in Path(cache).glob("*/*")) / 1e6
        figures |= _step("look", queries, cache=cache)
    print(f"{options.names:,} names")
    for name, value in figures.items():
        target = TARGETS.get(name)
        print(f"{name:52} {value:10,.1f}{f'   target ≤ {target}' if target else ''}")
    return int(any(figures[name] > target for name, target in TARGETS.items()))


if __name__ == "__main__":
    sys.exit(main())
