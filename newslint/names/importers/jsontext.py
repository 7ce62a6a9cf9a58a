"""JSON a piece at a time: an object a line, or the objects of one list in a document, never the whole of it."""

import json
import re
from collections.abc import Iterator
from typing import Any

from newslint.errors import InputError
from newslint.names.importers.source import LARGEST, Cut, Fault, Source

Object = dict[str, Any]


def text_in(row: Any, key: str) -> str:
    """The string under ``key``, or nothing if ``row`` is no object or holds something else there."""
    value = row.get(key) if isinstance(row, dict) else None
    return value if isinstance(value, str) else ""


def json_lines(source: Source) -> Iterator[tuple[int, Object] | Fault]:
    """The object of each line with its number; a list around them and the commas between are passed over.

    Raises Cut where the last line, or the list, is not whole.
    """
    listed = closed = False
    for line in source.lines():
        text = line.text.strip().rstrip(",")
        listed, closed = listed or text == "[", text == "]"
        if text in ("", "[", "]"):
            continue
        try:
            row = json.loads(text)
        except (ValueError, RecursionError):
            if not line.ended:
                raise Cut("a line", line.number) from None
            yield Fault(line.number, "not valid JSON")
            continue
        yield (line.number, row) if isinstance(row, dict) else Fault(line.number, "no JSON object")
    if listed and not closed:
        raise Cut("the list")


def objects(source: Source, key: str = "") -> Iterator[Object]:
    """The objects in the list called ``key``, one at a time; without a key, those of the first list there is.

    Raises Cut if the document ends too early, InputError if it is no JSON.
    """
    begin = re.compile(rf'"{re.escape(key)}"\s*:\s*\[' if key else r"\[")
    chunks = source.chunks()
    text = ""
    for chunk in chunks:
        text += chunk
        if match := begin.search(text):
            break
        text = text[-1000:]
    else:
        _ends_well(text, chunks)
        return
    text = text[match.end() :]
    while (text := _skipped(text, chunks))[0] != "]":
        found, text = _value(text, chunks, source.path)
        if isinstance(found, dict):
            yield found
    _ends_well(text, chunks)


def _value(text: str, chunks: Iterator[str], path: str) -> tuple[Any, str]:
    """The value that ``text`` begins with, reading on as needed, and the text after it."""
    decode = json.JSONDecoder().raw_decode
    while len(text) <= LARGEST:
        try:
            value, end = decode(text)
            return value, text[end:]
        except json.JSONDecodeError as error:
            more = _more(chunks, len(text))
            if not more and error.pos < len(text) - 12 and "Unterminated" not in error.msg:
                raise InputError(f"not valid JSON: {error.msg} at “{text[error.pos :][:20]}”", path) from None
            if not more:
                raise Cut("the list") from None
            text += more
        except RecursionError:
            raise InputError("not valid JSON: nested too deeply", path) from None
    raise InputError(f"an object larger than {LARGEST >> 20} MB, or JSON that is not valid", path)


def _more(chunks: Iterator[str], size: int) -> str:
    """About as much text again as there is, so that a long object is not tried too often."""
    found: list[str] = []
    for chunk in chunks:
        found.append(chunk)
        if (size := size - len(chunk)) <= 0:
            break
    return "".join(found)


def _skipped(text: str, chunks: Iterator[str]) -> str:
    """``text`` from the next character on that is neither a space nor a comma."""
    while not (text := text.lstrip(" \t\r\n,")):
        text = next(chunks, "")
        if not text:
            raise Cut("the list")
    return text


def _ends_well(text: str, chunks: Iterator[str]) -> None:
    """Raises Cut unless the document ends in a closing bracket."""
    last = text.rstrip()[-1:]
    for chunk in chunks:
        last = chunk.rstrip()[-1:] or last
    if last not in ("}", "]"):
        raise Cut("the document")
