"""Puts a ready checker together: the configuration chooses, the rulebook and the dictionaries provide."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from newslint import allow, engine, readers, rulebook, selection
from newslint.config import Config
from newslint.draft import Draft
from newslint.lexicon import Lexicon
from newslint.names import Names
from newslint.rule import Diagnostic, House, Rule


class Desk:
    """Checks drafts by one configuration.

    ``names`` are further files of canonical names, ``select`` and ``ignore`` rules by id, topic or glob, ``on`` the
    publication date of every draft; ``trial`` runs rules that are on trial as well. Raises InputError when a rule, a
    dictionary or a choice cannot be used.
    """

    def __init__(
        self,
        config: Config,
        names: Sequence[str] = (),
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        on: date | None = None,
        *,
        trial: bool = False,
    ) -> None:
        self.config = config
        self.on = on
        everything = rulebook.load(config.rules)
        if trial:
            everything = [r._replace(status="live") for r in everything]
        self.rules: list[Rule] = selection.choose(everything, config, select, ignore)
        self._known = frozenset(r.id for r in everything)
        self._names = (*config.names, *names)

    @cached_property
    def house(self) -> House:
        """The dictionaries, opened when the first draft is checked."""
        return House(Names.open(self._names), Lexicon.open(), self.config.language)

    def read(self, data: bytes, path: str) -> Draft:
        """The draft in ``data``; raises InputError if it is no text."""
        return readers.read(data, path, self.on)

    def check(self, draft: Draft) -> list[Diagnostic]:
        """Every finding in the draft, at any level, in order."""
        return allow.settle(draft, engine.check(draft, self.rules, self.house), self.rules, self._known)
