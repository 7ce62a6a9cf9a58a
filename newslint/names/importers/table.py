"""Tables (CSV with commas, semicolons or tabs) whose first line names the columns, by our names or the usual ones."""

import csv
from collections.abc import Iterator

from newslint.errors import InputError
from newslint.names.importers.source import Cut, Fault, Line, Rows, Source
from newslint.names.model import KINDS, Entry

COLUMNS = {
    "name": ("name", "full name", "full_name", "fullname", "canonical", "label", "display name", "display_name"),
    "given": ("given name", "given_name", "first name", "first_name", "firstname", "forename"),
    "family": ("family name", "family_name", "last name", "last_name", "lastname", "surname"),
    "kind": ("kind", "type", "category"),
    "also": ("also", "alias", "aliases", "variants", "alternate names", "alternate_names", "aka", "other names"),
    "not": ("not", "rejected", "wrong", "never"),
    "role": ("role", "position", "office", "job", "job title", "title", "description"),
    "context": ("context", "party", "team", "country", "constituency"),
    "source": ("source", "url", "reference"),
}  # fmt: skip
"""Our column → what others call it."""

_KINDS = {
    "person": ("human", "people", "politician", "player"),
    "place": ("city", "town", "country", "village", "state", "location", "region"),
    "organisation": ("organization", "company", "party", "club", "team", "agency", "business"),
}


def kind_of(text: str) -> str:
    """The kind of name that ``text`` says, or nothing."""
    low = text.strip().lower()
    return low if low in KINDS else next((kind for kind, words in _KINDS.items() if low in words), "")


def entries(source: Source, kind: str) -> Rows:
    """A name a row. Columns that are not known are passed over."""
    lines = _Lines(source)
    first = source.head().partition("\n")[0]
    reader = csv.reader(lines, delimiter=max(",;\t", key=first.count), strict=True)
    try:
        header = next(reader, [])
    except csv.Error as error:
        raise InputError(f"not valid CSV: {error}", source.path, 1) from None
    columns = _columns(header, source)
    for cells in _rows(reader, lines):
        if isinstance(cells, Fault):
            yield cells
        elif len(cells) <= max(columns.values()) and lines.last and not lines.last.ended:
            raise Cut("a row", lines.number)
        elif len(cells) > len(header):
            yield Fault(lines.number, f"{len(cells)} columns, but the header has {len(header)}")
        elif any(map(str.strip, cells)):
            yield _entry(cells, columns, kind, lines.number, source)


def _rows(reader: Iterator[list[str]], lines: "_Lines") -> Iterator[list[str] | Fault]:
    """The rows of a table; one that is no CSV is a fault. Raises Cut if a quotation is open at the end."""
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if "end of data" in str(error):
                raise Cut("a quoted cell", lines.number) from None
            yield Fault(lines.number, f"not valid CSV: {error}")


class _Lines:
    """The lines of a source for the CSV reader, which wants their ends."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.last: Line | None = None

    @property
    def number(self) -> int:
        """The line that was read last."""
        return self.last.number if self.last else 0

    def __iter__(self) -> Iterator[str]:
        for line in self._source.lines():
            self.last = line
            yield line.text + "\n"


def _columns(header: list[str], source: Source) -> dict[str, int]:
    names = [cell.strip().lower() for cell in header]
    found = {
        ours: names.index(theirs)
        for ours, all_theirs in COLUMNS.items()
        for theirs in reversed(all_theirs)
        if theirs in names
    }
    if "name" not in found and not {"given", "family"} <= set(found):
        raise InputError(
            "no column “name”; the first line names the columns: name,kind,also,not,role,context,source", source.path, 1
        )
    return found


def _entry(cells: list[str], columns: dict[str, int], kind: str, line: int, source: Source) -> Entry | Fault:
    row = {key: cells[i].strip() for key, i in columns.items() if i < len(cells)}
    name = row.get("name") or f"{row.get('given', '')} {row.get('family', '')}".strip()
    if not name:
        return Fault(line, "an empty name")
    lists = {
        key: tuple(filter(None, map(str.strip, row.get(key, "").replace("|", ";").split(";"))))
        for key in ("also", "not", "context")
    }
    return Entry(
        name,
        kind_of(row.get("kind", "")) or kind,
        lists["also"],
        lists["not"],
        row.get("role", "")[:120],
        lists["context"],
        row.get("source") or source.label,
    )
