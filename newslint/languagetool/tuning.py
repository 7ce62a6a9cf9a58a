"""The house's choices for single rules of LanguageTool, which no rulebook lists, such as ``languagetool/A_NNS``."""

from collections.abc import Iterable, Sequence

from newslint.config import Config
from newslint.rule import LEVELS, OPEN, Diagnostic, Rule, is_open
from newslint.selection import is_named, matching


class Tuning:
    """Leaves out and sets the level of findings by their own rule's id; their cards were chosen before.

    ``rules`` is the rulebook; ``select`` and ``ignore`` are as for ``selection.choose``.
    """

    def __init__(self, rules: Sequence[Rule], config: Config, select: Sequence[str], ignore: Sequence[str]) -> None:
        wanted = [name for name in select or config.select if not _is_elsewhere(name)]
        ids = set().union(*(matching(name, rules) for name in wanted))
        self._cards = {r.where for r in rules if r.id in ids}
        self._is_choosy = any(map(is_open, wanted))
        self._wanted = wanted
        self._unwanted = (*config.ignore, *ignore)
        self._levels = config.levels
        self._has_blocks = bool(config.blocks)  # what is off may be on in some of them

    def __call__(self, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        """What is left of the findings, at the house's levels."""
        return [kept for d in found if (kept := self._tuned(d) if d.rule.id.startswith(OPEN) else d)]

    def _tuned(self, d: Diagnostic) -> Diagnostic | None:
        name = d.rule.id
        if self._is_choosy and d.rule.where not in self._cards and not _is_named(name, self._wanted):
            return None
        if _is_named(name, self._unwanted):
            return None
        level = d.rule.level
        for pattern, wanted in self._levels:
            if _is_named(name, [pattern]):
                level = wanted
        return d._replace(rule=d.rule._replace(level=level)) if level in LEVELS or self._has_blocks else None


def _is_named(rule_id: str, names: Iterable[str]) -> bool:
    return any(is_named(rule_id, name) for name in names)


def _is_elsewhere(name: str) -> bool:
    """True for a name that cannot mean LanguageTool."""
    return "/" in name and not name.startswith((OPEN, "*", "?", "["))
