"""Which configuration and which checker a draft has, by what the command line chooses and the files beside it say."""

from __future__ import annotations

import os

from newslint import config
from newslint.desk import Desk
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

SEPARATED = not os.altsep
"""Whether but one mark parts a folder from what is in it."""


class Choices(Record):
    """What the command line chooses over the configuration.

    ``languagetool`` is ``off``, ``auto`` or a URL; ``level`` is the mildest level to show; ``since`` a revision, or
    ``--staged``, to keep to changed lines; ``explain`` tells how a decision was weighed; ``pages`` keeps the stories
    themselves for a format that shows them; ``counted`` asks for their number of words.
    """

    names: Sequence[str] = ()
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    on: date | None = None
    level: str = "warning"
    config: str = ""
    stdin: str = "stdin.txt"
    since: str = ""
    languagetool: str = ""
    explain: bool = False
    pages: bool = False
    counted: bool = False


class Desks:
    """The desks that check the drafts of a run: one for each configuration and section of it, made when it is needed.

    ``remembers`` and ``recalls`` are what the desks made from now on are to do (see ``Desk``).
    """

    def __init__(self, choices: Choices) -> None:
        self.remembers = self.recalls = False
        self._choices = choices
        self._configs: dict[str, config.Config] = {}
        self._made: dict[tuple[str, str], Desk] = {}

    def config_of(self, path: str) -> config.Config:
        """The configuration that holds for a draft."""
        folder = path[: path.rfind(os.sep) + 1] if SEPARATED else os.path.dirname(path)
        found = self._configs.get(folder)
        if found is None:
            beside = os.path.join(os.path.dirname(path), "") or "."
            found = self._configs[folder] = config.load(self._choices.config or config.find(beside))
        return found

    def of(self, path: str) -> Desk:
        """The desk that checks a draft."""
        chosen = self.config_of(path)
        if chosen.sections:
            from newslint.sections import for_path

            self._for(chosen)  # so that a wrong name in any section is told
            chosen = for_path(chosen, path)
        return self._for(chosen)

    def _for(self, chosen: config.Config) -> Desk:
        key = chosen.path, chosen.section
        if key not in self._made:
            c = self._choices
            desk = Desk(chosen, c.names, c.select, c.ignore, c.on, languagetool=c.languagetool)
            desk.remembers, desk.recalls = self.remembers, self.recalls
            self._made[key] = desk
        return self._made[key]

    def made(self) -> list[Desk]:
        """The desks that there are so far."""
        return list(self._made.values())

    def forget(self) -> None:
        """Has every desk made again: the house's names were changed, or this is another process."""
        self._made.clear()
