"""For people: each finding with its line of copy, the place underlined, and what to write instead."""

from __future__ import annotations

from newslint.lines import Lines
from newslint.patterns import pattern
from newslint.record import TYPE_CHECKING
from newslint.report import Finding, Report
from newslint.rule import LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

WIDTH = 92
"""Code points of copy shown around a finding."""

COLOURS = {"error": "31", "warning": "33", "advice": "36", "dim": "2", "bold": "1", "good": "32"}

UNSEEN = pattern(r"[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
"""Control characters and marks of direction: a draft must not drive the terminal."""


def lines(reports: Iterable[Report], colour: bool) -> Iterator[str]:
    """The lines of output, each with its line end; the last is the summary."""
    counts = dict.fromkeys(LEVELS, 0)
    files = hits = hidden = 0
    for report in reports:
        files += 1
        hits += bool(report.findings)
        hidden += report.hidden
        for finding in report.findings:
            counts[finding.rule.level] += 1
            yield show(report, finding, colour)
    yield _summary(counts, files, hits, hidden) + "\n"


def show(report: Report, finding: Finding, colour: bool) -> str:
    """One finding with its line of copy, and an empty line."""
    level = finding.rule.level
    where = f"{visible(report.path)}:{finding.start.line}:{finding.start.column}:"
    copy, underline = _excerpt(report.lines, finding)
    rows = [
        f"{_paint(where, 'bold', colour)} {_paint(level, level, colour)} {_paint(finding.rule.id, 'dim', colour)}",
        f"    {visible(finding.message)}",
        f"      {copy}",
        f"      {_paint(underline, level, colour)}",
    ]
    if finding.suggestions:
        better = " or ".join(_shown(s) for s in finding.suggestions[:3])
        rows.append(f"    Suggestion: {_paint(better, 'good', colour)}")
    if finding.because:
        rows.append(f"    Because: {visible(finding.because)}")
    return "\n".join(rows) + "\n\n"


def _excerpt(lines: Lines, finding: Finding) -> tuple[str, str]:
    """(the copy around a finding, the marks to print below it)."""
    a = finding.start.column - 1
    begin = finding.start.offset - a
    line = lines.starting(begin)
    b = min(max(finding.end.offset - begin, a), len(line))
    left = max(0, min(a - WIDTH // 3, len(line) - WIDTH))
    left = left and (line.find(" ", left, a) + 1 or left)
    right = min(len(line), left + WIDTH)
    before = ("…" if left else "") + visible(line[left:a])
    copy = before + visible(line[a:right]) + ("…" if right < len(line) else "")
    return copy, " " * _columns(before) + "^" * max(1, _columns(visible(line[a : min(b, right)])))


def visible(text: str) -> str:
    """``text`` with every character that would move the cursor or hide text replaced."""
    return text if text.isprintable() else UNSEEN.sub(lambda m: " " if m[0] in "\t\n\r" else "�", text)


def _columns(text: str) -> int:
    """Terminal columns that a text takes."""
    wide = [] if text.isascii() else [c for c in text if c >= "\u0300" and not "\u2010" <= c <= "\u205e"]
    if not wide:
        return len(text)
    from unicodedata import combining, east_asian_width

    return len(text) + sum(-1 if combining(c) else east_asian_width(c) in "WF" for c in wide)


def _shown(suggestion: str) -> str:
    """A suggestion in one line; what is only a line end is named."""
    if not suggestion:
        return "leave it out"
    return "a line end" if suggestion == "\n" else visible(suggestion)


def _paint(text: str, style: str, colour: bool) -> str:
    return f"\x1b[{COLOURS[style]}m{text}\x1b[0m" if colour else text


def _summary(counts: Mapping[str, int], files: int, hits: int, hidden: int) -> str:
    found = ", ".join(_of_level(counts[level], level) for level in LEVELS if counts[level])
    more = f" ({counted(hidden, 'milder finding')} not shown; --level advice shows all)" if hidden else ""
    if not files:
        return "No draft was checked."
    if not found:
        return f"Nothing found in {counted(files, 'file')}.{more}"
    return f"{found} in {hits} of {counted(files, 'file')}.{more}"


def _of_level(number: int, level: str) -> str:
    return f"{counted(number, 'piece')} of advice" if level == "advice" else counted(number, level)


def counted(number: int, one: str, many: str = "") -> str:
    """``1 story``, ``2,000 stories``; the plural ends in *s* if none is given."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
