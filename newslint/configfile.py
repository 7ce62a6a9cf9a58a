"""A configuration file → plain data for ``config.Config``; only run when what was kept of the file is out of date.

Unknown keys and values are refused with file, line and the nearest right word.
"""

from __future__ import annotations

from typing import Any

from newslint.errors import InputError, nearest
from newslint.rule import LEVELS
from newslint.written import KINDS
from newslint.yamlfile import Value
from newslint.yamlfile import load as load_yaml

LANGUAGES = ("en-US", "en-GB")
RULES = ("select", "ignore")
LISTS = ("extends", "names", "rules", *RULES)
SECTION = (*LISTS, "levels", "blocks", "language", "languagetool")
"""Keys that a section may set."""

KEYS = (*LISTS, "exclude", "levels", "blocks", "sections", "language", "languagetool")
CHOICES = (*LEVELS, "off")


def parse(data: bytes, path: str) -> dict[str, Any]:
    """The fields of Config as plain data, with ``places``: (a name that is looked up later, its line)."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError("not UTF-8; save it as UTF-8", path) from None
    value = _toml(text, path) if path.endswith(".toml") else load_yaml(text, path)
    return _fields(value, "the configuration", KEYS)


def _fields(value: Value, what: str, keys: tuple[str, ...]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    places: list[tuple[str, int]] = []
    for key, inner in value.mapping(what).items():
        if key not in keys:
            _unknown(inner, key, keys, what)
        fields[key] = READ[key](inner, key) if key in READ else tuple(inner.texts(key))
        places += _places(inner, key)
    return {**fields, "places": tuple(places)}


def _unknown(value: Value, key: str, keys: tuple[str, ...], what: str) -> None:
    if key in KEYS:
        value.fail(f"“{key}” holds for all drafts and cannot be set for {what}; move it to the top")
    value.fail(f"unknown key “{key}”{nearest(key, keys)}; the keys are {', '.join(keys)}")


def _places(value: Value, key: str) -> list[tuple[str, int]]:
    """Where the names of rules and of what is extended stand, for the errors of those who look them up."""
    if key == "extends" or key in RULES:
        return [(v.text(key), v.line) for v in value.items(key)]
    if key == "levels":
        return [(name, v.line) for name, v in value.mapping(key).items()]
    if key == "blocks":
        return [(name, v.line) for levels in value.mapping(key).values() for name, v in levels.mapping(key).items()]
    return []


def _levels(value: Value, key: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, _one_of(v, "a level", CHOICES)) for name, v in value.mapping(key).items())


def _blocks(value: Value, key: str) -> tuple[tuple[str, str, str], ...]:
    """(kind of block, rule, level), in order."""
    rows = []
    for kind, levels in value.mapping(key).items():
        if kind not in KINDS:
            levels.fail(f"there is no block “{kind}”{nearest(kind, KINDS)}; the blocks are {', '.join(KINDS)}")
        rows += [(kind, *row) for row in _levels(levels, f"the levels of the block {kind}")]
    return tuple(rows)


def _sections(value: Value, key: str) -> tuple[tuple[str, dict[str, Any]], ...]:
    return tuple((p, _fields(v, f"the section “{p}”", SECTION)) for p, v in value.mapping(key).items())


def _one_of(value: Value, what: str, allowed: tuple[str, ...]) -> str:
    text = value.text(what)
    if text not in allowed:
        value.fail(f"{what} is one of {', '.join(allowed)}; not “{text}”{nearest(text, allowed)}")
    return text


def _language(value: Value, key: str) -> str:
    return _one_of(value, key, LANGUAGES)


def _languagetool(value: Value, key: str) -> str:
    from newslint.languagetool import is_choice

    text = value.text(key)
    if not is_choice(text):
        value.fail(f"languagetool is off, auto or the URL of a server; not “{text}”{nearest(text, ['off', 'auto'])}")
    return text


READ = {
    "levels": _levels,
    "blocks": _blocks,
    "sections": _sections,
    "language": _language,
    "languagetool": _languagetool,
}
"""Keys whose value is no list of texts, and what reads it."""


def _toml(text: str, path: str) -> Value:
    """The table ``[tool.newslint]`` with the lines of its keys."""
    import re
    import tomllib

    try:
        table = tomllib.loads(text).get("tool", {}).get("newslint", {})
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"at line (\d+)", str(error))
        raise InputError(f"not valid TOML: {error}", path, int(at[1]) if at else 0) from None
    header = re.search(r"^[ \t]*\[tool\.newslint", text, re.MULTILINE)
    start = header.start() if header else 0

    def line(key: str, above: int) -> int:
        name = rf"[\"']?{re.escape(key)}[\"']?"
        found = re.compile(rf"^[ \t]*{name}[ \t]*=|^[ \t]*\[tool\.newslint\.(?:.+\.)?{name}\]", re.MULTILINE).search(
            text, start
        )
        return text.count("\n", 0, found.end()) + 1 if found else above

    def value(data: object, at: int) -> Value:
        if isinstance(data, dict):
            return Value({str(k): value(v, line(str(k), at)) for k, v in data.items()}, at, path)
        if isinstance(data, list):
            return Value([value(v, at) for v in data], at, path)
        return Value(str(data), at, path)

    return value(table, text.count("\n", 0, start) + 1)
