"""Compiled data kept between runs in the user's cache folder, checked by the hash of what it was made from.

An entry is a hash of its payload and the marshalled payload: plain data, never code. Any entry that is missing, cut
short or from another Python is made anew; a folder that cannot be written costs speed, never a result.
"""

from __future__ import annotations

import marshal
import os
import sys
from time import time

from newslint.record import TYPE_CHECKING
from newslint.start import HEAD, SEAL, opened, read_at, source_hash, unsealed

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

__all__ = [
    "digest",
    "folder",
    "forget",
    "headed",
    "key_of",
    "opened",
    "read_at",
    "recall",
    "remember",
    "sealed",
    "store",
    "unsealed",
    "write",
]

FORMAT = f"2 {sys.byteorder} {sys.version_info[0]}.{sys.version_info[1]} {marshal.version}"


def folder() -> str:
    """The cache folder: ``$NEWSLINT_CACHE``, else ``newslint`` in the user's cache folder."""
    own = os.environ.get("NEWSLINT_CACHE")
    if own:
        return own
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(base, "newslint")


def key_of(*parts: bytes) -> str:
    """A name for what is made from ``parts``."""
    return digest(b"".join(map(digest, (FORMAT.encode(), *parts)))).hex()


def digest(data: bytes) -> bytes:
    """What tells ``data`` from all else, in 16 bytes."""
    return source_hash(1, data) + source_hash(2, data)


def remember(kind: str, key: str, make: Callable[[], Any]) -> Any:
    """What ``make()`` returns, from the cache if it holds an entry for ``key``. The value must be marshallable."""
    value = recall(kind, key)
    if value is None:
        value = make()
        store(kind, key, value)
    return value


def recall(kind: str, key: str) -> Any:
    """The entry for ``key``; None if there is none, or a damaged one."""
    path = os.path.join(folder(), f"{kind}-{key}")
    try:
        with open(path, "rb") as file:
            return unsealed(file.read())
    except (OSError, ValueError, EOFError, TypeError):
        return None


def store(kind: str, key: str, value: Any) -> None:
    """Keeps a marshallable value as the entry for ``key``."""
    write(os.path.join(folder(), f"{kind}-{key}"), sealed(value))


def sealed(value: Any) -> bytes:
    """A value, marshalled behind its hash, as ``unsealed`` reads it."""
    payload = marshal.dumps(value)
    return source_hash(SEAL, payload) + payload


def headed(head: Any, body: bytes) -> bytes:
    """A file of which the head is read first (see ``opened``): its length, the sealed head, the rest."""
    first = sealed(head)
    return len(first).to_bytes(HEAD, "little") + first + body


def forget(kind: str, most: int, age: float = float("inf")) -> None:
    """Takes away all entries of a kind but the ``most`` newest, and those from more than ``age`` seconds ago.

    What killed runs left half written goes with them.
    """
    try:
        with os.scandir(folder()) as inside:
            kept = sorted((e.stat().st_mtime, e.path) for e in inside if e.name.startswith(f"{kind}-"))
        old = time() - age
        for left, (when, path) in zip(range(len(kept), 0, -1), kept, strict=True):
            if left > most or when < old:
                os.unlink(path)
    except OSError:
        return


def write(path: str, data: bytes) -> bool:
    """Puts ``data`` at ``path`` in one step: no reader sees half a file. False if the folder cannot be written."""
    temporary = f"{path}.{os.urandom(8).hex()}"
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(temporary, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except OSError:
        if os.path.exists(temporary):
            os.unlink(temporary)
        return False
    return True
