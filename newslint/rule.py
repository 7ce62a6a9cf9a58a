"""The nouns between a draft and a finding: Hit, Rule, Diagnostic, House.

A *check* is code that knows how to look. It is a ``NamedTuple`` (frozen, and cheap to import) whose fields are its
typed options, whose docstring is its manual and whose ``__call__`` yields hits; it knows no id, level or file. A
*rule* is one YAML card: a check with its options plus message, why, source, level and examples.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from newslint.draft import Draft
    from newslint.lexicon import Lexicon
    from newslint.names import Names

LEVELS = ("error", "warning", "advice")
"""From worst to mildest."""

FIXES = ("safe", "ask", "never")

STATUSES = ("live", "trial")
"""A rule on trial runs only when it is asked for by its id."""


class House(NamedTuple):
    """What a check may ask about the world: the canonical names, the lexicon, and the house's variety of English."""

    names: "Names"
    lexicon: "Lexicon"
    language: str = ""


class Hit(NamedTuple):
    """A place in prose (half-open, code points) at which a check found what its rule looks for.

    ``better`` lists replacements for exactly that span, best first (an empty span is a place to insert at).
    ``facts`` fills further named slots of the rule's message; ``because`` says how it was weighed.
    """

    start: int
    end: int
    better: tuple[str, ...] = ()
    facts: Mapping[str, str] = {}
    because: str = ""


class Check(Protocol):
    """Looks at a draft and yields hits. A check may also list the slots that its facts fill, in ``FACTS``."""

    def __call__(self, draft: "Draft", house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        ...


class Example(NamedTuple):
    """A promise of a card: ``bad`` is flagged (at ``at``) and ``good`` is among what mends it; or ``ok`` is silent."""

    bad: str = ""
    good: str = ""
    at: str = ""
    ok: str = ""
    date: str = ""


class Rule(NamedTuple):
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
    examples: tuple[Example, ...] = ()
    where: str = ""


class Diagnostic(NamedTuple):
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
