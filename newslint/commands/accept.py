"""``newslint accept``: enters findings in the ledger, one draft's or a whole archive's as a baseline."""

import argparse
import getpass
import os
from collections.abc import Iterator
from datetime import date

from newslint import cache, ledger
from newslint.cli import say
from newslint.commands.check import choices, choosing
from newslint.errors import FINDINGS, InputError
from newslint.report import Report
from newslint.rule import LEVELS
from newslint.session import Session


def describe(parser: argparse.ArgumentParser) -> None:
    """Adds the options of the command."""
    parser.description = (
        "Accepts what is found in drafts: from now on only new findings are shown. Entries go to accepted.yaml."
    )
    add = parser.add_argument
    add("paths", nargs="+", metavar="PATH", help="drafts, or folders of drafts")
    add("--why", required=True, help="the reason, for the next editor")
    add("--who", default="", help="who accepts (default: your user name)")
    add("--date", metavar="YYYY-MM-DD", help="the day the copy is published, whatever the draft says")
    add("--level", choices=LEVELS, default="warning", help="the mildest level to accept (default: warning)")
    choosing(parser)
    parser.set_defaults(stdin_filename="stdin.txt", explain_score=False, staged=False, since="")


def run(options: argparse.Namespace) -> int:
    """Adds an entry for each finding; 0 unless a draft could not be checked."""
    session = Session(choices(options), say)
    root = session.config_of(options.paths[0]).root
    book = session.ledger_of(options.paths[0]) or ledger.Ledger(os.path.join(root, ledger.NAME), ())
    who = options.who or getpass.getuser()
    new = [e for report in session.reports(options.paths) for e in _entries(book, report, who, options.why)]
    kept = [entry for entry, _ in book.rows]
    if new and not cache.write(book.path, ledger.write([*kept, *new]).encode("utf-8", "backslashreplace")):
        raise InputError("cannot be written; check the folder and its permissions", book.path)
    print(f"{len(new):,} {'finding' if len(new) == 1 else 'findings'} accepted in {book.path}")
    return 0 if session.status == FINDINGS else session.status


def _entries(book: ledger.Ledger, report: Report, who: str, why: str) -> Iterator[ledger.Entry]:
    if os.path.abspath(report.path) == os.path.abspath(book.path):
        return
    for finding in report.findings:
        yield book.entry(report, finding)._replace(who=who, when=date.today().isoformat(), why=why)
