"""Puts a ready checker together: the configuration chooses, the rulebook and the dictionaries provide."""

from __future__ import annotations

from newslint import cache, engine, readers, results, rulebook, start
from newslint.config import Config
from newslint.draft import Draft
from newslint.errors import InputError
from newslint.lazy import cached_property
from newslint.lean import lru_cache
from newslint.patience import Patience
from newslint.plan import Plan
from newslint.record import TYPE_CHECKING
from newslint.roster import Roster
from newslint.rule import MARK, Diagnostic, House, Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from typing import Any

    from newslint.blocks import Blocks
    from newslint.languagetool.engine import Engine
    from newslint.memory import Memory


NAMES = 1 << 9
"""Kinds and days, as the names of drafts tell them, for which it is kept what findings depend on."""


class _House(House):
    """A house that opens its dictionaries when a check first asks for them: many drafts need none."""

    def __init__(
        self, files: Sequence[str], language: str, grammar: Engine | None, patience: Patience, recalls: bool
    ) -> None:
        self._files = files
        self._recalls = recalls
        self.language = language
        self.grammar = grammar
        self.patience = patience

    def __getattr__(self, name: str) -> Any:
        if name == "lexicon":
            from newslint.lexicon import Lexicon

            self.lexicon = Lexicon() if self._recalls else Lexicon.open()
            return self.lexicon
        if name == "names":
            from newslint.names import Names

            self.names = Names.recalled(self._files) if self._recalls else Names.open(self._files)
            return self.names
        raise AttributeError(name)


class Desk:
    """Checks drafts by one configuration.

    ``names`` are further files of canonical names, ``select`` and ``ignore`` rules by id, topic or glob, ``on`` the
    publication date of every draft; ``trial`` runs rules that are on trial as well; ``languagetool`` is ``off``,
    ``auto`` or a URL, where it is not what the configuration says. Raises InputError when a rule, a dictionary or a
    choice cannot be used.
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
        languagetool: str = "",
    ) -> None:
        self.config = config
        self.on = on
        self.remembers = False
        """Whether a draft that has not changed since the last run is spared: for runs over few drafts."""
        self.recalls = False
        """Whether what is known of the words of a draft is kept for its next version: for runs over a handful."""
        self._patience = Patience()
        self._languagetool = languagetool or config.languagetool or "off"
        self.grammar: Engine | None = None
        self._rule(select, ignore, trial)
        self._blocks: Blocks | None = None
        if config.blocks:
            from newslint.blocks import Blocks

            cards = (
                {r.where: r.id for r in self.rules if r.verb == "languagetool"} if self._languagetool != "off" else {}
            )
            self._blocks = Blocks(config.blocks, cards)
        self._names = (*config.names, *names)

    def _rule(self, select: Sequence[str], ignore: Sequence[str], trial: bool) -> None:
        """Chooses the rules: those of earlier runs are kept, as long as no card and no choice has changed."""
        config, is_off = self.config, self._languagetool == "off"
        folders = (rulebook.RULES, *config.rules)
        keys = rulebook.keys_of(folders)
        heard = config.select, config.ignore, config.levels, config.blocks, config.sections
        about = repr((heard, select, ignore, trial, is_off)).encode("utf-8", "surrogatepass")
        self._key = cache.key_of(start.stamp(), about, *map(str.encode, keys))
        self.rules: Sequence[Rule]
        self._known: Callable[[], frozenset[str]]

        def choose() -> tuple[list[Rule], list[Rule]]:
            """(the rules that run, all that there are)."""
            from newslint import selection

            rules = rulebook.cards(folders, keys)
            if trial:
                rules = [rule._replace(status="live") for rule in rules]
            return selection.choose(rules, config, select, ignore), rules

        if is_off:
            self.rules = roster = Roster(self._key, lambda: _without_languagetool(*choose(), select))
            self._plan, self._known = roster.plan, lambda: roster.known
        else:
            self.rules, rules = choose()
            self._plan, self._known = Plan(self.rules), lambda: frozenset([rule.id for rule in rules])
            self._engage(rules, select, ignore)

    @cached_property
    def house(self) -> House:
        """What the checks may ask."""
        return _House(self._names, self.config.language, self.grammar, self._patience, self.recalls)

    def open(self) -> None:
        """Opens the dictionaries, which is else done when a check asks."""
        for name in ("names", "lexicon"):
            getattr(self.house, name)

    def read(self, data: bytes, path: str) -> Draft:
        """The draft in ``data``; raises InputError if it is no text."""
        return readers.read(data, path, self.on)

    def check(self, draft: Draft) -> list[Diagnostic]:
        """Every finding in the draft, at any level, in order."""
        if self.grammar:
            self.grammar.begin(draft)
        self._patience.slow.clear()
        if self.remembers and not self.grammar:
            return results.remembered(self._stamp, draft, self.rules, lambda: self._check(draft), self._is_sound)
        return self._check(draft)

    def key_of(self, data: bytes, path: str) -> str:
        """A name for what is found in a draft: whatever changes it changes the name."""
        return cache.digest(self._about(readers.named(path)) + data).hex()

    @cached_property
    def _about(self) -> Callable[[tuple[str, date | None]], bytes]:
        """What findings depend on besides the text, by what the name of a draft tells: as many bytes for each."""

        def about(told: tuple[str, date | None]) -> bytes:
            return cache.key_of(self._stamp, f"{self.on} {told}".encode("utf-8", "surrogatepass")).encode()

        return lru_cache(NAMES)(about)

    def _check(self, draft: Draft) -> list[Diagnostic]:
        tune = self._tune if self.grammar or self._blocks else None
        memory = self._memory(draft.path) if self.recalls else None
        if self._names:
            self.open()  # a fault in them is told, whether a check asks or not
        found = engine.check(draft, self._plan, self.house, tune)
        if memory:
            memory.keep()
        if MARK not in draft.source:
            return found
        from newslint import allow

        return allow.settle(draft, found, self.rules, self._known())

    def _memory(self, path: str) -> Memory:
        """What was known of the draft at a path, lent to the dictionaries."""
        from newslint.memory import Memory

        memory = Memory(self._stamp, path)
        memory.lend(self.house)
        return memory

    def _tune(self, draft: Draft, found: list[Diagnostic]) -> list[Diagnostic]:
        if self.grammar:
            found = self._tuned(found)
        return self._blocks(draft, found) if self._blocks else found

    @cached_property
    def _stamp(self) -> bytes:
        """What findings depend on besides the draft: newslint itself, the rules and options, the house's names."""
        parts = [self._key.encode(), start.files(rulebook.DICTIONARY)[0]]
        for path in self._names:
            try:
                with open(path, "rb") as file:
                    parts += [path.encode("utf-8", "surrogateescape"), file.read()]
            except OSError as error:
                raise InputError(f"cannot be read: {error.strerror}; check the path of the name list", path) from None
        return cache.key_of(*parts, self.config.language.encode()).encode()

    @property
    def trouble(self) -> str:
        """Why the last draft was not checked in full: LanguageTool could not be asked, or a card took too long."""
        return self._patience.trouble or (self.grammar.trouble if self.grammar else "")

    def _is_sound(self) -> bool:
        """True if every card came to its end."""
        return not self._patience.slow

    def _engage(self, everything: Sequence[Rule], select: Sequence[str], ignore: Sequence[str]) -> None:
        """Takes LanguageTool on."""
        from newslint.languagetool.cards import asking
        from newslint.languagetool.engine import Engine
        from newslint.languagetool.tuning import Tuning

        if any(r.verb == "languagetool" for r in self.rules):
            self.grammar = Engine(self._languagetool, self.config.language, asking(everything))
        self._tuned = Tuning(everything, self.config, select, ignore)


def _without_languagetool(
    chosen: Sequence[Rule], everything: Sequence[Rule], select: Sequence[str]
) -> tuple[list[Rule], list[str]]:
    """(the rules that run where LanguageTool is off, the ids of all that there are)."""
    ours = [rule for rule in chosen if rule.verb != "languagetool"]
    if select and chosen and not ours:
        raise InputError("LanguageTool is off, so nothing is checked; add --languagetool auto", "--select")
    return ours, [rule.id for rule in everything]
