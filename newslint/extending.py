"""What a configuration builds on: shipped profiles, other files, installed packages.

Without a configuration none of it is loaded.
"""

from __future__ import annotations

import os

from newslint.config import PROFILES, Config, load
from newslint.errors import InputError, nearest
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

JOINED = ("names", "rules", "exclude", "blocks", "sections", "places")
"""Keys of which a configuration keeps what it builds on."""

PACKAGE = "package:"
"""What an entry of ``extends`` may begin with, to mean an installed package whatever files there are."""


def made(fields: dict[str, Any], path: str, above: tuple[str, ...]) -> Config:
    """The configuration of these fields, on top of what they extend; ``above`` are the files that extend them."""
    root = os.path.dirname(path)
    for key in ("names", "rules"):
        fields[key] = tuple([os.path.join(root, os.path.expanduser(p)) for p in fields.get(key, ())])
    fields["sections"] = tuple([(p, made(inner, path, above)) for p, inner in fields.get("sections", ())])
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
