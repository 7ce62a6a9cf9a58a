"""``newslint rules``: the rules that there are, and what holds for a path."""

import argparse

from newslint.commands.configured import by, config_option, configuration, held


def describe(parser: argparse.ArgumentParser) -> None:
    """Adds the options of the command."""
    parser.description = (
        "Lists every rule, its level in this house and why there is one; for a path, as it holds there."
    )
    parser.add_argument("path", nargs="?", default="", metavar="PATH", help="a draft: show what holds for it")
    parser.add_argument("--markdown", action="store_true", help="print a Markdown table")
    config_option(parser)


def run(options: argparse.Namespace) -> int:
    """Prints the table."""
    chosen = configuration(options, options.path)
    found = held(chosen)
    if options.markdown:
        rows = [(h.rule.id, h.level, h.rule.fix, " ".join(h.rule.why.split())) for h in found]
        print("| rule | level | fix | why |\n| --- | --- | --- | --- |")
        print("\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows))
        return 0
    if options.path:
        print(by(chosen, options.path))
    width = max(len(h.rule.id) for h in found)
    for h in found:
        blocks = "".join(f"{level} in {kind}s; " for kind, level in h.blocks)
        print(f"{h.rule.id:{width}}  {h.level:7}  {blocks}{' '.join(h.rule.why.split())}")
    return 0
