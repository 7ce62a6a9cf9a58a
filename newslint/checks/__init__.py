"""The verbs that a rule card may use: how to look, one file each.

A verb is imported when a card first needs it. To add one, write a ``Record`` whose fields are its typed options,
whose docstring is its manual and whose ``__call__(draft, house)`` yields hits, and name it here.
"""

from __future__ import annotations

from marshal import loads

from newslint.lazy import cached_property, imported, latest
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import Any

    from newslint.draft import Draft
    from newslint.rule import Check, Hit, House, Rule

    Base = Sequence[Any]
else:
    Base = object


VERBS = {
    "accents": "newslint.checks.accents:Accents",
    "article": "newslint.checks.article:Article",
    "aside": "newslint.checks.aside:Aside",
    "capitals": "newslint.checks.capitals:Capitals",
    "change": "newslint.checks.change:Change",
    "clock": "newslint.checks.clock:Clock",
    "confused": "newslint.checks.confused:Confused",
    "dateform": "newslint.checks.dateform:Dateform",
    "dates": "newslint.checks.dates:Dates",
    "doubled": "newslint.checks.doubled:Doubled",
    "exceptions": "newslint.checks.exceptions:Exceptions",
    "figures": "newslint.checks.figures:Figures",
    "headline": "newslint.checks.headline:Headline",
    "hyphenation": "newslint.checks.hyphenation:Hyphenation",
    "languagetool": "newslint.checks.languagetool:LanguageTool",
    "names": "newslint.checks.names:Names",
    "newline": "newslint.checks.newline:Newline",
    "numerals": "newslint.checks.numerals:Numerals",
    "pairs": "newslint.checks.pairs:Pairs",
    "pattern": "newslint.checks.pattern:Pattern",
    "percent": "newslint.checks.percent:Percent",
    "possessive": "newslint.checks.possessive:Possessive",
    "punctuation": "newslint.checks.punctuation:Punctuation",
    "quotes": "newslint.checks.quotes:Quotes",
    "roles": "newslint.checks.roles:Roles",
    "spelling": "newslint.checks.spelling:Spelling",
    "sides": "newslint.checks.sides:Sides",
    "swap": "newslint.checks.swap:Swap",
    "tallies": "newslint.checks.tallies:Tallies",
    "thousands": "newslint.checks.thousands:Thousands",
    "varieties": "newslint.checks.varieties:Varieties",
    "verbform": "newslint.checks.verbform:Verbform",
    "ways": "newslint.checks.ways:Ways",
    "words": "newslint.checks.words:Words",
}
"""verb → ``module:class``"""

SIFTED = frozenset(["pattern", "ways"])
"""Verbs whose class says which of its checks are ``likely`` to find something in a draft."""

TOGETHER = frozenset(["confused", "dates", "languagetool", "names", "pairs", "quotes", "swap"])
"""Verbs whose class looks for ``many`` things in one pass."""


class Unloaded:
    """The check of a card, imported when a draft has to be looked at; its options are marshalled until then.

    ``glance`` is what the compiled core calls it.
    """

    def __init__(self, verb: str, glance: str, options: bytes) -> None:
        self.verb = verb
        self.glance = glance
        self._options = options

    @property
    def plain(self) -> tuple[str, bytes]:
        """What it is made from, besides its verb."""
        return self.glance, self._options

    @cached_property
    def options(self) -> dict[str, Any]:
        """The options of the card."""
        options: dict[str, Any] = loads(self._options)  # noqa: S302 - the digest of the cache vouches for them
        return options

    @cached_property
    def loaded(self) -> Check:
        """The check itself."""
        check: Check = load_verb(self.verb)(**self.options)
        return check

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The hits of the check."""
        return self.loaded(draft, house)


def loaded(check: Check) -> Any:
    """A check itself, imported if it has not been asked for anything yet."""
    return check.loaded if isinstance(check, Unloaded) else check


class Checks(Base):
    """The checks of the rules of one verb, in order, each loaded when it is asked for.

    ``said`` gives what is kept under a name of what was worked out from all of them (see ``kept``); None if nothing is.
    """

    def __init__(self, rules: Sequence[Rule], numbers: Sequence[int], said: Callable[[str], Any]) -> None:
        self._rules, self._numbers, self.said = rules, numbers, said

    def __len__(self) -> int:
        return len(self._numbers)

    def __getitem__(self, i: int) -> Any:  # type: ignore[override]
        return loaded(self._rules[self._numbers[i]].check)

    def __iter__(self) -> Iterator[Any]:
        return map(self.__getitem__, range(len(self)))


def said(checks: Sequence[Any], name: str) -> Any:
    """What is kept under a name of what was worked out from some checks; None if nothing is."""
    return checks.said(name) if isinstance(checks, Checks) else None


KEPT: dict[str, list[Callable[[Any], Any]]] = {}
"""For each verb that was imported, what is worked out from its checks and kept between runs."""


def kept(verb: str) -> Callable[[Callable[[Any], Any]], Callable[[Any], Any]]:
    """Has what a function makes of the checks of a verb kept between runs; it must be plain data, not None."""

    def noted(make: Callable[[Any], Any]) -> Callable[[Any], Any]:
        KEPT.setdefault(verb, []).append(make)

        @latest
        def recalled(checks: Any) -> Any:
            told = said(checks, make.__name__)
            return make(checks) if told is None else told

        return recalled

    return noted


def glance(verb: str, options: Mapping[str, Any]) -> str:
    """What the compiled core calls a kind of check: its verb, with what tells apart the many things that it finds."""
    find = options.get("find") or options.get("after") or options.get("match")
    find = " | ".join(find.values()) if isinstance(find, dict) else find
    return f"{verb} {find}" if find else verb


_classes: dict[str, Any] = {}


def load_verb(verb: str) -> Any:
    """The check class of a verb."""
    found = _classes.get(verb)
    if found is None:
        module, _, name = VERBS[verb].partition(":")
        found = _classes[verb] = getattr(imported(module), name)
    return found
