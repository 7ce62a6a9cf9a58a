"""Asks LanguageTool about drafts: what was asked before is remembered, what fails is told once, nothing is raised."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from newslint.cache import blake2b
from newslint.draft import Draft
from newslint.errors import InputError
from newslint.languagetool import AUTO, VERSION, state
from newslint.languagetool.faults import GoneError, RefusedError
from newslint.languagetool.match import Match
from newslint.languagetool.memory import Memory
from newslint.languagetool.paragraphs import Units, is_answer, paragraphs, requests

if TYPE_CHECKING:
    from newslint.languagetool.client import Client

FORMAT = "1"
PATIENCE = 3
"""Texts that a server may refuse before it is not asked again in this run."""

BETTER = 5
"""Suggestions of a match that are kept."""

LINK = "https://community.languagetool.org/rule/show/{}?lang=en"


class Engine:
    """LanguageTool for drafts in one variety of English unless they say otherwise.

    ``where`` is ``auto`` or a URL; ``asking`` are further parameters of a request. ``trouble`` is what went wrong with
    the last draft, in one line, or nothing.
    """

    def __init__(self, where: str, language: str, asking: dict[str, str]) -> None:
        self.trouble = ""
        self._where = self._url = where
        self._gone = ""
        self._language = language or "en-US"
        self._asking = asking
        self._memory: Memory | None = None
        self._clients: dict[str, Client] = {}
        self._version = VERSION if where == AUTO else ""
        self._refusals = 0
        self._hopeless = ""

    def __call__(self, draft: Draft) -> list[Match]:
        """What LanguageTool finds in a draft, in order; nothing if it cannot be asked."""
        self.trouble = self._hopeless
        if self._hopeless:
            return []
        try:
            return self._matches(draft)
        except InputError as error:
            self._note(error)
            return []

    def _note(self, error: InputError) -> None:
        self.trouble = str(error)
        self._refusals += 1
        if not isinstance(error, RefusedError) or self._refusals >= PATIENCE:
            self._hopeless = self.trouble

    def _matches(self, draft: Draft) -> list[Match]:
        language = draft.language or self._language
        places = list(paragraphs(draft))
        if not places:
            return []
        if not self._version:
            self._version = self._client(language).version()
        keys = [self._key(language, text) for _, text in places]
        if self._memory is None:
            self._memory = Memory()
        known = self._memory.get(keys)
        missing = {key: text for key, (_, text) in zip(keys, places, strict=True) if key not in known}
        for group in requests(missing.values()):
            said = self._ask(language, group)
            rows = {self._key(language, text): found for text, found in zip(group, said, strict=True)}
            self._memory.put(rows)
            known.update(rows)
        found = [_match(start, row) for key, (start, _) in zip(keys, places, strict=True) for row in known[key]]
        return sorted(found)

    def _key(self, language: str, text: str) -> bytes:
        asked = (FORMAT, self._where, self._version, language, repr(sorted(self._asking.items())), text)
        return blake2b("\0".join(asked).encode("utf-8", "surrogatepass"), digest_size=16).digest()

    def _client(self, language: str) -> "Client":
        """The client for a language; of our own server if the house names no other."""
        if language not in self._clients:
            from newslint.languagetool.client import Client

            if self._where == AUTO:
                from newslint.languagetool.server import ensure, renew

                self._url = renew(self._gone) if self._gone else ensure()
            local = self._where == AUTO
            self._clients[language] = Client(self._url, language, self._asking, local=local)
        return self._clients[language]

    def _ask(self, language: str, texts: Sequence[str]) -> list[list[Any]]:
        """What the server says of each paragraph; our own server is started again if it has died."""
        if self._where == AUTO:
            state.touch()
        try:
            found = self._client(language).matches(texts)
        except GoneError:
            if self._where != AUTO:
                raise
            self._clients.clear()
            self._gone = self._url
            found = self._client(language).matches(texts)
        return _sorted_out(found, texts)


def _sorted_out(found: Sequence[Any], texts: Sequence[str]) -> list[list[Any]]:
    """The matches of each paragraph as plain rows, in code points for UTF-16 units; what runs over two is left out."""
    units = Units(texts)
    rows: list[list[Any]] = [[] for _ in texts]
    for match in found:
        if not is_answer(match):
            raise RefusedError(
                "LanguageTool answered with a finding that cannot be read; check the version of the server"
            )
        place = units.place(match["offset"], match["length"])
        if place:
            i, start, end = place
            rows[i].append(_row(match, start, end))
    return rows


def _row(match: Any, start: int, end: int) -> list[Any]:
    rule = match["rule"]
    urls = rule.get("urls") or [{}]
    link = str(urls[0].get("value", "")) if isinstance(urls[0], dict) else ""
    better = [r["value"] for r in match["replacements"][:BETTER]]
    return [start, end, rule["id"], rule["category"]["id"], match["message"], rule["description"], link, better]


def _match(at: int, row: Sequence[Any]) -> Match:
    start, end, rule, category, message, what, link, better = row
    link = link or LINK.format(rule)
    return Match(at + start, at + end, rule, category, " ".join(message.split()), what, link, tuple(better))
