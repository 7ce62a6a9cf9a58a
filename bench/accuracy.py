"""The accuracy benchmark on the newslint of this environment.

    python bench/accuracy.py [--benchmark ../shared/accuracy] [any option of its score.py]

The benchmark (real news, labelled errors, one scorer) is kept outside this repository; see its README for the tracks.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

DEFAULT = Path(__file__).resolve().parent.parent.parent / "shared" / "accuracy"


def main() -> int:
    """Runs the scorer; returns its exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--benchmark", type=Path, default=DEFAULT, help="the folder that holds score.py")
    options, rest = parser.parse_known_args()
    scorer = options.benchmark / "score.py"
    if not scorer.is_file():
        parser.error(f"no scorer at {scorer}; name the benchmark's folder with --benchmark")
    command = f"{sys.executable} -m newslint check --format jsonl"
    return subprocess.run(
        [sys.executable, str(scorer), *rest], env={**os.environ, "NEWSLINT_BENCH_NEWSLINT": command}
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
