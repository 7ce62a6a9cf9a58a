"""Where a sub-editor would put a quotation mark that is missing.

A quotation of whole sentences ends where its speaker is named or where a sentence ends; a fragment ends at the next
stop. Nothing here decides whether a mark is missing, only where it most likely was.
"""

import re
from functools import cache

SPEECH = (
    "said|says|say|saying|told|tells|added|adds|asked|asks|replied|replies|wrote|writes|tweeted|explained|explains|"
    "continued|recalled|recalls|insisted|argued|argues|warned|warns|noted|notes|claimed|admitted|concluded|concludes|"
    "stated|states|announced|commented|remarked|joked|answered|declared|responded|observed|declares|agreed|reported"
)


@cache
def _attribution() -> re.Pattern[str]:
    """A speaker named after words spoken: “, Hartlauer said”, “! she asked”, “, added the minister”."""
    who = r"(?:[A-Z][\w’'-]+|he|she|they|it|I|we|the|a|an|his|her)"
    return re.compile(rf"(?<=[,?!])(?=\s(?:{who}\s(?:[\w’'-]+\s){{0,3}}(?:{SPEECH})|(?:{SPEECH})\s{who})\b)")


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[.?!…](?=\s+[\"“‘'(\[]?[A-Z\d]|\s*$)")


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"[.,;:?!–—]|\s-\s|\s*$")


@cache
def _lead_in() -> re.Pattern[str]:
    """What stands before a fragment: the last article, preposition or verb of naming."""
    words = "a|an|the|as|of|was|is|were|are|called|for|to|its|his|her|their|in|by|with|and|not"
    return re.compile(rf"\b(?:{words})\s+(?=\S)")


@cache
def _introduction() -> re.Pattern[str]:
    """What leads into whole sentences of speech."""
    return re.compile(rf"(?:\b(?:{SPEECH})(?:\s\w+)?,|:)\s+(?=[A-Z\[])")


@cache
def _sentence_start() -> re.Pattern[str]:
    return re.compile(r"[.?!…]\s+(?=[A-Z\[])")


def closing_place(prose: str, start: int, bound: int) -> int:
    """Where the quotation that opened before ``start`` should have closed, at ``bound`` at the latest."""
    named = _attribution().search(prose, start, bound)
    if named:
        return named.start()
    ends = [m.end() for m in _sentence_end().finditer(prose, start, bound)]
    if prose[start : start + 1].islower() or not ends:
        stop = _stop().search(prose, start, bound)
        return stop.start() if stop else bound
    return ends[-1] if bound - ends[-1] < 3 else ends[0]


def opening_place(prose: str, bound: int, end: int) -> int:
    """Where the quotation that closes at ``end`` should have opened, at ``bound`` at the earliest."""
    if prose[end - 1 : end] not in ".,?!…":
        leads = [m.end() for m in _lead_in().finditer(prose, max(bound, end - 80), end)]
        return leads[-1] if leads else _word_start(prose, bound, end)
    introduced = _introduction().search(prose, bound, end)
    if introduced:
        return introduced.end()
    if bound == 0 or prose[bound - 1] == "\n":
        return bound
    sentences = [m.end() for m in _sentence_start().finditer(prose, bound, end)]
    return sentences[0] if sentences else _word_start(prose, bound, end)


def _word_start(prose: str, bound: int, end: int) -> int:
    return max(bound, prose.rfind(" ", bound, end) + 1)
