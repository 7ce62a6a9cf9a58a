"""Adopting newslint on an archive: baseline, then one changed story shows only its new finding.

    python bench/adoption.py [SOURCE] [--stories 2000] [--keep FOLDER]

Makes a folder of stories from the texts in SOURCE (a folder of ``*.jsonl`` files with a ``text`` a line, default
``../shared/accuracy/dev``; of text files otherwise), sets newslint up in it as a newsroom would (``init``), accepts all
that is found (``accept``), changes one story with a new error, and checks the archive, the story and the commit. Every
promise is checked; times are of the whole process, as anybody would wait for it, with the CPU time in brackets. If
SOURCE has fewer texts than asked for, the passages are bound into stories of five.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent.parent / "shared" / "accuracy" / "dev"
ERROR = "\nThe committee definately recieved the letter.\n"
"""What is added to one story; the two words are new findings of one rule."""

NEW = {"definately", "recieved"}
WHO = ("-c", "user.name=A Sub", "-c", "user.email=sub@example.org", "-c", "commit.gpgsign=false")


def texts(source: Path) -> Iterator[str]:
    """The texts in a folder, whole articles first, each once."""
    seen = set()
    labelled = sorted(source.glob("*.jsonl"), key=lambda p: (p.name != "clean.jsonl", p.name))
    for path in sorted(source.glob("*.txt")) if not labelled else ():
        yield path.read_text(encoding="utf-8")
    for path in labelled:
        for line in path.read_text(encoding="utf-8").splitlines():
            text = json.loads(line).get("text", "")
            if text and text not in seen:
                seen.add(text)
                yield text


def write_stories(folder: Path, source: Path, number: int) -> int:
    """Writes as many stories into ``folder`` as ``source`` gives, at most ``number``; returns how many."""
    whole: list[str] = []
    passages: list[str] = []
    for text in texts(source):
        (whole if text.count("\n") > 3 or len(text) > 1500 else passages).append(text)
    bound = ["\n\n".join(passages[i : i + 5]) for i in range(0, len(passages), 5)]
    stories = [*whole, *bound]
    if len(stories) < number:
        stories = [*whole, *passages]
    for i, story in enumerate(stories[:number]):
        path = folder / f"{2015 + i % 8}" / f"story-{i:05}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Story {i}\n\n{story.rstrip()}\n", encoding="utf-8")
    return min(number, len(stories))


def timed(folder: Path, *argv: str, ok: Sequence[int] = (0,)) -> str:
    """What a command prints; its times are printed beside it."""
    before, started = os.times(), time.perf_counter()
    done = subprocess.run([sys.executable, "-m", *argv], cwd=folder, capture_output=True, encoding="utf-8")
    wall, after = time.perf_counter() - started, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    print(f"{' '.join(argv)[:72]:72} {wall:7.2f} s ({cpu:.2f} s)")
    if done.returncode not in ok:
        raise SystemExit(f"ended with {done.returncode}: {done.stderr[-2000:]}{done.stdout[-2000:]}")
    return done.stdout


def found(output: str) -> list[dict[str, str]]:
    """The findings in JSON lines."""
    return [json.loads(line) for line in output.splitlines()]


def adopt(folder: Path) -> None:
    """Goes through it all in a folder of stories; raises SystemExit where a promise is not kept."""
    timed(folder, "newslint", "init", "--language", "en-US", "--names", "house/names.txt", "--no-hook")
    check = ("newslint", "check", "--format", "jsonl")
    first = found(timed(folder, *check, ".", ok=(0, 1)))
    print(timed(folder, "newslint", "accept", ".", "--why", "printed before newslint", "--who", "Ann").strip())
    ledger = folder / "accepted.yaml"
    size = ledger.stat().st_size if ledger.exists() else 0
    print(f"{len(first):,} findings in the archive; a ledger of {size / 1e6:.2f} MB")
    expect("nothing is left after the baseline", found(timed(folder, *check, ".")), [])
    commit(folder)
    story = sorted(folder.glob("20*/*.txt"))[len(list(folder.glob("20*/*.txt"))) // 2]
    text = story.read_text(encoding="utf-8")
    story.write_text(text.replace("\n\n", "\n\nA line that moves all others down.\n\n", 1) + ERROR, encoding="utf-8")
    name = story.relative_to(folder).as_posix()
    for paths in ([name], [name], ["."], ["--since", "HEAD", "."], ["--staged"]):
        if paths == ["--staged"]:
            subprocess.run(["git", "add", name], cwd=folder, check=True)
        shown = found(timed(folder, *check, *paths, ok=(1,)))
        expect("only the new findings are shown", {row["text"] for row in shown}, NEW)
        expect("and in the changed story only", {row["path"].removeprefix("./") for row in shown}, {name})


def commit(folder: Path) -> None:
    """Puts the folder under git."""
    for argv in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "the archive"]):
        subprocess.run(["git", *WHO, *argv], cwd=folder, check=True, capture_output=True)


def expect(what: str, seen: object, wanted: object) -> None:
    """Ends the run where a promise is not kept."""
    if seen != wanted:
        raise SystemExit(f"not so: {what}: {seen!r:.2000}")


def main() -> None:
    """Makes the archive and adopts newslint on it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", nargs="?", type=Path, default=SOURCE)
    parser.add_argument("--stories", type=int, default=2000)
    parser.add_argument("--keep", type=Path, help="make the archive here, and keep it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(exist_ok=True)
        number = write_stories(folder, options.source, options.stories)
        size = sum(path.stat().st_size for path in folder.rglob("*.txt"))
        print(f"{number:,} stories, {size / 1e6:.1f} MB")
        adopt(folder)
    print("Every promise kept.")


if __name__ == "__main__":
    main()
