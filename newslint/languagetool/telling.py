"""``newslint explain languagetool/RULE``: what the cards and the house say of a rule that is LanguageTool's own."""

from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase

from newslint.checks import loaded
from newslint.config import Config
from newslint.languagetool.answers import LINK
from newslint.rule import OPEN, Rule
from newslint.selection import is_named


def told(name: str, rules: Iterable[Rule], config: Config) -> str:
    """Where to read about the rule ``name``, by which cards it is heard, and what the house says of it."""
    rows = [f"{name} is a rule of LanguageTool: {LINK.format(name)}", *_by_cards(name, rules)]
    if any(is_named(OPEN + name, pattern) for pattern in config.ignore):
        rows.append("The house ignores it.")
    levels = [level for pattern, level in config.levels if is_named(OPEN + name, pattern)]
    return "\n".join([*rows, *(f"The house’s level for it: {level}." for level in levels[-1:])])


def _by_cards(name: str, rules: Iterable[Rule]) -> Iterator[str]:
    checks = [(rule.id, loaded(rule.check)) for rule in rules if rule.verb == "languagetool"]
    naming = [(c.silent, card) for card, c in checks if _is_in(name, c.rules)]
    if naming:
        is_silent, card = max(naming, key=lambda row: row[0])
        yield f"It is kept quiet by {card}." if is_silent else f"It is heard by {card}."
        return
    yield from (f"It is left out of {card}." for card, c in checks if _is_in(name, c.but))
    yield "Otherwise it is heard if a card names its category: newslint explain languagetool"


def _is_in(name: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)
