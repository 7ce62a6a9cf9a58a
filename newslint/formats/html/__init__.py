"""One self-contained page for an editor: each story as it reads with its findings in place, lists, filters and charts.

Nothing comes from elsewhere and nothing of a draft can run: every text is escaped, and the page's own policy allows its
own two scripts and its own style by their hashes and nothing else. Without script it is read from top to bottom.
"""

from __future__ import annotations

import os
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256

from newslint import __version__
from newslint.formats.html import lists, overview
from newslint.formats.html.story import Story, story
from newslint.formats.html.tally import Tally
from newslint.report import Report

HERE = os.path.dirname(os.path.abspath(__file__))

COPY = 8_000_000
"""Code points of copy that are shown whole; stories after that are only listed."""

FINDINGS = 20_000
"""Findings that are shown in place; stories after that are only listed."""


def lines(reports: Iterable[Report], colour: bool) -> Iterator[str]:  # noqa: ARG001 - every format is called alike
    """The page, a story at a time."""
    tally = Tally()
    stories: list[Story] = []
    copy = findings = 0
    for report in reports:
        tally.add(report)
        size = len(report.page.prose) if report.page else 0
        if not report.findings:
            continue
        if copy + size > COPY or findings + len(report.findings) > FINDINGS:
            tally.unshown.append(report.path)
            continue
        stories.append(story(report, len(stories) + 1, findings + 1, tally.number))
        copy, findings = copy + size, findings + len(report.findings)
    yield from _joined(tally, stories)


def _joined(tally: Tally, stories: list[Story]) -> Iterator[str]:
    """The template with everything in its place."""
    style, first, script, template = (_read(name) for name in ("page.css", "first.js", "page.js", "page.html"))
    parts = {
        "policy": "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; "
        f"style-src {_hash(style)}; script-src {_hash(first)} {_hash(script)}; "
        "require-trusted-types-for 'script'; trusted-types 'none'",
        "style": style,
        "first": first,
        "script": script,
        "title": lists.title(tally),
        "overview": overview.section(tally),
        "levels": lists.levels(tally),
        "desks": lists.desks(tally, stories),
        "list": lists.stories(tally, stories),
        "rules": lists.rules(tally),
        "others": lists.others(tally),
        "version": __version__,
    }
    before, after = (
        re.sub(r"\{\{(\w+)\}\}", lambda match: parts[match[1]], half) for half in template.split("{{stories}}")
    )
    yield before
    for each in stories:
        yield each.html
    yield after


def _read(name: str) -> str:
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        return file.read()


def _hash(text: str) -> str:
    """The source expression by which a policy allows an inline script or style."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
