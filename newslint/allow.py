"""Allow comments: a writer's exception for one block, with its reason, in the draft itself.

    <!-- newslint: allow names/misspelled — his own spelling -->     in Markdown and HTML
    [newslint: allow names/misspelled — his own spelling]            on a line of its own in plain text

It holds for the block that it stands in, or else for the one that follows. It names rules by id, topic or pattern, and
what it allows must be there: one that hides nothing, gives no reason or names no rule is itself a finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint.draft import Draft
from newslint.patterns import MULTILINE, pattern
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import OPEN, Diagnostic, Rule, is_open

if TYPE_CHECKING:
    import re

MARK = "newslint:"


class Allow(Record):
    """An exception: its rules, its reason, its place in the source, and the span of prose that it holds for."""

    rules: tuple[str, ...]
    reason: str
    start: int
    end: int
    block: tuple[int, int]


def _comment() -> re.Pattern[str]:
    opening, closing = r"(?:<!--|^[ \t]*\[)[ \t]*", r"[ \t]*(?:-->|\][ \t]*$)"
    reason = r"(?:[ \t]+[—–-]{1,2}[ \t]+([^\n]*?))?"
    return pattern(rf"{opening}newslint:[ \t]*allow\b[ \t]*([\w/*?, \t-]*?){reason}{closing}", MULTILINE)


def allows(draft: Draft) -> list[Allow]:
    """The exceptions that a draft makes."""
    if MARK not in draft.source:
        return []
    found = []
    for match in _comment().finditer(draft.source):
        piece = draft.piece_at(match.start())
        if piece.block == "code" or piece.prose.strip():
            continue
        rules = tuple(match[1].replace(",", " ").split())
        found.append(Allow(rules, (match[2] or "").strip(), match.start(), match.end(), _block(draft, *match.span())))
    return found


def _block(draft: Draft, start: int, end: int) -> tuple[int, int]:
    """The block around a place in the source, or the one after it."""
    for block in draft.blocks:
        begin, finish = draft.to_source(block.start, block.end)
        if finish > start and (begin < start or begin >= end):
            return block.start, block.end
    return len(draft.prose), len(draft.prose)


def settle(draft: Draft, found: Sequence[Diagnostic], rules: Iterable[Rule], known: Iterable[str]) -> list[Diagnostic]:
    """What is left of the findings, with a finding for each exception that is not sound.

    ``rules`` are those that ran, ``known`` the ids of all that there are.
    """
    exceptions = allows(draft)
    if not exceptions:
        return list(found)
    running = {rule.id: rule for rule in rules}
    hidden: set[Diagnostic] = set()
    left = []
    for allow in exceptions:
        covered = {d for d in found if _covers(allow, d)}
        hidden |= covered
        fault = _fault(allow, bool(covered), running, known)
        if fault and fault in running:
            place = (allow.start, allow.end)
            at = allow.block[0]
            left.append(Diagnostic(running[fault], at, at, running[fault].message, written=place))
    return sorted([d for d in found if d not in hidden] + left, key=lambda d: (d.start, d.end, d.rule.id))


def _covers(allow: Allow, d: Diagnostic) -> bool:
    start, end = allow.block
    return start <= d.start and d.end <= end and any(_names(name, d.rule.id) for name in allow.rules)


def _names(name: str, rule_id: str) -> bool:
    """True if a rule is named by its id, its topic or a pattern."""
    from fnmatch import fnmatchcase

    return rule_id == name or rule_id.startswith(name.rstrip("/") + "/") or fnmatchcase(rule_id, name)


def _is_among(name: str, ids: Iterable[str]) -> bool:
    """True if a name is one of these rules, or one of LanguageTool's own where its cards are among them."""
    return any(_names(name, rule_id) or (is_open(name) and rule_id.startswith(OPEN)) for rule_id in ids)


def _fault(allow: Allow, covers: bool, running: Iterable[str], known: Iterable[str]) -> str:
    """The rule that an exception breaks, or nothing."""
    if not allow.reason:
        return "exceptions/no-reason"
    if not allow.rules or not all(_is_among(name, known) for name in allow.rules):
        return "exceptions/unknown-rule"
    ran = all(_is_among(name, running) for name in allow.rules)
    return "exceptions/unused" if ran and not covers else ""
