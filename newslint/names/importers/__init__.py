"""Importers: each reads names out of one open format, as a generator of entries and of faults in single rows.

An importer is a module with ``entries(source, kind)``; ``kind`` is what a row that does not say is the name of. It
raises ``Cut`` where the source ends in the middle.
"""

import json
import re
from importlib import import_module
from typing import Protocol

from newslint.errors import InputError
from newslint.names.importers.source import Rows, Source

FORMATS = ("csv", "wikidata", "sparql", "geonames", "opensanctions", "popolo")

_SIGNS = (
    ("sparql", re.compile(r'"bindings"\s*:|"head"\s*:\s*\{\s*"vars"')),
    ("opensanctions", re.compile(r'"schema"\s*:\s*"[A-Z]\w+"')),
    ("wikidata", re.compile(r'"entities"\s*:|"(?:labels|claims|sitelinks)"\s*:|"type"\s*:\s*"(?:item|property)"')),
    ("popolo", re.compile(r'"(?:persons|memberships|organizations)"\s*:|"[\w.-]+popolo')),
)
"""What gives a JSON format away, in the order in which they are looked for."""


class Importer(Protocol):
    """A module that reads one format."""

    def entries(self, source: Source, kind: str) -> Rows:
        """The entries and faults of ``source``."""


def importer(name: str) -> Importer:
    """The importer for a format."""
    module: Importer = import_module(f"newslint.names.importers.{'table' if name == 'csv' else name}")
    return module


def guess(source: Source) -> str:
    """The format of ``source``, from how it begins. Raises InputError if nothing gives it away."""
    head = source.head()
    text = head.lstrip("\ufeff \t\r\n")
    if not text:
        raise InputError("there is nothing in it", source.path)
    if text[0] in "{[":
        for name, sign in _SIGNS:
            if sign.search(text):
                return name
        if _is_flat(text):
            return "sparql"
        raise InputError(
            f"this JSON is of no kind that is known here; say which with --as {'|'.join(FORMATS[1:])}", source.path
        )
    first = text.partition("\n")[0]
    return "geonames" if first.count("\t") >= 14 and first.partition("\t")[0].isdigit() else "csv"


def _is_flat(text: str) -> bool:
    """True for a list of objects whose values are strings: how query.wikidata.org saves a simple JSON file."""
    try:
        row, _ = json.JSONDecoder().raw_decode(text[1:].lstrip())
    except ValueError:
        return False
    return text[0] == "[" and isinstance(row, dict) and all(isinstance(v, str) for v in row.values())
