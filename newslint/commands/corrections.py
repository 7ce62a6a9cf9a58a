"""``newslint corrections FILE``: a column of published corrections → names and rules for review."""

import argparse
import os
import sys

from newslint import writing
from newslint.commands.configured import config_option, configuration
from newslint.corrections.cards import TOPIC, proved
from newslint.corrections.claims import claims
from newslint.corrections.column import paragraphs
from newslint.corrections.weighing import Proposals
from newslint.desk import Desk
from newslint.errors import InputError
from newslint.formats.text import counted, visible
from newslint.names.importing import check_free, order, output, write


def describe(parser: argparse.ArgumentParser) -> None:
    """Adds the options of the command."""
    parser.description = (
        "Reads published corrections and proposes names and rules for review, so that what was printed wrong once is "
        "found from now on. Prints both unless told where to write them."
    )
    add = parser.add_argument
    add("files", nargs="+", metavar="FILE", help="corrections: text, Markdown, HTML or CSV; - is standard input")
    add("--column", default="", metavar="NAME", help="the column of a CSV file that holds the corrections")
    add("--names", default="", metavar="OUT.yaml", help="write the names there")
    add("--rules", default="", metavar="FOLDER", help="write the cards into this folder of rules, on trial")
    add("--replace", action="store_true", help="write over what is there")
    config_option(parser)


def run(options: argparse.Namespace) -> int:
    """Writes or prints the proposals, and says on standard error how many there are."""
    check_free(options.names, options.replace)
    chosen = configuration(options)
    found = Proposals(Desk(chosen))
    read = used = 0
    for path in options.files:
        for paragraph in paragraphs(path, _data(path), options.column):
            made = claims(paragraph)
            read, used = read + 1, used + bool(made)
            found.weigh(made)
    cards, faults = proved(found.swaps.values(), chosen)
    _names(found, faults, options)
    _cards(cards, options)
    undecided = len(found.notes) + len(faults)
    proposed = f"{counted(len(found.entries), 'name')}, {counted(len(cards), 'rule')} and {undecided:,}"
    print(f"{proposed} to decide yourself, from {used:,} of {counted(read, 'paragraph')}", file=sys.stderr)
    return 0


def _data(path: str) -> bytes:
    if path == "-":
        return sys.stdin.buffer.read()
    with open(path, "rb") as file:
        return file.read()


def _names(found: Proposals, faults: list[str], options: argparse.Namespace) -> None:
    head = [
        "Proposed by newslint corrections. Read every entry: check the spelling, put the kind right, delete what does",
        "not belong. Then list the file under “names:” in newslint.yaml.",
    ]
    if found.new:
        head += ["", f"New to the dictionary: {', '.join(sorted(found.new))}."]
    if found.notes or faults:
        head += ["", "Not proposed; decide yourself:", *(f"  {note}" for note in (*found.notes, *faults))]
    entries = sorted(found.entries.values(), key=order)
    text = "\n".join(map(visible, head))
    if not options.names:
        write(entries, sys.stdout, "yaml", text)
        return
    with output(options.names) as file:
        write(entries, file, "yaml", text)
    print(f"Wrote {options.names}")


def _cards(cards: dict[str, str], options: argparse.Namespace) -> None:
    """Writes the cards, or prints them as comments, so that what is printed is a dictionary that can be read."""
    for name, text in cards.items():
        path = os.path.join(options.rules or "house/rules", TOPIC, f"{name}.yaml")
        if not options.rules:
            print(f"\n# {path}\n" + "".join(f"#   {line}\n" for line in text.splitlines()), end="")
            continue
        if os.path.exists(path) and not options.replace:
            raise InputError("exists already; take it away, or say --replace", path)
        writing.make(path, text)
        print(f"Wrote {path}, on trial: “newslint try {TOPIC}/{name} ARCHIVE” shows what it would say")
