"""newslint and LanguageTool, as the benchmark runs them beside the peers of ``peers.py``."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import urllib.parse
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from measure import ENVIRONMENT, Cost
from peers import MissingError

SCRIPT = Path(sys.executable).with_name("newslint")
NEWSLINT = [*([str(SCRIPT)] if SCRIPT.exists() else [sys.executable, "-m", "newslint"]), "check"]
"""What a user runs: the script that comes with the installed package, where there is one."""

PURE = {"NEWSLINT_PURE": "1"}
"""Has newslint do without its compiled part, ``newslint-core``."""


def has_core() -> bool:
    """Whether newslint has its compiled part here."""
    asked = "import sys; from newslint.native import core; sys.exit(core is None)"
    return not subprocess.run([sys.executable, "-c", asked], capture_output=True, env=ENVIRONMENT).returncode


def forget() -> None:
    """Takes away what newslint keeps of drafts that it has checked, so that every one is checked."""
    for path in Path(ENVIRONMENT["NEWSLINT_CACHE"]).glob("findings*"):
        path.unlink()


def numbered(text: str) -> str:
    """The text with a fresh number in every sentence: the server remembers sentences that it has read before."""
    return text.replace(". ", f" {random.randrange(10**6)}. ")


class LanguageTool:
    """A server that newslint starts (``newslint languagetool install``), asked as its own clients ask."""

    def __init__(self) -> None:
        sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
        from newslint.errors import InputError
        from newslint.languagetool.server import ensure

        subprocess.run([sys.executable, "-m", "newslint", "languagetool", "install"], capture_output=True)
        try:
            server = ensure()
        except InputError as error:
            raise MissingError(str(error)) from None
        self._url, self._process = server.url, server.java
        os.environ["NO_PROXY"] = "127.0.0.1"

    def run(self, paths: Sequence[str]) -> Cost:
        """Has every file read, and counts the server's time."""
        began, before = perf_counter(), self._cpu()
        for path in paths:
            text = numbered(Path(path).read_text("utf-8"))
            data = urllib.parse.urlencode({"language": "en-US", "text": text}).encode()
            urllib.request.urlopen(f"{self._url}/v2/check", data).read()
        return Cost(perf_counter() - began, self._cpu() - before, self._memory())

    def _cpu(self) -> float:
        try:
            fields = Path(f"/proc/{self._process}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return 0.0
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def _memory(self) -> float:
        try:
            status = Path(f"/proc/{self._process}/status").read_text()
        except OSError:
            return 0.0
        return int(status.partition("VmHWM:")[2].split()[0]) / 1024
