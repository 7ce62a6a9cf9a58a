"""A gate: how many machine instructions one story takes, against the figures kept beside this file.

    python bench/instructions.py [--update]

A clock is noisy, a count of instructions (callgrind, of Valgrind) is not. What is kept, for each minor version of
Python, is the count divided by that of ``python -c pass``, so that builds of Python may differ. Exits with 1 if a story
takes over 5 % more than is kept; ``--update`` keeps what was counted. Without Valgrind, or without figures for this
Python, it says so and exits with 0. Caches are warm: an *unchanged* draft was checked before, a *changed* one was not.
newslint is started as the script starts it that pip and uv install (``python -m newslint`` takes 0.15 more for a
changed draft and 0.4 for an unchanged one, for what Python loads to find the module), without its compiled part,
whether that is installed or not.
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
ENVIRONMENT["NEWSLINT_PURE"] = "1"
ENVIRONMENT["PYTHONPATH"] = os.pathsep.join(filter(None, (str(HERE.parent), os.environ.get("PYTHONPATH"))))


SCRIPT = """import sys
from newslint.start import run
if __name__ == "__main__":
    sys.argv[0] = sys.argv[0].removesuffix(".exe")
    sys.exit(run())
"""


def counted(arguments: list[str], cache: str) -> int:
    """Instructions of one run of this Python."""
    argv = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", sys.executable, *arguments]
    environment = {**ENVIRONMENT, "PYTHONHASHSEED": "0", "NEWSLINT_CACHE": cache}
    done = subprocess.run(argv, capture_output=True, encoding="utf-8", env=environment)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr)
    return int(done.stderr.partition("Collected :")[2].split()[0])


def measured() -> dict[str, float]:
    """What a story takes, in units of a Python that does nothing."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "story.txt"
        script = Path(folder) / "newslint-script.py"
        script.write_text(SCRIPT, "utf-8")
        check = [str(script), "check", str(draft)]

        def write(number: int) -> None:
            draft.write_text(f"{SEED.read_text('utf-8')}\nThe talks go on for day {number}.\n", "utf-8")

        for number in (1, 2):  # fills the caches
            write(number)
            subprocess.run([sys.executable, *check], capture_output=True, env={**ENVIRONMENT, "NEWSLINT_CACHE": folder})
        write(3)
        base = counted(["-c", "pass"], folder)
        changed = counted(check, folder)
        return {"changed": round(changed / base, 3), "unchanged": round(counted(check, folder) / base, 3)}


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
        limit = before.get(name, 0) * ALLOWED
        print(f"{name + ' draft':16} {value:6.2f} × python -c pass; kept: {before.get(name, 'nothing')}")
        if before and value > limit and not update:
            print(f"over {limit:.2f}: spend less, or say why and run python bench/instructions.py --update")
    if update:
        KEPT.write_text(json.dumps({**kept, VERSION: found}, indent=1, sort_keys=True) + "\n", "utf-8")
        return 0
    if not before:
        print(f"skipped: no figures are kept for Python {VERSION}; --update keeps these")
    return int(bool(before) and any(value > before[name] * ALLOWED for name, value in found.items()))


if __name__ == "__main__":
    sys.exit(main())
