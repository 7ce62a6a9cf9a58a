"""The house's choices: ``newslint.yaml``, or ``[tool.newslint]`` in ``pyproject.toml``, found upwards from the draft.

Unknown keys are errors with file, line and the nearest right word. Paths in a configuration are relative to its file.
"""

from __future__ import annotations

import os

from newslint import cache, rulebook
from newslint.errors import InputError, nearest
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


PROFILES = os.path.join(rulebook.RULES, "profiles")
"""House styles that ship with newslint, off unless extended: folders of cards, each with a ``profile.yaml`` of keys."""

NAMES = ("newslint.yaml", "newslint.yml", "pyproject.toml")
FORMAT = b"2"
"""Changes when a configuration is read in another way."""

JOINED = ("names", "rules", "exclude", "blocks", "sections", "places")
"""Keys of which a configuration keeps what it builds on."""

PACKAGE = "package:"
"""What an entry of ``extends`` may begin with, to mean an installed package whatever files there are."""


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
    return _made(fields, path, (*_above, os.path.abspath(path)))


def _parse(data: bytes, path: str) -> dict[str, Any]:
    from newslint.configfile import parse

    return parse(data, path)


def _made(fields: dict[str, Any], path: str, above: tuple[str, ...]) -> Config:
    """The configuration of these fields, on top of what they extend; ``above`` are the files that extend them."""
    root = os.path.dirname(path)
    for key in ("names", "rules"):
        fields[key] = tuple([os.path.join(root, os.path.expanduser(p)) for p in fields.get(key, ())])
    fields["sections"] = tuple([(p, _made(inner, path, above)) for p, inner in fields.get("sections", ())])
    below = [place for _, section in fields["sections"] for place in section.places]
    fields["places"] = (*below, *[(name, path, line) for name, line in fields["places"]])
    extends: Sequence[str] = fields.pop("extends", ())
    own = Config(path=path, root=root, **fields)
    bases = [_base(name, own, above) for name in extends]
    for base in reversed(bases):
        own = on_top(base, own)
    return own


def _base(name: str, own: Config, above: tuple[str, ...]) -> Config:
    """What an entry of ``extends`` stands for: a shipped profile, another configuration file, or a package's."""
    path, line = own.place_of(name)
    profiles = sorted(os.listdir(PROFILES))
    if name in profiles:
        return profile(name)
    file = os.path.join(os.path.dirname(path), os.path.expanduser(name))
    if name.startswith(PACKAGE) or not os.path.isfile(file):
        from newslint.packages import configuration_of

        file = configuration_of(name.removeprefix(PACKAGE))
    if not file:
        raise InputError(_missing(name, profiles), path, line)
    if os.path.abspath(file) in above:
        raise InputError(f"extends itself through “{name}”; take one “extends” out", path, line)
    return load(file, above)


def _missing(name: str, profiles: list[str]) -> str:
    there = f"the profiles are {', '.join(profiles)}"
    if "/" in name or not name.strip(".") or name.endswith((".yaml", ".yml", ".toml")):
        return f"extends “{name}”, but there is no such file; {there}"
    name = name.removeprefix(PACKAGE)
    return (
        f"extends “{name}”, which is no file, no profile{nearest(name, profiles)} and no installed package with a "
        f"newslint.yaml; {there}; a package comes with “pip install {name}”"
    )


def profile(name: str) -> Config:
    """The cards of a shipped profile, and what its ``profile.yaml`` sets, such as the language."""
    folder = os.path.join(PROFILES, name)
    own = os.path.join(folder, "profile.yaml")
    settings = load(own) if os.path.isfile(own) else Config()
    return settings._replace(rules=(*settings.rules, folder))


def on_top(base: Config, own: Config) -> Config:
    """``own`` laid on ``base``: lists are joined, the base first; of single values the own one counts if it is set.

    What the base ignores it turns off, so that a level of ``own`` can turn it on again.
    """
    joined = {key: getattr(base, key) + getattr(own, key) for key in JOINED}
    return own._replace(
        **joined,
        levels=(*base.levels, *((name, "off") for name in base.ignore), *own.levels),
        select=own.select or base.select,
        language=own.language or base.language,
        languagetool=own.languagetool or base.languagetool,
    )


def _speaks_of_us(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return b"[tool.newslint" in file.read()
    except OSError:
        return False
