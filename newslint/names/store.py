"""Where compiled indexes are kept: under the user's cache folder, one folder for each set of dictionary files.

The folder's name is the hash of what the files hold, so a changed file means a new folder, and two processes that
compile at once write the same thing: each into its own temporary folder, renamed whole. Where nothing may be written,
the index is made in a temporary folder that lasts as long as the process.
"""

import os
import sys
from collections.abc import Callable, Iterable, Sequence

from newslint.cache import folder
from newslint.digests import blake2b
from newslint.names.compiling import FORMAT
from newslint.names.index import Index
from newslint.names.model import Entry
from newslint.tables import VERSION, TableError

PREFIX = "names-"
LARGE = 250_000
"""Bytes of names from which a person would wonder what takes so long."""


def key_of(contents: Sequence[bytes]) -> str:
    """What an index made from files with these contents is called."""
    digest = blake2b(f"{FORMAT} {VERSION}".encode(), digest_size=16)
    for data in contents:
        digest.update(len(data).to_bytes(8, "little"))
        digest.update(data)
    return digest.hexdigest()


def index_of(key: str, entries: Callable[[], Iterable[Entry]], size: int) -> Index:
    """The index called ``key``, made from ``entries()`` if there is none yet.

    ``size`` is that of their files, in bytes. Where that takes a while, a line on standard error says so.
    """
    path = os.path.join(folder(), PREFIX + key)
    try:
        return Index(path, key)
    except TableError:
        pass
    if size >= LARGE:
        print("newslint: preparing the names for the first run …", file=sys.stderr, flush=True)
    try:
        os.makedirs(folder(), exist_ok=True)
        place(entries(), path, key)
        return Index(path, key)
    except (OSError, TableError):
        return _fleeting(entries(), key)


def place(entries: Iterable[Entry], path: str, key: str) -> None:
    """Writes the index so that no reader ever sees half of it; an older or damaged one is put aside."""
    from shutil import rmtree
    from tempfile import mkdtemp

    from newslint.names.writing import write_index

    partial = mkdtemp(prefix=os.path.basename(path) + ".", dir=os.path.dirname(path) or ".")
    try:
        write_index(entries, partial, key)
        try:
            os.rename(partial, path)
        except OSError:
            _replace(partial, path, key)
    finally:
        rmtree(partial, ignore_errors=True)


def _replace(partial: str, path: str, key: str) -> None:
    """Puts a new index where there is one already, unless that one is as good."""
    try:
        Index(path, key)
    except TableError:
        aside = f"{partial}.old"
        os.rename(path, aside)
        os.rename(partial, path)
        from shutil import rmtree

        rmtree(aside, ignore_errors=True)


def _fleeting(entries: Iterable[Entry], key: str) -> Index:
    """An index that goes with the process: what is mapped stays readable after its folder is gone."""
    from tempfile import TemporaryDirectory

    from newslint.names.writing import write_index

    with TemporaryDirectory(prefix="newslint-", ignore_cleanup_errors=True) as temporary:
        write_index(entries, temporary, key)
        return Index(temporary, key)
