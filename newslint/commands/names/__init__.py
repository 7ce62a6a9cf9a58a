"""``newslint names``: looks after the dictionary. Each of its commands is a file here, imported when asked for."""

import argparse
from importlib import import_module

from newslint.errors import InputError, nearest

COMMANDS = {
    "look": ("newslint.commands.names.look", "is a name known, and how does the house write it"),
    "radar": ("newslint.commands.names.radar", "list every name in a draft as known, near a known one, or new"),
    "lint": ("newslint.commands.names.lint", "find what is wrong in dictionary files; --fix sorts and tidies them"),
    "import": ("newslint.commands.names.importing", "make a dictionary file from open data"),
    "learn": ("newslint.commands.names.learn", "propose a dictionary from published stories"),
}
"""name → (module, what it does)"""


def describe(parser: argparse.ArgumentParser) -> None:
    """Adds the options of the command."""
    rows = "\n".join(f"  {name:7} {what}" for name, (_, what) in COMMANDS.items())
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.usage = "newslint names COMMAND …"
    parser.description = (
        f"Looks after the names that newslint knows.\n\n{rows}\n\n“newslint names COMMAND --help” says more about each."
    )
    parser.add_argument("command", nargs="?", metavar="COMMAND", help="one of the above")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)


def run(options: argparse.Namespace) -> int:
    """Runs the command that was asked for."""
    if options.command not in COMMANDS:
        asked = (
            f"there is no command “names {options.command}”{nearest(options.command, list(COMMANDS))}"
            if options.command
            else "names what?"
        )
        raise InputError(f"{asked}; “newslint names --help” lists the commands")
    module = import_module(COMMANDS[options.command][0])
    parser = argparse.ArgumentParser(f"newslint names {options.command}", allow_abbrev=False)
    module.describe(parser)
    status: int = module.run(parser.parse_args(options.rest))
    return status
