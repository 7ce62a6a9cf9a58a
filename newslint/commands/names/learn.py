"""``newslint names learn ARCHIVE``: published stories → a proposal for a dictionary."""

import argparse
import os
import sys
from contextlib import ExitStack

from newslint.cli import say
from newslint.commands.configured import config_option, configuration
from newslint.errors import InputError
from newslint.formats.text import counted, visible
from newslint.lexicon import Lexicon
from newslint.names import Names
from newslint.names.archive import stories
from newslint.names.importing import check_free, output, write
from newslint.names.learning import Counts
from newslint.names.proposal import head, proposed
from newslint.names.suspects import suspects
from newslint.progress import Progress

LEAST = 3


def describe(parser: argparse.ArgumentParser) -> None:
    """Adds the options of the command."""
    parser.description = "Counts the names in published stories and proposes entries, variants and likely errors."
    parser.add_argument(
        "archive", metavar="ARCHIVE", help="a folder of stories, or a file of JSON lines with a text in each"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="the proposal to write, in YAML (default: print it)")
    parser.add_argument("--replace", action="store_true", help="write over FILE if there is one")
    parser.add_argument(
        "--least", type=int, default=LEAST, metavar="N", help=f"propose names of N stories and more (default: {LEAST})"
    )
    config_option(parser)


def run(options: argparse.Namespace) -> int:
    """Writes the proposal."""
    target: str = options.output or ""
    check_free(target, options.replace)
    lexicon = Lexicon.open()
    names = Names.open(configuration(options).names)
    with ExitStack() as stack:
        counts = stack.enter_context(Counts())
        with Progress("reading") as progress:
            counts.read(stories(options.archive, say), lexicon, progress.at)
        if not counts.stories:
            raise InputError("no story in it; name a folder of drafts or a file of JSON lines", options.archive)
        frequent = [c for c in counts if c.stories >= options.least]
        wrong = suspects(counts, frequent, names, lexicon)
        entries = proposed(counts, options.least, wrong, names, lexicon)
        file = stack.enter_context(output(target)) if target else sys.stdout
        title = os.path.basename(os.path.normpath(options.archive))
        write(entries, file, "yaml", "\n".join(map(visible, head(title, counts.stories, entries, wrong))))
    found = f"{counted(len(entries), 'name')} and {counted(len(wrong), 'likely error')}"
    into = f" written to {target}" if target else ""
    print(f"{found}{into}, from {counted(counts.stories, 'story', 'stories')}", file=sys.stderr)
    return 0
