"""The file ``accepted.yaml``: an entry a line, in order, so that two people's entries merge and a change reads well.

What is there stays as it is written, with its comments; entries are put in between, or taken out.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence

from newslint import writing
from newslint.errors import InputError, nearest
from newslint.lean import bisect_left
from newslint.ledger import Entry
from newslint.lines import end_of_line
from newslint.record import TYPE_CHECKING
from newslint.yamlfile import load

if TYPE_CHECKING:
    from newslint.ledger import Row

KEYS = Entry._fields
NEEDED = ("path", "rule")
HEAD = "# Findings that were looked at and are to stay. Written by “newslint accept”; reasons may be edited by hand.\n"
VALUE = r'"([^"\\]*(?:\\.[^"\\]*)*)"'
OURS = re.compile(
    rf"- \{{path: {VALUE}, rule: {VALUE}" + "".join(rf"(?:, {key}: {VALUE})?" for key in KEYS[2:]) + r"\}"
)
"""A line as we write it."""

UNSEEN = re.compile(r"[\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]")
"""What YAML does not take as it is, or nobody sees."""


def parse(data: bytes, path: str) -> dict[str, list[Row]]:
    """The entries of each draft, in order, with their lines; raises InputError for a file that cannot be used."""
    text = _text(data, path)
    own = _own(text)
    if own is not None:
        return own
    value = load(text, path)
    found: dict[str, list[Row]] = {}
    for item in value.items("a ledger") if value.data else ():
        fields = item.mapping("an entry")
        for key, inner in fields.items():
            if key not in KEYS:
                inner.fail(f"unknown key “{key}”{nearest(key, KEYS)}; an entry has {', '.join(KEYS)}")
        for key in NEEDED:
            if key not in fields:
                item.fail(f"the entry has no “{key}”; run “newslint accept” to write entries")
        row = tuple(fields[k].text(k) if k in fields else "" for k in KEYS)
        found.setdefault(row[0], []).append((row, item.line))
    return found


def _own(text: str) -> dict[str, list[Row]] | None:
    """The entries of a file that is written just as we write it, without the cost of YAML; None if it is not."""
    found: dict[str, list[Row]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        match = OURS.fullmatch(line.rstrip())
        if match:
            try:
                row = tuple(_plain(value) for value in match.groups(""))
            except ValueError:
                return None
            found.setdefault(row[0], []).append((row, number))
        elif line.strip() and line[0] != "#":
            return None
    return found


def _plain(value: str) -> str:
    """What a value between quotation marks means; raises ValueError for an escape that JSON does not know."""
    if "\\" not in value:
        return value
    from json import loads

    plain: str = loads(f'"{value}"')
    return plain


def enter(path: str, new: Iterable[Entry]) -> None:
    """Adds entries to a ledger; raises InputError, and leaves it alone, if it cannot be used or written."""
    data = _read(path)
    text = _text(data or b"", path) or HEAD
    rows = sorted(((row, line) for rows in parse(data or b"", path).values() for row, line in rows), key=lambda r: r[1])
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    if any(not lines[line - 1].startswith("-") for _, line in rows):  # written by hand, in another style of YAML
        lines, rows, new = [HEAD], [], [*(Entry(*row) for row, _ in rows), *new]
    if not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    put_in: dict[int, list[str]] = {}
    entries = [Entry(*row) for row, _ in rows]
    for entry in sorted(new):
        at = bisect_left(entries, entry)
        place = _above(lines, rows[at][1]) if at < len(rows) else len(lines)
        put_in.setdefault(place, []).append(_line(entry) + end_of_line(text))
    parts = ["".join([*put_in.get(i, ()), line]) for i, line in enumerate([*lines, ""])]
    _write(path, "".join(parts), data)


def take_out(path: str, numbers: Sequence[int]) -> None:
    """Removes the entries that begin on these lines, from 1; errors as those of ``enter``."""
    data = _read(path)
    lines = re.findall(r"[^\n]*\n|[^\n]+", _text(data or b"", path))
    starts = sorted(line for rows in parse(data or b"", path).values() for _, line in rows)
    gone: set[int] = set()
    for number in numbers:
        at = starts.index(number) + 1
        end = _above(lines, starts[at]) if at < len(starts) else len(lines)
        gone.update(range(number - 1, max(end, number)))
    _write(path, "".join(line for i, line in enumerate(lines) if i not in gone), data)


def _above(lines: Sequence[str], number: int) -> int:
    """The index of the first line that belongs to the entry on a line: comments right above it do."""
    at = number - 1
    while at and lines[at - 1].startswith("#") and lines[at - 1].rstrip() != HEAD.rstrip():
        at -= 1
    return at


def _line(entry: Entry) -> str:
    from json import dumps

    fields = (f"{key}: {dumps(value, ensure_ascii=False)}" for key, value in entry._asdict().items() if value)
    return UNSEEN.sub(lambda m: f"\\u{ord(m[0]):04x}", f"- {{{', '.join(fields)}}}")


def _read(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _text(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError("not UTF-8; save it as UTF-8", path) from None


def _write(path: str, text: str, original: bytes | None) -> None:
    writing.sweep(os.path.dirname(os.path.realpath(path)))
    writing.put(path, text.encode("utf-8"), original)
