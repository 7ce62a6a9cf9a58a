"""``newslint names import``: open data → a dictionary file."""

import argparse
import csv
import os
import sys
from collections import Counter
from contextlib import ExitStack

from newslint.cli import say
from newslint.errors import InputError
from newslint.formats.text import counted
from newslint.names.importers import FORMATS
from newslint.names.importing import Choice, Outcome, Refuse, check_free, gather, joined, order, output, write
from newslint.names.model import KINDS
from newslint.names.spill import Spill
from newslint.progress import Progress

SHOWN = 10
"""Faulty rows that are told one by one; the others are counted."""


def describe(parser: argparse.ArgumentParser) -> None:
    """Adds the options of the command."""
    parser.description = (
        "Makes a dictionary file from open data. Variants that look like misspellings of the main form are refused."
    )
    parser.add_argument(
        "source", metavar="SOURCE", help="the file to read; gz, bz2, xz and zip are unpacked as they are read"
    )
    parser.add_argument(
        "--as",
        dest="form",
        choices=FORMATS,
        metavar="FORMAT",
        help=f"what SOURCE is: {', '.join(FORMATS)} (default: judged by how it begins)",
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="the dictionary to write, .yaml or .csv (default: print YAML)"
    )
    parser.add_argument("--replace", action="store_true", help="write over FILE if there is one")
    parser.add_argument(
        "--kind",
        choices=KINDS,
        default="other",
        metavar="KIND",
        help=f"{', '.join(KINDS)}: the kind of names that do not say (default: other)",
    )
    parser.add_argument(
        "--source",
        dest="label",
        metavar="TEXT",
        default="",
        help="the authority to note where the data give none (default: the file's name)",
    )
    parser.add_argument("--refused", metavar="FILE", help="write what was left out, and why, as CSV")
    parser.add_argument("--keep-partial", action="store_true", help="keep what there is of a file that is cut off")


def run(options: argparse.Namespace) -> int:
    """Imports; the exit status is 2 if nothing could be written or the source was cut off."""
    target: str = options.output or ""
    if target and not target.endswith((".yaml", ".yml", ".csv")):
        raise InputError("a dictionary is called .yaml or .csv", target)
    check_free(target, options.replace)
    told = Counter[str]()

    def tell(message: str) -> None:
        told["faults"] += 1
        if told["faults"] <= SHOWN:
            say(message)

    with ExitStack() as stack:
        refuse = _refuser(options.refused, stack)
        spill = stack.enter_context(Spill(order))
        with Progress("reading") as progress:
            choice = Choice(options.form or "", options.kind, options.label, options.keep_partial)
            outcome = gather(options.source, choice, spill, tell, refuse, progress.at)
        if not spill:
            raise InputError(f"no name in it that can be used{_left_out(outcome)}", options.source)
        head = (
            f"Imported from {os.path.basename(options.source)} by newslint names import. Read it before you rely on it."
        )
        file = stack.enter_context(output(target)) if target else sys.stdout
        write(joined(spill, outcome), file, "csv" if target.endswith(".csv") else "yaml", head)
    _summarise(outcome, options.source, target)
    return 2 if outcome.cut else 0


def _refuser(path: str | None, stack: ExitStack) -> Refuse:
    """What writes down the forms that are left out."""
    if not path:
        return lambda *_: None
    rows = csv.writer(stack.enter_context(output(path)), lineterminator="\n")
    rows.writerow(("name", "form", "why"))
    return lambda *row: rows.writerow(row) and None


def _left_out(outcome: Outcome) -> str:
    """``; left out: 3 names (in another script), …``"""
    rows = [f"{counted(n, 'name')} ({why})" for why, n in outcome.names.most_common()]
    rows += [f"{counted(n, 'variant')} ({why})" for why, n in outcome.variants.most_common()]
    rows += [counted(outcome.faults, "faulty row")] if outcome.faults else []
    return "; left out: " + ", ".join(rows) if rows else ""


def _summarise(outcome: Outcome, source: str, target: str) -> None:
    if outcome.faults > SHOWN:
        say(f"{source}: {outcome.faults - SHOWN:,} more such rows left out")
    if outcome.cut:
        say(f"{source}: {outcome.cut}; only what came before it was kept")
    into = f" written to {target}" if target else ""
    same = f", {outcome.joined:,} of the same name joined" if outcome.joined else ""
    print(f"{counted(outcome.written, 'name')}{into}{same}{_left_out(outcome)}", file=sys.stderr)
