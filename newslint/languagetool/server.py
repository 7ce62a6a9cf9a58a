"""Our own LanguageTool server: found if it runs, started if not, ended when asked.

The watchdog starts and ends it; here newslint only asks for one. Any number of processes may do so at once.
"""

import os
import subprocess
import sys
import time
from contextlib import suppress
from importlib.util import find_spec

from newslint.errors import InputError
from newslint.languagetool import VERSION, jars, state
from newslint.languagetool.faults import EXTRA
from newslint.languagetool.java import java

LIMIT = 180.0
"""Seconds to wait for a start, which takes eight on an idle machine of two cores."""


_watchdogs: "list[subprocess.Popen[bytes]]" = []
"""Those that this process started: they outlive it, and are not waited for."""


def ensure() -> state.State:
    """A server that runs. Raises InputError if there is none and none can be started."""
    return state.running() or _start()


def renew(gone: state.State) -> state.State:
    """Another server than the one that does not answer. Raises InputError."""
    if state.read() == gone:
        state.forget()  # its watchdog sees that, and ends it
    return ensure()


def _start() -> state.State:
    """Has a watchdog start a server, and waits for it."""
    jars.check()
    java()
    if find_spec("language_tool_python") is None:
        raise InputError(EXTRA.format("language_tool_python"))
    _end_leftover()
    other = state.read()
    if other and other.port and other.version != VERSION:
        state.forget()  # its watchdog sees that, and ends it
    until = time.monotonic() + LIMIT
    watchdog: subprocess.Popen[bytes] | None = None
    while time.monotonic() < until:
        found = state.running()
        if found:
            return found
        if watchdog is None and not state.is_watched():
            watchdog = _spawn()
            _watchdogs.append(watchdog)
        ended = watchdog.poll() if watchdog else None
        if ended:
            said = state.read()
            raise InputError(said.error if said and said.error else f"LanguageTool’s watchdog ended with {ended}")
        if ended == 0:  # another one was quicker
            watchdog = None
        time.sleep(0.05)
    raise InputError(f"LanguageTool did not start within {LIMIT:.0f} seconds; try “newslint languagetool stop” first")


def _spawn() -> "subprocess.Popen[bytes]":
    """A watchdog that outlives this process and its terminal."""
    above = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [above, os.environ.get("PYTHONPATH")]))}
    nothing = subprocess.DEVNULL
    argv = [sys.executable, "-m", "newslint.languagetool.watchdog"]
    if os.name == "nt":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP  # type: ignore[attr-defined,unused-ignore]
        return subprocess.Popen(argv, stdin=nothing, stdout=nothing, stderr=nothing, env=env, creationflags=flags)  # noqa: S603
    return subprocess.Popen(  # noqa: S603 - ourselves
        argv, stdin=nothing, stdout=nothing, stderr=nothing, env=env, cwd=jars.home(), start_new_session=True
    )


def stop() -> bool:
    """Ends the server; False if none was running."""
    found = state.running()
    state.forget()  # the watchdog sees that, and ends
    until = time.monotonic() + 15
    while found and state.is_watched() and time.monotonic() < until:
        time.sleep(0.05)
    _end_leftover(found)
    for watchdog in _watchdogs:
        with suppress(subprocess.TimeoutExpired):
            watchdog.wait(5)
    return found is not None


def _end_leftover(left: state.State | None = None) -> None:
    """Ends a server whose watchdog was killed, where the system did not do it."""
    left = left or state.read()
    if left is None or not left.java or state.is_watched():
        return
    import psutil  # type: ignore[import-untyped,unused-ignore]

    try:
        process = psutil.Process(left.java)
        if any(jars.folder() in part for part in process.cmdline()):
            process.kill()
    except psutil.Error:
        pass
    state.forget()
