"""Several reports of one run: ``--output sarif=report.sarif --output html=report.html``."""

import sys
from collections.abc import Iterable, Sequence
from importlib import import_module

from newslint import writing
from newslint.errors import INTERRUPTED, InputError, nearest
from newslint.formats import FORMATS
from newslint.report import Report
from newslint.session import Session


def write_all(session: Session, found: Iterable[Report], shown: str, outputs: Sequence[str]) -> int:
    """Prints the reports in one format and writes them in others, each file whole or not at all."""
    targets = [_target(given) for given in outputs]
    reports = list(found)
    for name, path in targets:
        text = "".join(import_module(FORMATS[name]).lines(reports, False))
        session.guarded(path, lambda: writing.make(path, text))  # noqa: B023 - called at once
    sys.stdout.writelines(import_module(FORMATS[shown]).lines(reports, False))
    return INTERRUPTED if session.stopped else session.status


def _target(given: str) -> tuple[str, str]:
    name, sign, path = given.partition("=")
    if name not in FORMATS:
        raise InputError(
            f"no format is called “{name}”{nearest(name, list(FORMATS))}; there are {', '.join(FORMATS)}", "--output"
        )
    if not sign or not path:
        raise InputError(f"“{given}” names no file; write {name}=FILE", "--output")
    return name, path
