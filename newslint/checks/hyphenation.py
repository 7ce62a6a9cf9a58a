"""A compound written in two ways in one story: *air-strikes … airstrikes*, *home page … homepage*."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import compress, islice, pairwise

from newslint.checks import tokens, twoways
from newslint.checks.compounds import CLOSED_CLASS, SHORTEST_PART, is_noun_here, may_join
from newslint.checks.context import begins_sentence, folded, forms, is_address, is_quoted, is_title
from newslint.checks.phrases import lowered, places
from newslint.checks.twoways import Use
from newslint.checks.wordlist import words
from newslint.draft import Draft
from newslint.lean import bisect_left, lru_cache
from newslint.lexicon import REMEMBERED, Lexicon
from newslint.patterns import pattern
from newslint.record import Record
from newslint.rule import Hit, House

FACTS = twoways.FACTS

ENDINGS = sorted(
    words("ations ation ating ated ates ate ings ing ions ion ive ers er ors or ed es ’s 's s’ s' e d s"),
    key=len,
    reverse=True,
)
TAILS = ("", *ENDINGS)
PLURAL = ("", "s")
WAYS = {"": "closed", "-": "hyphen", "‑": "hyphen"}
"""What joins the parts of a compound → how it is written."""

SHORTEST = 5
LONGEST = 24
"""Compounds are this long, in letters, when they are closed."""

LONG = 20_000
"""Code points of prose from which words side by side are looked up rather than sought."""

RETAKEN = words(
    "act bound collect count cover cre creat dress form fus lay leas lent mark mov pair plac port pos present press "
    "prov search sent serv sid sign solv sort stor strain tir treat turn view"
)
"""After *re-* these make another word than after *re*: to re-sign a player is not to resign."""


class Compound(Record):
    """The two parts in small letters, the second without its ending."""

    first: str
    second: str


class Hyphenation(Record):
    """Finds a compound that one story writes closed here and hyphenated or open there, and reports the rarer way.

    ``prefer`` names, for closed compounds (*healthcare*), the way the house writes them when the story is undecided:
    ``open``, ``hyphen`` or ``closed``, which is the way for all others. What is quoted, a name or part of a web
    address does not count, nor an open form that is no noun (*take down*, *the sun rises*).
    Hyphenated against open is no error: *a long-term plan*, *in the long term*.
    """

    prefer: Mapping[str, str] = {}

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        hyphenated, closed = draft.look.compounds() if draft.look else _candidates(draft)
        found = dict.fromkeys([*filter(None, map(_parts, hyphenated)), *_open(draft, closed, house.lexicon)])
        hits = [hit for compound in found for hit in self._hits(draft, house.lexicon, compound)]
        yield from sorted(hits, key=lambda hit: hit.start)

    def _hits(self, draft: Draft, lexicon: Lexicon, compound: Compound) -> Iterator[Hit]:
        uses = _counted(draft, sorted(_uses(draft, lexicon, compound)))
        if not uses or _is_too_little(draft, uses):
            return
        wanted = self.prefer.get("".join(compound), "closed")
        kept = twoways.keep(uses, [wanted, "closed", "hyphen"])
        if kept != "closed":
            uses = [use for use in uses if use.way in (kept, "closed")]
        yield from twoways.hits(draft, uses, kept, lambda use: _write(draft, use, compound, kept))


def _candidates(draft: Draft) -> tuple[list[str], list[tuple[str, str]]]:
    """Words with a hyphen that also stand without it, and words that begin like another, which goes with each."""
    lows = draft.shared(folded)
    ordered = sorted(lows)
    hyphenated = [word for word in draft.shared(tokens.marked) if "-" in word or "‑" in word]
    open_too = [(low, first) for low, first in _begun(ordered) if not lows.keys().isdisjoint(_seconds(low, first))]
    return [word for word in hyphenated if _is_closed(word, lows, ordered)], open_too


def _seconds(low: str, first: str) -> tuple[str, str]:
    """What the second part of a closed compound may be, and its plural."""
    second = low[len(first) :]
    second = second.removesuffix("s") if len(second) > SHORTEST_PART else second
    return second, second + "s"


def _is_closed(word: str, lows: Mapping[str, Sequence[str]], ordered: Sequence[str]) -> bool:
    """True for a hyphenated compound that also stands closed in the vocabulary, with any ending."""
    compound = _parts(word)
    if not compound:
        return False
    closed = "".join(compound)
    at = bisect_left(ordered, closed)
    is_begun = at < len(ordered) and ordered[at].startswith(closed)
    return is_begun and any(closed + tail in lows for tail in TAILS)


@lru_cache(REMEMBERED)
def _parts(word: str) -> Compound | None:
    """The parts of a word with a hyphen, if it may be a compound."""
    first, _, second = word.lower().replace("‑", "-").partition("-")
    if "-" in second or not SHORTEST <= len(first + second) <= LONGEST or not first.isalpha():
        return None
    stem = _stem(second)
    if (first == "re" and stem in RETAKEN) or not second[:1].isalpha():
        return None
    return Compound(first, stem)


def _open(draft: Draft, closed: Iterable[tuple[str, str]], lexicon: Lexicon) -> Iterator[Compound]:
    """Closed compounds whose parts also stand side by side, where they could be the same compound."""
    for low, first in sorted(set(closed)):
        second = _seconds(low, first)[0]
        if len(low) <= LONGEST and may_join(lexicon, low, first, second) and _is_open(draft, low, first):
            yield Compound(first, second)


def _is_open(draft: Draft, low: str, first: str) -> bool:
    """True if the parts of the closed compound stand side by side, and the second one also without a mark after it."""
    seconds = _seconds(low, first)
    if not any(forms(draft, second) for second in seconds):
        return False
    may_be = draft.look or draft.shared(_beside)(f"{first} {seconds[0]}")
    return bool(may_be) and any(True for second in seconds for _ in places(draft, f"{first} {second}"))


def _begun(ordered: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Words with another word that they begin with and that may begin a compound.

    In order of the alphabet a word stands right before all that begin with it.
    """
    for i in compress(range(len(ordered)), map(str.startswith, islice(ordered, 1, None), ordered)):
        first, at = ordered[i], i + 1
        if len(first) >= SHORTEST_PART and first not in CLOSED_CLASS:
            while at < len(ordered) and ordered[at].startswith(first):
                if len(first) + SHORTEST_PART <= len(ordered[at]) <= LONGEST:
                    yield ordered[at], first
                at += 1


def _beside(draft: Draft) -> Callable[[str], bool]:
    """Whether two words may stand side by side: sought in a short text, looked up in a long one."""
    if len(draft.prose) < LONG:
        text = lowered(draft)
        return lambda pair: pair in text
    pairs = {f"{first} {part}" for first, second in pairwise(draft.shared(tokens.lows)) for part in _begin(second)}
    return lambda pair: pair in pairs or f"{pair}s" in pairs


def _begin(word: str) -> list[str]:
    """The word, and what of it stands before a mark, as far as a compound may reach."""
    if word.isalnum():
        return [word]
    return [word, *(word[:at] for at, mark in enumerate(word[: 2 * LONGEST]) if mark in tokens.MARKS)]


def _stem(word: str) -> str:
    return next((word[: -len(e)] for e in ENDINGS if word.endswith(e) and len(word) - len(e) >= 3), word)


def _uses(draft: Draft, lexicon: Lexicon, compound: Compound) -> Iterator[Use]:
    """The uses of each way of writing the compound, wherever they stand."""
    for word, way in _words(draft, compound):
        for start, end in draft.places(word):
            yield Use(start, end, way)
    first, second = compound
    for tail in PLURAL if may_join(lexicon, first + second, first, second) else ():
        for start, _, end in places(draft, f"{first} {second}{tail}"):
            if is_noun_here(draft, lexicon, start, end):
                yield Use(start, end, "open")


def _words(draft: Draft, compound: Compound) -> Iterator[tuple[str, str]]:
    """The words of the vocabulary that are the compound, closed or with a hyphen, with any ending."""
    first, second = compound
    if not draft.look:
        for tail in TAILS:
            for joint, way in WAYS.items():
                for word in forms(draft, first + joint + second + tail):
                    yield word, way
        return
    for word in draft.look.begun(first):
        rest = word.lower()[len(first) :]
        joint = rest[:1] if rest[:1] in WAYS else ""
        if rest.startswith(second, len(joint)) and rest[len(joint + second) :] in TAILS:
            yield word, WAYS[joint]


def _counted(draft: Draft, uses: list[Use]) -> list[Use]:
    """The uses that count, if there are such of two ways, one of them closed; what costs most is asked last."""
    is_elsewhere: Sequence[Callable[[Use], bool]] = (
        lambda use: is_address(draft, use.start, use.end),
        lambda use: _is_name(draft, use.start, use.end),
        lambda use: is_quoted(draft, use.start),
    )
    for leaves_out in is_elsewhere:
        if not _differ(uses):
            return []
        uses = [use for use in uses if not leaves_out(use)]
    return uses if _differ(uses) else []


def _differ(uses: list[Use]) -> bool:
    ways = {use.way for use in uses}
    return len(ways) > 1 and "closed" in ways


def _is_too_little(draft: Draft, uses: list[Use]) -> bool:
    """True for one open and one closed use in different forms: *a user name … usernames*."""
    if len(uses) > 2 or all(use.way != "open" for use in uses):
        return False
    return len({draft.prose[use.start : use.end].lower().replace(" ", "") for use in uses}) > 1


def _is_name(draft: Draft, start: int, end: int) -> bool:
    """True for capitals in the middle of a word or sentence: *HashMap*, *News Lab*, but not *Web site*."""
    parts = pattern(r"[ ‑-]").split(draft.prose[start:end])
    if any(not part.isupper() and not part[1:].islower() for part in parts if len(part) > 1):
        return True
    return parts[-1][:1].isupper() and not begins_sentence(draft, start) and not is_title(draft, start)


def _write(draft: Draft, use: Use, compound: Compound, way: str) -> str:
    """The use in another way of joining its parts, with its own ending and capital."""
    text = draft.prose[use.start : use.end]
    at = len(compound.first)
    rest = text[at:].lstrip(" -‑")
    joint = {"closed": "", "hyphen": "-", "open": " "}[way]
    return text[:at] + joint + (rest if text.isupper() or way != "closed" else rest.lower())
