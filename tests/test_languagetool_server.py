"""Our own server: nothing is left behind, whoever is killed, and a server that dies is started again."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from newslint.languagetool import VERSION, jars, state, watchdog
from newslint.languagetool.engine import Engine
from newslint.readers import read

STORY = "The agency faces a different standards in each state. This is number {}.\n"
IDLE = "3"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills as POSIX does")


@pytest.fixture
def installed(languagetool: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:  # noqa: ARG001
    """A cache of its own with the same jars, whose server is soon idle; whatever runs there is ended."""
    home = tmp_path / "cache" / "languagetool" / VERSION
    home.parent.mkdir(parents=True)
    home.symlink_to(jars.folder())
    for path in Path(os.environ["NEWSLINT_CACHE"]).iterdir():
        if path.name != "languagetool":
            (tmp_path / "cache" / path.name).symlink_to(path)
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("NEWSLINT_LANGUAGETOOL_IDLE", IDLE)
    yield tmp_path
    for process in ours(tmp_path):
        process.kill()


def ours(folder: Path) -> list[psutil.Process]:
    """The processes that belong to the LanguageTool of a cache folder."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.status() == psutil.STATUS_ZOMBIE:
                continue
            is_java = any(str(folder) in part for part in process.cmdline())
            is_watchdog = "newslint.languagetool.watchdog" in process.cmdline()
            if is_java or (is_watchdog and process.environ().get("NEWSLINT_CACHE", "").startswith(str(folder))):
                found.append(process)
        except psutil.Error:
            continue
    return found


def until(true: Callable[[], object], seconds: float) -> bool:
    """Waits for something to be true."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def check(folder: Path, number: int) -> "subprocess.Popen[str]":
    """A check of a story that was never asked about."""
    (folder / "story.txt").write_text(STORY.format(number), encoding="utf-8")
    argv = [sys.executable, "-m", "newslint", "check", "--languagetool", "auto", str(folder / "story.txt")]
    return subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")


def test_nothing_is_left_however_newslint_is_killed(installed: Path) -> None:
    """Killed before, while and after the server starts: one server at most, and it ends by itself."""
    for number, seconds in enumerate((0.02, 0.15, 0.3, 1.0)):
        process = check(installed, number)
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert len(ours(installed)) <= 2
    out, err = check(installed, 9).communicate(timeout=120)
    assert "languagetool/A_NNS" in out, err
    assert len(ours(installed)) == 2
    assert until(lambda: not ours(installed), 30)
    assert state.read() is None


def test_the_server_dies_with_its_watchdog(installed: Path) -> None:
    process = check(installed, 1)
    assert until(lambda: len(ours(installed)) == 2, 60)
    dog = next(p for p in ours(installed) if "newslint.languagetool.watchdog" in p.cmdline())
    dog.kill()
    process.kill()
    process.communicate()
    assert until(lambda: not ours(installed), 10)


def test_a_port_that_is_taken_in_between(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ports = iter([taken.getsockname()[1], watchdog.free_port()])
        monkeypatch.setattr(watchdog, "free_port", lambda: next(ports))
        started = watchdog.launch()
    assert started.ready
    assert started.port != taken
    started.stop()
    assert started.process.poll() is not None


def test_a_jar_that_is_damaged_inside(installed: Path) -> None:
    folder = installed / "cache" / "languagetool" / VERSION
    whole = folder.resolve()
    folder.unlink()
    folder.mkdir()
    for path in whole.iterdir():
        (folder / path.name).symlink_to(path)
    core = folder / f"languagetool-server-{VERSION}.jar"
    size = core.stat().st_size
    core.unlink()
    core.write_bytes(b"\0" * size)
    out, err = check(installed, 1).communicate(timeout=120)
    assert "No draft" not in out
    assert "LanguageTool did not start: " in err
    assert len(err.splitlines()) == 1
    assert not ours(installed)


def test_a_folder_that_cannot_be_written(installed: Path) -> None:
    """The memory of paragraphs is a convenience; the server's state is not."""
    shutil.rmtree(installed / "cache" / "languagetool", ignore_errors=True)
    (installed / "cache" / "languagetool").write_text("in the way", encoding="utf-8")
    out, err = check(installed, 1).communicate(timeout=60)
    assert "1 file" in out
    assert len(err.splitlines()) == 1


def test_a_server_that_dies_in_the_middle_is_started_again(languagetool: str) -> None:  # noqa: ARG001
    engine = Engine("auto", "en-US", {})
    assert engine(read(STORY.format(1).encode(), "story.txt"))
    first = state.read()
    assert first
    psutil.Process(first.java).kill()
    found = engine(read(STORY.format(2).encode(), "story.txt"))
    assert "A_NNS" in [match.rule for match in found], engine.trouble
    second = state.read()
    assert second
    assert second.java != first.java
