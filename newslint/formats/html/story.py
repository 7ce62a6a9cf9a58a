"""One story: its copy as a reader sees it, its findings as a list of notes, its names to tick off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from newslint.formats.html.marks import Copy, Mark
from newslint.formats.html.text import by_level, clipped, day, direction, safe
from newslint.formats.text import counted
from newslint.names.radar import KNOWN, NEAR, NEW
from newslint.page import Name, Page
from newslint.record import Record
from newslint.report import Finding, Report

TAGS = {"headline": "h2", "heading": "h3", "caption": 'p class="caption"', "item": "li", "table": "td"}
GROUPS = {
    "item": ("<ul>", "</ul>"),
    "table": ("<table><tr>", "</tr></table>"),
    "quote": ("<blockquote>", "</blockquote>"),
}
STATUS = {KNOWN: ("✓", "known"), NEAR: ("≈", "near a known name"), NEW: ("?", "new")}
LEVEL = {"error": "Error", "warning": "Warning", "advice": "Advice"}


class Story(Record):
    """A story on the page: its number, what the lists say of it, and its article."""

    number: int
    path: str
    title: str
    date: str
    counts: Counter[str]
    html: str


def story(report: Report, number: int, first: int, rule: Callable[[str], int]) -> Story:
    """The article of a report; its findings are numbered from ``first``; ``rule`` gives the number of a rule."""
    page = report.page or Page("", False, "")
    spans = [(f.read, i, f.rule.level) for i, f in enumerate(report.findings, first)]
    marks = sorted(Mark(*read, i, level) for read, i, level in spans if read)
    right = sorted(place for name in page.names if name.status == KNOWN for place in name.places)
    copy = Copy(page, marks, right)
    title = page.title or report.path
    counts = Counter(f.rule.level for f in report.findings)
    body = "".join(_blocks(page, copy, number))
    notes = "".join(_note(f, i, rule(f.rule.id), copy.anchors.get(i, "")) for i, f in enumerate(report.findings, first))
    html = (
        f'<article class="story" id="s{number}" aria-labelledby="t{number}" tabindex="-1">\n'
        f"{_slug(report.path, page.date, counts)}{_title(page, title, number)}"
        f'<div class="copy">\n{body}</div>\n'
        f'<section class="notes" aria-labelledby="h{number}"><h3 id="h{number}">Marked in this story</h3>\n'
        f"<ol>\n{notes}</ol></section>\n{_names(page.names)}</article>\n"
    )
    return Story(number, report.path, title, page.date, counts, html)


def _slug(path: str, date: str, counts: Counter[str]) -> str:
    when = f'<time datetime="{date}">{day(date)}</time>' if date else ""
    return (
        f'<p class="slug"><bdi class="path">{clipped(path)}</bdi>{when}'
        f'<span class="sum">{by_level(counts)}</span></p>\n'
    )


def _title(page: Page, title: str, number: int) -> str:
    """The heading of an article whose copy has no headline of its own; first words need not be seen twice."""
    if page.headed:
        return ""
    kind = ' class="vh"' if page.prose.startswith(title.rstrip("…")) else ""
    return f'<h2 id="t{number}"{kind} dir="auto">{clipped(title)}</h2>\n'


def _blocks(page: Page, copy: Copy, number: int) -> Iterator[str]:
    """The blocks of the copy; what belongs together is put together."""
    rows = set(page.rows)
    for kind, group in groupby(page.blocks, key=lambda b: b.kind):
        blocks = list(group)
        before, after = GROUPS.get(kind, ("", ""))
        yield before
        for block in blocks:
            own = f' id="t{number}"' if page.headed and block is page.blocks[0] else ""
            tag = TAGS.get(block.kind, "p")
            if block.start in rows and block is not blocks[0]:
                yield "</tr><tr>"
            own += direction(page.prose[block.start : block.end])
            yield f"<{tag}{own}>{copy.block(block)}</{tag[:2].rstrip()}>\n"
        yield after + "\n"


def _note(finding: Finding, number: int, rule: int, anchor: str) -> str:
    """A finding as an item of the list below its story."""
    level = finding.rule.level
    line = f"line {finding.start.line}"
    place = f'<a class="back" href="#{anchor}">{line}</a>' if anchor else f'<span class="back">{line}</span>'
    where = "" if anchor else f'<p class="where" dir="auto"><code>{clipped(finding.text)}</code></p>'
    because = f'<p class="because" dir="auto">{clipped(finding.because)}</p>' if finding.because else ""
    return (
        f'<li class="note {level}" id="n{number}" data-r="{rule}" tabindex="-1"><p class="head">'
        f'<span class="level {level}">{LEVEL[level]}</span> '
        f'<a class="rule" href="#r{rule}">{safe(finding.rule.id)}</a> {place}</p>'
        f'<p class="message" dir="auto">{clipped(finding.message)}</p>{where}{_better(finding.suggestions)}'
        f"{because}</li>\n"
    )


def _better(suggestions: Sequence[str]) -> str:
    if not suggestions:
        return ""
    shown = " or ".join(_suggestion(s) for s in suggestions[:3])
    return f'<p class="better"><span>Suggestion</span> {shown}</p>'


def _suggestion(text: str) -> str:
    if not text:
        return "<em>leave it out</em>"
    return "<em>a line end</em>" if text == "\n" else f'<ins dir="auto">{clipped(text)}</ins>'


def _names(names: Sequence[Name]) -> str:
    """The tick list of a story."""
    if not names:
        return ""
    known = sum(n.status == KNOWN for n in names)
    rows = "".join(_name(n) for n in names)
    return (
        f'<details class="names"><summary>Names to tick off <span>{known:,} of {counted(len(names), "name")} known'
        f"</span></summary>\n<ul>\n{rows}</ul></details>\n"
    )


def _name(name: Name) -> str:
    sign, what = STATUS[name.status]
    times = f' <span class="times">×{len(name.places)}</span>' if len(name.places) > 1 else ""
    about = f' <span class="about" dir="auto">{clipped(name.about)}</span>' if name.about else ""
    return (
        f'<li class="{name.status}"><span class="sign" aria-hidden="true">{sign}</span> '
        f'<bdi>{clipped(name.text)}</bdi>{times} <span class="vh">{what}</span>{about}</li>\n'
    )
