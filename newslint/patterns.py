"""Regular expressions that are compiled once a machine rather than once a run.

Compiling fifty patterns costs more than reading a story, and importing ``re`` as much as a third of it. CPython keeps a
compiled pattern as a list of numbers, which ``_sre.compile`` turns back into a pattern at once. A door may offer the
lists of earlier runs as ``kept`` and keep what is in ``known`` at the end; where this Python has no such thing, or
nothing is kept, ``re`` does the work.
"""

from __future__ import annotations

import sys

from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

try:
    import _sre  # type: ignore[import-not-found,unused-ignore]
except ImportError:
    _sre = None

__all__ = [
    "DOTALL",
    "IGNORECASE",
    "KEY",
    "MULTILINE",
    "VERBOSE",
    "escape",
    "expanded",
    "kept",
    "known",
    "new",
    "pattern",
]

IGNORECASE, MULTILINE, DOTALL, VERBOSE = 2, 8, 16, 64
"""The flags of ``re``, as plain numbers."""

Code = tuple[int, bytes, int, dict[str, int], tuple["str | None", ...]]
"""Flags, numbers of ``WIDTH`` bytes, and the groups: how many, by name, by number."""

WIDTH = "I"
"""As ``memoryview`` calls it: numbers in a row of bytes are read in a third of the time that a list of them takes."""

known: dict[str, Code] = {}
"""Flags and text of each pattern of this run → its code. Only good for the Python that ``KEY`` names."""

new: dict[str, Code] = {}
"""Those of ``known`` that nobody had kept; whoever reads them may empty it."""

kept: list[Callable[[str], Code | None]] = []
"""Who is asked for the code of a pattern before ``re`` is: at most one."""

KEY = f"3 {sys.implementation.cache_tag} {sys.hexversion} {_sre.MAGIC} {_sre.CODESIZE}" if _sre else ""

_made: dict[str, re.Pattern[str]] = {}


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """``re.compile(text, flags)``; asked for again, it costs a look into a dictionary."""
    key = f"{int(flags)} {text}"
    made = _made.get(key)
    if made is None:
        made = _made[key] = _compiled(key, text, int(flags))
    return made


def escape(text: str) -> str:
    """A pattern that matches exactly this text, as ``re.escape`` makes one."""
    return "".join([c if c.isalnum() or not c.isascii() else f"\\{c}" for c in text])


def expanded(match: re.Match[str], template: str) -> str:
    """``match.expand(template)``, which imports ``re`` for any template but has no need to for groups up to 9."""
    text, *parts = template.split("\\")
    if not all("1" <= part[:1] <= "9" and not part[1:2].isdigit() for part in parts):
        return match.expand(template)
    return text + "".join([(match[int(part[0])] or "") + part[1:] for part in parts])


def _compiled(key: str, text: str, flags: int) -> re.Pattern[str]:
    if not KEY:
        import re

        return re.compile(text, flags)
    if key not in known:
        had = next(filter(None, [ask(key) for ask in kept]), None)
        known[key] = had or new.setdefault(key, _code(text, flags))
    all_flags, numbers, groups, names, by_number = known[key]
    code = memoryview(numbers).cast(WIDTH).tolist()  # type: ignore[call-overload,unused-ignore]
    made: re.Pattern[str] = _sre.compile(text, all_flags, code, groups, names, by_number)
    return made


def _code(text: str, flags: int) -> Code:
    """What ``re`` compiles a pattern to, as in CPython's ``re._compiler.compile``."""
    from re import _compiler, _parser  # type: ignore[attr-defined,unused-ignore]

    parsed = _parser.parse(text, flags)
    numbers = b"".join([n.to_bytes(_sre.CODESIZE, sys.byteorder) for n in _compiler._code(parsed, flags)])
    groups = parsed.state.groupdict
    by_number: list[str | None] = [None] * parsed.state.groups
    for name, number in groups.items():
        by_number[number] = name
    return flags | parsed.state.flags, numbers, parsed.state.groups - 1, dict(groups), tuple(by_number)
