"""Where a word stands: in a quotation, an address, a title, at the start of a sentence. Asked of few places only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import filterfalse

from newslint.draft import Block, Draft
from newslint.lean import bisect_right, cache
from newslint.native import core
from newslint.patterns import pattern
from newslint.prose import signs_in
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    import re

SET_OFF = 120
"""An indented block of so many code points is no item of a list."""

Span = tuple[int, int]

OPENS_SINGLE = "'‘‚"
CLOSES_SINGLE = "'’"
TITLE_SHARE = 0.6
"""So many of the longer words of a block begin with a capital if its title is written in capitals and small letters."""


def folded(draft: Draft) -> Mapping[str, Sequence[str]]:
    """The vocabulary by its lower-case form, of forms that differ the small one first; use as ``draft.shared(folded)``.

    A word that is none in small letters only may yet have no capital: *2019*.
    """
    vocabulary = draft.vocabulary
    found: dict[str, tuple[str, ...]] = dict(zip(vocabulary, zip(vocabulary, strict=True), strict=True))
    for word in filterfalse(str.islower, vocabulary):
        low = word.lower()
        if low != word:
            del found[word]
            found[low] = (*found[low], word) if low in found else (word,)
    return found


def forms(draft: Draft, low: str) -> Sequence[str]:
    """The words of the vocabulary that are ``low`` in small letters: a few looked up so need not fold all others."""
    return draft.look.forms(low) if draft.look else draft.shared(folded).get(low, ())


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
    return block is not None and draft.shared(_Blocks).is_title(block)


def is_shouted(draft: Draft, at: int) -> bool:
    """True in a block in capitals, which writes every name as it can."""
    block = draft.block_at(at)
    return block is None or draft.shared(_Blocks).is_shouted(block)


def is_quoted(draft: Draft, at: int) -> bool:
    """True between quotation marks and in a block quotation: what stands there keeps the spelling of its source.

    A mark that is never closed holds to the end of its block. Single marks count only where they cannot be apostrophes.
    """
    block = draft.block_at(at)
    if block is None:
        return False
    if block.kind == "quote" or _is_set_off(draft, block):
        return True
    spans = draft.shared(_Blocks).quotations(block)
    i = bisect_right(spans, (at, len(draft.prose) + 1)) - 1
    return i >= 0 and at < spans[i][1]


def _is_set_off(draft: Draft, block: Block) -> bool:
    """True for a long indented block after a colon: a quotation without marks. Some readers drop the indent."""
    if block.end - block.start <= SET_OFF or draft.prose[max(block.start - 6, 0) : block.start].rstrip()[-1:] != ":":
        return False
    at, _ = draft.to_source(block.start, block.start + 1)
    return draft.prose[block.start] in " \t\u00a0" or draft.source[max(at - 1, 0) : at] in (" ", "\t")


class _Blocks:
    """What is known of each block, worked out when first asked for; use as ``draft.shared(_Blocks)``."""

    def __init__(self, draft: Draft) -> None:
        self._prose = draft.prose
        self._titles: dict[Block, bool] = {}
        self._shouted: dict[Block, bool] = {}
        self._quotations: dict[Block, list[Span]] = {}

    def is_title(self, block: Block) -> bool:
        if block not in self._titles:
            self._titles[block] = _is_title(block.kind, self._prose[block.start : block.end])
        return self._titles[block]

    def is_shouted(self, block: Block) -> bool:
        if block not in self._shouted:
            self._shouted[block] = not any(map(str.islower, self._prose[block.start : block.end]))
        return self._shouted[block]

    def quotations(self, block: Block) -> list[Span]:
        if block not in self._quotations:
            self._quotations[block] = _spans(self._prose, block.start, block.end)
        return self._quotations[block]


def _is_title(kind: str, text: str) -> bool:
    if kind in ("headline", "heading"):
        return True
    words, capitals = (core.initials(text) if core else None) or _initials(text)
    return words > 0 and capitals >= TITLE_SHARE * words


def _initials(text: str) -> tuple[int, int]:
    """How many words have four letters or more, and how many of them begin with no small letter."""
    words = pattern(r"[^\W\d_]{4,}").findall(text)
    return len(words), sum(not word[0].islower() for word in words)


MARKS = "\"“”«»„'‘’"


@cache
def _mark() -> re.Pattern[str]:
    """One of ``MARKS`` that may be no apostrophe."""
    opens, closes = r"(?<=['‘])(?=[\w\[])(?<![\w.,!?…].)", r"(?<=['’])(?!\w)(?<=[\w.,!?…].)"
    return pattern(rf"[{MARKS}](?:(?<=[\"“”«»„])|{opens}|{closes})")


def _spans(prose: str, start: int, end: int) -> list[Span]:
    spans = []
    opened = -1
    single = False
    for at in signs_in(prose, MARKS, start, end):
        mark = prose[at]
        if not _mark().match(prose, at, end):
            continue
        is_single = mark in OPENS_SINGLE + CLOSES_SINGLE
        if opened < 0:
            if mark not in "”»" and not (is_single and _closes(prose, at)):
                opened, single = at, is_single
        elif is_single == single and (mark not in "“«„‘"):
            if single and not _closes(prose, at):
                continue
            spans.append((opened, at + 1))
            opened = -1
    if opened >= 0 and not single:
        spans.append((opened, end))
    return spans


def _closes(prose: str, at: int) -> bool:
    """True if a single mark follows the word or stop that it closes."""
    return at > 0 and not prose[at - 1].isspace() and prose[at - 1] not in '([—–-"“'
