"""The house's choices: ``newslint.yaml``, or ``[tool.newslint]`` in ``pyproject.toml``, found upwards from the draft.

Unknown keys are errors with file, line and the nearest right word. Paths in a configuration are relative to its file.
"""

from __future__ import annotations

import os

from newslint import cache, rulebook
from newslint.errors import InputError
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from typing import Any


PROFILES = os.path.join(rulebook.RULES, "profiles")
"""House styles that ship with newslint, off unless extended: folders of cards, each with a ``profile.yaml`` of keys."""

NAMES = ("newslint.yaml", "newslint.yml", "pyproject.toml")
FORMAT = b"2"
"""Changes when a configuration is read in another way."""


class Config(Record):
    """What a house has chosen.

    ``names`` and ``rules`` are paths; ``select``, ``ignore`` and the keys of ``levels`` are rule ids, topics or globs;
    ``exclude`` are patterns as in ``.gitignore``, relative to ``root``; ``levels`` maps to a level or to ``off``;
    ``languagetool`` is ``off`` (as is nothing), ``auto`` or the URL of a server. ``blocks`` holds (kind of block, rule,
    level); ``sections`` pairs a pattern of paths with what it sets, and ``section`` names those laid on already.
    ``places`` is where names stand that are looked up later: (name, file, line).
    """

    path: str = ""
    root: str = ""
    names: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    levels: tuple[tuple[str, str], ...] = ()
    blocks: tuple[tuple[str, str, str], ...] = ()
    language: str = ""
    languagetool: str = ""
    sections: tuple[tuple[str, Config], ...] = ()
    section: str = ""
    places: tuple[tuple[str, str, int], ...] = ()

    def place_of(self, name: str) -> tuple[str, int]:
        """The file and line at which a name was last written."""
        return next(((path, line) for known, path, line in reversed(self.places) if known == name), (self.path, 0))


def find(folder: str) -> str:
    """The path of the configuration that holds for drafts in ``folder``, or nothing."""
    folder = os.path.abspath(folder)
    here = os.path.join(os.getcwd(), "")
    while True:
        for name in NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (name != "pyproject.toml" or _speaks_of_us(path)):
                return path.removeprefix(here)
        above = os.path.dirname(folder)
        if above == folder:
            return ""
        folder = above


def load(path: str, _above: tuple[str, ...] = ()) -> Config:
    """The configuration in a file, on top of what it extends; raises InputError for what cannot be used."""
    if not path:
        return Config()
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path) from None
    fields = cache.remember("config", cache.key_of(FORMAT, os.fsencode(path), data), lambda: _parse(data, path))
    from newslint.extending import made

    return made(fields, path, (*_above, os.path.abspath(path)))


def _parse(data: bytes, path: str) -> dict[str, Any]:
    from newslint.configfile import parse

    return parse(data, path)


def _speaks_of_us(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return b"[tool.newslint" in file.read()
    except OSError:
        return False
