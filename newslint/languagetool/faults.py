"""How asking may fail; every message is one line for the user."""

from newslint.errors import InputError

EXTRA = "LanguageTool needs the extra packages (no module “{}”): pip install “newslint[languagetool]”"


class GoneError(InputError):
    """The server does not answer: another one may."""


class RefusedError(InputError):
    """The server answered, but with no result for this text: other texts may fare better."""
