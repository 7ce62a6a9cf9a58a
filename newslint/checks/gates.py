"""What the compiled core says of checks that look for what their options name, before any of them is loaded."""

from __future__ import annotations

from newslint.checks import Unloaded, said
from newslint.checks.englishes import LISTED, sides
from newslint.lazy import cached_property, imported, latest
from newslint.native import core
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence, Set
    from typing import Any

    from newslint_core import Look, Pairs, Watch

    from newslint.draft import Draft
    from newslint.rule import Check, House

    Gate = Callable[[Look, Draft, House], object]
    """Says of a draft whether a check of a kind may find something."""

ENDED = ("", "\n", "\r")
"""How a file ends whose last line does."""


class Gates:
    """Tells which kinds of checks have nothing to find in a draft at which the core looked.

    A kind is what the core calls a glance: a verb, or a verb with what it finds. ``kinds`` are those of all rules;
    ``checks`` gives the checks of one.
    """

    def __init__(self, kinds: Set[str], checks: Callable[[str], Sequence[Any]]) -> None:
        self._checks = checks
        gates: dict[str, Gate] = {
            "confused": lambda _look, draft, _house: draft.shared(self._anchors),
            "newline": lambda _look, draft, _house: draft.source[-1:] not in ENDED,
            "pairs": lambda look, _draft, _house: self._pairs.standing(look),
            "sides": lambda look, _draft, house: sides(house.lexicon).mixed(look),
            "spelling": lambda _look, draft, house: draft.language or house.language,
            "varieties": lambda look, _draft, house: sides(house.lexicon).paired(look) or self._twins.standing(look),
            "words capital": lambda look, _draft, _house: self._capitals.among(look),
            "words misspelled": lambda _look, draft, house: self._suspects(draft, house.lexicon),
        }
        self.all = {kind: gate for kind, gate in gates.items() if kind in kinds}
        """By the kinds."""

    @cached_property
    def _anchors(self) -> Callable[[Draft], list[int]]:
        """Finds the phrases of words that are confused."""
        return anchors(self._said("confused", "leads"))

    @cached_property
    def _pairs(self) -> Pairs:
        """Words or phrases in two spellings."""
        return spellings(self._said("pairs", "spelled"))

    @cached_property
    def _twins(self) -> Pairs:
        """UK words and their US twins, with any ending."""
        words = self._options("varieties", "words")
        return core.Pairs([pair for pairs in words for pair in pairs.items()], list(LISTED))

    @cached_property
    def _capitals(self) -> Watch:
        """Words that may lack their capital."""
        return core.Watch({word.lower() for words in self._options("words capital", "words") for word in words})

    @cached_property
    def _suspects(self) -> Any:
        return imported("newslint.spelling.suspects").suspects

    def _said(self, verb: str, name: str) -> Any:
        """What a function makes of the checks of a verb; its module is not needed if that is kept."""
        checks = self._checks(verb)
        told = said(checks, name)
        return getattr(imported(f"newslint.checks.{verb}"), name)(checks) if told is None else told

    def _options(self, kind: str, name: str) -> list[Any]:
        """What an option of each check of a kind is set to."""
        return [_options(check)[name] for check in self._checks(kind) if name in _options(check)]


def _options(check: Check) -> dict[str, Any]:
    """The options of a check, be it loaded or not."""
    return check.options if isinstance(check, Unloaded) else check._asdict()  # type: ignore[attr-defined]


@latest
def anchors(leads: str) -> Callable[[Draft], list[int]]:
    """Finds the phrases that a draft may have, as the compiled core sees it, by what leads to them: a line for each."""
    found = core.Anchors(leads).found
    return lambda draft: found(draft.look) if draft.look else []


@latest
def spellings(pairs: Sequence[tuple[int, str, str]]) -> Pairs:
    """Pairs of spellings, each behind the number of its card, for the compiled core."""
    return core.Pairs([(one, other) for _, one, other in pairs])
