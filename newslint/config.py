"""The house's choices: ``newslint.yaml``, or ``[tool.newslint]`` in ``pyproject.toml``, found upwards from the draft.

Unknown keys are errors with file, line and the nearest right word. Paths in a configuration are relative to its file.
"""

from __future__ import annotations

import functools
import os

from newslint import cache, rulebook
from newslint.errors import InputError, nearest
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import LEVELS

if TYPE_CHECKING:
    from typing import Any


PROFILES = os.path.join(rulebook.RULES, "profiles")
"""House styles that ship with newslint, off unless extended: folders of cards, each with a ``profile.yaml`` of keys."""

NAMES = ("newslint.yaml", "newslint.yml", "pyproject.toml")
LANGUAGES = ("en-US", "en-GB")
LISTS = ("extends", "names", "rules", "select", "ignore", "exclude")
KEYS = (*LISTS, "levels", "language", "languagetool")


class Config(Record):
    """What a house has chosen.

    ``names`` and ``rules`` are paths; ``select``, ``ignore`` and the keys of ``levels`` are rule ids, topics or globs;
    ``exclude`` are patterns as in ``.gitignore``, relative to ``root``; ``levels`` maps to a level or to ``off``;
    ``languagetool`` is ``off`` (as is nothing), ``auto`` or the URL of a server.
    """

    path: str = ""
    root: str = ""
    names: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    levels: tuple[tuple[str, str], ...] = ()
    language: str = ""
    languagetool: str = ""


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
    if os.path.abspath(path) in _above:
        raise InputError("extends itself; take one “extends” out", path)
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path) from None
    fields = cache.remember("config", cache.key_of(path.encode(), data), lambda: _parse(data, path))
    root = os.path.dirname(path)
    for key in ("names", "rules"):
        fields[key] = tuple(os.path.join(root, os.path.expanduser(p)) for p in fields.get(key, ()))
    bases = [_base(name, path, (*_above, os.path.abspath(path))) for name in fields.pop("extends", ())]
    return functools.reduce(_on_top, [*bases, Config(path=path, root=root, **fields)])


def _base(name: str, path: str, above: tuple[str, ...]) -> Config:
    """What an entry of ``extends`` stands for: a shipped profile, or another configuration file."""
    profiles = sorted(os.listdir(PROFILES))
    if name in profiles:
        return profile(name)
    file = os.path.join(os.path.dirname(path), os.path.expanduser(name))
    if os.path.isfile(file):
        return load(file, above)
    raise InputError(
        f"extends “{name}”, which is no file and no profile{nearest(name, profiles)}: {', '.join(profiles)}", path
    )


def profile(name: str) -> Config:
    """The cards of a shipped profile, and what its ``profile.yaml`` sets, such as the language."""
    folder = os.path.join(PROFILES, name)
    own = os.path.join(folder, "profile.yaml")
    settings = load(own) if os.path.isfile(own) else Config()
    return settings._replace(rules=(*settings.rules, folder))


def _on_top(base: Config, own: Config) -> Config:
    """Lists are joined, the base first; of single values the own one counts if it is set."""
    joined = {key: getattr(base, key) + getattr(own, key) for key in ("names", "rules", "ignore", "exclude", "levels")}
    return own._replace(
        **joined,
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


def _parse(data: bytes, path: str) -> dict[str, Any]:
    """The fields of Config as plain data."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError("not UTF-8; save it as UTF-8", path) from None
    if path.endswith(".toml"):
        value = _toml(text, path)
    else:
        from newslint.yamlfile import load as load_yaml

        value = load_yaml(text, path)
    fields: dict[str, Any] = {}
    for key, inner in value.mapping("the configuration").items():
        if key not in KEYS:
            inner.fail(f"unknown key “{key}”{nearest(key, KEYS)}; the keys are {', '.join(KEYS)}")
        if key in LISTS:
            fields[key] = tuple(inner.texts(key))
        elif key == "levels":
            fields[key] = tuple((k, _level(v)) for k, v in inner.mapping(key).items())
        elif key == "languagetool":
            fields[key] = _languagetool(inner)
        else:
            fields[key] = _language(inner)
    return fields


def _level(value: Any) -> str:
    text: str = value.text("a level")
    if text not in (*LEVELS, "off"):
        value.fail(f"a level is one of {', '.join(LEVELS)}, off; not “{text}”{nearest(text, [*LEVELS, 'off'])}")
    return text


def _language(value: Any) -> str:
    text: str = value.text("language")
    if text not in LANGUAGES:
        value.fail(f"language is one of {', '.join(LANGUAGES)}; not “{text}”{nearest(text, LANGUAGES)}")
    return text


def _languagetool(value: Any) -> str:
    from newslint.languagetool import is_choice

    text: str = value.text("languagetool")
    if not is_choice(text):
        value.fail(f"languagetool is off, auto or the URL of a server; not “{text}”{nearest(text, ['off', 'auto'])}")
    return text


def _toml(text: str, path: str) -> Any:
    """The table ``[tool.newslint]`` with the lines of its keys."""
    import re
    import tomllib

    from newslint.yamlfile import Value

    try:
        table = tomllib.loads(text).get("tool", {}).get("newslint", {})
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"at line (\d+)", str(error))
        raise InputError(f"not valid TOML: {error}", path, int(at[1]) if at else 0) from None
    header = re.search(r"^[ \t]*\[tool\.newslint", text, re.MULTILINE)
    start = header.start() if header else 0

    def line(key: str, above: int) -> int:
        name = rf"[\"']?{re.escape(key)}[\"']?"
        found = re.compile(rf"^[ \t]*{name}[ \t]*=|^[ \t]*\[tool\.newslint\.{name}\]", re.MULTILINE).search(text, start)
        return text.count("\n", 0, found.end()) + 1 if found else above

    def value(data: object, at: int) -> Value:
        if isinstance(data, dict):
            return Value({str(k): value(v, line(str(k), at)) for k, v in data.items()}, at, path)
        if isinstance(data, list):
            return Value([value(v, at) for v in data], at, path)
        return Value(str(data), at, path)

    return value(table, text.count("\n", 0, start) + 1)
