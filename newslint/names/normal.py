"""The one written form of a dictionary file: order of entries, order of keys, quoting.

`normal(text)` takes the YAML of a file and gives the YAML the house keeps; a file is in order when the two are equal.
Entries are sorted by name with case and diacritics set aside. Comments belong at the top of the file, before the first
entry; anywhere else they would be lost, so they are refused.
"""

from __future__ import annotations

import unicodedata

import yaml

from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any


KINDS = ("person", "place", "organisation", "demonym", "work", "other")
KEYS = ("name", "kind", "also", "not", "role", "context", "source")
LISTS = ("also", "not", "context")

# Letters that Unicode does not take apart into a base letter and a mark.
BASE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ħ": "h", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
PLAIN = pattern(r"[^\W\d_](?:[^\[\]{}:#\"\n]*[^\[\]{}:#\"\s,])?\Z")


def bare(name: str) -> str:
    """The name with case, diacritics and the width of spaces set aside: what entries are sorted by."""
    apart = unicodedata.normalize("NFD", " ".join(name.casefold().split()))
    return "".join(c for c in apart if not unicodedata.combining(c)).translate(BASE)


def normal(text: str) -> str:
    """The file as it should be written. ValueError or yaml.YAMLError where it is no dictionary."""
    head, body = _split(text)
    entries = yaml.load(body, Loader=yaml.CBaseLoader) or []  # noqa: S506 - builds strings, lists and dicts only
    if not isinstance(entries, list) or not all(isinstance(entry, dict) and entry.get("name") for entry in entries):
        raise ValueError("a dictionary file is a list of entries, each with a name")
    ordered = sorted(entries, key=lambda entry: (bare(entry["name"]), entry["name"]))
    return head + "".join(map(entry_text, ordered))


def _split(text: str) -> tuple[str, str]:
    """The comment lines at the top, and the rest."""
    lines = text.splitlines(keepends=True)
    top = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
    for number, line in enumerate(lines[top:], start=top + 1):
        if line.lstrip().startswith("#"):
            raise ValueError(f"line {number}: a comment belongs at the top of the file, before the first entry")
    return "".join(lines[:top]), "".join(lines[top:])


def entry_text(entry: dict[str, Any]) -> str:
    """An entry as the lines of a dictionary file."""
    unknown = sorted(set(entry) - set(KEYS))
    if unknown:
        raise ValueError(f"{entry['name']}: unknown key {unknown[0]!r}; the keys are {', '.join(KEYS)}")
    lines = [f"{key}: {_value(key, entry[key])}" for key in KEYS if entry.get(key)]
    return "- " + "\n  ".join(lines) + "\n"


def _value(key: str, value: Any) -> str:
    if key not in LISTS:
        return _scalar(str(value))
    items = [value] if isinstance(value, str) else value
    return "[" + ", ".join(_scalar(str(item), inside=True) for item in items) + "]"


def _scalar(text: str, inside: bool = False) -> str:
    """Plain where YAML reads it as it stands, else in double quotes; a comma ends a plain item inside a list."""
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    if PLAIN.match(text) and not (inside and "," in text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
