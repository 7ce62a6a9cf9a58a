"""Published stories, one at a time: a folder of drafts, or JSON lines with a text in each."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator

from newslint import readers
from newslint.config import Config
from newslint.draft import Draft
from newslint.errors import InputError
from newslint.files import drafts
from newslint.names.importers.source import Cut, Source
from newslint.record import Record

TEXTS = ("text", "body", "content", "article", "story")
LABELS = ("id", "slug", "url", "title", "headline")


class Story(Record):
    """A story: what it is called, its text, and how much of the archive has been read with it (0 to 1)."""

    label: str
    draft: Draft
    part: float


def stories(path: str, tell: Callable[[str], object]) -> Iterator[Story]:
    """The stories in a folder, or in a file of JSON lines; ``tell`` hears of those that cannot be read."""
    if os.path.isdir(path):
        yield from _folder(path, tell)
    else:
        yield from _lines(path, tell)


def _folder(path: str, tell: Callable[[str], object]) -> Iterator[Story]:
    found = list(drafts([path], lambda _: Config()))
    for number, name in enumerate(found, 1):
        if isinstance(name, InputError):
            tell(str(name))
            continue
        try:
            with open(name, "rb") as file:
                yield Story(os.path.relpath(name, path), readers.read(file.read(), name), number / len(found))
        except OSError as error:
            tell(f"{name}: cannot be read: {error.strerror or error}; left out")
        except InputError as error:
            tell(f"{error}; left out")


def _lines(path: str, tell: Callable[[str], object]) -> Iterator[Story]:
    source = Source(path)
    try:
        for line in source.lines():
            if not line.text.strip():
                continue
            try:
                row = json.loads(line.text)
            except ValueError:
                tell(f"{path}:{line.number}: {'not valid JSON' if line.ended else 'cut off in the middle'}; left out")
                continue
            text = next((row[k] for k in TEXTS if isinstance(row.get(k), str)), None) if isinstance(row, dict) else None
            if text is None:
                tell(f"{path}:{line.number}: no text (one of {', '.join(TEXTS)}); left out")
                continue
            label = next((str(row[k]) for k in LABELS if row.get(k)), "")
            draft = readers.read(text.replace("\0", " ").encode("utf-8", "replace"), "story.txt")
            yield Story(label or f"line {line.number}", draft, source.part)
    except Cut:
        tell(f"{path}: cut off in the middle of the packed file; what came before it is used")
