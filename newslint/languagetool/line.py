"""The way to our own server: a line to its watchdog, which holds the client, so that no run pays for loading one.

A message is its length in four bytes and JSON. The answer to what is sent comes later: newslint reads on meanwhile.
"""

import json
import socket
from collections.abc import Sequence
from typing import Any

from newslint.errors import InputError
from newslint.languagetool import VERSION, state
from newslint.languagetool.answers import Row
from newslint.languagetool.faults import GoneError, RefusedError

SECONDS = 90.0
"""Longer than the watchdog waits for the server."""

LARGEST = 64 * 1024 * 1024
"""Bytes of a message."""


class Line:
    """Asks our own server, which is started if need be, and once again if it dies. Raises InputError."""

    def __init__(self, asking: dict[str, str]) -> None:
        self._asking = asking
        self._socket: socket.socket | None = None
        self._server: state.State | None = None
        self._sent: dict[str, Any] = {}

    def version(self, language: str) -> str:  # noqa: ARG002 - the same for each
        """The server's version."""
        return VERSION

    def send(self, language: str, texts: Sequence[str]) -> None:
        """Asks about paragraphs."""
        self._sent = {"language": language, "asking": self._asking, "texts": list(texts)}
        try:
            write(self._open(), self._sent)
        except OSError:
            self._renew()

    def receive(self) -> list[list[Row]]:
        """What the server says of each paragraph that was sent last."""
        try:
            return self._answer()
        except (OSError, GoneError):
            self._renew()
        try:
            return self._answer()
        except OSError as error:
            raise GoneError(f"LanguageTool died twice over one text ({type(error).__name__})") from None

    def _answer(self) -> list[list[Row]]:
        answer = read(self._open())
        if "gone" in answer:
            raise GoneError(answer["gone"])
        if "refused" in answer:
            raise RefusedError(answer["refused"])
        if "error" in answer:
            raise InputError(answer["error"])
        rows: list[list[Row]] = answer["rows"]
        return rows

    def _open(self) -> socket.socket:
        if self._socket is None:
            self._server = state.running() or _started()
            self._socket = socket.create_connection(("127.0.0.1", self._server.line), timeout=SECONDS)
        return self._socket

    def _renew(self) -> None:
        """Puts the question to another server."""
        from newslint.languagetool import server

        self.close()
        try:
            if self._server:
                server.renew(self._server)
            write(self._open(), self._sent)
        except OSError as error:
            raise GoneError(f"LanguageTool cannot be reached ({error.strerror or type(error).__name__})") from None

    def close(self) -> None:
        """Hangs up."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def __del__(self) -> None:
        self.close()


def _started() -> state.State:
    from newslint.languagetool import server

    return server.ensure()


def write(to: socket.socket, message: dict[str, Any]) -> None:
    """Sends a message."""
    data = json.dumps(message).encode()
    to.sendall(len(data).to_bytes(4, "big") + data)


def read(source: socket.socket) -> dict[str, Any]:
    """The next message. Raises OSError if there is none, or no whole one."""
    size = int.from_bytes(_exactly(source, 4), "big")
    if size > LARGEST:
        raise ConnectionError("a message that is too long")
    try:
        message = json.loads(_exactly(source, size))
    except ValueError:
        raise ConnectionError("no message") from None
    if not isinstance(message, dict):
        raise ConnectionError("no message")
    return message


def _exactly(source: socket.socket, size: int) -> bytes:
    parts = []
    while size:
        part = source.recv(min(size, 65536))
        if not part:
            raise ConnectionError("the other side hung up")
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
