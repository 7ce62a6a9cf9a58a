"""The watchdog's end of the line: it asks the server, through clients that it keeps, for every newslint that calls."""

import socket
from concurrent.futures import ThreadPoolExecutor
from itertools import accumulate
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Lock, Thread
from typing import Any

from newslint.errors import InputError
from newslint.languagetool import state
from newslint.languagetool.answers import Row, sorted_out
from newslint.languagetool.client import Client
from newslint.languagetool.faults import GoneError, RefusedError
from newslint.languagetool.line import read, write

AT_ONCE = 4
"""Requests that are put to the server at a time, whoever calls."""

HALVES = 1_000
"""Code points from which two processors are sooner done than one."""


class Service(ThreadingTCPServer):
    """Answers on a free port of the loopback interface, a thread a caller, ``AT_ONCE`` requests at a time."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, url: str) -> None:
        super().__init__(("127.0.0.1", 0), _Caller)
        self.url = url
        self.port: int = self.server_address[1]
        self._clients: dict[str, list[Client]] = {}
        self._lock = Lock()
        self._pool = ThreadPoolExecutor(AT_ONCE)
        Thread(target=self.serve_forever, kwargs={"poll_interval": 0.25}, daemon=True).start()

    def answer(self, question: dict[str, Any]) -> dict[str, Any]:
        """What the server says of each paragraph, or in one line why it says nothing."""
        language, asking = question["language"], question["asking"]
        try:
            said = self._pool.map(lambda texts: self._said(language, asking, texts), halves(question["texts"]))
            return {"rows": [row for rows in said for row in rows]}
        except GoneError as error:
            return {"gone": str(error)}
        except RefusedError as error:
            return {"refused": str(error)}
        except InputError as error:
            return {"error": str(error)}

    def _said(self, language: str, asking: dict[str, str], texts: list[str]) -> list[list[Row]]:
        """What the server says of each paragraph. Raises InputError."""
        kind = repr((language, sorted(asking.items())))
        client = self._taken(kind) or Client(self.url, language, asking, local=True)
        rows = sorted_out(client.matches(texts), texts)
        with self._lock:
            self._clients.setdefault(kind, []).append(client)
        return rows

    def _taken(self, kind: str) -> Client | None:
        """A client that nobody uses now."""
        with self._lock:
            idle = self._clients.get(kind)
            return idle.pop() if idle else None

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A caller that hangs up is no event."""


def halves(texts: list[str]) -> list[list[str]]:
    """The paragraphs in one part, or two of about the same length."""
    size = sum(map(len, texts))
    if size < HALVES:
        return [texts]
    sums = accumulate(map(len, texts))
    middle = next(i for i, so_far in enumerate(sums, 1) if so_far >= size / 2)
    return [part for part in (texts[:middle], texts[middle:]) if part]


class _Caller(BaseRequestHandler):
    server: Service
    request: socket.socket

    def handle(self) -> None:
        """Answers until the caller hangs up."""
        while True:
            try:
                question = read(self.request)
            except OSError:
                return
            state.touch()
            write(self.request, self.server.answer(question))
            state.touch()
