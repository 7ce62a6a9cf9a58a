"""``newslint check``: reads drafts, checks them, prints what was found."""

from __future__ import annotations

import os
import sys

from newslint.cli import say
from newslint.desks import Choices
from newslint.errors import INTERRUPTED, InputError
from newslint.formats import FORMATS, PAGED
from newslint.lazy import imported
from newslint.record import TYPE_CHECKING
from newslint.rule import LEVELS
from newslint.session import Session

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from datetime import date

    from newslint.arguments import Options, Plain


def describe(parser: ArgumentParser | Plain) -> None:
    """Adds the options of the command."""
    parser.description = "Checks drafts and says what a sub-editor would mark. Nothing is changed unless you say --fix."
    add = parser.add_argument
    add(
        "paths",
        nargs="*",
        metavar="PATH",
        help="drafts, or folders of drafts; - is standard input (default: this folder)",
    )
    add("--date", metavar="YYYY-MM-DD", help="the day the copy is published, whatever the draft says")
    choosing(parser)
    add("--level", choices=LEVELS, default="warning", help="the mildest level to show (default: warning)")
    add("--format", choices=FORMATS, default="text", help="how to print (default: text)")
    add(
        "--output",
        action="append",
        default=[],
        metavar="FORMAT=FILE",
        help="also write a report in this format; may be repeated",
    )
    add("--explain-score", action="store_true", help="also say how a finding was weighed")
    add("--stdin-filename", metavar="NAME", default="stdin.txt", help="the name of the draft on standard input")
    add("--since", metavar="REVISION", help="only findings on lines that changed since a git revision")
    add("--staged", action="store_true", help="only findings on lines that are staged in git")
    add("--jobs", type=int, default=0, metavar="N", help="processes to use (default: as many as the work is worth)")
    add("--fix", action="store_true", help="mend what is safe to mend without asking, then check")
    add("--ask", action="store_true", help="with --fix: then ask about each finding that is left, on a terminal")
    add("--diff", action="store_true", help="print what --fix would change and write nothing")


def choosing(parser: ArgumentParser | Plain) -> None:
    """Adds the options that choose names, rules and configuration."""
    add = parser.add_argument
    add(
        "--names",
        action="append",
        default=[],
        metavar="FILE",
        help="more names that are right: YAML, CSV, or one a line; may be repeated",
    )
    add(
        "--select",
        action="append",
        default=[],
        metavar="RULE",
        help="only these rules, by id, topic or pattern (names, dates/*)",
    )
    add("--ignore", action="append", default=[], metavar="RULE", help="not these rules")
    add(
        "--languagetool",
        metavar="off|auto|URL",
        default="",
        help="grammar by LanguageTool: a server of our own, or the one at a URL (default: off)",
    )
    add(
        "--config", metavar="FILE", default="", help="the configuration to use (default: newslint.yaml above the draft)"
    )


def choices(options: Namespace | Options) -> Choices:
    """The options as a session takes them."""
    return Choices(
        names=options.names,
        select=_split(options.select),
        ignore=_split(options.ignore),
        on=_date(options.date),
        level=options.level,
        config=options.config,
        stdin=options.stdin_filename,
        since="--staged" if options.staged else options.since or "",
        languagetool=_languagetool(options.languagetool),
        explain=options.explain_score,
    )


def _date(given: str | None) -> date | None:
    """Raises InputError for what is no date."""
    if not given:
        return None
    from newslint.readers.frontmatter import parse_date

    return parse_date(given, 0, "--date")


def _languagetool(given: str) -> str:
    """Raises InputError for what is neither off, auto nor a URL; nothing stays nothing."""
    if given:
        from newslint.languagetool import is_choice

        if not is_choice(given):
            raise InputError(f"it is off, auto or the URL of a server, not “{given}”", "--languagetool")
    return given


def _split(names: list[str]) -> list[str]:
    """``--select names,dates`` means the same as giving it twice."""
    return [name for given in names for name in given.split(",") if name]


def run(options: Namespace | Options) -> int:
    """Checks the drafts; the exit status is that of the worst thing that happened."""
    pages = any(given.partition("=")[0] in PAGED for given in (options.format, *options.output))
    session = Session(choices(options)._replace(pages=pages), say)
    if len(options.paths) == 1 and os.path.isfile(options.paths[0]):
        return _check(session, options)  # nothing to save when it is stopped
    from newslint.lean import SIGINT, signal

    previous = signal(SIGINT, lambda *_: stop(session))
    try:
        return _check(session, options)
    finally:
        signal(SIGINT, previous)


def _check(session: Session, options: Namespace | Options) -> int:
    named = options.paths or (_staged() if options.staged else ["."])
    if options.fix or options.diff or options.ask:
        _refuse(options)
        from newslint.commands.mend import mend

        mend(session, named, write=not options.diff)
        if options.diff:
            return INTERRUPTED if session.stopped else session.status
    if options.ask:
        from newslint.commands.ask import ask

        ask(session, named)
    if options.output:
        from newslint.commands.outputs import write_all

        return write_all(session, session.reports(named, options.jobs), options.format, options.output)
    shown = sys.stdout.isatty()
    for line in imported(FORMATS[options.format]).lines(session.reports(named, options.jobs), is_coloured()):
        if shown and line:
            from newslint.progress import clear

            clear()
        sys.stdout.write(line)
    return INTERRUPTED if session.stopped else session.status


def _refuse(options: Namespace | Options) -> None:
    """Raises InputError for options that contradict each other."""
    if options.diff and options.ask:
        raise InputError("shows what --fix would change and asks nothing; leave --ask or --diff out", "--diff")
    if options.ask and not options.fix:
        raise InputError("changes drafts; say --fix --ask", "--ask")
    if options.ask and not sys.stdin.isatty():
        raise InputError("needs a terminal to ask on; --diff shows what --fix would change", "--ask")


def stop(session: Session) -> None:
    """Ctrl-C ends the run after the draft at hand, with what was found so far; a second one ends it at once."""
    if session.stopped:
        raise KeyboardInterrupt
    session.stopped = True
    say("stopped; what follows is what was found so far")


def is_coloured() -> bool:
    """True if standard output is a terminal that wants colour (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _staged() -> list[str]:
    from newslint.git import STAGED, Changes
    from newslint.readers import is_draft

    return [path for path in Changes(STAGED).below(".") if is_draft(path)]
