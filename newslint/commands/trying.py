"""``newslint try RULE ARCHIVE``: how often a rule would speak on published copy, and on what, before it goes live."""

import argparse
import signal
from collections import defaultdict

from newslint import config
from newslint.cli import say
from newslint.commands.check import choices, choosing, stop
from newslint.errors import FINDINGS, INTERRUPTED
from newslint.fingerprint import around
from newslint.formats.text import counted, visible
from newslint.rule import LEVELS
from newslint.session import Session

SHOWN = 3
"""Contexts shown of each thing that is found."""


def describe(parser: argparse.ArgumentParser) -> None:
    """Adds the options of the command."""
    parser.description = (
        "Runs rules, on trial or live, over published copy and shows what they would say, most frequent first."
    )
    parser.add_argument("rule", metavar="RULE", help="a rule by its id")
    parser.add_argument("paths", nargs="+", metavar="ARCHIVE", help="drafts, or folders of drafts")
    parser.add_argument(
        "--jobs", type=int, default=0, metavar="N", help="processes to use (default: as many as the work is worth)"
    )
    choosing(parser)
    parser.set_defaults(
        stdin_filename="stdin.txt", explain_score=False, staged=False, since="", date=None, level=LEVELS[-1]
    )


def run(options: argparse.Namespace) -> int:
    """Prints each thing found with its number and some contexts, then the rate; 0 if every draft could be checked."""
    options.select = [options.rule]
    options.config = options.config or config.find(".")
    session = Session(choices(options)._replace(counted=True), say)
    previous = signal.signal(signal.SIGINT, lambda *_: stop(session))
    try:
        _try(session, options)
    finally:
        signal.signal(signal.SIGINT, previous)
    if session.stopped:
        return INTERRUPTED
    return 0 if session.status == FINDINGS else session.status


def _try(session: Session, options: argparse.Namespace) -> None:
    places = defaultdict(list)
    drafts = hits = words = 0
    for report in session.reports(options.paths, options.jobs):
        drafts += 1
        words += report.words
        hits += bool(report.findings)
        for finding in report.findings:
            before, after = around(report, finding)
            where = f"{report.path}:{finding.start.line}:{finding.start.column}"
            places[finding.text, finding.suggestions[:1]].append(f"{where}: …{before} [{finding.text}] {after}…")
    for (text, better), found in sorted(places.items(), key=lambda item: (-len(item[1]), item[0])):
        arrow = f" → {visible(better[0])}" if better else ""
        print(f"{len(found):5}  {visible(text)}{arrow}")
        print("".join(f"         {visible(line)}\n" for line in found[:SHOWN]), end="")
    if drafts or not session.status:
        total = sum(map(len, places.values()))
        rate = 1000 * total / words if words else 0.0
        told = f"{counted(total, 'finding')} in {hits:,} of {counted(drafts, 'draft')}"
        print(f"{told}, {rate:.3f} in 1,000 words ({words:,} words).")
