"""Which findings are outstanding: those that no ledger accepts, on lines that count."""

from __future__ import annotations

import os

from newslint.lazy import cached_property
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newslint.config import Config
    from newslint.git import Changes
    from newslint.ledger import Ledger
    from newslint.report import Finding, Report
    from newslint.rule import Rule


class Outstanding:
    """Takes from reports what was accepted before, and what stands on lines that did not change since a revision.

    ``since`` is the revision, or ``--staged``, or empty for all lines; ``config_of`` says which configuration holds for
    a draft: its ledger is beside that, or in this folder.
    """

    def __init__(self, since: str, config_of: Callable[[str], Config]) -> None:
        self._since = since
        self._config_of = config_of
        self._ledgers: dict[str, Ledger | None] = {}

    @cached_property
    def changes(self) -> Changes | None:
        """What git says has changed, where only that counts."""
        if not self._since:
            return None
        from newslint.git import Changes

        return Changes(self._since)

    def of(self, result: Report) -> Report:
        """What is left of a report."""
        ledger = self.ledger_of(result.path)
        if ledger:
            result = ledger.settle(result)
        if self.changes is not None and result.findings:
            changes = self.changes
            result = result._replace(
                findings=[f for f in result.findings if changes.touch(result.path, *_lines(result, f))]
            )
        return result

    def ledger_of(self, path: str) -> Ledger | None:
        """The ledger of a draft, or of what is in a folder; None if there is none."""
        root = self._config_of(path).root
        if root not in self._ledgers:
            file = os.path.join(root, "accepted.yaml")
            self._ledgers[root] = None
            if os.path.exists(file):
                from newslint.ledger import Ledger

                self._ledgers[root] = Ledger.open(file)
        return self._ledgers[root]

    def forget(self) -> None:
        """Has the ledgers read again: they were changed."""
        self._ledgers.clear()

    def unused(self, rules: Callable[[], Sequence[Rule]], named: Sequence[str]) -> Iterator[Report]:
        """The report of each ledger with entries that accept nothing, of a run of these rules over what was named."""
        for ledger in filter(None, self._ledgers.values()):
            from newslint.ledger import unused

            folders = [path for path in named if os.path.isdir(path)] if self.changes is None else []
            left = unused(ledger, rules(), folders)
            if left.findings:
                yield left


def _lines(result: Report, finding: Finding) -> tuple[int, int]:
    """The first and last line of a finding as git counts them."""
    text, start = result.lines.text, finding.start.offset
    first = text.count("\n", 0, start) + 1
    return first, first + text.count("\n", start, max(start, finding.end.offset - 1))
