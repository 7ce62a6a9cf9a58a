"""What is wrong in dictionary files: each fault with its place and what to do about it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

import yaml

from newslint.errors import InputError
from newslint.names.claims import Written, clashes
from newslint.names.loading import entry_of, is_plain, rows, text_of
from newslint.names.model import Entry
from newslint.names.normal import bare
from newslint.names.scripts import script, stranger
from newslint.names.tidy import tidy
from newslint.record import Record


class Problem(Record):
    """Something wrong at a line of a file: what it is, and what to do."""

    path: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


def problems(paths: Sequence[str]) -> list[Problem]:
    """Everything wrong in the files, and between them, in order. Raises InputError for a file that cannot be read."""
    found: list[Problem] = []
    written: list[Written] = []
    for path in paths:
        text = text_of(path)
        items = list(_entries(text, path))
        faults = [item for item in items if isinstance(item, Problem)]
        good = [item for item in items if isinstance(item, Written)]
        found += [*faults, *(p for item in good for p in _alone(item)), *(() if faults else _untidy(text, good, path))]
        written += good
    found += (Problem(where.path, where.line, what) for where, what in clashes(written))
    return sorted(found, key=lambda p: (paths.index(p.path), p.line))


def _entries(text: str, path: str) -> Iterator[Written | Problem]:
    """The entries of a file; what cannot be read is a problem, and the rest is read all the same if possible."""
    try:
        for line, row in rows(text, path):
            try:
                yield Written(path, line, entry_of(row, path, line))
            except InputError as error:
                yield Problem(path, error.line, error.message)
    except InputError as error:
        yield Problem(path, error.line, error.message)


def _alone(item: Written) -> Iterator[Problem]:
    """What is wrong with an entry by itself."""
    path, line, entry = item
    for form in (entry.name, *entry.also, *entry.reject):
        if odd := stranger(form):
            what = f"“{form}” has the {script(odd).capitalize()} letter “{odd}” among Latin ones; type it again"
            yield Problem(path, line, what)
    for form in _twice(entry):
        yield Problem(path, line, f"“{form}” is listed twice as a variant of “{entry.name}”; delete one")
    if not entry.source and not is_plain(path):
        yield Problem(path, line, f"“{entry.name}” has no source; say where its spelling can be checked")


def _twice(entry: Entry) -> list[str]:
    forms = (*entry.also, *entry.reject)
    return sorted({form for form in forms if forms.count(form) > 1})


def _untidy(text: str, entries: Sequence[Written], path: str) -> Iterator[Problem]:
    """Names out of order; else anything else that is not written as the house writes it."""
    advice = "; --fix sorts and tidies the file"
    last = ""
    for item in entries:
        name = item.entry.name
        if bare(name) < bare(last):
            yield Problem(path, item.line, f"“{name}” stands after “{last}”, out of order{advice}")
            return
        last = name
    try:
        good = tidy(text, path)
    except (ValueError, yaml.YAMLError) as error:
        yield Problem(path, 1, f"cannot be tidied: {' '.join(str(error).split())}")
        return
    if good != text:
        pairs = zip(text.split("\n"), [*good.split("\n"), "", ""], strict=False)
        line = next((i for i, (a, b) in enumerate(pairs, 1) if a != b), 1)
        yield Problem(
            path, line, f"not written as the house writes it (order of keys, quotation marks, spaces){advice}"
        )


def default_files(configured: Sequence[str], folder: str = ".") -> list[str]:
    """The dictionaries to look at when none is named: the configuration's, and newslint's own in its checkout."""
    own = os.path.join(folder, "rules", "dictionary")
    found = sorted(os.path.join(own, name) for name in os.listdir(own)) if os.path.isdir(own) else []
    return [
        *(os.path.relpath(path, folder) for path in configured),
        *(os.path.relpath(p, folder) for p in found if p.endswith((".yaml", ".csv", ".txt"))),
    ]
