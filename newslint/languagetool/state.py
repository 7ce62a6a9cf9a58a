"""What newslint and the watchdog of its LanguageTool tell each other: two small files in the cache folder.

``server.json`` says where the server listens; its time of change is when it was last used. ``server.lock`` is held by
the one watchdog for as long as it lives: nobody has to guess from process ids whether it does.
"""

import json
import os
import time
from contextlib import suppress
from typing import IO, NamedTuple

from newslint import cache
from newslint.languagetool import VERSION, jars

STATE = "server.json"
LOCK = "server.lock"


class State(NamedTuple):
    """A server on ``port`` of this machine, whose watchdog answers on ``line``, or the ``error`` why there is none."""

    port: int = 0
    line: int = 0
    java: int = 0
    watchdog: int = 0
    version: str = ""
    error: str = ""

    @property
    def url(self) -> str:
        """The server's address."""
        return f"http://127.0.0.1:{self.port}"


def read() -> State | None:
    """What the watchdog said last; None if it said nothing that can be read."""
    try:
        with open(_path(STATE), encoding="utf-8") as file:
            return State(**json.load(file))
    except (OSError, ValueError, TypeError):
        return None


def running() -> State | None:
    """The server that is running, if one is."""
    found = read()
    return found if found and found.port and found.version == VERSION and is_watched() else None


def write(state: State) -> bool:
    """Says where the server is, in one step; False if the cache folder cannot be written."""
    return cache.write(_path(STATE), json.dumps(state._asdict()).encode())


def forget() -> None:
    """Takes back what was said."""
    with suppress(OSError):
        os.unlink(_path(STATE))


def touch() -> None:
    """Tells that the server is in use."""
    with suppress(OSError):
        os.utime(_path(STATE))


def idle() -> float:
    """Seconds since the server was last used; more than any limit if the file is gone."""
    try:
        return time.time() - os.path.getmtime(_path(STATE))
    except OSError:
        return float("inf")


def lock() -> IO[bytes] | None:
    """Takes the watchdog's lock for as long as the file is open; None if another holds it."""
    os.makedirs(jars.home(), exist_ok=True)
    file = open(_path(LOCK), "ab")  # noqa: SIM115 - held, not read
    try:
        _seize(file.fileno())
    except OSError:
        file.close()
        return None
    return file


def is_watched() -> bool:
    """True if a watchdog is on duty."""
    held = lock()
    if held is None:
        return True
    held.close()
    return False


def _seize(descriptor: int) -> None:
    """Raises OSError if another process has the lock. It ends with the process, however that ends."""
    if os.name == "nt":
        import msvcrt

        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _path(name: str) -> str:
    return os.path.join(jars.home(), name)
