"""``newslint names radar DRAFT``: the names of a draft as a list to tick off."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator

from newslint import config, readers
from newslint.cli import say
from newslint.commands.configured import config_option, configuration
from newslint.draft import Draft
from newslint.errors import InputError
from newslint.files import drafts
from newslint.formats.text import visible
from newslint.lexicon import Lexicon
from newslint.lines import Lines
from newslint.names import Names
from newslint.names.model import Entry
from newslint.names.radar import KNOWN, NEAR, NEW, Sighting, sightings
from newslint.rule import House

MARKS = {KNOWN: "known", NEAR: "near ", NEW: "new  "}


def describe(parser: argparse.ArgumentParser) -> None:
    """Adds the options of the command."""
    parser.description = "Lists every name in a draft as known, near a known one, or new, in order of first mention."
    parser.add_argument("drafts", nargs="+", metavar="DRAFT", help="drafts, or folders of drafts; - is standard input")
    parser.add_argument(
        "--names", action="append", default=[], metavar="FILE", help="more names that are right; may be repeated"
    )
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="how to print (default: text)")
    config_option(parser)


def run(options: argparse.Namespace) -> int:
    """Prints the list; the exit status is 0 whatever is in it."""
    chosen = configuration(options)
    house = House(Names.open((*chosen.names, *options.names)), Lexicon.open(), chosen.language)
    status = 0
    for path in _paths(options.drafts, chosen):
        try:
            draft = _read(path)
        except InputError as error:
            status = say(str(error))
            continue
        except OSError as error:
            status = say(f"{path}: cannot be read: {error.strerror or error}")
            continue
        rows = sightings(draft, house)
        print("\n".join(_json(draft, rows) if options.format == "jsonl" else _text(draft, rows)))
    return status


def _paths(given: list[str], chosen: config.Config) -> Iterator[str]:
    for path in given:
        for found in [path] if path == "-" else drafts([path], lambda _: chosen):
            if isinstance(found, InputError):
                raise found
            yield found


def _read(path: str) -> Draft:
    if path == "-":
        return readers.read(sys.stdin.buffer.read(), "stdin.txt")
    with open(path, "rb") as file:
        return readers.read(file.read(), path)


def _text(draft: Draft, rows: list[Sighting]) -> Iterator[str]:
    lines = Lines(draft.source)
    places = ["{}:{}:{}:".format(draft.path, *_place(draft, lines, row)) for row in rows]
    left, width = max(map(len, places), default=0), min(max((len(r.text) for r in rows), default=0), 36)
    for where, row in zip(places, rows, strict=True):
        times = f"×{row.times}" if row.times > 1 else ""
        yield visible(f"{where:{left}} {MARKS[row.status]} {row.text:{width}} {times:4} {_about(row)}").rstrip()
    counts = Counter(row.status for row in rows)
    yield visible(f"{draft.path}: " + ", ".join(f"{counts[s]} {s}" for s in (KNOWN, NEAR, NEW)) + ".")


def _place(draft: Draft, lines: Lines, row: Sighting) -> tuple[int, int]:
    return lines.at(draft.to_source(row.start, row.start + 1)[0])


def _about(row: Sighting) -> str:
    """What a name is known as, or near to."""
    if row.status == NEAR:
        return " or ".join(_entry(e) for e in row.entries[:3]) + "?"
    return "; ".join(_entry(e) if e.name != row.text else _what(e) for e in row.entries[:3])


def _entry(entry: Entry) -> str:
    what = _what(entry)
    return f"{entry.name} ({what})" if what else entry.name


def _what(entry: Entry) -> str:
    kind = "" if entry.kind == "other" or entry.role.startswith(entry.kind) else entry.kind
    return ", ".join(filter(None, (kind, entry.role)))


def _json(draft: Draft, rows: list[Sighting]) -> Iterator[str]:
    lines = Lines(draft.source)
    for row in rows:
        line, column = _place(draft, lines, row)
        entries = [{"canonical": e.name, "kind": e.kind, "role": e.role, "source": e.source} for e in row.entries]
        data = {"path": draft.path, "name": row.text, "line": line, "column": column, "count": row.times}
        yield json.dumps({**data, "status": row.status, "entries": entries}, ensure_ascii=False)
