"""``newslint check --fix --ask``: walks through the findings on a terminal; the writer decides on each."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from datetime import date

from newslint import allow, writing
from newslint.cli import say
from newslint.commands.accept import path_for, person
from newslint.commands.mend import written
from newslint.draft import Draft
from newslint.errors import InputError
from newslint.fixing import Edit, apart, edit_for, put
from newslint.formats.text import counted, show
from newslint.ledger import Entry, Ledger
from newslint.lines import Lines
from newslint.record import Record
from newslint.report import Finding, Place, Report, report
from newslint.rule import LEVELS, Diagnostic
from newslint.session import STDIN, Session

HELP = """    number  take that suggestion
    Enter   skip
    a       take the first suggestion for all findings of this rule
    t       type what it should be
    d       add the word to the dictionary
    l       leave it here, with a reason: a comment in the draft
    k       keep it, with a reason: an entry in accepted.yaml, nothing in the draft
    q       stop, and keep what was decided"""


class Quit(Exception):  # noqa: N818 - it is no error
    """The writer has had enough; what was decided is kept."""


class Standing(Record):
    """What was decided for good: rules whose first suggestion is always taken, words that are right."""

    always: set[str]
    right: set[str]


class Decided(Record):
    """What was decided on one draft: edits, comments by their place, what they allow, findings to accept and why."""

    edits: list[Edit]
    notes: dict[int, str]
    allowed: set[tuple[str, int]]
    kept: list[tuple[Finding, str]]


def ask(session: Session, named: Sequence[str]) -> None:
    """Asks about each finding of each draft and writes each draft when it is done."""
    standing = Standing(set(), set())
    previous = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        for path in session.paths(named):
            if path == STDIN:
                session.fail("standard input cannot be mended in place; name the file")
            elif session.stopped or session.guarded(path, lambda: _draft(session, path, standing)):  # noqa: B023
                return
    finally:
        signal.signal(signal.SIGINT, previous)


def _draft(session: Session, path: str, standing: Standing) -> bool:
    """Asks about one draft; True if the writer wants to stop."""
    data = written(session, path)
    desk = session.desks.of(path)
    draft = desk.read(data, path)
    decided = Decided([], {}, set(), [])
    stopped = False
    try:
        for diagnostic in session.standing(draft, desk.check(draft)):
            _decide(session, draft, diagnostic, standing, decided)
    except (Quit, EOFError, KeyboardInterrupt):
        stopped = True
    edits = _edits(decided)
    if edits:
        writing.replace(path, put(draft.source, edits), data)
        session.mended.add(path)
        say(f"{path}: {counted(len(edits), 'place')} changed")
    if decided.kept:
        _enter(session, draft, edits, decided.kept)
    return stopped


def _decide(session: Session, draft: Draft, diagnostic: Diagnostic, standing: Standing, decided: Decided) -> None:
    """Asks about one finding, unless an earlier answer covers it."""
    shown = report(draft, [diagnostic], LEVELS)
    finding = shown.findings[0]
    block = draft.block_at(diagnostic.start)
    here = diagnostic.rule.id, block.start if block else -1
    if finding.text in standing.right or here in decided.allowed:
        return
    offers = [edit for better in diagnostic.suggestions if (edit := edit_for(draft, diagnostic, better))]
    if diagnostic.rule.id in standing.always and offers:
        decided.edits.append(offers[0])
        return
    answer = _answer(shown, diagnostic, len(offers))
    if answer == "a":
        standing.always.add(diagnostic.rule.id)
        answer = "1"
    if answer.isdecimal():
        decided.edits.append(offers[int(answer) - 1])
    elif answer == "t" and (typed := edit_for(draft, diagnostic, input("Write: "))):
        decided.edits.append(typed)
    elif answer == "d" and _learn(session, draft.path, finding.text):
        standing.right.add(finding.text)
    elif answer in ("l", "k") and (reason := input("Why? ").strip()):
        if answer == "k":
            decided.kept.append((finding, reason))
        elif placed := allow.note(draft, diagnostic.start, diagnostic.rule.id, reason):
            at, comment = placed
            decided.notes[at] = decided.notes.get(at, "") + comment
            decided.allowed.add(here)
        else:
            say("no comment can stand here; answer k, which keeps it in accepted.yaml")


def _edits(decided: Decided) -> list[Edit]:
    """The edits with the comments, each before what else is put at its place."""
    edits = apart(decided.edits)
    typed = {edit.start: edit.text for edit in edits if edit.start == edit.end}
    notes = [Edit(at, at, comment + typed.get(at, "")) for at, comment in decided.notes.items()]
    return apart([*notes, *(e for e in edits if e.start < e.end or e.start not in decided.notes)])


def _answer(shown: Report, diagnostic: Diagnostic, offers: int) -> str:
    """What the writer types: nothing, the number of a suggestion, or a letter; raises Quit for q."""
    print(show(shown, shown.findings[0], False).rstrip())
    for number, better in enumerate(diagnostic.suggestions[:offers], 1):
        print(f"    {number}  {better}")
    while True:
        answer = input("[number, Enter, a, t, d, l, k, q or ?] ").strip().lower()
        if answer == "q":
            raise Quit
        if answer in ("", "t", "d", "l", "k") or (answer == "a" and offers):
            return answer
        if answer.isdecimal() and 0 < int(answer) <= offers:
            return answer
        print(HELP)


def _enter(session: Session, draft: Draft, edits: Sequence[Edit], kept: Sequence[tuple[Finding, str]]) -> None:
    """Accepts findings as they stand after the edits, which may have changed the words around them."""
    from newslint.ledgerfile import enter

    after = Report(draft.path, Lines(put(draft.source, edits)), [])
    path = path_for(session, draft.path)
    book = Ledger(path, {})
    who, today = person(), date.today().isoformat()

    def moved(finding: Finding) -> Finding:
        start = finding.start.offset + sum(
            len(e.text) - e.end + e.start for e in edits if e.end <= finding.start.offset
        )
        return finding._replace(start=Place(0, 0, start), end=Place(0, 0, start + len(finding.text)))

    entries: list[Entry] = [
        book.entry(after, moved(finding))._replace(who=who, when=today, why=why) for finding, why in kept
    ]
    enter(path, entries)
    session.outstanding.forget()
    say(f"{path}: {counted(len(kept), 'finding')} accepted")


def _learn(session: Session, path: str, name: str) -> bool:
    """Adds a name to the house's list of names; False if it has none."""
    lists = [p for p in (*session.choices.names, *session.desks.config_of(path).names) if p.endswith(".txt")]
    if not lists:
        say("the configuration names no list of names (names: [house/names.txt]); “newslint init” makes one")
        return False
    try:
        with open(lists[0], "rb") as file:
            data: bytes | None = file.read()
    except FileNotFoundError:
        data = None
    known = data or b""
    end = b"\r\n" if b"\r\n" in known else b"\n"
    before = end if known and not known.endswith(b"\n") else b""
    try:
        writing.put(lists[0], known + before + name.encode() + end, data)
    except InputError as error:
        say(str(error))
        return False
    session.desks.forget()
    return True
