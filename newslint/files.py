"""Which files are drafts: named ones, and those in named folders that neither git nor the house leaves out."""

from __future__ import annotations

import os

from newslint.config import Config
from newslint.errors import InputError
from newslint.readers import refuse_large
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

AT_ONCE = 1 << 16
"""Bytes that are read of a file at once: more than most drafts have."""

OPENED = os.O_RDONLY | getattr(os, "O_BINARY", 0)
"""How a file is opened; some systems would change line ends."""


def drafts(paths: list[str], config_of: Callable[[str], Config]) -> Iterator[str | InputError]:
    """The drafts below ``paths`` in order, each once; an InputError for a path that cannot be read.

    A folder is walked for drafts; ``.gitignore`` holds inside it. ``exclude`` of the configuration holds for
    named files as well, because that is what a hook passes.
    """
    seen = set()
    for path in paths:
        for found in _below(path) if os.path.isdir(path) else [path]:
            if isinstance(found, InputError):
                yield found
            elif found not in seen:
                seen.add(found)
                try:
                    excluded = is_excluded(found, config_of(found))
                except InputError as error:
                    yield error
                    continue
                if not excluded:
                    yield found


def contents(path: str) -> bytes:
    """The bytes of a file; raises InputError if they are too many for a draft."""
    file = os.open(path, OPENED)
    try:
        parts, size = [], 0
        while part := os.read(file, AT_ONCE):
            parts.append(part)
            size += len(part)
            refuse_large(size, path)
    finally:
        os.close(file)
    return b"".join(parts)


def is_excluded(path: str, config: Config) -> bool:
    """True if the house's ``exclude`` names this path."""
    if not config.exclude:
        return False
    from newslint.folders import fits

    relative = os.path.relpath(path, config.root or ".")
    return fits(relative.replace(os.sep, "/"), config.exclude, config.root)


def _below(folder: str) -> Iterable[str | InputError]:
    from newslint.folders import below

    return below(folder)
