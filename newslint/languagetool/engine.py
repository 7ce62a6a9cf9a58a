"""Asks LanguageTool about drafts: what was asked before is remembered, what fails is told once, nothing is raised."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from newslint.digests import blake2b
from newslint.draft import Draft
from newslint.errors import InputError
from newslint.languagetool import AUTO
from newslint.languagetool.answers import Row, match_of
from newslint.languagetool.faults import RefusedError
from newslint.languagetool.match import Match
from newslint.languagetool.memory import Memory
from newslint.languagetool.paragraphs import paragraphs, requests

if TYPE_CHECKING:
    from newslint.languagetool.direct import Direct
    from newslint.languagetool.line import Line

FORMAT = "1"
PATIENCE = 3
"""Texts that a server may refuse before it is not asked again in this run."""


class Question(NamedTuple):
    """A draft, its paragraphs with their places and keys, what is known of them, and what is yet to be asked."""

    draft: Draft
    language: str
    places: list[tuple[int, str]]
    keys: list[bytes]
    known: dict[bytes, list[Row]]
    groups: Iterator[list[str]]
    sent: list[str]


class Engine:
    """LanguageTool for drafts in one variety of English unless they say otherwise.

    ``where`` is ``auto`` or a URL; ``asking`` are further parameters of a request. ``trouble`` is what went wrong with
    the last draft, in one line, or nothing.
    """

    def __init__(self, where: str, language: str, asking: dict[str, str]) -> None:
        self.trouble = ""
        self._where = where
        self._language = language or "en-US"
        self._asking = asking
        self._memory: Memory | None = None
        self._way: Direct | Line | None = None
        self._version = ""
        self._question: Question | None = None
        self._refusals = 0
        self._hopeless = ""

    def begin(self, draft: Draft) -> None:
        """Sends what is new in a draft, so that the server reads while we do."""
        self.trouble = self._hopeless
        self._question = None
        if self._hopeless:
            return
        try:
            self._question = self._asked(draft)
        except InputError as error:
            self._note(error, draft)

    def __call__(self, draft: Draft) -> list[Match]:
        """What LanguageTool finds in a draft, in order; nothing if it cannot be asked."""
        if self._question is None or self._question.draft is not draft:
            self.begin(draft)
        question, self._question = self._question, None
        if question is None:
            return []
        try:
            self._complete(question)
        except InputError as error:
            self._note(error, draft)
            return []
        rows = zip(question.keys, question.places, strict=True)
        return sorted(match_of(start, row) for key, (start, _) in rows for row in question.known[key])

    def _note(self, error: InputError, draft: Draft) -> None:
        """A text that is refused is that draft's trouble; a server that refuses several, or is gone, is everybody's."""
        is_refused = isinstance(error, RefusedError)
        self.trouble = f"{draft.path}: {error}" if is_refused and draft.path else str(error)
        self._refusals += 1
        if not is_refused or self._refusals >= PATIENCE:
            self._hopeless = f"{error}; it was not asked about the other drafts" if is_refused else str(error)

    def _asked(self, draft: Draft) -> Question:
        language = draft.language or self._language
        places = list(paragraphs(draft))
        if places and not self._version:
            self._version = self._to().version(language)
        if self._memory is None:
            self._memory = Memory()
        keys = [self._key(language, text) for _, text in places]
        known = self._memory.get(keys)
        missing = {key: text for key, (_, text) in zip(keys, places, strict=True) if key not in known}
        groups = requests(missing.values())
        first = next(groups, [])
        if first:
            self._to().send(language, first)
        return Question(draft, language, places, keys, known, groups, first)

    def _complete(self, question: Question) -> None:
        """Waits for the answers, and asks about the rest of a long draft."""
        group = question.sent
        while group:
            said = self._to().receive()
            rows = {self._key(question.language, text): found for text, found in zip(group, said, strict=True)}
            if self._memory:
                self._memory.put(rows)
            question.known.update(rows)
            group = next(question.groups, [])
            if group:
                self._to().send(question.language, group)

    def _key(self, language: str, text: str) -> bytes:
        asked = (FORMAT, self._where, self._version, language, repr(sorted(self._asking.items())), text)
        return blake2b("\0".join(asked).encode("utf-8", "surrogatepass"), digest_size=16).digest()

    def _to(self) -> "Direct | Line":
        """The way to the server."""
        if self._way is None:
            if self._where == AUTO:
                from newslint.languagetool.line import Line

                self._way = Line(self._asking)
            else:
                from newslint.languagetool.direct import Direct

                self._way = Direct(self._where, self._asking)
        return self._way
