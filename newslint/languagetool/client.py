"""Speaks to a LanguageTool server through the client of language-tool-python.

That package (GPL-3.0-only, extra ``newslint[languagetool]``) is imported here and nowhere else. What its client cannot
do is added to it here, in the one class ``Client``, by overriding two of its methods and standing beside a third:

- ``_create_params``: it sends ``text`` only; we send annotated text (``data``), so that paragraphs end where they end;
- ``_query_server``: it opens a connection for each request, waits up to 300 seconds, takes any answer of any size, and
  lets ``HTTP_PROXY`` capture loopback; we keep one connection, limit time and size, and read the status;
- ``check``: its ``Match`` gives lengths in UTF-16 units and drops links; ``matches`` hands on what the server said.
"""

import json
import time
from collections.abc import Sequence
from typing import Any, Literal

from newslint.errors import InputError
from newslint.languagetool.faults import EXTRA, GoneError, RefusedError

try:
    import requests
    from language_tool_python.exceptions import LanguageToolError
    from language_tool_python.server import LanguageTool
    from urllib3.exceptions import HTTPError, ReadTimeoutError
except ImportError as missing:
    raise InputError(EXTRA.format(missing.name)) from None

from newslint.languagetool.paragraphs import annotation

SECONDS = 60.0
"""What one request may take in all."""

CONNECT = 5.0
LARGEST = 32 * 1024 * 1024
"""Bytes of an answer."""

PRODUCT = "LanguageTool"
OLDEST = 6
"""The oldest major version whose answers and rules are those the cards speak of."""


class Client(LanguageTool):
    """A client of the server at ``url``. Every failure is an InputError of one line."""

    def __init__(self, url: str, language: str, asking: dict[str, str], *, local: bool) -> None:
        self._session = requests.Session()
        self._session.trust_env = not local  # a proxy has no business on loopback
        self._session.headers["Accept-Encoding"] = "identity"
        self._asking = asking
        self._where = "LanguageTool" if local else f"the LanguageTool server at {url}"
        try:
            super().__init__(language, remote_server=url)
        except (ValueError, TypeError, AttributeError, LanguageToolError) as error:
            raise InputError(f"{self._where} does not offer {language}: {error}") from None

    def __del__(self) -> None:
        self._session.close()

    def version(self) -> str:
        """The server's version. Raises InputError if it is no LanguageTool, or too old a one."""
        answer = self._query_server(f"{self._url}info")
        software = answer.get("software", {}) if isinstance(answer, dict) else {}
        version = str(software.get("version", "")) if isinstance(software, dict) else ""
        major = version.partition(".")[0]
        if not major.isdigit():
            raise InputError(f"{self._where} does not say which LanguageTool it is; check the address")
        if int(major) < OLDEST:
            raise InputError(f"{self._where} is version {version}; newslint needs {OLDEST}.0 or newer")
        return version

    def matches(self, texts: Sequence[str]) -> list[Any]:
        """What the server finds in paragraphs, as it says it. Raises InputError."""
        params = self._create_params(json.dumps({"annotation": annotation(texts)}, ensure_ascii=False))
        answer = self._query_server(f"{self._url}check", params, method="post")
        found = answer.get("matches") if isinstance(answer, dict) else None
        if not isinstance(found, list):
            raise RefusedError(f"{self._where} answered what is no result; check its address and version")
        return found

    def _create_params(self, text: str) -> dict[str, str]:
        return {"language": str(self._language), "data": text, **self._asking}

    def _query_server(
        self,
        url: str,
        params: dict[str, str] | None = None,
        num_tries: int = 1,  # noqa: ARG002 - whether to try again is for the engine to decide
        method: Literal["get", "post"] = "get",
    ) -> Any:
        until = time.monotonic() + SECONDS
        try:
            with self._session.request(
                method, url, data=params, timeout=(CONNECT, SECONDS), stream=True, allow_redirects=False
            ) as response:
                body = self._body(response, until)
        except (requests.Timeout, TimeoutError, ReadTimeoutError):
            raise InputError(f"{self._where} did not answer within {SECONDS:.0f} seconds") from None
        except (requests.RequestException, HTTPError, OSError) as error:
            raise GoneError(f"{self._where} cannot be reached ({_reason(error)})") from None
        if response.status_code != 200:
            said = " ".join(body.decode("utf-8", "replace").split())[:160]
            raise RefusedError(
                f"{self._where} refused with status {response.status_code}{f' ({said})' if said else ''}"
            )
        try:
            return json.loads(body)
        except ValueError:
            raise RefusedError(f"{self._where} answered what is no result; check its address and version") from None

    def _body(self, response: "requests.Response", until: float) -> bytes:
        """The whole answer; an answer that drips or never ends is none."""
        parts: list[bytes] = []
        size = 0
        while part := response.raw.read1(65536):
            parts.append(part)
            size += len(part)
            if time.monotonic() > until:
                raise TimeoutError
            if size > LARGEST:
                raise RefusedError(f"{self._where} answered more than {LARGEST >> 20} MB")
        return b"".join(parts)


def _reason(error: Exception) -> str:
    """The innermost reason of a failed request, such as “Connection refused”."""
    seen: BaseException = error
    while seen.__cause__ or seen.__context__ or (seen.args and isinstance(seen.args[0], BaseException)):
        seen = seen.__cause__ or seen.__context__ or seen.args[0]
    return getattr(seen, "strerror", None) or type(seen).__name__
