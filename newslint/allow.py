"""Allow comments: a writer's exception for one block, with its reason, in the draft itself.

    <!-- newslint: allow names/misspelled — his own spelling -->     in Markdown and HTML
    [newslint: allow names/misspelled — his own spelling]            on a line of its own in plain text and ArchieML
    .. newslint: allow names/misspelled — his own spelling           in reStructuredText

It holds for the block that it stands in, or else for the one that follows. It names rules by id, topic or pattern, and
what it allows must be there: one that hides nothing, gives no reason, names no rule or is no allow comment at all is
itself a finding.
"""

from __future__ import annotations

from newslint.draft import Draft
from newslint.lines import end_of_line
from newslint.patterns import DOTALL, MULTILINE, pattern
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import OPEN, Diagnostic, Rule, is_open
from newslint.selection import is_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MARK = "newslint:"

COMMENT = (
    r"<!--[ \t\r\n]{0,20}newslint:(?:(.{0,2000}?)-->)?|^[ \t]{0,20}\[newslint:([^\n]{0,2000})\][ \t\r]*$"
    r"|^[ \t]{0,20}\.\.[ \t]{1,20}newslint:([^\r\n]{0,2000})"
)
DASH = r"[ \t]{0,20}[—–][ \t]{0,20}|[ \t]{1,20}--?(?:[ \t]{1,20}|$)"


class Allow(Record):
    """An exception: its rules, its reason, its place in the source, and the span of prose that it holds for.

    ``sound`` is false for a comment that speaks to newslint but says nothing that it understands.
    """

    rules: tuple[str, ...]
    reason: str
    start: int
    end: int
    block: tuple[int, int]
    sound: bool = True


def allows(draft: Draft) -> list[Allow]:
    """The exceptions that a draft makes."""
    if MARK not in draft.source:
        return []
    found = []
    for match in pattern(COMMENT, MULTILINE | DOTALL).finditer(draft.source):
        piece = draft.piece_at(match.start())
        if piece.block == "code" or piece.prose.strip():
            continue
        rules, reason, sound = _parsed(match[1] or match[2] or match[3] or "")
        found.append(Allow(rules, reason, *match.span(), _block(draft, match.start()), sound))
    return found


def _parsed(comment: str) -> tuple[tuple[str, ...], str, bool]:
    """(rules, reason, whether it is an allow comment) of what follows ``newslint:``."""
    named, _, reason = pattern(DASH).sub("\0", " ".join(comment.split()), 1).partition("\0")
    word, _, rules = named.strip().partition(" ")
    return tuple(rules.replace(",", " ").split()), reason.strip(), word == "allow"


def _block(draft: Draft, at: int) -> tuple[int, int]:
    """The block of prose around a place in the source, or the one after it."""
    read = draft.read_at(at)
    block = draft.block_at(read) or next((b for b in draft.blocks if b.start >= read), None)
    return (block.start, block.end) if block else (len(draft.prose), len(draft.prose))


def note(draft: Draft, at: int, rule: str, reason: str) -> tuple[int, str] | None:
    """(place in the source, text to put there): an allow comment for the block at a place of prose, if one can."""
    from newslint.readers.notes import place

    said = f"newslint: allow {rule} — {' '.join(reason.split())}"
    return place(draft, draft.block_at(at), said, end_of_line(draft.source))


def settle(draft: Draft, found: Sequence[Diagnostic], rules: Iterable[Rule], known: Iterable[str]) -> list[Diagnostic]:
    """What is left of the findings, with a finding for each exception that is not sound.

    ``rules`` are those that ran, ``known`` the ids of all that there are.
    """
    exceptions = allows(draft)
    if not exceptions:
        return list(found)
    running = {rule.id: rule for rule in rules}
    hidden: set[int] = set()
    left = []
    for allow in exceptions:
        covered = {i for i, d in enumerate(found) if allow.sound and _covers(allow, d)}
        hidden |= covered
        fault = _fault(allow, bool(covered), running, known)
        if fault and fault in running:
            place = (allow.start, allow.end)
            at = draft.read_at(allow.start)
            left.append(Diagnostic(running[fault], at, at, running[fault].message, written=place))
    return sorted([d for i, d in enumerate(found) if i not in hidden] + left, key=lambda d: (d.start, d.end, d.rule.id))


def _covers(allow: Allow, d: Diagnostic) -> bool:
    start, end = allow.block
    return start <= d.start and d.end <= end and any(is_named(d.rule.id, name) for name in allow.rules)


def _is_among(name: str, ids: Iterable[str]) -> bool:
    """True if a name is one of these rules, or one of LanguageTool's own where its cards are among them."""
    return any(is_named(rule_id, name) or (is_open(name) and rule_id.startswith(OPEN)) for rule_id in ids)


def _fault(allow: Allow, covers: bool, running: Iterable[str], known: Iterable[str]) -> str:
    """The rule that an exception breaks, or nothing."""
    if not allow.sound:
        return "exceptions/malformed"
    if not allow.reason:
        return "exceptions/no-reason"
    if not allow.rules or not all(_is_among(name, known) for name in allow.rules):
        return "exceptions/unknown-rule"
    ran = all(_is_among(name, running) for name in allow.rules)
    return "exceptions/unused" if ran and not covers else ""
