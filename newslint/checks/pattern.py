"""A regular expression of the house, and what to write instead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from newslint.checks import kept
from newslint.checks.context import folded, is_quoted
from newslint.checks.register import registered
from newslint.checks.tokens import parts
from newslint.draft import Block, Draft
from newslint.lazy import latest
from newslint.lean import cache, partial
from newslint.native import core
from newslint.patterns import expanded, pattern
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

LONGEST = 200
"""A match is at most this long, in code points: the cost of a hopeless attempt grows with what it may look at."""

MOST = 1000
"""A pattern may try this many ways from one place."""

ODD = "İıſ"
"""Letters that match an ASCII letter where capitals do not count, but are none in small letters."""

if TYPE_CHECKING:
    import re
    from typing import Any

    from newslint_core import Cards

    from newslint.patience import Patience


class Pattern(Record):
    """Finds what ``match``, a regular expression of Python, matches inside one paragraph.

    ``better`` is the replacement, in which ``\\1`` is the first group. Capitals count; begin with ``(?i)`` if they
    should not. ``quoted: false`` leaves out what stands between quotation marks, where the words are the speaker's.
    A pattern that could take very long on some text, such as ``(a+)+`` or ``.*.*``, is refused when it is
    loaded; one that takes long all the same is stopped, and the card reported. For plain words use ``swap``: any number
    of them cost nothing. ``needs``, ``figured`` and ``anchors`` are filled in when a card is read: texts of which a
    paragraph must have one, a sign with figures after it that it must have, or nothing is sought there; and words in
    small letters of which a draft must have one.
    """

    match: str
    better: str = ""
    quoted: bool = True
    needs: tuple[str, ...] = ()
    figured: str = ""
    anchors: tuple[str, ...] = ()

    @staticmethod
    def likely(checks: Sequence[Pattern], draft: Draft) -> Iterable[int]:
        """Which of the checks may find something in a draft, in order: found by its words, however many checks."""
        if draft.look:
            return _anchored(checks).among(draft.look)
        others: Iterable[int] = _others(checks)[0]
        register = _register(checks)
        if not register.words:
            return others
        if any(map(draft.prose.__contains__, ODD)):
            return range(len(checks))
        words = register.words.keys()
        return sorted({*others, *register.of(words & draft.shared(folded).keys() | words & draft.shared(parts))})

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The hits, none of them empty."""
        if self.needs and not any(map(draft.has, self.needs)):
            return
        pattern = compiled(self.match)
        if house.patience:
            house.patience.begin(len(draft.prose))
        for block in self._blocks(draft):
            for match in _matches(pattern, draft.prose, block.start, block.end, self.needs, house.patience):
                if not self.quoted and is_quoted(draft, match.start()):
                    continue
                yield Hit(*match.span(), (expanded(match, self.better),) if self.better else ())

    def _blocks(self, draft: Draft) -> Sequence[Block]:
        """The blocks that may hold a match, in order."""
        if self.figured:
            sought = compiled(self.figured).search
            return list(_holding(draft, lambda at: match.start() if (match := sought(draft.prose, at)) else -1))
        if not self.needs:
            return draft.blocks
        found = [_holding(draft, partial(draft.prose.find, text)) for text in self.needs if draft.has(text)]
        return list(found[0]) if len(found) == 1 else sorted(set().union(*found), key=lambda block: block.start)

    @staticmethod
    def prepare(options: dict[str, Any]) -> dict[str, Any]:
        """The options of a card with what can be worked out once."""
        from newslint.checks.anchors import anchors
        from newslint.checks.needed import figured, needed

        match = options["match"]
        return {**options, "needs": needed(match), "figured": figured(match), "anchors": anchors(match)}

    def validate(self) -> None:
        """Refuses what is no regular expression, a wrong template, and a pattern that may hang."""
        import re

        from newslint.checks.backtracking import ways

        try:
            pattern = re.compile(self.match)
            re._parser.parse_template(self.better, pattern)  # type: ignore[attr-defined]
            tried = ways(self.match, LONGEST)
        except (re.error, IndexError) as error:
            raise ValueError(f"the pattern cannot be read: {error}") from None
        if tried > MOST:
            raise ValueError(
                "the pattern may take very long on some text, because two repeats can share out the same characters; "
                "say what stands between them, or limit them: “.{0,30}” for “.*”"
            )


compiled = cache(pattern)


@registered("pattern")
def _register(checks: Sequence[Pattern]) -> Iterator[tuple[str, int]]:
    """The words without one of which a check finds nothing, and its number."""
    return ((word, i) for i, check in enumerate(checks) for word in check.anchors)


@kept("pattern")
def _others(checks: Sequence[Pattern]) -> tuple[list[int], list[tuple[str, ...]]]:
    """(the checks of which no such word is known, the needs of each check)."""
    return [i for i, check in enumerate(checks) if not check.anchors], [check.needs for check in checks]


@latest
def _anchored(checks: Sequence[Pattern]) -> Cards:
    """The same for the compiled core, to whose words no ``ODD`` letter belongs."""
    return core.Cards(_register(checks).compiled, *_others(checks))


def _holding(draft: Draft, find: Callable[[int], int]) -> Iterator[Block]:
    """The blocks that hold what ``find`` finds from a place on, which is -1 if there is no more."""
    at = find(0)
    while at >= 0:
        block = draft.block_at(at)
        if block:
            yield block
        at = find(block.end if block and block.end > at else at + 1)


def _matches(
    pattern: re.Pattern[str], prose: str, start: int, end: int, needs: Sequence[str], patience: Patience | None
) -> Iterator[re.Match[str]]:
    """The matches in a block, sought in windows so that no attempt looks further than two lengths ahead.

    Of a block of several windows those are left out in which none of the texts stands that a match ``needs``.
    """
    at = start
    while at < end:
        stop = min(at + 2 * LONGEST, end)
        limit = end if stop == end else at + LONGEST
        is_needless = needs and end - start > stop - at and not any(map(prose[at:stop].__contains__, needs))
        match = None if is_needless else pattern.search(prose, at, stop)
        while match and match.start() < limit:
            if match.end() > match.start() and (match.end() < stop or stop == end):
                yield match
            at = max(match.end(), match.start() + 1)
            match = pattern.search(prose, at, stop)
        at = max(at, limit)
        if patience:
            patience.check()
