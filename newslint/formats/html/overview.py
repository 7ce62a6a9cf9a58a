"""The first view: what was found in all, and charts of it by rule, by desk and by day, drawn here as SVG."""

from __future__ import annotations

from collections import Counter
from datetime import date

from newslint.formats.html import lists
from newslint.formats.html.tally import Tally
from newslint.formats.html.text import by_level, clipped, day, safe
from newslint.formats.text import counted
from newslint.record import Record
from newslint.rule import LEVELS, Rule

SLOTS = 62
"""Columns of a chart over time at most; a longer time is shown by month, then by year."""

TALL = 100
"""Height of a chart over time, in its own units."""


class Slot(Record):
    """A column of a chart over time: the key that its days begin with, and how it is called."""

    key: str
    label: str


def section(tally: Tally) -> str:
    """The overview as HTML."""
    return f'<h2 id="t0">{lists.title(tally)}</h2>\n{_lead(tally)}{_days(tally)}{_desks(tally)}{_rules(tally)}'


def _lead(tally: Tally) -> str:
    counts = tally.levels
    parts = [
        " ".join(
            f'<span class="level {level}">{by_level({level: counts[level]})}</span>'
            for level in LEVELS
            if counts[level]
        )
    ]
    if tally.hidden:
        parts.append(f"{counted(tally.hidden, 'milder finding')} not shown")
    if tally.unshown:
        parts.append(
            f"{counted(len(tally.unshown), 'story', 'stories')} only listed, to keep this page to a size that opens; "
            "check fewer at a time to read them"
        )
    return "".join(f'<p class="lead">{part}</p>\n' for part in parts if part)


def _rules(tally: Tally) -> str:
    """A row for each rule: its bar, its number, why it is one and on whose authority."""
    ranked = tally.ranked()
    if not ranked:
        return ""
    most = max(tally.by_rule[r.id].total() for r in ranked)
    rows = "".join(_rule(tally, rule, most) for rule in ranked)
    return _bars("rule", rows)


def _rule(tally: Tally, rule: Rule, most: int) -> str:
    number, counts = tally.number(rule.id), tally.by_rule[rule.id]
    return (
        f'<li id="r{number}" tabindex="-1"><p class="row"><a class="label only" href="#r{number}" data-r="{number}">'
        f"{safe(rule.id)}</a>{_bar(counts, most)}"
        f'<span class="n">{counts.total():,}</span></p><p class="why">{clipped(" ".join(rule.why.split()))}</p>'
        f'<p class="source">{clipped(rule.source)}</p></li>\n'
    )


def _desks(tally: Tally) -> str:
    """A row for each desk, where the drafts stand in several folders."""
    totals = tally.totals([tally.desk(row.path) for row in tally.rows])
    if len(totals) < 2:
        return ""
    most = max(counts.total() for _, counts in totals.values()) or 1
    rows = "".join(
        f'<li><p class="row"><span class="label"><bdi>{clipped(desk)}</bdi></span>{_bar(counts, most)}'
        f'<span class="n">{counts.total():,}</span></p>'
        f'<p class="why">{by_level(counts) or "nothing"} in {counted(drafts, "story", "stories")}</p></li>\n'
        for desk, (drafts, counts) in sorted(totals.items(), key=lambda t: (-t[1][1].total(), t[0]))
    )
    return _bars("desk", rows)


def _bars(by: str, rows: str) -> str:
    """A chart of rows with bars."""
    return (
        f'<section class="chart" aria-labelledby="by-{by}"><h3 id="by-{by}">By {by}</h3>\n'
        f'<ul class="bars">\n{rows}</ul></section>\n'
    )


def _bar(counts: Counter[str], most: int) -> str:
    """A bar of as many parts as there are levels; ``most`` findings fill it."""
    at, parts = 0.0, []
    for level in LEVELS:
        if counts[level]:
            width = 100 * counts[level] / most
            parts.append(f'<rect class="{level}" x="{at:.2f}" width="{width:.2f}" height="8"/>')
            at += width
    return f'<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">{"".join(parts)}</svg>'


def _days(tally: Tally) -> str:
    """A column for each day, month or year, where the drafts are of several."""
    dates = sorted({row.date for row in tally.rows if row.date})
    if len(dates) < 2:
        return ""
    unit, slots = _slots(date.fromisoformat(dates[0]), date.fromisoformat(dates[-1]))
    size = len(slots[0].key)
    totals = tally.totals([row.date[:size] for row in tally.rows])
    most = max(counts.total() for _, counts in totals.values()) or 1
    columns = "".join(_column(i, slot, *totals.get(slot.key, (0, Counter())), most) for i, slot in enumerate(slots))
    figures = "".join(
        f'<tr><th scope="row">{slot.label}</th><td>{totals[slot.key][1].total():,}</td>'
        f"<td>{totals[slot.key][0]:,}</td></tr>\n"
        for slot in slots
        if slot.key in totals
    )
    return (
        f'<section class="chart" aria-labelledby="by-day"><h3 id="by-day">By {unit}</h3>\n'
        f'<div class="time"><p class="most" aria-hidden="true">{most:,}</p>'
        f'<svg viewBox="0 0 {10 * len(slots)} {TALL}" preserveAspectRatio="none" role="img" '
        f'aria-label="Findings by {unit}; the figures follow">{columns}</svg>'
        f'<p class="ends" aria-hidden="true"><span>{slots[0].label}</span><span>{slots[-1].label}</span></p></div>\n'
        f'<details class="figures"><summary>Figures</summary><table><thead><tr><th scope="col">{unit.capitalize()}</th>'
        f'<th scope="col">Findings</th><th scope="col">Stories</th></tr></thead>\n<tbody>\n{figures}</tbody></table>'
        "</details></section>\n"
    )


def _column(place: int, slot: Slot, drafts: int, counts: Counter[str], most: int) -> str:
    at, parts = float(TALL), []
    for level in LEVELS:
        if counts[level]:
            height = TALL * counts[level] / most
            at -= height
            parts.append(f'<rect class="{level}" x="{10 * place + 1}" y="{at:.2f}" width="8" height="{height:.2f}"/>')
    found = by_level(counts) or "nothing"
    note = f"{slot.label}: {found} in {counted(drafts, 'story', 'stories')}"
    back = f'<rect class="hit" x="{10 * place}" y="0" width="10" height="{TALL}"/>'
    return f"<g><title>{note}</title>{back}{''.join(parts)}</g>"


def _slots(first: date, last: date) -> tuple[str, list[Slot]]:
    """(day, month or year; every one of them from the first date to the last, or the last of too many)."""
    if (last - first).days < SLOTS:
        days = [date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1)]
        return "day", [Slot(d.isoformat(), day(d.isoformat())) for d in days]
    months = range(12 * first.year + first.month - 1, 12 * last.year + last.month)
    if len(months) <= SLOTS:
        starts = [date(n // 12, n % 12 + 1, 1) for n in months]
        return "month", [Slot(f"{d.year:04}-{d.month:02}", f"{d:%B} {d.year}") for d in starts]
    years = range(max(first.year, last.year - SLOTS + 1), last.year + 1)
    return "year", [Slot(f"{year:04}", str(year)) for year in years]
