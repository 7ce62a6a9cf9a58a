"""Dictionary files → entries: YAML (a list of entries), CSV with a header line, or plain text (a name a line).

The first thing that is wrong stops the load, with its file and line and what to do about it.
"""

import os
from collections.abc import Iterator

from newslint.errors import InputError, nearest
from newslint.names.model import KINDS, LONGEST, Entry

FIELDS = ("name", "kind", "also", "not", "role", "context", "source")
LISTS = ("also", "not", "context")
Row = dict[str, "str | list[str]"]


def read(path: str) -> list[Entry]:
    """The entries of the dictionary file ``path``, in order."""
    return entries(text_of(path), path)


def text_of(path: str) -> str:
    """The text of a file in UTF-8, with or without BOM."""
    return decoded(bytes_of(path), path)


def bytes_of(path: str) -> bytes:
    """What a dictionary file holds."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        reason = error.strerror or error
        raise InputError(f"cannot be read: {reason}; check the path of the name list", path) from None


def decoded(data: bytes, path: str) -> str:
    """The text that ``data``, from the file ``path``, stands for."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _decode(data, "utf-16", path)
    return _decode(data, "utf-8-sig", path)


def _decode(data: bytes, encoding: str, path: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        wrong = f"byte {data[error.start]:#04x} is not {encoding[:6].rstrip('-').upper()}; save the file as UTF-8"
        raise InputError(wrong, path, line) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise InputError("a NUL character stands here, so this is no text file; save it as UTF-8 text", path, line)
    return text


def entries(text: str, path: str) -> list[Entry]:
    """The entries of a dictionary ``text``; the ending of ``path`` says in which of the three forms it is."""
    return list(each(text, path))


def each(text: str, path: str) -> Iterator[Entry]:
    """The entries of a dictionary ``text`` one by one, for there may be a million of them."""
    plain = is_plain(path)
    seen: set[int] = set()
    for line, row in rows(text, path):
        entry = entry_of(row, path, line)
        known = hash((entry.name, entry.kind))
        if known not in seen:
            seen.add(known)
        elif plain:
            continue
        elif first := _first(text, path, entry, line):
            raise InputError(f"“{entry.name}” stands twice (first in line {first}); keep one of them", path, line)
        yield entry


def _first(text: str, path: str, entry: Entry, before: int) -> int:
    """The line before ``before`` that has the same entry; 0 if only their hashes are the same."""
    for line, row in rows(text, path):
        if line >= before:
            break
        other = entry_of(row, path, line)
        if (other.name, other.kind) == (entry.name, entry.kind):
            return line
    return 0


def is_plain(path: str) -> bool:
    """True for a plain list of names, a name a line."""
    return os.path.splitext(path)[1].lower() not in (".yaml", ".yml", ".csv")


def rows(text: str, path: str) -> Iterator[tuple[int, Row]]:
    """The rows of a dictionary ``text`` as they are written, each with its line."""
    if is_plain(path):
        return _plain(text, path)
    return _csv(text, path) if path.lower().endswith(".csv") else _yaml(text, path)


def _plain(text: str, _: str) -> Iterator[tuple[int, Row]]:
    for number, line in enumerate(_lines(text), 1):
        name = line.partition(" #")[0].strip()
        if name and not name.startswith("#"):
            yield number, {"name": name}


def _lines(text: str) -> Iterator[str]:
    """The lines of a text, one by one, without what ends them."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start:end]
        start = end + 1
    if start < len(text):
        yield text[start:]


def _csv(text: str, path: str) -> Iterator[tuple[int, Row]]:
    import csv

    reader = csv.reader(_lines(text.replace("\r\n", "\n").replace("\r", "\n")), strict=True)
    try:
        header = [cell.strip().lower() for cell in next(reader, [])]
        _check_header(header, path)
        for cells in reader:
            line = reader.line_num
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) > len(header):
                wrong = f"{len(cells)} columns, but the header has {len(header)}"
                raise InputError(f"{wrong}; put a name with a comma in quotation marks", path, line)
            row: Row = dict(zip(header, map(str.strip, cells), strict=False))
            for key in LISTS:
                value = row.get(key)
                if isinstance(value, str):
                    row[key] = [item.strip() for item in value.split(";") if item.strip()]
            yield line, row
    except csv.Error as error:
        raise InputError(f"not valid CSV: {error}; close the quotation mark", path, reader.line_num) from None


def _check_header(header: list[str], path: str) -> None:
    remedy = f"the first line names the columns: {','.join(FIELDS)}"
    for column in header:
        if column not in FIELDS:
            raise InputError(f"unknown column “{column}”{nearest(column, FIELDS)}; {remedy}", path, 1)
    if "name" not in header:
        raise InputError(f"no column “name”; {remedy}", path, 1)


def _yaml(text: str, path: str) -> Iterator[tuple[int, Row]]:
    from newslint.yamlfile import load

    value = load(text, path)
    if not value.data:
        return
    if not isinstance(value.data, list):
        value.fail("a dictionary is a list of entries; begin each with “- name:”")
    for item in value.data:
        row: Row = {}
        if isinstance(item.data, str):
            row["name"] = item.data
        else:
            for key, inner in item.mapping("an entry").items():
                if key not in FIELDS:
                    inner.fail(f"unknown key “{key}”{nearest(key, FIELDS)}; an entry has {', '.join(FIELDS)}")
                row[key] = inner.texts(key) if key in LISTS else inner.text(key)
        yield item.line, row


def entry_of(row: Row, path: str, line: int) -> Entry:
    """The entry that a row stands for; raises InputError if it cannot be used."""
    name = _name(row.get("name", ""), path, line)
    kind = row.get("kind") or "other"
    if kind not in KINDS:
        known = ", ".join(KINDS)
        raise InputError(f"unknown kind “{kind}”{nearest(str(kind), KINDS)}; it is one of {known}", path, line)
    also, reject, context = ([_name(item, path, line) for item in row.get(key, ())] for key in LISTS)
    for form in reject:
        if form == name or form in also:
            raise InputError(f"“{form}” is both right and wrong for “{name}”; keep one", path, line)
    role, source = str(row.get("role", "")), str(row.get("source", ""))
    where = f"{os.path.basename(path)}:{line}"
    return Entry(name, str(kind), tuple(also), tuple(reject), role, tuple(context), source, 0, where)


def _name(value: "str | list[str]", path: str, line: int) -> str:
    name = " ".join(str(value).split())
    if not any(map(str.isalnum, name)):
        raise InputError("an empty name; write the name or delete the line", path, line)
    if len(name) > LONGEST:
        raise InputError(f"a name of {len(name):,} characters; one name a line, {LONGEST} at most", path, line)
    if not name.isprintable():
        raise InputError("a control character in a name; type it again", path, line)
    return name
