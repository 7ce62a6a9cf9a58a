"""One real word written for another (*sneak peak*), where the words beside it prove it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from newslint.checks import kept
from newslint.checks.context import begins_sentence, folded, forms
from newslint.checks.register import counted, owner, unpacked
from newslint.checks.tokens import beside, lows
from newslint.checks.twoways import like
from newslint.draft import Draft
from newslint.lazy import latest
from newslint.lean import cache
from newslint.prose import goes_on
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House
from newslint.spelling.setting import apostrophe

if TYPE_CHECKING:
    from collections.abc import Set
    from typing import Any

    from newslint_core import Look


NEAR = 100
"""How many characters of prose on either side are read for the words beside."""

RARE_LEFT, RARE_RIGHT = "<", ">"
"""What stands between the words of two places in a lead: a mark that points to the rarer ones."""

CLOSERS = ",.;:!?…)]”’\"'»–—"
OPENERS = "([“‘\"'«–—"


class Phrase(Record):
    """A parsed pattern: slots before, the words written, what was meant, slots after."""

    before: tuple[str, ...]
    written: str
    meant: str
    after: tuple[str, ...]


class Confused(Record):
    """Finds a phrase in which a right word is the wrong one.

    ``phrases`` are patterns such as ``held|holds the [reigns>reins]``. The brackets hold what is written and what is
    meant; around them stand the words that prove it, each in its own slot: ``a|b`` is either, ``!a|b`` is any word but
    these, ``*`` is any word at all, ``un*`` and ``*ed`` are any word so begun or ended, ``.`` is a mark of punctuation
    or the end of the block, right after what is written. The words must follow each other with nothing but space
    between. Case does not matter, but a word that alone has a capital inside a sentence is taken for a name. Either
    apostrophe is read. ``leads`` is filled in when a card is read: a line for each phrase, of words side by side that
    lead to it.
    """

    phrases: tuple[str, ...]
    leads: str = ""

    def validate(self) -> None:
        """Refuses a pattern that cannot be read."""
        for phrase in self.phrases:
            parse(phrase)

    def __call__(self, draft: Draft, house: House) -> Iterator[Hit]:  # noqa: D102 - see the class
        for _, hit in self.many([self], draft, house):
            yield hit

    @staticmethod
    def many(checks: Sequence[Confused], draft: Draft, _house: House) -> Iterator[tuple[int, Hit]]:
        """All cards in one pass: (which check, hit). Only phrases are looked at that two words side by side lead to."""
        found = _seen(checks, draft.look) if draft.look else _found(checks, draft)
        ends = unpacked(_ends(checks)) if found else ()
        for number, place in [owner(ends, n) for n in found]:
            text = checks[number].phrases[place]
            phrase = parse(text)
            for low in _spelled(_first(text)):
                for start, end in [place for word in forms(draft, low) for place in draft.places(word)]:
                    hit = _match(draft, start, end, phrase)
                    if hit:
                        yield number, hit

    @staticmethod
    def prepare(options: dict[str, Any]) -> dict[str, Any]:
        """The options of a card with what can be worked out once."""
        return {**options, "leads": _leads(options["phrases"])}


@kept("confused")
def _ends(checks: Sequence[Confused]) -> bytes:
    """How many phrases each check has."""
    return counted([len(check.phrases) for check in checks])


@kept("confused")
def leads(checks: Sequence[Confused]) -> str:
    """What leads to the phrases of all checks: a line for each."""
    return "\n".join([check.leads or _leads(check.phrases) for check in checks if check.phrases])


def _seen(checks: Sequence[Confused], look: Look) -> list[int]:
    """The phrases that a draft may have, as the compiled core sees it."""
    from newslint.checks.gates import anchors

    return anchors(leads(checks)).found(look)


@kept("confused")
def _needing(checks: Sequence[Confused]) -> dict[str, list[int]]:
    """Which phrases need one of some words to stand: their numbers, by these words."""
    needing: dict[str, list[int]] = {}
    for n, lead in enumerate(_each(checks)):
        for word in needed(lead):
            needing.setdefault(word, []).append(n)
    return needing


@latest
def _each(checks: Sequence[Confused]) -> list[str]:
    """What leads to each phrase."""
    return [*leads(checks).splitlines()]


def _found(checks: Sequence[Confused], draft: Draft) -> list[int]:
    """The phrases that a draft may have."""
    needing, each = _needing(checks), _each(checks)
    words = needing.keys() & draft.shared(folded).keys()
    standing = beside(draft.shared(lows), words.__contains__)
    return [n for n in sorted({n for word in words for n in needing[word]}) if _stands(each[n], standing)]


def _stands(lead: str, standing: Set[tuple[str, str]]) -> bool:
    """True if a lead is among words side by side, or a word alone, which is known to stand."""
    left, right = opened(lead)
    return not left or not standing.isdisjoint(product(left, right))


@cache
def opened(lead: str) -> tuple[list[str], list[str]]:
    """The words of one place of a lead, and those of the next."""
    left, _, right = lead.partition(RARE_LEFT if RARE_LEFT in lead else RARE_RIGHT)
    return left.split(), right.split()


def needed(lead: str) -> list[str]:
    """The words of a lead of which one must stand: those of the place where they are rarer."""
    left, right = opened(lead)
    return left if RARE_LEFT in lead else right


def _leads(phrases: Sequence[str]) -> str:
    from newslint.checks.leads import lead

    return "\n".join(lead(p.before, p.written, p.after) for p in map(parse, phrases))


def _first(phrase: str) -> str:
    """The first word written of a phrase in brackets."""
    return phrase[phrase.index("[") + 1 :].partition(">")[0].partition(" ")[0]


def _spelled(word: str) -> set[str]:
    """The word with either apostrophe."""
    return {word, word.replace("'", "’")}


@cache
def parse(pattern: str) -> Phrase:
    """Reads a pattern; raises ValueError for one without ``[written>meant]``."""
    head, opened, rest = pattern.partition("[")
    inside, closed, tail = rest.partition("]")
    written, arrow, meant = inside.partition(">")
    if not (opened and closed and arrow and written and meant):
        raise ValueError(f"the phrase “{pattern}” needs what is written and what is meant: [reigns>reins]")
    before, after = tuple(head.split()), tuple(tail.split())
    return Phrase(before, written, meant, after)


def _match(draft: Draft, start: int, end: int, phrase: Phrase) -> Hit | None:
    """The hit, if the phrase stands in prose with its first written word at ``start:end``."""
    prose = draft.prose
    more = phrase.written.count(" ")
    if more:
        end = _extent(prose, start, phrase.written)
        if end < 0:
            return None
    if not (_fits_before(prose, start, phrase.before) and _fits_after(prose, end, phrase.after)):
        return None
    if prose[start].isupper() and not begins_sentence(draft, start) and _is_name(prose, start, end):
        return None
    return Hit(start, end, (_as_written(prose[start:end], phrase.meant, prose),))


def _is_name(prose: str, start: int, end: int) -> bool:
    """True for a word with a capital inside a sentence, if neither neighbour has one: *for Sue in Leeds*."""
    before = prose[max(0, start - NEAR) : start].split()[-1:]
    after = prose[end : end + NEAR].split()[:1]
    return not any(word.lstrip(OPENERS)[:1].isupper() for word in (*before, *after))


def _extent(prose: str, start: int, written: str) -> int:
    """Where the several words of ``written`` end, or -1 if they do not stand at ``start``."""
    end = start + len(written)
    return -1 if prose[start:end].lower() != written or goes_on(prose, end) else end


def _fits_before(prose: str, start: int, slots: tuple[str, ...]) -> bool:
    if not slots:
        return True
    if not prose[max(0, start - 1) : start].isspace():
        return False
    low = max(0, start - NEAR)
    words = prose[max(low, prose.rfind("\n", low, start) + 1) : start].rsplit(None, len(slots))[-len(slots) :]
    if len(words) < len(slots):
        return False
    words[0] = words[0].lstrip(OPENERS)
    return all(map(_fits, words, slots))


def _fits_after(prose: str, end: int, slots: tuple[str, ...]) -> bool:
    if not slots:
        return True
    text = prose[end : end + NEAR].partition("\n")[0]
    if "." in slots[0].split("|") and (not text or text[0] in CLOSERS or text.isspace()):
        return len(slots) == 1
    words = text.split(None, len(slots))[: len(slots)]
    if not text[:1].isspace() or len(words) < len(slots):
        return False
    words[-1] = words[-1].rstrip(CLOSERS)
    return all(map(_fits, words, slots))


def _fits(word: str, slot: str) -> bool:
    """True if a word, as it stands between spaces, fills a slot of a pattern."""
    word = word.lower().replace("’", "'")
    if slot.startswith("!"):
        return bool(word) and word.isalpha() and not _fits(word, slot[1:])
    words, begins, ends, is_any = _slot(slot)
    if word in words or word.startswith(begins) or (word.endswith(ends) and word.isalpha()):
        return True
    return is_any and word.replace("'", "").replace("-", "").isalpha()


@cache
def _slot(slot: str) -> tuple[Set[str], tuple[str, ...], tuple[str, ...], bool]:
    """What fills a slot: whole words, how words begin, how words of letters only end; and whether any other does."""
    choices = slot.split("|")
    is_any = "*" in choices
    choices = choices[: choices.index("*")] if is_any else choices
    starred = [choice for choice in choices if len(choice) > 1]
    begins = tuple([choice[:-1] for choice in starred if choice.endswith("*")])
    ends = tuple([choice[1:] for choice in starred if choice.startswith("*")])
    return frozenset(choices), begins, ends, is_any


def _as_written(written: str, meant: str, prose: str) -> str:
    """What was meant, in the capitals of what is written and with the apostrophe that the text uses."""
    return like(written, meant.replace("'", apostrophe(prose)))
