"""newslint against its peers, in one run, on any machine.

    python bench/speed [FOLDER] [--rounds 5] [--only peers,growth,first,cards,memory,cores] [--json F] [--chart F]

Installs the tools it can into a folder of its own (``~/.cache/newslint-bench``, or ``--peers``), takes its text from
../shared/accuracy or the text files of FOLDER, and runs every tool with its sensible default, round after round in
turn. CPU time is user and system time of the process and of all it waited for. One story is another story in every
round; tools that keep caches have them warm, but what newslint keeps of an archive is taken away before it is run,
save in the row “unchanged”. Slow tools are given a part of the archive; their rate is over that part.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

import house
import own
import report
from chart import chart
from corpus import SEED, articles, written
from measure import ENVIRONMENT
from peers import PEERS
from race import race

PARTS = ("peers", "growth", "first", "cards", "cores")


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, help="a folder of .txt and .md files to measure on")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--words", type=int, default=1_000_000, help="how much of the archive (default: a million)")
    parser.add_argument("--only", default=",".join(PARTS), help=f"parts to run, of {', '.join(PARTS)}")
    parser.add_argument("--tools", default="", help="only these tools, by name")
    parser.add_argument("--peers", type=Path, default=Path.home() / ".cache" / "newslint-bench")
    parser.add_argument("--most", type=int, default=10, help="MB of the largest file (100 takes a while)")
    parser.add_argument("--files", type=int, default=5_000, help="files of the largest archive (100000 takes long)")
    parser.add_argument("--json", type=Path, help="write every figure here")
    parser.add_argument("--chart", type=Path, help="write a chart (SVG) here")
    chosen = parser.parse_args()
    known = {"only": PARTS, "tools": (*(peer.name for peer in PEERS), "LanguageTool")}
    for option, names in known.items():
        unknown = set(filter(None, getattr(chosen, option).split(","))) - set(names)
        if unknown:
            parser.error(f"--{option}: no such name: {', '.join(sorted(unknown))}; there are {', '.join(names)}")
    return chosen


def main() -> None:
    """Runs the parts and prints their tables."""
    chosen = options()
    texts = articles(chosen.folder)
    only = chosen.only.split(",")
    results: dict[str, object] = {}
    with tempfile.TemporaryDirectory(prefix="newslint-speed-") as name:
        folder = Path(name)
        ENVIRONMENT["NEWSLINT_CACHE"] = str(folder / "cache")
        story = folder / "story.txt"
        text = SEED.read_text("utf-8")
        story.write_text(text, "utf-8")
        paths, words = written(texts, folder / "archive", chosen.words)
        if "peers" in only:
            results["peers"] = race(texts, paths, words, folder, chosen)
        if "growth" in only:
            sizes = [s for s in (10**3, 10**4, 10**5, 10**6, 10**7, 10**8) if s <= chosen.most * 10**6]
            results["growth: one file"] = own.growth_of_a_file(texts, folder, sizes)
            numbers = [n for n in (1, 10, 100, 500, 1_000, 5_000, 10_000, 100_000) if n <= chosen.files]
            results["growth: many files"] = own.growth_of_an_archive(texts, folder, numbers)
        if "first" in only:
            results["first run"] = own.first_run(story)
        if "cards" in only:
            results["house cards"] = house.house_cards(text, folder, chosen.rounds)
        if "cores" in only:
            results["all cores"] = own.speed_up(folder / "archive", chosen.rounds)
    print(report.tables(results))
    if chosen.json:
        chosen.json.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", "utf-8")
    if chosen.chart and "peers" in only:
        rates = report.rates(results["peers"])  # type: ignore[arg-type]
        chosen.chart.write_text(chart(rates, "An archive on one core: words per CPU second"), "utf-8")


if __name__ == "__main__":
    sys.path.insert(0, str(SEED.parent.parent))
    main()
