"""Which rules run, and at what level: ids, topics and globs, as a house and a command line name them."""

from __future__ import annotations

from newslint.config import Config
from newslint.errors import InputError, nearest
from newslint.record import TYPE_CHECKING
from newslint.rule import LEVELS, OPEN, Rule, is_open

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def choose(rules: Sequence[Rule], config: Config, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> list[Rule]:
    """The rules to run, at the house's levels. ``select`` of the command line takes the place of the house's.

    A rule on trial runs only if its own id is selected; one that is off runs if some block wants it. Raises InputError
    for a name that fits no rule.
    """
    wanted = select or config.select
    chosen = [r for r in rules if r.status == "live" or r.id in wanted]
    if wanted:
        keep = _heard(wanted, rules, Config() if select else config)
        chosen = [r for r in chosen if r.id in keep]
    drop = _ids(config.ignore, rules, config) | _ids(ignore, rules, Config())
    chosen = [r for r in chosen if r.id not in drop]
    for name, level in config.levels:
        touched = _ids([name], rules, config)
        chosen = [r._replace(level=level) if r.id in touched else r for r in chosen]
    if not config.blocks and not config.sections:
        return [r for r in chosen if r.level in LEVELS]
    _ids(_later(config), rules, config)
    heard = _heard([name for _, name, level in config.blocks if level in LEVELS], rules, config)
    return [r for r in chosen if r.level in LEVELS or r.id in heard]


def _heard(names: Sequence[str], rules: Sequence[Rule], config: Config) -> set[str]:
    """The ids that names mean; for a rule of LanguageTool's own, any card may speak: see ``tuning``."""
    cards = {r.id for r in rules if r.id.startswith(OPEN)} if any(map(is_open, names)) else set()
    return _ids(names, rules, config) | cards


def _ids(names: Iterable[str], rules: Sequence[Rule], config: Config) -> set[str]:
    """The ids that names mean; the configuration knows where each stands."""
    return set().union(*(matching(name, rules, *config.place_of(name)) for name in names))


def _later(config: Config) -> Iterator[str]:
    """Names of rules that are looked up only where they hold: in some blocks or sections."""
    yield from (name for _, name, _ in config.blocks)
    for _, section in config.sections:
        if not section.rules:
            yield from (*section.select, *section.ignore, *(row[-2] for row in (*section.levels, *section.blocks)))


def matching(name: str, rules: Iterable[Rule], path: str = "", line: int = 0) -> set[str]:
    """The ids that a rule id, a topic or a glob names; raises InputError if there is none.

    A rule of LanguageTool's own names no card, and is no error.
    """
    ids = [r.id for r in rules]
    if name in ids:
        return {name}
    if is_open(name):
        return set()
    if any(c in name for c in "*?["):
        from fnmatch import fnmatchcase

        found = {i for i in ids if fnmatchcase(i, name)}
    else:
        found = {i for i in ids if i.startswith(name.rstrip("/") + "/")}
    if not found:
        topics = sorted({i.partition("/")[0] for i in ids})
        raise InputError(
            f"no rule is called “{name}”{nearest(name, [*ids, *topics])}; see “newslint rules”", path, line
        )
    return found


def is_named(rule_id: str, name: str) -> bool:
    """True if a name is this rule's id, its topic, or a pattern that fits it."""
    if rule_id == name or rule_id.startswith(name.rstrip("/") + "/"):
        return True
    from fnmatch import fnmatchcase

    return fnmatchcase(rule_id, name)
