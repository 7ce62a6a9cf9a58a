"""One run over many drafts: each is checked by its desk, and the worst that happened so far is known."""

from __future__ import annotations

import os
import sys

from newslint.desks import Desks
from newslint.errors import FAULT, FINDINGS, USAGE, InputError
from newslint.files import contents, drafts, is_excluded
from newslint.native import core
from newslint.outstanding import Outstanding
from newslint.record import TYPE_CHECKING
from newslint.report import NONE, Report, report
from newslint.results import diagnostics, rows_of
from newslint.rule import LEVELS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import TypeVar

    from newslint.desk import Desk
    from newslint.desks import Choices
    from newslint.draft import Draft
    from newslint.results import Row
    from newslint.rule import Diagnostic, Rule
    from newslint.shelf import Basket

    T = TypeVar("T")
    Sheet = tuple[str, Desk, bytes, str]
    """What there is of a draft before it is read: its path, who checks it, its bytes, its name on the shelf if it may
    be there."""

STDIN = "-"
FEW = 200
"""Drafts up to which the findings of each are kept in a file; those of more are kept together (see shelf.py)."""

HANDFUL = 8
"""Drafts up to which what is known of the words of each is kept for its next version; the core need not be told."""


class Session:
    """Checks drafts one by one. What cannot be checked is told to ``say``; the others are checked all the same."""

    def __init__(self, choices: Choices, say: Callable[[str], object]) -> None:
        self.choices = choices
        self.desks = Desks(choices)
        self.outstanding = Outstanding(choices.since, self.desks.config_of)
        self.status = 0
        self.stopped = False
        self.failures: dict[str, int] = {}
        self.mended: set[str] = set()
        """Drafts that this run changed: their files count, whatever is staged."""
        self.levels = LEVELS[: LEVELS.index(choices.level) + 1]
        self._say = say
        self._shelf: Basket | None = None

    @property
    def spares(self) -> bool:
        """Whether drafts that have not changed since a run over many are not checked again."""
        return self._shelf is not None

    def spare(self, wanted: bool) -> None:
        """Begins to spare such drafts, if that is wanted; ``put_away`` ends it."""
        if wanted:
            from newslint.shelf import Shelf

            self._shelf = Shelf()

    def put_away(self) -> None:
        """Writes what is kept for the next run."""
        if self._shelf:
            self._shelf.close()

    def serve(self, spares: bool) -> None:
        """Makes this session serve that of another process: silent, with connections of its own.

        If that one ``spares`` drafts, what is to be kept is for it to keep.
        """
        from newslint.shelf import Basket

        self._say = lambda _: None
        desks = self.desks.made()
        self._parents = self._shelf, desks  # still open over there: never to be closed from here
        self._shelf = Basket() if spares else None
        if any(desk.grammar for desk in desks):
            self.desks.forget()

    def kept(self) -> dict[str, bytes]:
        """What a session that serves has not handed over yet, by name."""
        return self._shelf.taken() if self._shelf else {}

    def keep(self, kept: Mapping[str, bytes]) -> None:
        """Keeps what one that serves handed over."""
        if self._shelf:
            for name, data in kept.items():
                self._shelf.keep(name, data)

    def paths(self, named: Sequence[str]) -> Iterator[str]:
        """The drafts to check, in order; ``-`` is standard input."""
        if STDIN in named and not is_excluded(self.choices.stdin, self.desks.config_of(self.choices.stdin)):
            yield STDIN
        for path in drafts([p for p in named if p != STDIN], self.desks.config_of):
            if isinstance(path, InputError):
                self.fail(str(path))
            elif self.outstanding.changes is None or path in self.outstanding.changes:
                yield path

    def data_of(self, path: str) -> bytes:
        """The bytes of a draft: of standard input, of the index if only what is staged counts, else of the file."""
        if path == STDIN:
            return sys.stdin.buffer.read()
        if self.choices.since == "--staged" and path not in self.mended:
            from newslint import git

            return git.staged(path)
        return contents(path)

    def reports(self, named: Sequence[str], jobs: int = 1) -> Iterator[Report]:
        """The report of each draft, in order, and last of each ledger with entries that accept nothing.

        ``jobs`` is the number of processes, 0 for as many as the work is worth. When ``stopped`` is set, it ends early.
        """
        paths = list(self.paths(named))
        is_few, is_handful = len(paths) <= FEW, len(paths) <= HANDFUL
        self.desks.remembers, self.desks.recalls = is_few, is_handful and core is None
        self.spare(not is_few)
        if core and not is_handful:
            core.make_room()
        try:
            results = self._examined(paths, jobs)
            if not is_handful:
                from newslint.progress import watched

                results = watched(results, len(paths))
            for result in results:
                finished = self.guarded("", lambda: self.outstanding.of(result)) if result else None  # noqa: B023 - called at once
                if finished:
                    yield self._counted(finished)
                if self.stopped:
                    return
        finally:
            self.put_away()
        for folder in filter(os.path.isdir, named):
            inside = os.path.join(folder, ".")
            self.guarded(folder, lambda: self.outstanding.ledger_of(inside) and self.desks.of(inside))  # noqa: B023 - called at once
        yield from map(self._counted, self.outstanding.unused(self._shown_rules, named))

    def _examined(self, paths: Sequence[str], jobs: int) -> Iterator[Report | None]:
        if jobs != 1 and len(paths) > 1 and not (self.mended and self.choices.since):
            from newslint import parallel

            number = parallel.jobs_for(paths, jobs)
            if number > 1:
                return parallel.examined(self, paths, number)
        return map(self.examine, paths)

    def examine(self, path: str) -> Report | None:
        """All that is found in a draft; None if it cannot be checked."""

        def work() -> Report:
            sheet = self._sheet(path)
            return self._spared(sheet) or self._checked(sheet)

        return self.guarded(path, work)

    def spared(self, path: str) -> Report | None:
        """What was found in a draft that has not changed since a run over many; None if it has to be examined."""
        if not self._shelf or self._shelf.is_empty or self.choices.since == "--staged":
            return None  # git takes longer to show a draft than a check takes
        return self.guarded(path, lambda: self._spared(self._sheet(path)), lambda *_: None)

    def _sheet(self, path: str) -> Sheet:
        name = self.choices.stdin if path == STDIN else path
        desk, data = self.desks.of(name), self.data_of(path)
        return name, desk, data, desk.key_of(data, name) if self._shelf and not desk.grammar else ""

    def _spared(self, sheet: Sheet) -> Report | None:
        name, desk, data, key = sheet
        rows = self._shelf.get(key) if self._shelf and key else None
        if rows is None:
            return None
        if not self._shows(rows):
            return Report(name, NONE, [], len(rows))
        return self._reported(desk.read(data, name), desk, diagnostics(rows, desk.rules))

    def _checked(self, sheet: Sheet) -> Report:
        name, desk, data, key = sheet
        draft = desk.read(data, name)
        found = desk.check(draft)
        if desk.trouble:
            self.fail(desk.trouble)
        elif self._shelf and key:
            self._shelf.put(key, rows_of(found))
        return self._reported(draft, desk, found)

    def _shows(self, rows: Iterable[Row]) -> bool:
        """True if more is wanted of a draft than that nothing of the levels to show was found in it."""
        choices = self.choices
        return choices.pages or choices.counted or any(row[1] in self.levels for row in rows)

    def _reported(self, draft: Draft, desk: Desk, found: Sequence[Diagnostic]) -> Report:
        result = report(draft, found, self.levels, explain=self.choices.explain)
        if self.choices.pages:
            from newslint.page import page

            result = result._replace(page=page(draft, desk.house, whole=bool(result.findings)))
        if self.choices.counted:
            result = result._replace(words=draft.vocabulary.total())
        return result

    def standing(self, draft: Draft, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        """What of a draft's findings is shown: of the levels asked for, not accepted, on lines that count."""
        shown = [d for d in found if d.rule.level in self.levels]
        whole = report(draft, shown, self.levels)
        left = {id(finding) for finding in self.outstanding.of(whole).findings}
        return [d for d, finding in zip(shown, whole.findings, strict=True) if id(finding) in left]

    def guarded(self, path: str, work: Callable[[], T], fail: Callable[[str, int], object] | None = None) -> T | None:
        """What ``work`` returns; a failure is told (to ``fail``), and costs no other draft its check."""
        try:
            return work()
        except InputError as error:
            said = str(error), USAGE
        except OSError as error:
            said = f"{error.filename or path}: {error.strerror or error}; check the file and its permissions", USAGE
        except BaseException as error:
            # A fault of the compiled core is no Exception.
            is_fault = isinstance(error, Exception) or type(error).__name__ == "PanicException"
            if not is_fault or os.environ.get("NEWSLINT_DEBUG"):
                raise
            said = f"{path}: our own fault, please report it: {type(error).__name__}: {error}", FAULT
        (fail or self.fail)(*said)
        return None

    def fail(self, message: str, status: int = USAGE) -> None:
        """Tells a failure, once however many drafts it stops (a broken card stops them all)."""
        if message not in self.failures:
            self._say(message)
        self.failures[message] = status
        self.status = max(self.status, status)

    def _counted(self, result: Report) -> Report:
        if result.findings and any(f.rule.level != "advice" for f in result.findings):
            self.status = max(self.status, FINDINGS)
        return result

    def _shown_rules(self) -> list[Rule]:
        """The rules of every desk that are of the levels to show."""
        rules = {rule.id: rule for desk in self.desks.made() for rule in desk.rules}
        return [rule for rule in rules.values() if rule.level in self.levels]
