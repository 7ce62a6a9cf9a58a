"""Writes a mended draft back: whole or not at all, in its own encoding, never over somebody else's change."""

import os
import stat
import tempfile

from newslint.errors import InputError
from newslint.readers import encoding_of


def encode(text: str, original: bytes) -> bytes:
    """``text`` in the encoding of ``original``, with its byte order mark."""
    mark, encoding = encoding_of(original)
    return mark + text.encode(encoding)


def replace(path: str, text: str, original: bytes) -> None:
    """Puts ``text`` in place of ``original`` in one step, keeping mode and links.

    Raises InputError, and leaves the file alone, if it changed since it was read; OSError if it cannot be written.
    """
    path = os.path.realpath(path)
    mode = stat.S_IMODE(os.stat(path).st_mode)
    handle, temporary = tempfile.mkstemp(prefix=f".{os.path.basename(path)}.", dir=os.path.dirname(path))
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(encode(text, original))
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, mode)
        with open(path, "rb") as file:
            if file.read() != original:
                raise InputError("changed while it was checked; nothing was written, run newslint again", path)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise
