"""Writes files that are the house's: whole or not at all, in their own encoding, never over somebody else's change.

The new text goes to a temporary file in the same folder, which then takes the place of the old one in one step. A run
that is killed between the two leaves its temporary file behind; the next run in that folder takes it away (``sweep``).
"""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from time import time

from newslint import cache
from newslint.errors import InputError
from newslint.readers import encoding_of

PREFIX, SUFFIX = ".newslint-", ".tmp"
"""Around the name of a temporary file: hidden, and by its ending no draft."""

AGE = 24 * 3600
"""Seconds after which a temporary file is nobody's, whoever made it."""

READ_ONLY = "is read-only; nothing was written. Make it writable first"


def encode(text: str, original: bytes) -> bytes:
    """``text`` in the encoding of ``original``, with its byte order mark."""
    mark, encoding = encoding_of(original)
    return mark + text.encode(encoding)


def replace(path: str, text: str, original: bytes) -> None:
    """Puts ``text``, in the encoding of ``original``, in its place; errors as those of ``put``."""
    put(path, encode(text, original), original)


def put(path: str, data: bytes, original: bytes | None) -> None:
    """Makes ``data`` the content of a file in one step, keeping mode, owner, attributes and links.

    ``original`` is what was read there, None if there was no file. Raises InputError, and leaves all as it was, if it
    is otherwise by now, is read-only or cannot be written.
    """
    target = os.path.realpath(path)
    try:
        known = None if original is None else os.stat(target)
        if known and not (known.st_mode & 0o222 and os.access(target, os.W_OK)):
            raise InputError(READ_ONLY, path)
        temporary = _temporary(target)
        try:
            _write(temporary, data, target, known)
            if _now(target) != original:
                raise InputError("changed while it was checked; nothing was written, run newslint again", path)
            os.replace(temporary, target)
        except BaseException:
            if os.path.lexists(temporary):
                os.unlink(temporary)
            raise
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror or error}; nothing was changed", path) from None


def make(path: str, text: str) -> None:
    """Makes a file of ours, or makes it anew, with the folders it is in; raises InputError if that cannot be done.

    A pipe or device, as ``/dev/stdout`` is, is written to and never replaced.
    """
    data = text.encode("utf-8", "backslashreplace")
    if os.path.exists(path) and not os.path.isfile(path):
        try:
            with open(path, "wb") as file:
                file.write(data)
        except OSError as error:
            raise InputError(f"cannot be written: {error.strerror or error}", path) from None
    elif not cache.write(path, data):
        raise InputError("cannot be written; check the folder and its permissions", path)


def sweep(folder: str) -> None:
    """Takes away what killed runs left in a folder."""
    try:
        for name in os.listdir(folder or "."):
            if name.startswith(PREFIX) and name.endswith(SUFFIX):
                path = os.path.join(folder, name)
                if _is_left(name, path):
                    os.unlink(path)
    except OSError:
        return


def _temporary(path: str) -> str:
    """A name that is short enough for any folder and says whose it is."""
    return os.path.join(os.path.dirname(path), f"{PREFIX}{_host()}-{os.getpid()}{SUFFIX}")


def _write(temporary: str, data: bytes, like: str, known: os.stat_result | None) -> None:
    if os.path.lexists(temporary):  # of a killed run whose number we have now
        os.unlink(temporary)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, 0o600 if known else 0o666)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if known:
        _dress(temporary, like, known)


def _dress(temporary: str, like: str, known: os.stat_result) -> None:
    """Gives a file the owner, attributes and mode of another, as far as the system lets us."""
    made = os.stat(temporary)
    if hasattr(os, "chown") and (made.st_uid, made.st_gid) != (known.st_uid, known.st_gid):
        with suppress(OSError):
            os.chown(temporary, known.st_uid, known.st_gid)
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            for name in os.listxattr(like):
                os.setxattr(temporary, name, os.getxattr(like, name))
    os.chmod(temporary, stat.S_IMODE(known.st_mode))


def _now(path: str) -> bytes | None:
    """What a file holds; None if there is none."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _host() -> str:
    name = os.uname().nodename if hasattr(os, "uname") else "here"
    return "".join(c for c in name if c.isascii() and c.isalnum())[:32]


def _is_left(name: str, path: str) -> bool:
    """True for a temporary file whose process is gone."""
    host, _, pid = name[len(PREFIX) : -len(SUFFIX)].rpartition("-")
    if sys.platform != "win32" and host == _host() and pid.isdecimal():  # there, os.kill would end it
        try:
            os.kill(int(pid), 0)
        except ProcessLookupError:
            return True
        except (OSError, OverflowError):
            pass
    return os.stat(path).st_mtime < time() - AGE
