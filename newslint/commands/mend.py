"""``newslint check --fix`` and ``--diff``: mends what is safe to mend without asking."""

import os
import sys
from collections.abc import Iterator, Sequence
from difflib import unified_diff

from newslint import writing
from newslint.cli import say
from newslint.draft import Draft
from newslint.errors import FINDINGS, InputError
from newslint.fixing import fix, safe
from newslint.formats.text import counted, visible
from newslint.progress import watched
from newslint.rule import Diagnostic
from newslint.session import STDIN, Session

UNSTAGED = "has changes that are not staged; stage them or put them aside first, or leave --staged out"


def mend(session: Session, named: Sequence[str], *, write: bool) -> None:
    """Writes each mended draft back, or prints what would change; ends early when the session is stopped."""
    paths = list(session.paths(named))
    if write:
        for folder in {os.path.dirname(os.path.realpath(path)) for path in paths if path != STDIN}:
            writing.sweep(folder)
    for path in watched(paths, len(paths), "mending"):
        if session.stopped:
            return
        if path == STDIN and write:
            session.fail("standard input cannot be mended in place; use --diff, or name the file")
            continue
        session.guarded(path, lambda: _mend(session, path, write))  # noqa: B023 - called at once


def _mend(session: Session, path: str, write: bool) -> None:
    data = session.data_of(path) if path == STDIN else written(session, path)
    name = session.choices.stdin if path == STDIN else path
    desk = session.desks.of(name)

    def check(draft: Draft) -> list[Diagnostic]:
        return session.standing(draft, desk.check(draft))

    draft = desk.read(data, name)
    fixed = fix(draft, check, lambda text: desk.read(writing.encode(text, data), name), safe)
    if not fixed.settled:
        session.fail(f"{path}: rules undo each other’s fixes ({', '.join(fixed.fighting)}); nothing was changed")
    elif fixed.source != draft.source and write:
        writing.replace(path, fixed.source, data)
        session.mended.add(path)
        say(f"{path}: {counted(fixed.edits, 'place')} mended")
    elif fixed.source != draft.source:
        session.status = max(session.status, FINDINGS)
        sys.stdout.writelines(_diff(draft.source, fixed.source, name))


def written(session: Session, path: str) -> bytes:
    """The bytes of a draft that is to be changed.

    Raises InputError where only what is staged is to be changed, and something else was as well.
    """
    if session.choices.since == "--staged":
        from newslint.git import is_as_staged

        if not is_as_staged(path):
            raise InputError(UNSTAGED, path)
    with open(path, "rb") as file:
        return file.read()


def _diff(old: str, new: str, name: str) -> Iterator[str]:
    """What ``git apply`` and ``patch`` take; on a terminal, no control character of the draft."""
    for line in unified_diff(_lines(old), _lines(new), f"a/{name}", f"b/{name}"):
        text, end = (line[:-1], "\n") if line.endswith("\n") else (line, "\n\\ No newline at end of file\n")
        yield (visible(text) if sys.stdout.isatty() else text) + end


def _lines(text: str) -> list[str]:
    """The lines of a text as git counts them."""
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
