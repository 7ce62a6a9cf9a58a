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
from newslint.lean import bisect_left, bisect_right
from newslint.lines import end_of_line
from newslint.patterns import DOTALL, MULTILINE, pattern
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import MARK, OPEN, Diagnostic, Rule, is_open
from newslint.selection import is_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Claim = tuple[tuple[str, ...], tuple[int, int]]

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

    @property
    def claim(self) -> Claim:
        """What is hidden where, whatever the reason."""
        return self.rules, self.block


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
    block = draft.block_at(read)
    if block is None:
        following = bisect_left(draft.blocks, read, key=lambda b: b.start)
        block = draft.blocks[following] if following < len(draft.blocks) else None
    return (block.start, block.end) if block else (len(draft.prose), len(draft.prose))


def note(draft: Draft, at: int, rule: str, reason: str) -> tuple[int, str] | None:
    """(place in the source, text to put there): an allow comment for the block at a place of prose, if one can."""
    from newslint.readers.notes import place

    said = f"newslint: allow {rule} — {' '.join(reason.split())}"
    return place(draft, draft.block_at(at), said, end_of_line(draft.source))


def settle(draft: Draft, found: Sequence[Diagnostic], rules: Iterable[Rule], known: Iterable[str]) -> list[Diagnostic]:
    """What is left of the findings, which are in order, with a finding for each exception that is not sound.

    ``rules`` are those that ran, ``known`` the ids of all that there are.
    """
    exceptions = allows(draft)
    if not exceptions:
        return list(found)
    covered = _all_covered(exceptions, found)
    running = {rule.id: rule for rule in rules}
    there = {name for name in {name for allow in exceptions for name in allow.rules} if _is_among(name, known)}
    ran = {name for name in there if _is_among(name, running)}
    hidden = set().union(*covered.values())
    left = [d for i, d in enumerate(found) if i not in hidden]
    for allow in exceptions:
        fault = _fault(allow, bool(covered.get(allow.claim)), ran, there)
        if fault and fault in running:
            at = draft.read_at(allow.start)
            left.append(Diagnostic(running[fault], at, at, running[fault].message, written=(allow.start, allow.end)))
    return sorted(left, key=lambda d: (d.start, d.end, d.rule.id))


def _all_covered(exceptions: Iterable[Allow], found: Sequence[Diagnostic]) -> dict[Claim, set[int]]:
    """Which findings the sound exceptions hide, worked out once for all that say the same of one block."""
    starts = [d.start for d in found]
    covered: dict[Claim, set[int]] = {}
    for allow in exceptions:
        if allow.sound and allow.claim not in covered:
            start, end = allow.block
            inside = range(bisect_left(starts, start), bisect_right(starts, end))
            covered[allow.claim] = {i for i in inside if _covers(allow, found[i])}
    return covered


def _covers(allow: Allow, d: Diagnostic) -> bool:
    return d.end <= allow.block[1] and any(is_named(d.rule.id, name) for name in allow.rules)


def _is_among(name: str, ids: Iterable[str]) -> bool:
    """True if a name is one of these rules, or one of LanguageTool's own where its cards are among them."""
    return any(is_named(rule_id, name) or (is_open(name) and rule_id.startswith(OPEN)) for rule_id in ids)


def _fault(allow: Allow, covers: bool, ran: set[str], there: set[str]) -> str:
    """The rule that an exception breaks, or nothing; ``ran`` are names of rules that ran, ``there`` of any rule."""
    if not allow.sound:
        return "exceptions/malformed"
    if not allow.reason:
        return "exceptions/no-reason"
    if not allow.rules or not there.issuperset(allow.rules):
        return "exceptions/unknown-rule"
    return "" if covers or not ran.issuperset(allow.rules) else "exceptions/unused"
