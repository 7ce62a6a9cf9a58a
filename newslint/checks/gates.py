"""What the compiled core says of checks that look for what their options name, before any of them is loaded."""

from __future__ import annotations

from newslint.checks import Unloaded
from newslint.checks.englishes import LISTED, sides
from newslint.lazy import cached_property
from newslint.lexicon import Lexicon
from newslint.native import core
from newslint.record import TYPE_CHECKING
from newslint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint_core import Look, Pairs


class Gates:
    """Tells which verbs, among those of some rules, have nothing to find in a draft."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = list(rules)
        self._verbs = {rule.verb for rule in self._rules} & {"pairs", "sides", "varieties"}

    def quiet(self, look: Look, prose: str, lexicon: Lexicon) -> frozenset[str]:
        """The verbs of which no rule has anything to find."""
        found = set()
        if "pairs" in self._verbs and not self._pairs.standing(look, prose):
            found.add("pairs")
        if not self._verbs.isdisjoint(("sides", "varieties")):
            is_mixed, has_twins = sides(lexicon).mixed(look)
            if not is_mixed:
                found.add("sides")
            if not has_twins and not self._twins.standing(look, prose):
                found.add("varieties")
        return frozenset(found)

    @cached_property
    def _pairs(self) -> Pairs:
        """Words or phrases in two spellings."""
        return core.Pairs(self._words("pairs"))

    @cached_property
    def _twins(self) -> Pairs:
        """UK words and their US twins, with any ending."""
        return core.Pairs(self._words("varieties"), list(LISTED))

    def _words(self, verb: str) -> list[tuple[str, str]]:
        """The pairs of words that the options of all rules of a verb name."""
        checks = [rule.check for rule in self._rules if rule.verb == verb]
        options = [check.options.get("words", {}) if isinstance(check, Unloaded) else check.words for check in checks]  # type: ignore[attr-defined]
        return [pair for words in options for pair in words.items()]
