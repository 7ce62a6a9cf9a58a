"""Transcripts: each file of tests/cli is a session at a terminal, run in an empty folder.

``> name`` begins a file and ``| line`` is a line of it; ``$ command`` is run and what follows, up to the next sign,
is all that it prints (standard error last) and its exit status in brackets, if not 0. NEWSLINT_UPDATE=1 writes what
was printed.
"""

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent / "cli"


def run(command: str, folder: Path) -> str:
    line, _, redirected = command.partition(" < ")
    argv = [sys.executable, "-m", *shlex.split(line)]
    given = (folder / redirected).read_bytes() if redirected else b""
    done = subprocess.run(argv, cwd=folder, input=given, capture_output=True, env={**os.environ, "NO_COLOR": "1"})
    status = f"[{done.returncode}]\n" if done.returncode else ""
    return (done.stdout + done.stderr).decode().replace("\r\n", "\n") + status


def replay(script: str, folder: Path) -> Iterator[str]:
    """The script with what its commands print now."""
    current: Path | None = None
    for line in script.splitlines(keepends=True):
        if line.startswith("> "):
            current = folder / line[2:].strip()
            current.parent.mkdir(parents=True, exist_ok=True)
            current.write_bytes(b"")
        elif line.startswith("|") and current:
            with current.open("ab") as file:
                file.write(line[2:].encode() or b"\n")
        elif line.startswith("$ "):
            yield line
            yield run(line[2:].strip(), folder)
            continue
        elif not line.startswith("#"):
            continue
        yield line


@pytest.mark.parametrize("path", sorted(HERE.glob("*.txt")), ids=lambda p: p.stem)
def test_transcript(path: Path, tmp_path: Path) -> None:
    script = path.read_text(encoding="utf-8")
    now = "".join(replay(script, tmp_path))
    if os.environ.get("NEWSLINT_UPDATE"):
        path.write_text(now, encoding="utf-8")
    assert now == script
