"""``newslint names look NAME``: what the dictionary says of a name."""

import argparse

from newslint.commands.configured import config_option, configuration
from newslint.formats.text import visible
from newslint.names import Names
from newslint.names.compiling import CANONICAL
from newslint.names.index import Form
from newslint.names.looking import holders, known, nearest
from newslint.names.model import Entry


def describe(parser: argparse.ArgumentParser) -> None:
    """Adds the options of the command."""
    parser.description = "Says whether a name is known and how the house writes it; else what it is nearest to."
    parser.add_argument("name", nargs="+", metavar="NAME", help="the name, as it is written")
    parser.add_argument(
        "--names", action="append", default=[], metavar="FILE", help="more names that are right; may be repeated"
    )
    config_option(parser)


def run(options: argparse.Namespace) -> int:
    """Prints what is known; the exit status is 1 if the name is not, or is one that the house does not print."""
    chosen = configuration(options)
    names = Names.open((*chosen.names, *options.names))
    text = " ".join(" ".join(options.name).split())
    found = known(text, names)
    if found:
        print("\n\n".join(_card(form, text) for form in found))
        return 0 if any(form.right for form in found) else 1
    people = holders(text, names)
    if people:
        rows = "\n".join(f"  {_line(form.entry)}" for form in people[:8])
        print(f"“{visible(text)}” is part of a known name:\n{rows}")
        return 0
    near = nearest(text, names)
    rows = "\n".join(f"  {_line(form.entry)}" for form in near)
    print(f"“{visible(text)}” is not known." + (f" The nearest:\n{rows}" if near else " Nothing is near it."))
    return 1


def _card(form: Form, text: str) -> str:
    entry = form.entry
    status = (
        "known"
        if form.status == CANONICAL
        else "an accepted variant"
        if form.right
        else "known, but not what the house prints"
    )
    if form.text != text:
        status += f" (it is written {form.text})"
    rows = [
        ("canonical", entry.name),
        ("kind", entry.kind),
        ("also right", "; ".join(entry.also)),
        ("not printed", "; ".join(entry.reject)),
    ]
    rows += [
        ("role", entry.role),
        ("context", "; ".join(entry.context)),
        ("source", entry.source),
        ("stands in", entry.where),
    ]
    return "\n".join(
        [f"“{visible(text)}” is {status}.", *(f"  {label + ':':13} {visible(value)}" for label, value in rows if value)]
    )


def _line(entry: Entry) -> str:
    about = ", ".join(filter(None, (entry.kind, entry.role)))
    return visible(f"{entry.name} ({about})")
