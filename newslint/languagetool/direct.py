"""The way to a server that is not ours: its address, straight through the client."""

from collections.abc import Sequence

from newslint.errors import InputError
from newslint.languagetool.answers import Row, sorted_out
from newslint.languagetool.client import Client
from newslint.languagetool.faults import RefusedError


class Direct:
    """Asks the server at a URL. Raises InputError for whatever goes wrong."""

    def __init__(self, url: str, asking: dict[str, str]) -> None:
        self._url = url
        self._asking = asking
        self._clients: dict[str, Client] = {}
        self._sent: tuple[str, Sequence[str]] = ("", ())

    def version(self, language: str) -> str:
        """The server's version."""
        try:
            return self._client(language).version()
        except RefusedError as error:
            raise InputError(str(error)) from None  # no text is to blame

    def send(self, language: str, texts: Sequence[str]) -> None:
        """Takes paragraphs to ask about."""
        self._sent = (language, texts)

    def receive(self) -> list[list[Row]]:
        """What the server says of each paragraph."""
        language, texts = self._sent
        return sorted_out(self._client(language).matches(texts), texts)

    def _client(self, language: str) -> Client:
        if language not in self._clients:
            self._clients[language] = Client(self._url, language, self._asking, local=False)
        return self._clients[language]
