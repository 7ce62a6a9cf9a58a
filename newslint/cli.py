"""The command line: finds the command, runs it, and turns every failure into one line and an exit status."""

from __future__ import annotations

import os
import sys

from newslint import __version__, patterns
from newslint.arguments import Plain
from newslint.commands import COMMANDS
from newslint.errors import FAULT, INTERRUPTED, USAGE, InputError, nearest
from newslint.lazy import imported
from newslint.patternfile import PatternFile
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType
    from typing import Any

PLAIN = ("check",)
"""Commands whose options are read without argparse if they are plain."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs ``newslint`` with ``argv`` (default: the process's own) and returns its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else USAGE
    except InputError as error:
        return say(str(error))
    except KeyboardInterrupt:
        return say("stopped", INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return USAGE
    except OSError as error:
        return say(f"{error.filename or 'output'}: {error.strerror or error}")
    except Exception as error:  # the last line of defence: one line, not a traceback
        if os.environ.get("NEWSLINT_DEBUG"):
            raise
        return say(
            f"our own fault, please report it: {type(error).__name__}: {error} (NEWSLINT_DEBUG=1 shows where)", FAULT
        )
    return status


def say(message: str, status: int = USAGE) -> int:
    """Prints one line on standard error; returns ``status``."""
    if sys.stderr.isatty():
        from newslint.progress import clear

        clear()
    print(f"newslint: {' '.join(message.splitlines())}", file=sys.stderr)
    return status


def _run(arguments: list[str]) -> int:
    command = arguments[0] if arguments else "--help"
    if command in COMMANDS:
        file = PatternFile.lent()
        try:
            module = imported(COMMANDS[command][0])
            status: int = module.run(_options(command, module, arguments[1:]))
            file.keep(patterns.known)
        finally:
            file.close()
        return status
    if command in ("-h", "--help", "help"):
        print(_help())
        return 0
    if command in ("-V", "--version"):
        from newslint.native import core

        print(f"newslint {__version__}{' with newslint-core' if core else ''}")
        return 0
    raise InputError(f"there is no command “{command}”{nearest(command, list(COMMANDS))}; “newslint --help” lists them")


def _options(command: str, module: ModuleType, arguments: list[str]) -> Any:
    """The values of a command's options."""
    if command in PLAIN:
        plain = Plain()
        module.describe(plain)
        options = plain.parse(arguments)
        if options:
            return options
    from newslint.parser import Parser

    parser = Parser(f"newslint {command}")
    module.describe(parser)
    return parser.parse_args(arguments)


def _help() -> str:
    rows = "\n".join(f"  {name:11} {what}" for name, (_, what) in COMMANDS.items())
    return f"""newslint proofreads news copy: names, words, dates, quotation marks and figures.

  newslint check story.txt     check one draft
  newslint check drafts/       check every draft in a folder

Commands:
{rows}

“newslint COMMAND --help” says more about each. Exit status: 0 nothing found, 1 findings,
2 something you can mend (a file, an option, a rule), 3 our own fault."""
