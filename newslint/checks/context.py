"""Where a word stands: in a quotation, an address, a title, at the start of a sentence. Asked of few places only."""

import re
from collections.abc import Mapping
from functools import cache

from newslint.draft import Block, Draft
from newslint.patterns import pattern

Span = tuple[int, int]

OPENS_SINGLE = "'‘‚"
CLOSES_SINGLE = "'’"
TITLE_SHARE = 0.6
"""So many of the longer words of a block begin with a capital if its title is written in capitals and small letters."""


def folded(draft: Draft) -> Mapping[str, list[str]]:
    """The vocabulary by its lower-case form; use as ``draft.shared(folded)``."""
    found: dict[str, list[str]] = {}
    for word in draft.vocabulary:
        found.setdefault(word.lower(), []).append(word)
    return found


def begins_sentence(draft: Draft, at: int) -> bool:
    """True if nothing but an opening mark stands between ``at`` and the end of the sentence or block before it."""
    before = draft.prose[max(at - 60, 0) : at].rstrip(" \t\"“”'‘’([*–—-•·")
    return not before or before[-1] in ".!?…:;\n"


def is_address(draft: Draft, start: int, end: int) -> bool:
    """True for a part of a web or mail address, a hashtag, a handle, a file name or code."""
    prose = draft.prose
    before, after = prose[max(start - 2, 0) : start], prose[end : end + 2]
    if (before[-1:] and before[-1] in "@#/\\_=&~%+") or (after[:1] and after[0] in "@/\\_="):
        return True
    if before[-1:] in (".", ":") and before[:1].isalnum():
        return True
    return after[:1] in (".", ":") and after[1:].isalnum()


def is_title(draft: Draft, at: int) -> bool:
    """True if the block is a heading, or most of its longer words have a capital."""
    block = draft.block_at(at)
    if block is None:
        return False
    words = re.findall(r"[^\W\d_]{4,}", draft.prose[block.start : block.end])
    capitals = sum(not word[0].islower() for word in words)
    return block.kind in ("headline", "heading") or (bool(words) and capitals >= TITLE_SHARE * len(words))


def is_quoted(draft: Draft, at: int) -> bool:
    """True between quotation marks: what stands there keeps the spelling of its source.

    A mark that is never closed holds to the end of its block. Single marks count only where they cannot be apostrophes.
    """
    block = draft.block_at(at)
    return block is not None and any(a <= at < b for a, b in draft.shared(_quotations).get(block) or ())


def _quotations(draft: Draft) -> "_Quotations":
    return _Quotations(draft)


class _Quotations:
    """The quoted spans of each block, found when first asked for."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._known: dict[Block, list[Span]] = {}

    def get(self, block: Block) -> list[Span]:
        if block not in self._known:
            self._known[block] = list(_spans(self._draft.prose, block.start, block.end))
        return self._known[block]


@cache
def _mark() -> re.Pattern[str]:
    return pattern(r"[\"“”«»„]|(?<![\w.,!?…])['‘](?=[\w\[])|(?<=[\w.,!?…])['’](?!\w)")


def _spans(prose: str, start: int, end: int) -> list[Span]:
    spans = []
    opened = -1
    single = False
    for match in _mark().finditer(prose, start, end):
        mark = match[0]
        is_single = mark in OPENS_SINGLE + CLOSES_SINGLE
        if opened < 0:
            if mark not in "”»" and not (is_single and _closes(prose, match.start())):
                opened, single = match.start(), is_single
        elif is_single == single and (mark not in "“«„‘"):
            if single and not _closes(prose, match.start()):
                continue
            spans.append((opened, match.end()))
            opened = -1
    if opened >= 0 and not single:
        spans.append((opened, end))
    return spans


def _closes(prose: str, at: int) -> bool:
    """True if a single mark follows the word or stop that it closes."""
    return at > 0 and not prose[at - 1].isspace() and prose[at - 1] not in "([—–-\"“"
