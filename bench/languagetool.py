"""What grammar costs: newslint with LanguageTool against LanguageTool's own answer, on a warm server.

    python bench/languagetool.py [--rounds 10] [--words 500]

Each round writes a story that nobody has asked about (its sentences carry a fresh number), asks the server about it as
its own clients do (plain text, every rule on), then has newslint check another such story, whole process, with
LanguageTool. Wall time counts, because two programs share the work.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

from newslint.languagetool.server import ensure

SEED = Path(__file__).resolve().parent.parent / "seeds" / "000_06b3998d65baf446.txt"


def story(words: int) -> str:
    """The seed's sentences, over again with a new number in each, until there are enough words."""
    lines = [line for line in SEED.read_text(encoding="utf-8").splitlines() if len(line.split()) > 8]
    out: list[str] = []
    while sum(len(line.split()) for line in out) < words:
        out += [
            ". ".join(f"{s} {random.randrange(10**6)}" for s in line.rstrip(".").split(". ")) + "." for line in lines
        ]
    kept = " \n ".join(out).split(" ")
    return " ".join(kept[:words]) + "\n"


def ask(url: str, text: str) -> float:
    """Seconds until LanguageTool has answered."""
    data = urllib.parse.urlencode({"language": "en-US", "text": text}).encode()
    began = time.perf_counter()
    urllib.request.urlopen(f"{url}/v2/check", data).read()
    return time.perf_counter() - began


def check(text: str, *more: str) -> float:
    """Seconds that a newslint process takes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "story.txt"
        path.write_text(text, encoding="utf-8")
        began = time.perf_counter()
        done = subprocess.run([sys.executable, "-m", "newslint", "check", path, *more], capture_output=True)
        seconds = time.perf_counter() - began
        if done.returncode not in (0, 1):
            raise SystemExit(done.stderr.decode())
    return seconds


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--words", type=int, default=500)
    options = parser.parse_args()
    url = ensure().url
    rows: dict[str, list[float]] = {"LanguageTool’s own answer": [], "newslint with LanguageTool": []}
    rows |= {"the same story again": [], "newslint alone": []}
    for number in range(options.rounds + 2):
        fresh, other = story(options.words), story(options.words)
        times = (
            ask(url, fresh),
            check(other, "--languagetool", "auto"),
            check(other, "--languagetool", "auto"),
            check(other),
        )
        if number > 1:  # two to warm up
            for row, seconds in zip(rows.values(), times, strict=True):
                row.append(seconds)
    base = statistics.median(rows["LanguageTool’s own answer"])
    print(f"{f'ms, {options.words} words, {options.rounds} rounds':34} {'least':>7} {'median':>7} {'ratio':>6}")
    for name, values in rows.items():
        median = statistics.median(values)
        print(f"{name:34} {1000 * min(values):7.0f} {1000 * median:7.0f} {median / base:6.2f}")


if __name__ == "__main__":
    os.environ["NO_PROXY"] = "127.0.0.1"
    main()
