"""Which rules run, and at what level: ids, topics and globs, as a house and a command line name them."""

from collections.abc import Iterable, Sequence

from newslint.config import Config
from newslint.errors import InputError, nearest
from newslint.rule import LEVELS, OPEN, Rule, is_open


def choose(rules: Sequence[Rule], config: Config, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> list[Rule]:
    """The rules to run, at the house's levels. ``select`` of the command line takes the place of the house's.

    A rule on trial runs only if its own id is selected. Raises InputError for a name that fits no rule.
    """
    chosen = [r for r in rules if r.status == "live" or r.id in (select or config.select)]
    wanted = select or config.select
    where = "" if select else config.path
    if wanted:
        keep = set().union(*(matching(name, rules, where) for name in wanted))
        if any(map(is_open, wanted)):  # any card may speak for it: see ``tuning``
            keep |= {r.id for r in rules if r.id.startswith(OPEN)}
        chosen = [r for r in chosen if r.id in keep]
    for names, path in ((config.ignore, config.path), (ignore, "")):
        drop = set().union(*(matching(name, rules, path) for name in names))
        chosen = [r for r in chosen if r.id not in drop]
    for name, level in config.levels:
        touched = matching(name, rules, config.path)
        chosen = [r._replace(level=level) if r.id in touched else r for r in chosen]
    return [r for r in chosen if r.level in LEVELS]


def matching(name: str, rules: Iterable[Rule], path: str = "") -> set[str]:
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
        raise InputError(f"no rule is called “{name}”{nearest(name, [*ids, *topics])}; see “newslint rules”", path)
    return found
