"""``newslint check --fix --ask``: walks through the findings on a terminal; the writer decides on each."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from newslint import cache, writing
from newslint.cli import say
from newslint.draft import Draft
from newslint.errors import InputError
from newslint.fixing import Edit, apart, edit_for, put
from newslint.formats.text import show
from newslint.lines import Lines
from newslint.readers import is_markdown
from newslint.record import Record
from newslint.report import Finding, report
from newslint.rule import LEVELS, Diagnostic
from newslint.session import Session

HELP = """    number  take that suggestion
    Enter   skip
    a       take the first suggestion for all findings of this rule
    d       add the word to the dictionary
    l       leave it here, with a reason
    q       stop, and keep what was decided"""


class Quit(Exception):  # noqa: N818 - it is no error
    """The writer has had enough; what was decided is kept."""


class Choice(Record):
    """What was decided for good: rules whose first suggestion is always taken, words that are right."""

    always: set[str]
    right: set[str]


def ask(session: Session, named: Sequence[str]) -> None:
    """Asks about each finding of each draft and writes each draft when it is done."""
    if not sys.stdin.isatty():
        raise InputError("--ask needs a terminal to ask on; use --diff to see what --fix would change")
    choice = Choice(set(), set())
    for path in session.paths(named):
        if session.guarded(path, lambda: _draft(session, path, choice)):  # noqa: B023 - called at once
            return


def _draft(session: Session, path: str, choice: Choice) -> bool:
    """Asks about one draft; True if the writer wants to stop."""
    data = session.data_of(path)
    draft = session.desk_for(path).read(data, path)
    edits: list[Edit] = []
    stopped = False
    try:
        for diagnostic in session.desk_for(path).check(draft):
            if diagnostic.rule.level in session.levels:
                edits += _decide(session, draft, diagnostic, choice)
    except (Quit, EOFError, KeyboardInterrupt):
        stopped = True
    kept = apart(edits)
    if kept:
        writing.replace(path, put(draft.source, kept), data)
        say(f"{path}: {len(kept)} {'place' if len(kept) == 1 else 'places'} changed")
    return stopped


def _decide(session: Session, draft: Draft, diagnostic: Diagnostic, choice: Choice) -> list[Edit]:
    """The edits that the writer wants for one finding."""
    shown = report(draft, [diagnostic], LEVELS)
    finding = shown.findings[0]
    if finding.text in choice.right:
        return []
    offers = [edit for better in diagnostic.suggestions if (edit := edit_for(draft, diagnostic, better))]
    if diagnostic.rule.id in choice.always and offers:
        return offers[:1]
    print(show(shown, finding, False).rstrip())
    for number, better in enumerate(diagnostic.suggestions[: len(offers)], 1):
        print(f"    {number}  {better}")
    answer = _answer(len(offers))
    if answer == "a":
        choice.always.add(diagnostic.rule.id)
    elif answer == "d" and _learn(session, draft.path, finding.text):
        choice.right.add(finding.text)
    elif answer == "l" and (reason := input("Why? ").strip()):
        return [_note(draft, finding, diagnostic, reason)]
    return [offers[int(answer.replace("a", "1")) - 1]] if answer.replace("a", "1").isdecimal() else []


def _answer(offers: int) -> str:
    """What the writer types: nothing, the number of a suggestion, or a letter; raises Quit for q."""
    while True:
        answer = input("[number, Enter, a, d, l, q or ?] ").strip().lower()
        if answer == "q":
            raise Quit
        if answer in ("", "d", "l") or (answer == "a" and offers):
            return answer
        if answer.isdecimal() and 0 < int(answer) <= offers:
            return answer
        print(HELP)


def _learn(session: Session, path: str, name: str) -> bool:
    """Adds a name to the house's list of names; False if it has none."""
    lists = [p for p in (*session.choices.names, *session.config_of(path).names) if p.endswith(".txt")]
    if not lists:
        say("the configuration names no list of names (names: [house/names.txt]); “newslint init” makes one")
        return False
    text = ""
    if os.path.exists(lists[0]):
        with open(lists[0], encoding="utf-8") as file:
            text = file.read()
    end = "" if not text or text.endswith("\n") else "\n"
    if not cache.write(lists[0], f"{text}{end}{name}\n".encode()):
        raise InputError("cannot be written; check the folder and its permissions", lists[0])
    return True


def _note(draft: Draft, finding: Finding, diagnostic: Diagnostic, reason: str) -> Edit:
    """An allow comment on a line of its own before the block of a finding."""
    block = draft.block_at(diagnostic.start)
    begin = draft.to_source(block.start, block.end)[0] if block else finding.start.offset
    lines = Lines(draft.source)
    at = lines.line(lines.at(begin)[0])[0]
    note = f"newslint: allow {diagnostic.rule.id} — {' '.join(reason.split())}"
    end = "\r\n" if "\r\n" in draft.source else "\n"
    return Edit(at, at, f"<!-- {note} -->{end}" if is_markdown(draft.path) else f"[{note}]{end}")
