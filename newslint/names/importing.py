"""Names from open data → a dictionary file: read, sifted, sorted, namesakes joined, written in one step."""

from __future__ import annotations

import csv
import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import groupby

from newslint.errors import InputError
from newslint.names.importers import guess, importer
from newslint.names.importers.source import Cut, Fault, Source
from newslint.names.loading import FIELDS
from newslint.names.model import Entry
from newslint.names.normal import bare, entry_text
from newslint.names.sift import clean, fault, sift
from newslint.names.spill import Spill
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from typing import IO, Any


class Choice(Record):
    """How to read a source: its format (guessed if empty), the kind and the source of names that do not say."""

    form: str = ""
    kind: str = "other"
    label: str = ""
    keep_partial: bool = False


class Outcome:
    """What came of an import: ``written`` entries, and how many of what was left out for which reason."""

    def __init__(self) -> None:
        self.written = 0
        self.joined = 0
        self.faults = 0
        self.names: Counter[str] = Counter()
        self.variants: Counter[str] = Counter()
        self.cut: Cut | None = None


Tell = Callable[[str], None]
Refuse = Callable[[str, str, str], None]


def gather(
    path: str, choice: Choice, spill: Spill, tell: Tell, refuse: Refuse, at: Callable[[float, int], None]
) -> Outcome:
    """Reads the names in ``path`` into ``spill``.

    ``tell`` hears of rows that cannot be used, ``refuse`` of each form left out (name, form, reason), ``at`` how far
    the reading is. Raises InputError for a source that is cut off, unless what there is of it is to be kept.
    """
    outcome = Outcome()
    with closing(Source(path, choice.label)) as source:
        rows = importer(choice.form or guess(source)).entries(source, choice.kind)
        try:
            for count, row in enumerate(rows, 1):
                if not count % 500:
                    at(source.part, count)
                if isinstance(row, Fault):
                    outcome.faults += 1
                    tell(f"{path}:{row.line}: {row.what}; left out" if row.line else f"{path}: {row.what}; left out")
                elif (entry := _sifted(row, outcome, refuse)) is not None:
                    spill.add(tuple(entry))
        except Cut as cut:
            outcome.cut = cut
            if not choice.keep_partial:
                raise InputError(f"{cut}; fetch it again, or keep what there is with --keep-partial", path) from None
    return outcome


def _sifted(row: Entry, outcome: Outcome, refuse: Refuse) -> Entry | None:
    name = clean(row.name)
    if reason := fault(name):
        outcome.names[reason] += 1
        refuse(name[:200], "", reason)
        return None
    entry, refused = sift(row._replace(name=name, role=clean(row.role), source=clean(row.source)))
    for form, reason in refused:
        outcome.variants[reason] += 1
        refuse(name, form, reason)
    rejected = tuple(
        f for f in dict.fromkeys(map(clean, entry.reject)) if not fault(f) and f != name and f not in entry.also
    )
    context = tuple(dict.fromkeys(filter(None, map(clean, entry.context))))
    return entry._replace(reject=rejected, context=context)


def order(record: tuple[Any, ...]) -> tuple[str, str, str, float]:
    """Where an entry stands: by name, then by kind, the weightiest namesake first."""
    return bare(record[0]), record[0], record[1], -record[Entry._fields.index("weight")]


def joined(records: Iterable[tuple[Any, ...]], outcome: Outcome) -> Iterator[Entry]:
    """The entries, namesakes of one kind as one: the weightiest counts, and no role if theirs differ."""
    for _, group in groupby(records, key=lambda r: (r[0], r[1])):
        first, *others = (Entry(*r) for r in group)
        outcome.joined += len(others)
        outcome.written += 1
        same = [e for e in others if e.source == first.source and e.role == first.role]
        also = dict.fromkeys([*first.also, *(a for e in same for a in e.also)])
        reject = [r for r in first.reject if r not in also]
        differs = first.kind == "person" and any(e.role != first.role for e in others)
        yield first._replace(also=tuple(also), reject=tuple(reject), role="" if differs else first.role)


def check_free(path: str, replace: bool) -> None:
    """Raises InputError if there is a file at ``path`` that must not be written over."""
    if path and os.path.exists(path) and not replace:
        raise InputError("there is such a file already; name another, or say --replace", path)


@contextmanager
def output(path: str) -> Iterator[IO[str]]:
    """A file that takes the place of ``path`` once everything has been written, and only then."""
    folder = os.path.dirname(path) or "."
    os.makedirs(folder, exist_ok=True)
    handle, partial = tempfile.mkstemp(prefix=f".{os.path.basename(path)}.", dir=folder)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            yield file
        umask = os.umask(0)
        os.umask(umask)
        os.chmod(partial, 0o666 & ~umask)
        os.replace(partial, path)
    except BaseException:
        os.unlink(partial)
        raise


def write(entries: Iterable[Entry], file: IO[str], form: str, head: str) -> None:
    """Writes entries, already in order, as ``yaml`` (with ``head`` as a comment) or ``csv``."""
    if form == "csv":
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(FIELDS)
        for e in entries:
            rows.writerow(
                [e.name, e.kind, "; ".join(e.also), "; ".join(e.reject), e.role, "; ".join(e.context), e.source]
            )
        return
    file.writelines(f"# {line}".rstrip() + "\n" for line in head.splitlines())
    for e in entries:
        file.write(entry_text(as_row(e)))


def as_row(entry: Entry) -> dict[str, Any]:
    """The entry as a dictionary file has it."""
    row: dict[str, Any] = dict(zip(FIELDS, entry[: len(FIELDS)], strict=True))
    return {key: list(value) if isinstance(value, tuple) else value for key, value in row.items()}
