"""``newslint explain RULE``: the card of a rule, as a reporter would want it told."""

import argparse
from textwrap import dedent, fill, indent

from newslint.commands.configured import Held, by, config_option, configuration, held
from newslint.example import Example
from newslint.rule import OPEN, Rule, is_open
from newslint.selection import matching

FIXES = {
    "safe": "It can be mended without asking.",
    "ask": "The mend is yours to accept.",
    "never": "It is yours to mend.",
}

WIDTH = 110


def describe(parser: argparse.ArgumentParser) -> None:
    """Adds the options of the command."""
    parser.description = "Prints what a rule looks for, why, on whose authority, and its examples."
    parser.add_argument("rule", metavar="RULE", help="a rule id, a topic or a pattern")
    parser.add_argument("--markdown", action="store_true", help="print the cards as sections of a Markdown page")
    parser.add_argument("--for", dest="path", default="", metavar="PATH", help="a draft: show what holds for it")
    config_option(parser)


def run(options: argparse.Namespace) -> int:
    """Prints the cards."""
    chosen = configuration(options, options.path)
    found = held(chosen)
    ids = matching(options.rule, [h.rule for h in found])
    if is_open(options.rule):
        from newslint.languagetool.telling import told

        print(told(options.rule.removeprefix(OPEN), [h.rule for h in found], chosen))
        return 0
    if options.path:
        print(f"{by(chosen, options.path)}\n")
    print("\n\n".join(in_markdown(h.rule) if options.markdown else explain(h) for h in found if h.rule.id in ids))
    return 0


def explain(held: Held) -> str:
    """The card of a rule as text, with what the house says of it."""
    rule = held.rule
    level = "on trial" if held.level == "trial" else held.level
    rows = [
        f"{rule.id} ({'; '.join([level, *(f'{level} in {kind}s' for kind, level in held.blocks)])})",
        "",
        fill(" ".join(rule.why.split()), 88, initial_indent="  ", subsequent_indent="  "),
        "",
        f"  Says: {rule.message}",
        f"  Authority: {rule.source}",
        f"  {FIXES[rule.fix]}",
        "",
        *(_example(e) for e in rule.examples),
    ]
    return "\n".join(rows).rstrip()


def in_markdown(rule: Rule) -> str:
    """The card of a rule as a section of a Markdown page."""
    says = fill(f"Says: {rule.message}", WIDTH, subsequent_indent=" " * 6)
    examples = "\n".join(dedent(_example(e)) for e in rule.examples)
    paragraphs = (rule.why, f"{rule.level.capitalize()}. {FIXES[rule.fix]} Authority: {rule.source}.")
    return "\n\n".join(
        [
            f"## {rule.id}",
            *(fill(" ".join(text.split()), WIDTH) for text in paragraphs),
            f"```text\n{says}\n\n{examples}\n```",
        ]
    )


def _example(example: Example) -> str:
    on = f"  (published {example.date})" if example.date else ""
    if example.ok:
        return _labelled("right", example.ok) + on
    good = "\n" + _labelled("better", example.good) if example.good else ""
    return _labelled("wrong", example.bad) + on + good


def _labelled(label: str, text: str) -> str:
    return f"  {label + ':':8}" + indent(text.strip(), " " * 10)[10:]
