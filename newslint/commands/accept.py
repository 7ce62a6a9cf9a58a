"""``newslint accept``: enters findings in the ledger, one draft's or a whole archive's as a baseline."""

import argparse
import os
from datetime import date

from newslint import ledger
from newslint.cli import say
from newslint.commands.check import choices, choosing
from newslint.errors import FINDINGS, InputError
from newslint.formats.text import counted
from newslint.ledger import Entry, Ledger
from newslint.rule import LEVELS
from newslint.session import Session


def describe(parser: argparse.ArgumentParser) -> None:
    """Adds the options of the command."""
    parser.description = (
        "Accepts what is found in drafts: from now on only new findings are shown. Entries go to accepted.yaml."
    )
    add = parser.add_argument
    add("paths", nargs="+", metavar="PATH", help="drafts, or folders of drafts")
    add("--why", default="", help="the reason, for the next editor")
    add("--who", default="", help="who accepts (default: your name in git, or your user name)")
    add("--prune", action="store_true", help="instead, take out entries that accept nothing any more")
    add("--date", metavar="YYYY-MM-DD", help="the day the copy is published, whatever the draft says")
    add("--level", choices=LEVELS, default="warning", help="the mildest level to accept (default: warning)")
    add("--jobs", type=int, default=0, metavar="N", help="processes to use (default: as many as the work is worth)")
    choosing(parser)
    parser.set_defaults(stdin_filename="stdin.txt", explain_score=False, staged=False, since="")


def run(options: argparse.Namespace) -> int:
    """Adds an entry for each finding, or takes out those that are not needed; 0 unless a draft could not be checked."""
    if bool(options.why.strip()) == options.prune:
        raise InputError("say why, for the next editor: --why “…” (or --prune, alone)", "accept")
    session = Session(choices(options), say)
    if options.prune:
        _prune(session, options)
    else:
        _accept(session, options)
    return 0 if session.status == FINDINGS else session.status


def _accept(session: Session, options: argparse.Namespace) -> None:
    today = {"who": options.who or person(), "when": date.today().isoformat(), "why": options.why.strip()}
    new: dict[str, list[Entry]] = {}
    for report in session.reports(options.paths, options.jobs):
        if os.path.basename(report.path) == ledger.NAME:
            continue
        path = path_for(session, report.path)
        book = session.outstanding.ledger_of(report.path) or Ledger(path, {})
        new.setdefault(path, []).extend(book.entry(report, f)._replace(**today) for f in report.findings)
    for path, entries in new.items():
        if entries:
            from newslint.ledgerfile import enter

            enter(path, entries)
            print(f"{counted(len(entries), 'finding')} accepted in {path}")
    if not any(new.values()):
        print("Nothing found that is not accepted already.")


def _prune(session: Session, options: argparse.Namespace) -> None:
    removed = 0
    for report in session.reports(options.paths, options.jobs):
        if os.path.basename(report.path) == ledger.NAME:
            from newslint.ledgerfile import take_out

            take_out(report.path, [f.start.line for f in report.findings])
            removed += len(report.findings)
            print(f"{counted(len(report.findings), 'entry', 'entries')} taken out of {report.path}")
    if not removed:
        print("Every entry is needed.")


def path_for(session: Session, draft: str) -> str:
    """The ledger of a draft: beside its configuration, or in this folder."""
    return os.path.join(session.desks.config_of(draft).root, ledger.NAME)


def person() -> str:
    """Who is at work: the name that git knows, or the user's. Raises InputError if there is none."""
    from getpass import getuser

    from newslint.git import git

    try:
        name = git("", "config", "user.name").decode("utf-8", "replace").strip()
    except InputError:
        name = ""
    try:
        return name or getuser()
    except (OSError, KeyError, ImportError):
        raise InputError("say who accepts: --who “…”", "accept") from None
