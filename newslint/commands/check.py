"""``newslint check``: reads drafts, checks them, prints what was found."""

import argparse
import os
import sys
from collections.abc import Iterator
from importlib import import_module

from newslint import config
from newslint.cli import FAULT, USAGE, say
from newslint.desk import Desk
from newslint.errors import InputError
from newslint.files import drafts, is_excluded
from newslint.formats import FORMATS
from newslint.readers.frontmatter import parse_date
from newslint.report import Report, report
from newslint.rule import LEVELS

STDIN = "-"


def describe(parser: argparse.ArgumentParser) -> None:
    """Adds the options of the command."""
    parser.description = "Checks drafts and says what a sub-editor would mark. Nothing is changed."
    parser.add_argument("paths", nargs="*", metavar="PATH", help="drafts, or folders of drafts; - is standard input (default: this folder)")
    parser.add_argument("--date", metavar="YYYY-MM-DD", help="the day the copy is published, whatever the draft says")
    parser.add_argument("--names", action="append", default=[], metavar="FILE", help="more names that are right (YAML, CSV, or one a line); may be repeated")
    parser.add_argument("--select", action="append", default=[], metavar="RULE", help="only these rules, by id, topic or pattern (names, dates/*)")
    parser.add_argument("--ignore", action="append", default=[], metavar="RULE", help="not these rules")
    parser.add_argument("--level", choices=LEVELS, default="warning", help="the mildest level to show (default: warning)")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to print (default: text)")
    parser.add_argument("--stdin-filename", metavar="NAME", default="stdin.txt", help="the name of the draft on standard input")
    parser.add_argument("--config", metavar="FILE", help="the configuration to use (default: newslint.yaml above the draft)")


class Run:
    """One run over many drafts: a desk for each configuration, and the worst that happened so far."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.on = parse_date(options.date, 0, "--date") if options.date else None
        self.levels = LEVELS[: LEVELS.index(options.level) + 1]
        self.status = 0
        self._configs: dict[str, config.Config] = {}
        self._desks: dict[str, Desk] = {}
        self._said: set[str] = set()

    def config_of(self, folder: str) -> config.Config:
        """The configuration for drafts in a folder."""
        if folder not in self._configs:
            self._configs[folder] = config.load(self.options.config or config.find(folder))
        return self._configs[folder]

    def desk_for(self, path: str) -> Desk:
        """The desk that checks a draft."""
        chosen = self.config_of(os.path.dirname(path) or ".")
        if chosen.path not in self._desks:
            o = self.options
            self._desks[chosen.path] = Desk(chosen, o.names, _split(o.select), _split(o.ignore), self.on)
        return self._desks[chosen.path]

    def reports(self) -> Iterator[Report]:
        """The report of each draft; what cannot be checked is said on standard error and passed over."""
        for path in self._paths():
            if isinstance(path, InputError):
                self._fail(str(path))
                continue
            try:
                yield self._report(path)
            except InputError as error:
                self._fail(str(error))
            except OSError as error:
                self._fail(f"{path}: cannot be read: {error.strerror or error}")
            except Exception as error:  # one draft must not cost the others their check
                if os.environ.get("NEWSLINT_DEBUG"):
                    raise
                self._fail(f"{path}: our own fault, please report it: {type(error).__name__}: {error}", FAULT)

    def _paths(self) -> Iterator[str | InputError]:
        paths = self.options.paths or ["."]
        if STDIN in paths:
            name = self.options.stdin_filename
            if not is_excluded(name, self.config_of(os.path.dirname(name) or ".")):
                yield STDIN
        yield from drafts([p for p in paths if p != STDIN], self.config_of)

    def _report(self, path: str) -> Report:
        name = self.options.stdin_filename if path == STDIN else path
        desk = self.desk_for(name)
        if path == STDIN:
            data = sys.stdin.buffer.read()
        else:
            with open(path, "rb") as file:
                data = file.read()
        draft = desk.read(data, name)
        result = report(draft, desk.check(draft), self.levels)
        if any(f.rule.level != "advice" for f in result.findings):
            self.status = self.status or 1
        return result

    def _fail(self, message: str, status: int = USAGE) -> None:
        """Says a failure, once however many drafts it stops (a broken card stops them all)."""
        if message not in self._said:
            self._said.add(message)
            say(message)
        self.status = max(self.status, status)


def _split(names: list[str]) -> list[str]:
    """``--select names,dates`` means the same as giving it twice."""
    return [name for given in names for name in given.split(",") if name]


def run(options: argparse.Namespace) -> int:
    """Checks the drafts; the exit status is that of the worst thing that happened."""
    checking = Run(options)
    checking.config_of(".")
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    for line in import_module(FORMATS[options.format]).lines(checking.reports(), colour):
        sys.stdout.write(line)
    return checking.status
