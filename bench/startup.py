"""CPU time of one story: newslint against a Python that does nothing and one that imports argparse and re.

    python bench/startup.py [DRAFT] [--rounds 40]

Runs each command in turn, round after round, in the interpreter's own environment, and prints for each the least and
the median CPU time (user and system) of the whole process, and its ratio to ``import argparse, re``. Caches are warmed
first. An unchanged draft was checked before and its findings are kept; a changed one gets a line in every round that
no run before it had.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

SCRIPT = Path(sys.executable).with_name("newslint")
NEWSLINT = [str(SCRIPT)] if SCRIPT.exists() else [sys.executable, "-m", "newslint"]
"""What a user runs: the script that comes with the installed package, where there is one."""

SEED = Path(__file__).resolve().parent.parent / "seeds" / "000_06b3998d65baf446.txt"

ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
"""An installed package has its bytecode; so must what is measured."""


def cpu_seconds(argv: list[str]) -> float:
    """User and system time of one run of a command."""
    process = subprocess.Popen(argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(argv)} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("draft", nargs="?", default=str(SEED))
    parser.add_argument("--rounds", type=int, default=40)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        changed = Path(folder) / "changed.txt"
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            'python -c "import argparse, re"': [sys.executable, "-c", "import argparse, re"],
            "newslint check, unchanged draft": [*NEWSLINT, "check", options.draft],
            "newslint check, changed draft": [*NEWSLINT, "check", str(changed)],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        first = random.randrange(10**9)
        text = Path(options.draft).read_text(encoding="utf-8")
        for number in range(-1, options.rounds):
            changed.write_text(f"{text}\nThe talks go on for day {first + number}.\n", encoding="utf-8")
            for name, argv in commands.items():
                seconds = cpu_seconds(argv)
                if number >= 0:
                    times[name].append(seconds)
    base = min(times['python -c "import argparse, re"'])
    print(f"{'CPU ms, ' + str(options.rounds) + ' rounds':34} {'least':>7} {'median':>7} {'ratio':>6}")
    for name, values in times.items():
        least = min(values)
        print(f"{name:34} {1000 * least:7.1f} {1000 * statistics.median(values):7.1f} {least / base:6.2f}")


if __name__ == "__main__":
    main()
