"""``argparse`` as our commands use it: no abbreviations, one line for a mistake, help as wide as the terminal."""

from __future__ import annotations

import argparse
import os

from newslint.errors import InputError
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NoReturn


class Formatter(argparse.HelpFormatter):
    """As wide as the terminal; to find that out argparse would import shutil, which costs more than a story."""

    def __init__(self, prog: str) -> None:
        try:
            width = os.get_terminal_size().columns
        except OSError:
            width = 80
        super().__init__(prog, width=min(width, 110) - 2)


class Parser(argparse.ArgumentParser):
    """Says in one line what is wrong with an option, and where to read on."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, allow_abbrev=False, formatter_class=Formatter)

    def error(self, message: str) -> NoReturn:
        """Raises InputError."""
        raise InputError(f"{message}; see “{self.prog} --help”")
