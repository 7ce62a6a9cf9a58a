"""SPARQL results in JSON: the W3C format (``results.bindings``), and the simple list that Wikidata's query page saves.

Columns go by name: the subject is the first that holds addresses; *…Label* is its name; *…AltLabel*, *alias* or
*also* its variants; *position*, *office*, *role*, *description* its role; *kind* or *type* its kind. Rows of one
subject that follow one another are one entry.
"""

import re
from collections.abc import Iterator
from typing import Any

from newslint.errors import InputError
from newslint.names.importers.jsontext import objects, text_in
from newslint.names.importers.source import Fault, Rows, Source
from newslint.names.importers.table import kind_of
from newslint.names.model import Entry

Row = dict[str, str]

_ALSO = re.compile(r"alt|alias|also|variant", re.IGNORECASE)
_ROLE = re.compile(r"position|office|role|desc|occupation|job", re.IGNORECASE)
_KIND = re.compile(r"^(?:kind|type|class)(?:Label)?$", re.IGNORECASE)
_ITEM = re.compile(r"Q\d+\Z")


def entries(source: Source, kind: str) -> Rows:
    """One entry for each subject with a name."""
    current: tuple[str, Entry] | None = None
    for row in _rows(source):
        found = _entry(row, kind, source)
        if isinstance(found, Fault):
            yield found
            continue
        subject = _subject(row) or found.name
        if current and current[0] == subject:
            current = (
                subject,
                current[1]._replace(also=(*current[1].also, *(a for a in found.also if a not in current[1].also))),
            )
            continue
        if current:
            yield current[1]
        current = subject, found
    if current:
        yield current[1]


def _rows(source: Source) -> Iterator[Row]:
    simple = source.head().lstrip("\ufeff \r\n\t").startswith("[")
    for row in objects(source, "" if simple else "bindings"):
        yield {key: text for key, value in row.items() if (text := _value(value))}


def _value(value: Any) -> str:
    return value if isinstance(value, str) else text_in(value, "value")


def _subject(row: Row) -> str:
    return next((value for value in row.values() if value.startswith(("http://", "https://"))), "")


def _entry(row: Row, kind: str, source: Source) -> Entry | Fault:
    key = _name_key(row)
    if not key:
        raise InputError(
            f"no column of the query holds a name; call one “name” or “itemLabel” (there are: {', '.join(row)})",
            source.path,
        )
    name = row[key]
    if _ITEM.match(name):
        return Fault(0, f"{name} has no label in this language")
    subject = _subject(row).rsplit("/", 1)[-1]
    also = [
        a
        for k, v in row.items()
        if k != key and _ALSO.search(k)
        for a in re.split(r"\s*[|;]\s*|, " if k.endswith("AltLabel") else r"\s*[|;]\s*", v)
    ]
    role = next((v for k, v in row.items() if _ROLE.search(k) and not v.startswith("http")), "")
    kinds = [kind_of(v) for k, v in row.items() if _KIND.match(k)]
    label = f"Wikidata {subject}" if _ITEM.match(subject) else source.label
    return Entry(name, next(filter(None, kinds), kind), tuple(also), role=role[:120], source=label)


def _name_key(row: Row) -> str:
    subject = next((k for k, v in row.items() if v.startswith("http")), "")
    wanted = (f"{subject}Label", "itemLabel", "name", "label", "personLabel", "placeLabel")
    return next((k for k in wanted if k in row), "") or next(
        (k for k in row if k.endswith("Label") and not k.endswith("AltLabel")), ""
    )
