"""Whether the quotation marks of a draft are beyond doubt, told by one pattern before any of them is weighed.

What the pattern lets pass is a draft in which every mark stands where its role costs nothing (see ``marks``): an
opening mark after a gap or bracket and before a letter, its partner after a word or stop and before a gap, a stop or a
dash, singles in the same way; or next to nothing: apostrophes after a word that may end with one. No other explanation
of such marks costs as little, and every slip would cost more, so the search of ``pairs`` would find none.
"""

from __future__ import annotations

from newslint.damage import damage
from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.quotes.marks import ELISIONS, FAMILY
from newslint.quotes.speech import is_fragment, names_speaker
from newslint.record import TYPE_CHECKING
from newslint.written import KINDS

if TYPE_CHECKING:
    import re

FLOWING = frozenset({"paragraph", "quote", "item"})
"""Kinds of block into which a quotation may run on from the block before."""

STILL = frozenset(KINDS) - FLOWING

MARKS = "".join(FAMILY)
WORD = r"\w$£€¥#@&*%\ufffc"
BRACKET = r"(\[{<"
DASH = r"—–\-/―‐‑+=|~"
LETTER = r"[^\W_]"

IN_WORD = rf"(?<={LETTER})(?:['`]|[‘-‛])(?={LETTER})"
AFTER_WORD = rf"(?<=[sxzSXZ\d])['’](?![{WORD}{BRACKET}{DASH}{MARKS}])"
"""The apostrophe of a plural possessive: before a bracket or dash it might open a quotation."""

BEGINS = rf"(?={LETTER}|(?<![{MARKS}]\s.)\[)"
"""What follows an opening mark."""

ENDS = rf"(?<![\s\d{BRACKET}{DASH}])"
"""What does not stand before a closing mark; after a figure it may be an inch."""

OVER = rf"(?![{WORD}{BRACKET}{MARKS}])"
"""What does not follow a closing mark."""


PLAIN = rf"(?:[^{MARKS}\n]+|{IN_WORD})*+"
SINGLE = rf"(?<![^\s{BRACKET}\"“])(?:‘(?={PLAIN}’)|'(?={PLAIN}'))(?!{ELISIONS})(?={LETTER})"
SINGLES = rf"{SINGLE}{PLAIN}{ENDS}['’](?:{OVER}|(?=[\"”]))"
"""A quotation in single marks; its closing mark may stand right before a double one."""

INSIDE = rf"(?:{BEGINS}|(?=[‘']))(?:[^{MARKS}\n]+|{IN_WORD}|{AFTER_WORD}|{SINGLES})*+"
"""What stands in double marks."""


@cache
def _orderly() -> re.Pattern[str]:
    """The longest stretch of quotations that open and close in their paragraph, and of what stands between them."""
    double = r"\"(?=[^\"“”\n]*+\")|“(?=[^\"“”\n]*+”)"
    doubles = rf"(?<![^\s{BRACKET}])(?:{double}){INSIDE}{ENDS}[\"”]{OVER}"
    return pattern(rf"(?:[^{MARKS}]+|{IN_WORD}|{AFTER_WORD}|{SINGLES}|{doubles})*+")


@cache
def _runs_on() -> re.Pattern[str]:
    """A quotation up to the end of its paragraph, where the next one opens it again."""
    return pattern(rf"(?<![^\s{BRACKET}])(?:\"|(?P<curly>“)){INSIDE}\n\s*(?=(?(curly)“|\"){LETTER})")


def are_in_order(draft: Draft) -> bool:
    """True if no quotation mark of the draft can have been missed, turned or mistyped; False may be wrong."""
    prose = draft.prose
    at = _reach(prose, 0)
    while at < len(prose):
        running = _runs_on().match(prose, at)
        if running is None or not _goes_on(draft, *running.span()):
            return False
        at = _reach(prose, running.end())
    return True


def _reach(prose: str, at: int) -> int:
    """How far the marks from ``at`` on are in order."""
    match = _orderly().match(prose, at)
    return match.end() if match else at


def _goes_on(draft: Draft, start: int, end: int) -> bool:
    """True if the quotation that opens at ``start`` goes on, as nobody would doubt, in the paragraph at ``end``."""
    prose = draft.prose
    block = draft.block_at(end)
    if block is None or block.kind not in FLOWING or draft.shared(damage).at_edges:
        return False
    last = start + len(prose[start:end].rstrip())
    return not (is_fragment(prose, start, start + 1) or names_speaker(prose, start + 1, last))
