"""A dictionary file as it should be written, in each of its three forms: sorted by name, comments at its head kept."""

import csv
from io import StringIO
from itertools import dropwhile, takewhile

from newslint.names.importers.table import COLUMNS
from newslint.names.loading import is_plain
from newslint.names.normal import bare, normal


def tidy(text: str, path: str) -> str:
    """``text`` in order. Raises ValueError, or an error of the YAML reader, where that would lose something."""
    if is_plain(path):
        return _plain(text)
    return _csv(text) if path.lower().endswith(".csv") else normal(text.replace("\r\n", "\n"))


def _plain(text: str) -> str:
    lines = text.split("\n")
    head = list(takewhile(_is_comment, lines))
    names = [line.strip() for line in dropwhile(_is_comment, lines) if line.strip()]
    for number, line in enumerate(lines[len(head) :], len(head) + 1):
        if _is_comment(line):
            raise ValueError(f"line {number}: a comment belongs at the top of the file, before the first name")
    return "".join(f"{line.rstrip()}\n" for line in head) + "".join(
        f"{name}\n" for name in sorted(dict.fromkeys(names), key=lambda n: (bare(n), n))
    )


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def _csv(text: str) -> str:
    table = list(csv.reader(text.splitlines(), strict=True))
    header, rows = table[0], table[1:]
    place = [cell.strip().lower() for cell in header].index(COLUMNS["name"][0])
    kept: list[list[str]] = [[" ".join(cell.split()) for cell in row] for row in rows if any(map(str.strip, row))]
    file = StringIO()
    out = csv.writer(file, lineterminator="\n")
    out.writerow([cell.strip() for cell in header])
    kept.sort(key=lambda row: (bare(row[place]), row[place]))
    out.writerows(kept)
    return file.getvalue()
