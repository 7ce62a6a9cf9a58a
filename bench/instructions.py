"""A gate: how many machine instructions one story takes, against the figures kept beside this file.

    python bench/instructions.py [--update]

A clock is noisy, a count of instructions (callgrind, of Valgrind) is not. What is kept, for each minor version of
Python, is the count divided by that of ``python -c pass``, so that builds of Python may differ. Exits with 1 if a story
takes over 5 % more than is kept; ``--update`` keeps what was counted. Without Valgrind, or without figures for this
Python, it says so and exits with 0. Caches are warm: an *unchanged* draft was checked before, a *changed* one was not.
newslint is started as the script starts it that pip and uv install (``python -m newslint`` takes 0.15 more for a
changed draft and 0.4 for an unchanged one, for what Python loads to find the module): in Python alone, and where its
compiled part is installed, with that, too.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SEED = HERE.parent / "seeds" / "000_06b3998d65baf446.txt"
KEPT = HERE / "instructions.json"
ALLOWED = 1.05
VERSION = f"{sys.version_info[0]}.{sys.version_info[1]}"
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
ENVIRONMENT["PYTHONPATH"] = os.pathsep.join(filter(None, (str(HERE.parent), os.environ.get("PYTHONPATH"))))

WAYS = {"": {"NEWSLINT_PURE": "1"}, " with the core": {"NEWSLINT_PURE": ""}}
"""The ways newslint runs, and the environment of each."""

SCRIPT = """import sys
from newslint.start import run
if __name__ == "__main__":
    sys.argv[0] = sys.argv[0].removesuffix(".exe")
    sys.exit(run())
"""


def counted(arguments: list[str], environment: dict[str, str]) -> int:
    """Instructions of one run of this Python."""
    argv = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", sys.executable, *arguments]
    done = subprocess.run(argv, capture_output=True, encoding="utf-8", env={**environment, "PYTHONHASHSEED": "0"})
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr)
    return int(done.stderr.partition("Collected :")[2].split()[0])


def measured() -> dict[str, float]:
    """What a story takes, in units of a Python that does nothing; with the core, too, where it is in use."""
    found = {}
    base = counted(["-c", "pass"], ENVIRONMENT)
    for way, chosen in WAYS.items():
        environment = {**ENVIRONMENT, **chosen}
        if way and not _has_core(environment):
            print("not counted: newslint-core is not in use here")
            continue
        changed, unchanged = _of_story(environment)
        found[f"changed{way}"] = round(changed / base, 3)
        found[f"unchanged{way}"] = round(unchanged / base, 3)
    return found


def _has_core(environment: dict[str, str]) -> bool:
    argv = [sys.executable, "-c", "from newslint.native import core; raise SystemExit(core is None)"]
    return subprocess.run(argv, env=environment).returncode == 0


def _of_story(environment: dict[str, str]) -> tuple[int, int]:
    """Instructions for a story: (that has changed since the last run, that has not)."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "story.txt"
        script = Path(folder) / "newslint-script.py"
        script.write_text(SCRIPT, "utf-8")
        check = [str(script), "check", str(draft)]
        environment = {**environment, "NEWSLINT_CACHE": folder}

        def write(number: int) -> None:
            draft.write_text(f"{SEED.read_text('utf-8')}\nThe talks go on for day {number}.\n", "utf-8")

        for number in (1, 2, 2):  # fills the caches, and parts what is not always needed together
            write(number)
            subprocess.run([sys.executable, *check], capture_output=True, env=environment)
        write(3)
        return counted(check, environment), counted(check, environment)


def main() -> int:
    """Prints what was counted; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="keep what is counted now")
    update = parser.parse_args().update
    if shutil.which("valgrind") is None:
        print("skipped: valgrind is not installed (apt-get install valgrind)")
        return 0
    kept = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    found = measured()
    before = kept.get(VERSION, {})
    for name, value in found.items():
        limit = before.get(name, value) * ALLOWED
        what, _, how = name.partition(" ")
        print(f"{f'{what} draft {how}':30} {value:6.2f} × python -c pass; kept: {before.get(name, 'nothing')}")
        if value > limit and not update:
            print(f"over {limit:.2f}: spend less, or say why and run python bench/instructions.py --update")
    if update:
        KEPT.write_text(json.dumps({**kept, VERSION: {**before, **found}}, indent=1, sort_keys=True) + "\n", "utf-8")
        return 0
    if not before:
        print(f"skipped: no figures are kept for Python {VERSION}; --update keeps these")
    return int(any(value > before.get(name, value) * ALLOWED for name, value in found.items()))


if __name__ == "__main__":
    sys.exit(main())
