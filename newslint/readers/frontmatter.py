"""The front matter of a Markdown draft, YAML or TOML: title, date and language are read, the rest is left alone."""

from __future__ import annotations

from newslint.errors import InputError
from newslint.patterns import DOTALL, MULTILINE, pattern
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from datetime import date

FENCED = pattern(r"---[ \t]*(\r\n?|\n)(.*?)(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)", DOTALL)
TOML = pattern(r"\+\+\+[ \t]*(?:\r\n?|\n)(.*?)(?<=[\r\n])\+\+\+[ \t]*(?:\r\n?|\n|$)", DOTALL)
SIMPLE = pattern(r'(title|date|lang|language):[ \t]*(?:"([^"\\]*)"|([^\s"\'#&*!|>%@`{\[][^#:\n]*?))[ \t]*')
"""A line that needs no YAML parser."""


class Meta(Record):
    """What front matter says of a draft."""

    title: str = ""
    published: date | None = None
    language: str = ""


def split(source: str, path: str) -> tuple[str, Meta]:
    """(the front matter as written, with its fences; what it says). Raises InputError for broken YAML or dates."""
    match = FENCED.match(source) if source[:1] != "+" else TOML.match(source)
    if not match:
        return "", Meta()
    fields = _fields(match[2], path) if source[0] == "-" else _toml(match[1], path)
    when = fields.get("date", ("", 0))
    title = fields.get("title", ("", 0))[0]
    language = fields.get("lang", fields.get("language", ("", 0)))[0]
    return match[0], Meta(title, parse_date(*when, path) if when[0] else None, variety(language))


def _fields(text: str, path: str) -> dict[str, tuple[str, int]]:
    """key → (value, line in the file) of the keys that are text."""
    simple = [SIMPLE.fullmatch(line) for line in text.splitlines()]
    if all(simple):
        return {m[1]: (m[2] or m[3] or "", i) for i, m in enumerate(simple, 2) if m}
    from newslint.yamlfile import load

    try:
        value = load(text, path)
    except InputError as error:
        raise InputError(f"front matter: {error.message}", path, error.line + 1) from None
    keys = value.data.items() if isinstance(value.data, dict) else ()
    return {key: (v.data, v.line + 1) for key, v in keys if isinstance(v.data, str)}


def _toml(text: str, path: str) -> dict[str, tuple[str, int]]:
    """The same for TOML."""
    from tomllib import TOMLDecodeError, loads

    try:
        fields = loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except TOMLDecodeError as error:
        line = pattern(r"at line (\d+)").search(str(error))
        at = int(line[1]) + 1 if line else text.count("\n") + 1
        raise InputError(f"front matter: {error}", path, at) from None
    lines = {
        m[1]: text.count("\n", 0, m.start()) + 2 for m in pattern(r"^[ \t]*(\w+)[ \t]*=", MULTILINE).finditer(text)
    }
    return {
        key: (str(fields[key]), lines.get(key, 1)) for key in ("title", "date", "lang", "language") if key in fields
    }


def parse_date(text: str, line: int, path: str) -> date:
    """The date at the head of ``2019-12-24`` or ``2019-12-24T09:00:00Z``."""
    from datetime import date

    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        raise InputError(f"“{text}” is not a date; write it as 2019-12-24", path, line) from None


def variety(language: str) -> str:
    """``en-US`` or ``en-GB`` for a language tag of that variety, else nothing."""
    tag = language.replace("_", "-").casefold()
    return {"en-us": "en-US", "en-gb": "en-GB", "en-uk": "en-GB"}.get(tag, "")
