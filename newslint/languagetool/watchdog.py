"""The parent of the LanguageTool server: starts it, warms it, ends it when nobody has used it for a while.

    python -m newslint.languagetool.watchdog

It is a process of its own, so that a newslint that is killed leaves nothing behind: the server lives as long as this
process, and this process until the server has been idle for a while. Only one can be: it holds a lock.
"""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections import deque
from threading import Thread
from types import FrameType
from typing import IO

from newslint.errors import InputError
from newslint.languagetool import VERSION, jars, state
from newslint.languagetool.java import java

IDLE = "NEWSLINT_LANGUAGETOOL_IDLE"
"""The environment variable for the seconds without a request after which the server ends; otherwise ten minutes."""

START = 120.0
"""Seconds that a start may take."""

TRIES = 3
"""Ports to try, if another program takes one in the moment between."""

FLAGS = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m")
"""A third of the memory and half of the start that Java takes as it comes."""

SETTINGS = "pipelineCaching=true\ncacheSize=1000\nmaxTextLength=200000\n"
"""A large cache of sentences fills the heap until Java does little but collect garbage; we remember paragraphs."""
WARMER = b"language=en-US&text=The+talks+was+held+on+Monday%2C+a+official+said.%0A%0AHe+have+said+that+they+went."


class Server:
    """One Java process on one port, with the last lines that it said."""

    def __init__(self, program: str, port: int) -> None:
        self.port = port
        self.said: deque[str] = deque(maxlen=30)
        self.ready = False
        settings = os.path.join(jars.home(), "server.properties")
        with open(settings, "w", encoding="ascii") as file:
            file.write(SETTINGS)
        classes = os.path.join(jars.folder(), "*")
        argv = [program, *FLAGS, "-cp", classes, "org.languagetool.server.HTTPServer", "--port", str(port)]
        self.process = subprocess.Popen(  # noqa: S603 - the Java that the user has
            [*argv, "--config", settings],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            preexec_fn=_die_with_parent if sys.platform == "linux" else None,
        )
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        for line in self.process.stdout or ():
            self.said.append(line.strip())
            self.ready = self.ready or "Server started" in line

    def started(self) -> bool:
        """Waits until it answers; False if it ended or took too long."""
        until = time.monotonic() + START
        while not self.ready and self.process.poll() is None and time.monotonic() < until:
            time.sleep(0.02)
        return self.ready

    def warm(self) -> None:
        """Has the first, slow check done before anybody waits for it."""
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(f"http://127.0.0.1:{self.port}/v2/check", WARMER, timeout=START) as response:
                response.read()
        except OSError:
            pass

    def stop(self) -> None:
        """Ends it, by force if need be."""
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._listener.join(5)
        if self.process.stdout:
            self.process.stdout.close()


def _die_with_parent() -> None:
    """Has Linux end the server if its watchdog is killed (prctl PR_SET_PDEATHSIG)."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def idle_limit() -> float:
    """Seconds without a request after which the server ends. Raises InputError."""
    given = os.environ.get(IDLE) or "600"
    try:
        return float(given)
    except ValueError:
        raise InputError(f"{IDLE} must be a number of seconds, not “{given}”") from None


def free_port() -> int:
    """A port of the loopback interface that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def launch() -> Server:
    """A server that answers. Raises InputError."""
    jars.check()
    program = java()
    for _ in range(TRIES):
        server = Server(program, free_port())
        try:
            if server.started():
                return server
        except BaseException:
            server.stop()
            raise
        server.stop()
        if not any("in use" in line for line in server.said):
            break
    raise InputError(f"LanguageTool did not start: {_reason(server.said)}")


def _reason(said: deque[str]) -> str:
    """The line that says best why Java gave up."""
    telling = [line for line in said if "Exception" in line or "Error" in line]
    return (telling or [*said, "it said nothing"])[0][:300]


def main() -> int:
    """Serves until the server has been idle, has died, or somebody says stop; returns the exit status."""
    held = _on_duty()
    if held is None:
        return 0  # another watchdog is on duty
    signal.signal(signal.SIGTERM, _stop)
    state.forget()
    server = None
    try:
        limit = idle_limit()
        server = launch()
        from newslint.languagetool.service import Service

        service = Service(f"http://127.0.0.1:{server.port}")
        server.warm()
        state.write(state.State(server.port, service.port, server.process.pid, os.getpid(), VERSION))
        while server.process.poll() is None and state.idle() < limit:
            time.sleep(0.25)
        state.forget()
    except (InputError, OSError) as error:
        state.write(state.State(error=str(error)))
        return 1
    except SystemExit:
        state.forget()
    finally:
        if server:
            server.stop()
    return 0


def _on_duty() -> IO[bytes] | None:
    """The lock; None if another watchdog has it. Who only looks whether one has it holds it for a moment too."""
    for _ in range(20):
        held = state.lock()
        if held:
            return held
        time.sleep(0.05)
    return None


def _stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the shape of a signal handler
    raise SystemExit


if __name__ == "__main__":
    sys.exit(main())
