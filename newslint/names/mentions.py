"""The names that a draft mentions, known or not: capitalised words within sentences, without the titles before them.

This reads more widely than the checks do: it is for people who go through a list, not for findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from newslint.draft import Draft
from newslint.lexicon import Lexicon
from newslint.names.fold import fold
from newslint.names.runs import Token, runs
from newslint.names.wordlists import CALENDAR, OPENERS, ORGANISATIONS, TITLES
from newslint.prose import WORD
from newslint.record import Record

APART = frozenset(("and", "to", "in", "on", "in the", "and the", "to the", "on the", "for the", "for"))
"""What separates two names, unless they are those of one organisation."""


SMALL = frozenset(
    ["a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "vs", "with"]
)
"""Words that stay small in a heading."""

OF = ("of", "of the", "for", "for the")


class Mention(Record):
    """A name as written, its span in prose and its words.

    ``titled``: a title stood before it. ``sure`` is false if it begins a sentence with a word that may be no name.
    """

    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    titled: bool
    sure: bool


def mentions(draft: Draft, lexicon: Lexicon) -> Iterator[Mention]:
    """The names of a draft in order. Headings in capitals, or with a capital on every word, are passed over."""
    shouted = {b.start for b in draft.blocks if _is_shouted(draft.prose[b.start : b.end])}
    for run in runs(draft.prose):
        block = draft.block_at(run.tokens[0].start)
        if block and block.start in shouted:
            continue
        opens = run.opens
        for group in _apart(run.tokens, draft.prose, lexicon):
            yield from _named(group, opens, draft.prose, lexicon)
            opens = False


def settled(found: Iterable[Mention], is_known: Callable[[str], bool] = lambda _: False) -> Iterator[Mention]:
    """The mentions, made sure where the draft says so elsewhere.

    *Suspected Russian* at the beginning of a sentence loses its first word if *Russian* is known or occurs within one.
    """
    rows = list(found)
    sure = {m.text for m in rows if m.sure}
    for m in rows:
        rest = " ".join(m.text.split(" ")[1:])
        if m.sure or m.text in sure or is_known(m.text):
            yield m._replace(sure=True)
        elif len(m.tokens) > 1 and (rest in sure or is_known(rest)):
            yield m._replace(text=rest, start=m.tokens[1].start, tokens=m.tokens[1:], sure=True)
        else:
            yield m


def _is_shouted(text: str) -> bool:
    """True for a line in capitals, or a heading with a capital on nearly every word that counts."""
    words = [w for w in WORD.findall(text) if w[0].isalpha() and w not in SMALL]
    capitals = sum(w[0].isupper() for w in words)
    least = 0.7 if text.rstrip()[-1:].isalnum() else 0.99
    return len(words) > 1 and capitals > least * len(words)


def _apart(tokens: Sequence[Token], prose: str, lexicon: Lexicon) -> Iterator[list[Token]]:
    """The tokens of a run as separate names: cut at joining words and after a possessive."""
    group: list[Token] = []
    for i, token in enumerate(tokens):
        joins = token.gap not in APART or _is_one_body(group, tokens[i:], lexicon)
        if len(group) > 1 and token.gap in OF and _is_given(group[0], lexicon):
            joins = False  # Amy Klobuchar of Minnesota
        if group and (not joins or prose[group[-1].end : group[-1].end + 1] in ("'", "’")):
            yield group
            group = []
        group.append(token)
    if group:
        yield group


def _is_one_body(before: Sequence[Token], after: Sequence[Token], lexicon: Lexicon) -> bool:
    """True for *Oceanic and Atmospheric Administration*, *Department for Education*, but not *Obama and Congress*."""
    if not before or not _is_plain(before[-1], lexicon):
        return False
    return before[0].part in ORGANISATIONS or (after[-1].part in ORGANISATIONS and len(after) < 4)


def _named(tokens: list[Token], opens: bool, prose: str, lexicon: Lexicon) -> Iterator[Mention]:
    """The names among tokens that stand together: what comes before a title, and what comes after it."""
    while tokens and _is_opener(tokens, opens, lexicon):
        tokens, opens = tokens[1:], False
    title = next((i for i in range(len(tokens) - 1, -1, -1) if _is_title(tokens, i, lexicon)), -1)
    if title >= 0:
        before = [t for t in tokens[:title] if t.part not in TITLES and not _is_plain(t, lexicon)]
        yield from _mention(before, prose, False, not opens, lexicon)
        field, tokens = _field(tokens[title + 1 :], lexicon)
        yield from _mention(field, prose, False, True, lexicon)
    yield from _mention(tokens, prose, title >= 0, title >= 0 or not opens, lexicon)


def _field(tokens: list[Token], lexicon: Lexicon) -> tuple[list[Token], list[Token]]:
    """What a title is of, if that is a name, and what comes after: *(Secretary) of State Mike Pompeo* → Mike Pompeo."""
    if not tokens or tokens[0].gap not in OF:
        return [], tokens
    end = 1
    while end < len(tokens) and (
        tokens[end].gap in OF or (_is_plain(tokens[end], lexicon) and not _is_given(tokens[end], lexicon))
    ):
        end += 1
    field = tokens[:end]
    return ([] if all(_is_plain(t, lexicon) for t in field) else field), tokens[end:]


def _is_opener(tokens: Sequence[Token], opens: bool, lexicon: Lexicon) -> bool:
    """True for a word that has its capital from the sentence: *But*, and *Friends* in *Friends of Barack Obama*."""
    first = tokens[0]
    if _base(first) in OPENERS and (opens or _base(first) == "i"):
        return len(first.text) == 1 or not first.text.isupper()
    if not opens or len(tokens) == 1 or tokens[1].gap not in OF or first.part in ORGANISATIONS | TITLES:
        return False
    return _is_plain(first, lexicon) and not _is_plain(tokens[1], lexicon)


def _base(token: Token) -> str:
    """The word without what is joined to it by an apostrophe: *I’ll*, *we’ve*."""
    return token.part.partition("'")[0]


def _is_title(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """True for a title with a name behind it: *President Erdogan*, not *Justice Department*."""
    if tokens[i].part not in TITLES or i + 1 == len(tokens):
        return False
    after = tokens[i + 1]
    return (
        after.gap in OF
        or bool(lexicon.given(after.part) > 3 or lexicon.surname(after.part) > 3)
        or not _is_plain(after, lexicon)
    )


def _is_plain(token: Token, lexicon: Lexicon) -> bool:
    """True for an ordinary word, which is written small within a sentence."""
    acronym = len(token.text) > 1 and token.text.isupper()
    return not acronym and lexicon.is_word(token.text.lower())


def _is_given(token: Token, lexicon: Lexicon) -> bool:
    return lexicon.given(token.part) > 4


def _mention(tokens: Sequence[Token], prose: str, titled: bool, sure: bool, lexicon: Lexicon) -> Iterator[Mention]:
    kept = list(tokens)
    while kept and kept[-1].part in CALENDAR:
        kept.pop()
    while kept and kept[0].part in CALENDAR:
        kept.pop(0)
    if not kept or all(t.part in TITLES for t in kept) or _says_nothing(kept):
        return
    last = kept[-1] = _without_tail(kept[-1], lexicon)
    start, end = kept[0].start, last.end
    if prose[end - 2 : end - 1] == "." and prose[end : end + 1] == ".":
        end += 1  # D.C., U.S.
    text = " ".join(prose[start:end].replace("'", "’").split())
    yield Mention(text, start, end, tuple(kept), titled, sure or not _is_plain(kept[0], lexicon))


def _says_nothing(tokens: Sequence[Token]) -> bool:
    """True for a single letter, and a small word that begins a quotation."""
    first = tokens[0]
    return len(tokens) == 1 and (len(first.text) < 2 or (_base(first) in OPENERS and not first.text.isupper()))


def _without_tail(token: Token, lexicon: Lexicon) -> Token:
    """*Iran* of *Iran-backed*; *Ki-moon* stays."""
    head, mark, tail = token.text.partition("-")
    if not mark or len(head) < 4 or len(tail) < 4 or not tail.islower() or not lexicon.is_word(tail):
        return token
    return token._replace(text=head, part=fold(head), end=token.start + len(head))
