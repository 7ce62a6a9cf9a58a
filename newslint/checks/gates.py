"""What the compiled core says of checks that look for what their options name, before any of them is loaded."""

from __future__ import annotations

from newslint.checks import Unloaded, said
from newslint.checks.englishes import LISTED, sides
from newslint.lazy import cached_property, imported, latest
from newslint.lean import lru_cache
from newslint.native import core
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence, Set
    from typing import Any

    from newslint_core import Anchors, Look, Pairs, Sides, Watch

    from newslint.draft import Draft
    from newslint.lexicon import Lexicon
    from newslint.rule import Check, House

    Gate = Callable[[Look, Draft, House], object]
    """Says of a draft whether a check of a kind may find something."""

ENDED = ("", "\n", "\r")
"""How a file ends whose last line does."""

TOLD = ("confused", "pairs", "sides", "varieties", "words capital")
"""The kinds of which the core says all at once, in its order."""


class Gates:
    """Tells which kinds of checks have nothing to find in a draft at which the core looked.

    A kind is what the core calls a glance: a verb, or a verb with what it finds. ``kinds`` are those of all rules;
    ``checks`` gives the checks of one.
    """

    def __init__(self, kinds: Set[str], checks: Callable[[str], Sequence[Any]]) -> None:
        self._kinds = kinds
        self._checks = checks
        self._asked: tuple[Look | None, Lexicon | None, Sequence[bool]] = (None, None, ())
        self._gates = lru_cache(2)(self._for)
        gates: dict[str, Gate] = {kind: self._told_at(i) for i, kind in enumerate(TOLD)}
        gates |= {
            "newline": lambda _look, draft, _house: draft.source[-1:] not in ENDED,
            "spelling": lambda _look, draft, house: draft.language or house.language,
            "words misspelled": lambda _look, draft, house: self._suspects(draft, house.lexicon),
        }
        self.all = {kind: gate for kind, gate in gates.items() if kind in kinds}
        """By the kinds."""

    def _told_at(self, i: int) -> Gate:
        return lambda look, _draft, house: self._told(look, house.lexicon)[i]

    def _told(self, look: Look, lexicon: Lexicon) -> Sequence[bool]:
        """What the core says of a draft, of each kind in ``TOLD``: asked once for all."""
        asked = self._asked
        if asked[0] is not look or asked[1] is not lexicon:
            asked = self._asked = look, lexicon, core.loud(look, self._gates(lexicon))
        return asked[2]

    def _for(self, lexicon: Lexicon) -> tuple[Anchors | None, Pairs | None, Sides | None, Pairs | None, Watch | None]:
        """The gates in the core, in the order of their kinds: those that are wanted."""
        confused, pairs, mixed, varieties, capital = [kind in self._kinds for kind in TOLD]
        return (
            anchors(self._said("confused", "leads")) if confused else None,
            spellings(self._said("pairs", "spelled")) if pairs else None,
            sides(lexicon) if mixed or varieties else None,
            self._twins() if varieties else None,
            self._capitals() if capital else None,
        )

    def _twins(self) -> Pairs:
        """UK words and their US twins, with any ending."""
        words = self._options("varieties", "words")
        return core.Pairs([pair for pairs in words for pair in pairs.items()], list(LISTED))

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
def anchors(leads: str) -> Anchors:
    """The phrases that a draft may have, for the compiled core, by what leads to them: a line for each."""
    return core.Anchors(leads)


@latest
def spellings(pairs: Sequence[tuple[int, str, str]]) -> Pairs:
    """Pairs of spellings, each behind the number of its card, for the compiled core."""
    return core.Pairs([(one, other) for _, one, other in pairs])
