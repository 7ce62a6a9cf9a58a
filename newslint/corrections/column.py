"""A file of corrections → its paragraphs, each with the line that it begins in."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator

from newslint import readers
from newslint.errors import InputError, nearest
from newslint.lines import Lines
from newslint.record import Record

USUAL = ("correction", "corrections", "text", "body", "content")
"""Names of the column that is read if none is chosen and there are several."""

LONGEST = 2_000
"""Code points of a paragraph that are read; a correction is shorter."""


class Paragraph(Record):
    """What one correction says, and where."""

    text: str
    path: str
    line: int


def paragraphs(path: str, data: bytes, column: str = "") -> Iterator[Paragraph]:
    """The paragraphs of text, Markdown or HTML, or the cells of a column of CSV; raises InputError."""
    if os.path.splitext(path)[1].lower() == ".csv":
        yield from _cells(readers.decode(data, path), path, column)
        return
    if column:
        raise InputError("only a CSV file has columns; leave --column out", path)
    draft = readers.read(data, path)
    lines = Lines(draft.source)
    for block in draft.blocks:
        text = draft.prose[block.start : block.end]
        yield Paragraph(text[:LONGEST], path, lines.at(draft.to_source(block.start, block.end)[0])[0])


def _cells(text: str, path: str, column: str) -> Iterator[Paragraph]:
    rows = csv.reader(text.splitlines(keepends=True), strict=True)
    try:
        header = next(rows, [])
        at = _column(header, column, path)
        start = rows.line_num + 1
        for row in rows:
            if at < len(row) and row[at].strip():
                yield Paragraph(" ".join(row[at].split())[:LONGEST], path, start)
            start = rows.line_num + 1
    except csv.Error as error:
        raise InputError(f"not valid CSV: {error}; close the quotation mark", path, rows.line_num) from None


def _column(header: list[str], column: str, path: str) -> int:
    """Which column holds the corrections."""
    names = [cell.strip() for cell in header]
    low = [name.lower() for name in names]
    if column:
        if column.lower() in low:
            return low.index(column.lower())
        raise InputError(f"no column “{column}”{nearest(column, names)}; there are {', '.join(names)}", path, 1)
    if len(names) == 1:
        return 0
    usual = next((name for name in USUAL if name in low), "")
    if not usual:
        raise InputError(f"which column holds the corrections? Say --column, of: {', '.join(names)}", path, 1)
    return low.index(usual)
