"""The lists beside the stories: every story, every rule, and the filters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.formats.html.story import Story
from newslint.formats.html.tally import Tally
from newslint.formats.html.text import ONE, by_level, clipped, day, safe
from newslint.formats.text import counted
from newslint.rule import LEVELS

CLEAN = 1_000
"""Stories that are named although nothing is shown of them; the rest are counted."""

NAMES = {"error": "Errors", "warning": "Warnings", "advice": "Advice"}


def title(tally: Tally) -> str:
    """The title of the page: what is in it."""
    stories = len(tally.rows)
    if not stories:
        return "No story was checked"
    if not tally.hits:
        return f"Nothing found in {counted(stories, 'story', 'stories')}"
    found = counted(tally.levels.total(), "finding")
    if stories == 1:
        return f"{found} in {clipped(tally.rows[0].title)}"
    return f"{found} in {tally.hits:,} of {counted(stories, 'story', 'stories')}"


def levels(tally: Tally) -> str:
    """A switch for each level that occurs."""
    counts = tally.levels
    return "".join(
        f'<button type="button" class="switch level {level}" data-level="{level}" aria-pressed="true">'
        f'{NAMES[level]} <span class="n">{counts[level]:,}</span></button>\n'
        for level in LEVELS
        if counts[level]
    )


def desks(tally: Tally, shown: Sequence[Story]) -> str:
    """A choice of desks, if there are several."""
    names = sorted({tally.desk(s.path) for s in shown} - {""})
    if len(names) < 2:
        return ""
    rows = "".join(f'<option value="{safe(name)}">{clipped(name)}</option>' for name in names)
    return (
        f'<label class="vh" for="desk">Desk</label><select id="desk"><option value="">All desks</option>{rows}</select>'
    )


def stories(tally: Tally, shown: Sequence[Story]) -> str:
    """A link to each story on the page, with its findings."""
    return "".join(_story(s, tally.desk(s.path)) for s in shown)


def _story(s: Story, desk: str) -> str:
    worst = next(level for level in LEVELS if s.counts[level])
    about = " · ".join(filter(None, (clipped(desk), day(s.date) if s.date else "")))
    return (
        f'<li data-s="{s.number}" data-desk="{safe(desk)}"><a href="#s{s.number}"><span class="what">'
        f'<span class="title" dir="auto">{clipped(s.title)}</span><span class="about">{about}</span></span>'
        f'<span class="n level {worst}">{s.counts.total():,}<span class="vh"> findings</span></span></a></li>\n'
    )


def rules(tally: Tally) -> str:
    """Each rule that spoke; with script a switch that shows its findings only."""
    return "".join(
        f'<li><a class="only" href="#r{tally.number(rule.id)}" data-r="{tally.number(rule.id)}">'
        f'<span class="level {_worst(tally, rule.id)}"><span class="vh">{ONE[_worst(tally, rule.id)]}</span></span>'
        f'<span class="what">{safe(rule.id)}</span>'
        f'<span class="n">{tally.by_rule[rule.id].total():,}<span class="vh"> findings</span></span></a></li>\n'
        for rule in tally.ranked()
    )


def _worst(tally: Tally, rule: str) -> str:
    return next(level for level in LEVELS if tally.by_rule[rule][level])


def others(tally: Tally) -> str:
    """The stories of which nothing is shown: those that are clean, and those for which there was no room."""
    clean = [row for row in tally.rows if not row.counts]
    late = set(tally.unshown)
    unshown = [row for row in tally.rows if row.counts and row.path in late]
    return "".join(
        (
            _folded(
                f"{counted(len(unshown), 'story', 'stories')} not shown here",
                (f"{clipped(row.path)} <small>{by_level(row.counts)}</small>" for row in unshown[:CLEAN]),
                len(unshown),
            ),
            _folded(
                f"{counted(len(clean), 'story', 'stories')} with nothing found",
                (f"{clipped(row.path)}" for row in clean[:CLEAN]),
                len(clean),
            ),
        )
    )


def _folded(summary: str, rows: Iterator[str], number: int) -> str:
    if not number:
        return ""
    more = f'<p class="more">and {number - CLEAN:,} more</p>' if number > CLEAN else ""
    listed = "".join(f"<li><bdi>{row}</bdi></li>\n" for row in rows)
    return f'<details class="others"><summary>{summary}</summary>\n<ul>\n{listed}</ul>{more}</details>\n'
