"""What LanguageTool says, as far as the cards let it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, NamedTuple

from newslint.draft import Draft
from newslint.prose import WORD
from newslint.rule import Hit, House

if TYPE_CHECKING:
    from newslint.languagetool.match import Match

UNHEARD = ("headline", "heading", "table")
"""Blocks that are not written in sentences."""

TOPIC = "languagetool"
OPENING = " \t\"'“‘«([—–…"


FACTS = ("message", "what", "category")


class LanguageTool(NamedTuple):
    """Says which findings of LanguageTool are heard: those of ``categories`` but not of the rules in ``but``, and those
    of ``rules``, all by LanguageTool's own ids or patterns of them. With ``silent`` they are kept quiet instead.

    The card that names a rule decides about it before one that names its category, and a silent one before another.
    """

    categories: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    but: tuple[str, ...] = ()
    silent: bool = False

    def validate(self) -> None:
        """A card that names nothing would never speak."""
        if not self.categories and not self.rules:
            raise ValueError("name “categories” or “rules” of LanguageTool")

    def claim(self, match: "Match") -> int:
        """How closely the card names a finding: 0 not at all, 1 its category, 3 its rule; 1 more if it is silent."""
        if any(fnmatchcase(match.rule, name) for name in self.rules):
            return 3 + self.silent
        named = match.category in self.categories and not any(fnmatchcase(match.rule, name) for name in self.but)
        return 1 + self.silent if named else 0

    def __call__(self, draft: Draft, house: House) -> Iterator[Hit]:
        """What is heard if this is the only card."""
        return (hit for _, hit in self.many([self], draft, house))

    @staticmethod
    def many(checks: Sequence["LanguageTool"], draft: Draft, house: House) -> Iterator[tuple[int, Hit]]:
        """What is heard, with the number of the card that it is heard by."""
        for match in house.grammar(draft) if house.grammar else ():
            claims = [check.claim(match) for check in checks]
            best = claims.index(max(claims))
            if claims[best] and not checks[best].silent and not _is_out_of_place(match, draft, house):
                facts = {"message": match.message, "what": match.what, "category": match.category}
                made = {"id": f"{TOPIC}/{match.rule}", "why": match.what, "source": match.link}
                yield best, Hit(match.start, match.end, match.better, facts, made=made)


def _is_out_of_place(match: "Match", draft: Draft, house: House) -> bool:
    """True for a finding in what is no sentence, in an address, or about somebody's name."""
    block = draft.block_at(match.start)
    if block is None or block.kind in UNHEARD or _is_in_address(match, draft.prose):
        return True
    return _is_about_name(match, draft, house)


def _is_in_address(match: "Match", prose: str) -> bool:
    """True if a letter follows the finding's end without a space, as in *USA*.gov, or an @ or # stands before it."""
    before, after = prose[max(0, match.start - 1) : match.start], prose[match.end : match.end + 2]
    return before in tuple("@#/") or (after[:1] in tuple(".@/") and after[1:].isalpha())


def _is_about_name(match: "Match", draft: Draft, house: House) -> bool:
    """True if what would change has a capital that is not owed to the beginning of a sentence, or is a known name."""
    text = draft.prose[match.start : match.end]
    if text[:1].isupper() and house.names.exact(text):
        return True
    found = [(m[0], m.start()) for m in WORD.finditer(draft.prose, match.start, match.end)]
    kept = Counter(word.casefold() for word in WORD.findall(match.better[0] if match.better else ""))
    changed = Counter(word.casefold() for word, _ in found) - kept
    for word, _ in found:
        if word[0].islower():
            changed.pop(word, None)  # the capital one beside it is not what would go: “the The Times”
    return any(
        w[0].isupper() and w.casefold() in changed and w != "I" and not _begins(at, draft.prose) for w, at in found
    )


def _begins(at: int, prose: str) -> bool:
    """True if a sentence begins at a place."""
    before = prose[max(0, at - 8) : at].rstrip(OPENING)
    return not before or before[-1] in ".!?:\n"
