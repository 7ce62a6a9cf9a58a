"""The rules of a run, and the plan for them, kept ready for the next: of thousands, those are read that are needed.

A file holds the length of its head, the head and the parts: each rule, and what was worked out from the checks of a
verb. Head and parts begin with their hashes; if one is damaged, all is made anew.
"""

from __future__ import annotations

import os

from newslint import cache
from newslint.checks.register import counted, span, unpacked
from newslint.lazy import cached_property
from newslint.lean import bisect_left
from newslint.plan import Plan, layout
from newslint.record import TYPE_CHECKING
from newslint.rulebook import row_of, rule_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from io import FileIO
    from typing import Any

    from newslint.plan import Layout
    from newslint.rule import Rule

    Chosen = tuple[list[Rule], list[str]]
    """(the rules that run, the ids of all that there are), in order."""

    Head = tuple[int, Layout, dict[tuple[str, str], int], bytes]
    """(how many rules there are, how the plan is laid out, the number of each part, where the parts end)."""

    Base = Sequence[Rule]
else:
    Base = object

KIND = "roster"
MOST = 20
"""Rosters that are kept: one for each way to choose among the rules of each house on this machine."""

END = "\0"
"""What no name of a card has; it ends an id."""

KNOWN, IDS = ("", "known"), ("", "ids")
"""Parts that belong to no verb."""


class Roster(Base):
    """Rules in order of their ids, each read when it is asked for.

    ``key`` stands for all that ``choose`` depends on, which is called if nothing sound is kept.
    """

    def __init__(self, key: str, choose: Callable[[], Chosen]) -> None:
        self._path = os.path.join(cache.folder(), f"{KIND}-{key}")
        self._choose = choose
        self._rules: dict[int, Rule] = {}
        self._file: FileIO | None = None
        """Where the parts are read; if there is none, they lie in ``_data``."""
        try:
            self._open()
        except (OSError, ValueError, EOFError, TypeError, OverflowError, MemoryError):
            self._make()

    def __del__(self) -> None:
        self._close()

    def __len__(self) -> int:
        return self._number

    def __getitem__(self, i: int) -> Rule:  # type: ignore[override]
        rule = self._rules.get(i)
        if rule is None:
            if not 0 <= i < self._number:
                raise IndexError(i)
            rule = self._rules[i] = rule_of(self._part(i))
        return rule

    def __iter__(self) -> Iterator[Rule]:
        return map(self.__getitem__, range(self._number))

    @cached_property
    def plan(self) -> Plan:
        """The plan for these rules."""
        return Plan(self, self._layout, self._said)

    @cached_property
    def by_id(self) -> dict[str, Rule]:
        """The rules by their ids; it has those that were asked for."""
        return _ById(self, self._part(self._places[IDS]).split(END))

    @property
    def known(self) -> frozenset[str]:
        """The ids of all rules that there are, be they among these or not."""
        return frozenset(self._part(self._places[KNOWN]).split(END))

    def _said(self, verb: str, name: str) -> Any:
        place = self._places.get((verb, name))
        return None if place is None else self._part(place)

    def _part(self, i: int) -> Any:
        try:
            return cache.unsealed(self._bytes(span(self._ends, i)))
        except (OSError, ValueError, EOFError, TypeError):
            self._make()
        return self._part(i)

    def _bytes(self, place: slice) -> bytes:
        if self._file is None:
            return self._data[place]
        return cache.read_at(self._file, self._begin + place.start, place.stop - place.start)

    def _close(self) -> None:
        if self._file:
            self._file.close()
        self._file = None

    def _open(self) -> None:
        """Uses what is kept, as far as its head is sound."""
        file, head, self._begin = cache.opened(self._path)
        self._use(head)
        self._file = file

    def _use(self, head: Head) -> None:
        self._number: int
        self._number, self._layout, self._places, ends = head
        self._ends = unpacked(ends)

    def _make(self) -> None:
        """Chooses the rules, keeps them and uses what it kept, from memory."""
        rules, known = self._choose()
        said = Plan(rules).worked_out()
        ids = [rule.id for rule in rules]
        parts = [*map(row_of, rules), END.join(known), END.join(ids), *said.values()]
        places = {name: i for i, name in enumerate([KNOWN, IDS, *said], len(rules))}
        data = [cache.sealed(part) for part in parts]
        head = len(rules), layout(rules), places, counted(map(len, data))
        self._close()
        self._data = b"".join(data)
        cache.write(self._path, cache.headed(head, self._data))
        cache.forget(KIND, MOST)
        self._use(head)


class _ById(dict[str, "Rule"]):
    """The rules of a roster by id, for which its ids stand in order."""

    def __init__(self, roster: Roster, ids: Sequence[str]) -> None:
        super().__init__()
        self._roster, self._ids = roster, ids

    def __missing__(self, rule_id: str) -> Rule:
        i = bisect_left(self._ids, rule_id)
        if self._ids[i : i + 1] != [rule_id]:
            raise KeyError(rule_id)
        rule = self[rule_id] = self._roster[i]
        return rule
