"""The nouns between a draft and a finding: Hit, Rule, Diagnostic, House.

A *check* is code that knows how to look. It is a ``Record`` (a named tuple) whose fields are its typed options, whose
docstring is its manual and whose ``__call__`` yields hits; it knows no id, level or file. A *rule* is one YAML card:
a check with its options plus message, why, source, level and examples.
"""

from __future__ import annotations

from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from newslint.draft import Draft
    from newslint.example import Example
    from newslint.languagetool.match import Match
    from newslint.lexicon import Lexicon
    from newslint.names import Names
    from newslint.patience import Patience

LEVELS = ("error", "warning", "advice")
"""From worst to mildest."""

FIXES = ("safe", "ask", "never")

OPEN = "languagetool/"
"""A topic whose rules nobody lists: those of LanguageTool, by its own ids, of which a card speaks for many."""

MARK = "newslint:"
"""What a comment in a draft begins with that speaks to us: where there is none, no exception is made (``allow.py``)."""

STATUSES = ("live", "trial")
"""A rule on trial runs only when it is asked for by its id."""


def is_open(name: str) -> bool:
    """True for a rule of LanguageTool's own, or a pattern of them: ``languagetool/A_NNS``."""
    return name.startswith(OPEN) and name[len(OPEN) :][:1].isupper()


class House:
    """What a check may ask about the world: the canonical names, the lexicon, and the house's variety of English.

    ``grammar`` says what LanguageTool finds in a draft, in order; None if the house does without it. ``patience`` stops
    a card that takes too long; None lets it.
    """

    def __init__(
        self,
        names: Names,
        lexicon: Lexicon,
        language: str = "",
        grammar: Callable[[Draft], Sequence[Match]] | None = None,
        patience: Patience | None = None,
    ) -> None:
        self.names = names
        self.lexicon = lexicon
        self.language = language
        self.grammar = grammar
        self.patience = patience


class Hit(Record):
    """A place in prose (half-open, code points) at which a check found what its rule looks for.

    ``better`` lists replacements for exactly that span, best first (an empty span is a place to insert at).
    ``facts`` fills further named slots of the rule's message; ``because`` says how it was weighed. Where one card
    speaks for many rules, ``made`` holds the fields of Rule (such as its id) that are the rule's own. ``written`` is
    the span of source of a hit on what is no prose, such as a title in front matter; nothing is offered there.
    """

    start: int
    end: int
    better: tuple[str, ...] = ()
    facts: Mapping[str, str] = {}
    because: str = ""
    made: Mapping[str, str] = {}
    written: tuple[int, int] | None = None


if TYPE_CHECKING:
    Check = Callable[[Draft, House], Iterator[Hit]]
    """Looks at a draft and yields hits, in order. Its module lists in ``FACTS`` the slots that its facts fill."""


class Rule(Record):
    """One editorial decision."""

    id: str
    verb: str
    check: Check
    message: str
    why: str
    source: str
    level: str = "warning"
    fix: str = "never"
    status: str = "live"
    examples: Iterable[Example] = ()
    where: str = ""


class Diagnostic(Record):
    """A rule's claim about a span of prose, with suggestions.

    ``written`` is the span of source for a claim about what is no prose, such as a comment.
    """

    rule: Rule
    start: int
    end: int
    message: str
    suggestions: tuple[str, ...] = ()
    written: tuple[int, int] | None = None
    because: str = ""
