"""What many tests do: put what a check suggests in its place, and run newslint in a folder."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from newslint.draft import Draft, Piece
from newslint.rule import House

if TYPE_CHECKING:
    from pathlib import Path

    from newslint.rule import Check

HOUSE = House(None, None)  # type: ignore[arg-type]
"""A house without names and words, for checks that ask for neither."""


def put(check: Check, text: str, house: House = HOUSE) -> str:
    """The text with the first suggestion of every hit in place."""
    for hit in reversed(list(check(Draft([Piece(text, text)]), house))):
        text = text[: hit.start] + hit.better[0] + text[hit.end :]
    return text


def newslint(folder: Path, *argv: str, **how: object) -> subprocess.CompletedProcess[str]:
    """A run of newslint, in a process of its own."""
    command = [sys.executable, "-m", "newslint", *argv]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", **how)  # type: ignore[call-overload,no-any-return]


def told(folder: Path, *argv: str, answers: str = "", status: int = 0) -> str:
    """What a run prints that ends with this status."""
    done = newslint(folder, *argv, input=answers)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr
