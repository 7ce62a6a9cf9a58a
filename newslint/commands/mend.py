"""``newslint check --fix`` and ``--diff``: mends what is safe to mend without asking."""

import sys
from collections.abc import Sequence
from difflib import unified_diff

from newslint import writing
from newslint.cli import say
from newslint.errors import FINDINGS
from newslint.fixing import fix, safe
from newslint.session import STDIN, Session


def mend(session: Session, named: Sequence[str], *, write: bool) -> None:
    """Writes each mended draft back, or prints what would change."""
    for path in session.paths(named):
        if path == STDIN and write:
            session.fail("standard input cannot be mended in place; use --diff, or name the file")
            continue
        session.guarded(path, lambda: _mend(session, path, write))  # noqa: B023 - called at once


def _mend(session: Session, path: str, write: bool) -> None:
    data = session.data_of(path)
    name = session.choices.stdin if path == STDIN else path
    desk = session.desk_for(name)
    draft = desk.read(data, name)
    original = draft.source
    fixed = fix(draft, desk.check, lambda text: desk.read(writing.encode(text, data), name), safe)
    if not fixed.settled:
        session.fail(f"{path}: rules undo each other’s fixes; nothing was changed")
    elif fixed.source != original and write:
        writing.replace(path, fixed.source, data)
        say(f"{path}: {fixed.edits} {'place' if fixed.edits == 1 else 'places'} mended")
    elif fixed.source != original:
        session.status = max(session.status, FINDINGS)
        old, new = original.splitlines(keepends=True), fixed.source.splitlines(keepends=True)
        sys.stdout.writelines(
            line if line.endswith("\n") else line + "\n" for line in unified_diff(old, new, f"a/{name}", f"b/{name}")
        )
