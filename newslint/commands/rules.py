"""``newslint rules``: the rules that there are."""

import argparse

from newslint import rulebook
from newslint.commands.configured import config_option, configuration


def describe(parser: argparse.ArgumentParser) -> None:
    """Adds the options of the command."""
    parser.description = "Lists every rule with its level and what it says."
    parser.add_argument("--markdown", action="store_true", help="print a Markdown table")
    config_option(parser)


def run(options: argparse.Namespace) -> int:
    """Prints the table."""
    chosen = configuration(options)
    rows = [(r.id, r.level, r.fix, " ".join(r.why.split())) for r in rulebook.load(chosen.rules)]
    if options.markdown:
        print("| rule | level | fix | why |\n| --- | --- | --- | --- |")
        print("\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows))
        return 0
    width = max(len(row[0]) for row in rows)
    print("\n".join(f"{rule:{width}}  {level:7}  {why}" for rule, level, _, why in rows))
    return 0
