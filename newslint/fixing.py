"""Mends a draft: the second verb beside ``engine.check``. Pure: text in, text out.

Every edit that does not touch another is made in one pass, then the text is read and checked again, at most ``PASSES``
times. If it does not settle, the original is given back: two rules that fight must not leave half of each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from newslint.draft import Draft
from newslint.lines import end_of_line
from newslint.patterns import pattern
from newslint.quotes.paragraphs import paragraphs
from newslint.record import Record
from newslint.rule import Diagnostic

PASSES = 10

LETTERS = pattern(r"[^\W\d_]+")
CAPITALISED = pattern(r"\b[A-Z][a-z]\w*|\b[À-ÖØ-Þ]\w*")
TITLE = pattern(r"(?<!\w)[A-Z][a-z]{0,3}\.\Z")
"""``Mr.``, ``J.``: a full stop that ends no sentence, or hardly ever."""


class Edit(Record):
    """New text for a span of source."""

    start: int
    end: int
    text: str


class Fixed(Record):
    """A mended source and the number of its edits. If it did not settle, it is the original, with none.

    ``fighting`` then names the rules that undo each other.
    """

    source: str
    edits: int
    fighting: tuple[str, ...] = ()

    @property
    def settled(self) -> bool:
        """True if nothing was left to apply."""
        return not self.fighting


Wanted = Callable[[Draft, Diagnostic], str | None]
"""The suggestion to put in place of a finding, or None to leave it."""


def fix(
    draft: Draft, check: Callable[[Draft], Iterable[Diagnostic]], read: Callable[[str], Draft], wanted: Wanted
) -> Fixed:
    """Applies what ``wanted`` chooses until nothing is left to apply."""
    original, count = draft.source, 0
    seen: dict[str, set[str]] = {}
    for _ in range(PASSES):
        rules = {edit: d.rule.id for d in check(draft) if (edit := edit_for(draft, d, wanted(draft, d), exact=True))}
        edits = apart(rules)
        if not edits:
            return Fixed(draft.source, count)
        if draft.source in seen:
            break
        seen[draft.source] = {rules[edit] for edit in edits}
        count += len(edits)
        draft = read(put(draft.source, edits))
    again = list(seen).index(draft.source) if draft.source in seen else -1
    fighting = set().union(*list(seen.values())[again:])
    return Fixed(original, 0, tuple(sorted(fighting)))


def safe(draft: Draft, diagnostic: Diagnostic) -> str | None:
    """The one suggestion of a rule that may be applied without asking: never inside a quotation, never for a name."""
    rule = diagnostic.rule
    if rule.fix != "safe" or rule.id.startswith("names/") or len(diagnostic.suggestions) != 1:
        return None
    if is_quoted(draft, diagnostic.start, diagnostic.end) or _is_name(draft, diagnostic):
        return None
    return diagnostic.suggestions[0]


def _is_name(draft: Draft, diagnostic: Diagnostic) -> bool:
    """True if other letters would be put in a capitalised word that begins no sentence: it may be someone’s name."""
    found, better = draft.prose[diagnostic.start : diagnostic.end], diagnostic.suggestions[0]
    if LETTERS.findall(found) == LETTERS.findall(better):
        return False
    block = draft.block_at(diagnostic.start)
    begin = block.start if block else 0
    if block and draft.prose[block.start : block.end].isupper():
        return False
    capitals = (diagnostic.start + m.start() for m in CAPITALISED.finditer(found))
    return not all(_begins_sentence(draft.prose[begin:at]) for at in capitals)


def _begins_sentence(before: str) -> bool:
    """True for what follows ``before``, the block up to there."""
    before = before.rstrip("\"'“‘”’()[] \t")
    return not before or (before[-1] in ".!?:…—" and not TITLE.search(before[-6:]))


def is_quoted(draft: Draft, start: int, end: int) -> bool:
    """True for a span inside somebody's words: between quotation marks, or in a block of quotation."""
    block = draft.block_at(start)
    if block is None or block.kind == "quote":
        return True
    marks = next((p.marks for p in draft.shared(paragraphs) if p.start <= start <= p.end), ())
    depth = 0
    for mark in marks:
        if mark.other < min(mark.opens, mark.closes):
            continue
        if mark.start >= end:
            return depth > 0 or mark.closes < mark.opens
        depth = depth + 1 if mark.opens < mark.closes else max(0, depth - 1)
    return depth > 0


def edit_for(draft: Draft, diagnostic: Diagnostic, better: str | None, *, exact: bool = False) -> Edit | None:
    """The change of source, trimmed to the letters that change; None where markup would be lost with them.

    ``exact`` asks for letters that are written exactly as they read: no character references either.
    """
    if better is None:
        return None
    start, end = diagnostic.start, diagnostic.end
    found = draft.prose[start:end]
    same = _common(found, better)
    tail = _common(found[same:][::-1], better[same:][::-1])
    start, end, text = start + same, end - tail, better[same : len(better) - tail]
    possible = draft.is_verbatim if exact else draft.is_editable
    if (not text and start == end) or not possible(start, end):
        return None
    a, b = draft.to_source(start, end)
    written = draft.encode(text, a)
    return Edit(a, b, written.replace("\n", end_of_line(draft.source)) if "\n" in written else written)


def _common(one: str, other: str) -> int:
    """The number of characters that two texts begin with alike."""
    for i, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return i
    return min(len(one), len(other))


def apart(edits: Iterable[Edit]) -> list[Edit]:
    """The edits in order, without any that touches one before it."""
    kept: list[Edit] = []
    for edit in sorted(set(edits)):
        if not kept or edit.start > kept[-1].end or (edit.start == kept[-1].end and edit.start < edit.end):
            kept.append(edit)
    return kept


def put(source: str, edits: Iterable[Edit]) -> str:
    """The source with the edits made; they are in order and do not overlap."""
    parts, done = [], 0
    for edit in edits:
        parts += [source[done : edit.start], edit.text]
        done = edit.end
    return "".join([*parts, source[done:]])
