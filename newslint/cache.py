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

if TYPE_CHECKING:
    from collections.abc import Callable
    from io import FileIO
    from typing import Any


try:  # SipHash, by which Python knows changed sources: it is there at once
    from _imp import source_hash as source_hash
except ImportError:
    from newslint.digests import blake2b

    def source_hash(key: int, source: bytes) -> bytes:  # type: ignore[misc]
        """A hash of eight bytes, another one for each key."""
        return blake2b(source, digest_size=CHECK, salt=bytes([key])).digest()


FORMAT = f"2 {sys.byteorder} {sys.version_info[0]}.{sys.version_info[1]} {marshal.version}"
CHECK = 8
"""Bytes of what vouches for an entry."""

HEAD = 8
"""Bytes that say how long the head of a file is (see ``headed``)."""


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
            return marshal.loads(sound(file.read()))  # noqa: S302 - the digest vouches for our own file
    except (OSError, ValueError, EOFError, TypeError):
        return None


def store(kind: str, key: str, value: Any) -> None:
    """Keeps a marshallable value as the entry for ``key``."""
    write(os.path.join(folder(), f"{kind}-{key}"), vouched(marshal.dumps(value)))


def vouched(payload: bytes) -> bytes:
    """The payload behind its hash."""
    return source_hash(CHECK, payload) + payload


def headed(head: bytes, body: bytes) -> bytes:
    """A file of which the head is read first: its length, in ``HEAD`` bytes, the head behind its hash, the rest."""
    summed = vouched(head)
    return len(summed).to_bytes(HEAD, "little") + summed + body


def opened(path: str) -> tuple[FileIO, bytes, int]:
    """(a file that ``headed`` made, its head, where the rest begins); raises OSError or ValueError if it is damaged."""
    file = open(path, "rb", 0)  # noqa: SIM115 - the rest is read as it is asked for
    try:
        size = int.from_bytes(file.read(HEAD), "little")
        return file, sound(file.read(min(size, os.fstat(file.fileno()).st_size))), HEAD + size
    except BaseException:
        file.close()
        raise


def sound(data: bytes) -> bytes:
    """What follows the hash; raises ValueError if it is not what was written."""
    payload = data[CHECK:]
    if source_hash(CHECK, payload) != data[:CHECK]:
        raise ValueError
    return payload


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


def read_at(file: FileIO, at: int, length: int) -> bytes:
    """Bytes from a place of a file; forked processes may share the file."""
    if hasattr(os, "pread"):
        return os.pread(file.fileno(), length, at)
    file.seek(at)
    return file.read(length)


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
