"""Which rules look at a draft, and which of them together: worked out once for all drafts, and kept between runs."""

from __future__ import annotations

from newslint.checks import KEPT, SIFTED, TOGETHER, Checks, Unloaded, load_verb
from newslint.checks.register import packed, unpacked
from newslint.draft import SETS, quiet
from newslint.lazy import cached_property
from newslint.lean import lru_cache
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from newslint.checks.gates import Gate, Gates
    from newslint.draft import Draft
    from newslint.rule import House, Rule

    Gated = tuple[Gate, list[int], list["Group"]]
    """(what says whether something may be found, the rules that run alone if so, the groups that look together)."""

    Layout = tuple[list[tuple[str, int]], dict[str, tuple[list[str], bytes]]]
    """(the rules that run alone: glance and number; for each verb whose checks look together: glances, numbers)."""


def layout(rules: Sequence[Rule]) -> Layout:
    """How a plan for these rules is laid out, as plain data.

    Of a verb whose class says which of its checks are likely to find something, the glance of each is given; of
    another, those that there are.
    """
    alone = []
    groups: dict[str, list[tuple[str, int]]] = {}
    for number, rule in enumerate(rules):
        if rule.verb in SIFTED or rule.verb in TOGETHER:
            groups.setdefault(rule.verb, []).append((glance_of(rule), number))
        else:
            alone.append((glance_of(rule), number))
    together = {}
    for verb, rows in groups.items():
        glances = [glance for glance, _ in rows]
        together[verb] = glances if verb in SIFTED else sorted(set(glances)), packed([number for _, number in rows])
    return alone, together


def glance_of(rule: Rule) -> str:
    """What the compiled core calls the check of a rule."""
    return rule.check.glance if isinstance(rule.check, Unloaded) else rule.verb


class Group:
    """The rules of a verb whose checks look together, laid out as ``layout`` says; ``said`` is as for ``Checks``."""

    def __init__(
        self, verb: str, rules: Sequence[Rule], laid: tuple[list[str], bytes], said: Callable[[str], Any]
    ) -> None:
        self.verb = verb
        self.glances = laid[0]
        self._rules = rules
        self._numbers = unpacked(laid[1])
        self.checks = Checks(rules, self._numbers, said)

    @cached_property
    def kind(self) -> Any:
        """The class of the checks."""
        return load_verb(self.verb)

    def rule(self, i: int) -> Rule:
        """The rule of a check."""
        return self._rules[self._numbers[i]]

    def likely(self, draft: Draft, quiet: frozenset[str]) -> list[Rule]:
        """The rules that are likely to find something, in order."""
        return [self.rule(i) for i in self.kind.likely(self.checks, draft) if self.glances[i] not in quiet]


class Heard(Record):
    """What is left in a draft without what is ``quiet`` in it.

    ``alone`` are the numbers of rules that are run alone, ``together`` groups that look together, ``sifted`` groups
    that know which of their rules are likely to find something; of those in ``gated`` a gate has to say.
    """

    quiet: frozenset[str]
    alone: list[int]
    together: list[Group]
    sifted: list[Group]
    gated: list[Gated]


class Plan:
    """The plan for some rules; ``said`` gives what is kept of the checks of a verb under a name, None if nothing is."""

    def __init__(
        self, rules: Sequence[Rule], laid: Layout | None = None, said: Callable[[str, str], Any] = lambda *_: None
    ) -> None:
        self._rules = rules
        self._alone, groups = laid or layout(rules)
        self._groups = {
            verb: Group(verb, rules, rows, lambda name, verb=verb: said(verb, name))  # type: ignore[misc]
            for verb, rows in groups.items()
        }
        self._heard = lru_cache(SETS)(self._without)

    def loud(self, draft: Draft, house: House) -> tuple[list[Rule], list[Group]]:
        """(rules that are run alone, groups that look together) in a draft, without what is quiet in it.

        What the core says is quiet is not even loaded.
        """
        look = draft.look
        heard = self._heard(look.quiet if look else frozenset(), bool(draft.date), bool(draft.title))
        numbers, together = [*heard.alone], [*heard.together]
        if look:
            for gate, alone, groups in heard.gated:
                if gate(look, draft, house):
                    numbers += alone
                    together += groups
        rules = [self._rules[number] for number in sorted(numbers)]
        for group in heard.sifted:
            rules += group.likely(draft, heard.quiet)
        return rules, together

    def _without(self, seen: frozenset[str], is_dated: bool, is_titled: bool) -> Heard:
        """What is left in drafts, which many have in common, when the core saw nothing with some glances."""
        silent = quiet(seen, is_dated, is_titled)
        gates = self.gates.all.items() if seen else ()
        gated: dict[str, Gated] = {kind: (gate, [], []) for kind, gate in gates if kind not in silent}
        alone: list[int] = []
        together: list[Group] = []
        sifted: list[Group] = []
        for kind, number in self._alone:
            if kind not in silent:
                (gated[kind][1] if kind in gated else alone).append(number)
        for verb, group in self._groups.items():
            if not silent.issuperset(group.glances):
                is_gated = verb in gated and group.glances == [verb]
                (sifted if verb in SIFTED else gated[verb][2] if is_gated else together).append(group)
        return Heard(silent, alone, together, sifted, [*gated.values()])

    def checks(self, glance: str) -> Sequence[Any]:
        """The checks with a glance, be they loaded or not; those of a verb that look together by the verb."""
        if glance in self._groups:
            return self._groups[glance].checks
        return [self._rules[number].check for other, number in self._alone if other == glance]

    def worked_out(self) -> dict[tuple[str, str], Any]:
        """What ``said`` may give in a later run, by verb and name."""
        for verb in self._groups:
            load_verb(verb)  # its module notes in KEPT what is worked out
        groups = self._groups.items()
        return {(verb, make.__name__): make(group.checks) for verb, group in groups for make in KEPT.get(verb, ())}

    @cached_property
    def gates(self) -> Gates:
        """What the compiled core says of checks by what their options name."""
        from newslint.checks.gates import Gates

        return Gates({*self._groups, *[glance for glance, _ in self._alone]}, self.checks)
