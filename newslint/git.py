"""What git knows of a draft: the lines that changed, and what is staged."""

import os
import re
import subprocess
from collections.abc import Iterator

from newslint.errors import InputError

HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
STAGED = "--staged"


def git(folder: str, *argv: str) -> bytes:
    """What a git command prints; raises InputError with git's own reason if it fails."""
    try:
        done = subprocess.run(["git", *argv], cwd=folder or ".", capture_output=True)  # noqa: S603, S607 - git, wherever it is
    except FileNotFoundError:
        raise InputError("git is not installed; --since and --staged need it") from None
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise InputError(f"git {argv[0]}: {reason[0] if reason else 'failed'}", folder)
    return done.stdout


def changed_lines(path: str, since: str) -> list[range]:
    """The lines of a draft, from 1, that differ from ``since`` (a revision, or ``STAGED``: the index from HEAD)."""
    folder, name = os.path.split(path)
    if not git(folder, "ls-files", "--", name):
        return [range(1, 1 << 60)]
    against = ("--cached",) if since == STAGED else (since,)
    diff = git(folder, "diff", "--unified=0", "--no-color", "--no-ext-diff", *against, "--", name)
    return [range(int(start), int(start) + int(count or 1)) for start, count in HUNK.findall(diff)]


def staged(path: str) -> bytes:
    """The draft as it is staged."""
    folder, name = os.path.split(path)
    return git(folder, "show", f":./{name}")


def staged_paths(folder: str = ".") -> Iterator[str]:
    """The drafts that are staged to be added or changed, relative to ``folder``."""
    listed = git(folder, "diff", "--cached", "--name-only", "--relative", "-z", "--diff-filter=ACMR")
    for name in listed.split(b"\0"):
        if name:
            yield os.path.join(folder, os.fsdecode(name)) if folder != "." else os.fsdecode(name)
