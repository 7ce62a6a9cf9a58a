"""newslint alone, LanguageTool alone and both together on whole articles: recall, grammar labels found, false alarms.

    python bench/grammar.py [--benchmark ../shared/accuracy] [--set dev] [--only both] [--keep FOLDER]

Runs the benchmark's own scorer three times on its track ``clean``, with our LanguageTool server, and counts from its
list of findings which places labelled ``grammar`` (which the scorer leaves out of recall) were found.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from newslint.languagetool.server import ensure

DEFAULT = Path(__file__).resolve().parent.parent.parent / "shared" / "accuracy"
NEWSLINT = f"{sys.executable} -m newslint check --format jsonl"
RUNS = {
    "newslint": ("newslint", NEWSLINT),
    "LanguageTool": ("languagetool", NEWSLINT),
    "both": ("newslint", f"{NEWSLINT} --languagetool auto"),
}


def rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def score(run: str, options: argparse.Namespace, folder: Path) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """(the scorer's summary of the track, its list of findings)"""
    tool, command = RUNS[run]
    details = folder / f"{run}.jsonl"
    argv = [
        sys.executable,
        options.benchmark / "score.py",
        "--set",
        options.set,
        "--track",
        "clean",
        "--tool",
        tool,
        "--json",
    ]
    env = {**os.environ, "NEWSLINT_BENCH_NEWSLINT": command, "LANGUAGETOOL_URL": ensure().url, "NO_PROXY": "127.0.0.1"}
    done = subprocess.run([*argv, "--details", details], env=env, capture_output=True, encoding="utf-8")
    if done.returncode:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout)["tracks"]["clean"], rows(details)


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--benchmark", type=Path, default=DEFAULT, help="the folder that holds score.py")
    parser.add_argument("--set", default="dev")
    parser.add_argument("--only", choices=RUNS, help="one of the three runs")
    parser.add_argument("--keep", type=Path, help="keep the lists of findings in this folder")
    options = parser.parse_args()
    labels = [r for r in rows(options.benchmark / options.set / "natural.jsonl") if r["kind"] == "grammar"]
    print("| | recall | first suggestion right | grammar found | false alarms / 1,000 words |")
    print("| --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as scratch:
        for run in [options.only] if options.only else RUNS:
            summary, found = score(run, options, options.keep or Path(scratch))
            spoken = [f for f in found if f["verdict"] != "missed"]
            hits = sum(
                any(f["item"] == r["doc"] and f["start"] < r["end"] and r["start"] < f["end"] for f in spoken)
                for r in labels
            )
            recall, first, alarms = summary["recall"], summary["top1"], summary["false_alarms_per_1000_words"]
            print(f"| {run} | {recall:.1%} | {first:.1%} | {hits} of {len(labels)} | {alarms:.2f} |", flush=True)


if __name__ == "__main__":
    main()
