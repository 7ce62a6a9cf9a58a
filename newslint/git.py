"""What git knows of drafts: which changed, on which lines, and what is staged.

Every command runs at the top of the repository, because a hook may get a relative ``GIT_INDEX_FILE``. Lines are git's:
they end with LF only.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from functools import cached_property

from newslint.errors import InputError

HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
STAGED = "--staged"
PLAIN = ("--no-color", "--no-ext-diff", "--no-textconv", "--ignore-submodules", "--find-renames")


def git(folder: str, *argv: str) -> bytes:
    """What a git command prints; raises InputError with git's own reason if it fails."""
    command = ["git", "--literal-pathspecs", *argv]
    try:
        done = subprocess.run(command, cwd=folder or ".", capture_output=True)  # noqa: S603 - git, wherever it is
    except FileNotFoundError:
        raise InputError("git is not installed; --since and --staged need it") from None
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise InputError(f"git {argv[0]}: {reason[0] if reason else 'failed'}", folder)
    return done.stdout


def top_of(folder: str) -> str:
    """The top of the repository, or submodule, that a folder is in; raises InputError if there is none."""
    at = os.path.realpath(folder)
    while not os.path.exists(os.path.join(at, ".git")):
        if os.path.dirname(at) == at:
            return os.fsdecode(git(folder, "rev-parse", "--show-toplevel").rstrip(b"\n"))
        at = os.path.dirname(at)
    return at


def located(path: str) -> tuple[str, str]:
    """(top of the repository, path below it) of a draft."""
    folder = os.path.realpath(os.path.dirname(path))
    top = top_of(folder)
    return top, os.path.relpath(os.path.join(folder, os.path.basename(path)), top).replace(os.sep, "/")


def staged(path: str) -> bytes:
    """The draft as it is staged."""
    top, name = located(path)
    return git(top, "show", f":0:{name}")


def is_as_staged(path: str) -> bool:
    """True if a draft has no changes that are not staged."""
    top, name = located(path)
    return not git(top, "diff", "--name-only", *PLAIN, "--", name)


class Changes:
    """What differs from ``since`` (a revision, or ``STAGED``: the index from the commits that it goes on from)."""

    def __init__(self, since: str) -> None:
        self._since = since
        self._tops: dict[str, _Repository] = {}

    def __contains__(self, path: str) -> bool:
        """True for a draft that changed."""
        repository, name = self._find(path)
        return repository.has(name)

    def touch(self, path: str, first: int, last: int) -> bool:
        """True if one of the lines ``first`` to ``last``, from 1, of a draft changed."""
        repository, name = self._find(path)
        hunks = repository.hunks(name)
        return all(any(first < r.stop and r.start <= last for r in ranges) for ranges in hunks)

    def below(self, folder: str) -> Iterator[str]:
        """The files that changed in a folder, in order, as paths that begin with it."""
        repository, start = self._find(os.path.join(folder, "x"))
        start = start[:-1]
        for name in sorted(repository.names):
            if name.startswith(start):
                yield os.path.normpath(os.path.join(folder, name[len(start) :]))

    def _find(self, path: str) -> tuple[_Repository, str]:
        top, name = located(path)
        if top not in self._tops:
            self._tops[top] = _Repository(top, self._since)
        return self._tops[top], name


class _Repository:
    """The changes in one repository, asked for when they are needed."""

    def __init__(self, top: str, since: str) -> None:
        self._top = top
        self._since = since
        self._hunks: dict[str, list[list[range]]] = {}

    @cached_property
    def _bases(self) -> list[tuple[str, ...]]:
        """What is compared with, as arguments of ``git diff``: more than one while commits are merged."""
        if self._since != STAGED:
            return [(_branched_from(self._top, self._since),)]
        path = os.fsdecode(git(self._top, "rev-parse", "--git-path", "MERGE_HEAD").rstrip(b"\n"))
        try:
            with open(os.path.join(self._top, path), encoding="ascii") as file:
                merged = file.read().split()
        except FileNotFoundError:
            merged = []
        return [("--cached",), *(("--cached", commit) for commit in merged)]

    @cached_property
    def _changed(self) -> list[dict[str, str]]:
        """For each base: the changed files, each with its name there."""
        return [dict(_pairs(git(self._top, "diff", "--name-status", "-z", *PLAIN, *base))) for base in self._bases]

    @cached_property
    def _new(self) -> set[str]:
        """Files that git does not know."""
        if self._since == STAGED:
            return set()
        return {os.fsdecode(name) for name in git(self._top, "ls-files", "--others", "-z").split(b"\0") if name}

    @property
    def names(self) -> set[str]:
        """The files that changed from every base."""
        return set.intersection(*map(set, self._changed)) | self._new

    def has(self, name: str) -> bool:
        """True for a file that changed."""
        return all(name in changed for changed in self._changed) or name in self._new

    def hunks(self, name: str) -> list[list[range]]:
        """For each base the lines of a file that differ."""
        if name in self._new:
            return [[range(1, 1 << 60)]]
        if name not in self._hunks:
            self._hunks[name] = [
                self._ranges(name, changed.get(name, name), base)
                for base, changed in zip(self._bases, self._changed, strict=True)
            ]
        return self._hunks[name]

    def _ranges(self, name: str, before: str, base: tuple[str, ...]) -> list[range]:
        diff = git(self._top, "diff", "--unified=0", "--text", *PLAIN, *base, "--", *{before, name})
        return [range(int(start), int(start) + int(count or 1)) for start, count in HUNK.findall(diff)]


def _branched_from(top: str, revision: str) -> str:
    """Where the work at hand parted from a revision; the revision itself if they have nothing in common."""
    if revision.startswith("-"):
        raise InputError(f"“{revision}” is no git revision", "--since")
    try:
        return git(top, "merge-base", revision, "HEAD").decode("ascii").strip()
    except InputError:
        return revision


def _pairs(listed: bytes) -> Iterator[tuple[str, str]]:
    """(name, name before) of what ``git diff --name-status -z`` lists, without what was deleted."""
    fields = iter(os.fsdecode(listed).split("\0"))
    for status in fields:
        if not status:
            return
        before = next(fields)
        name = next(fields) if status[0] in "RC" else before
        if status[0] != "D":
            yield name, before
