"""LanguageTool as the grammar engine: fetched with Maven, run on this machine, shared by runs, asked by paragraph.

Nothing here is imported unless a house switches it on. ``engine`` asks and remembers; ``client`` speaks to a server;
``server`` and ``watchdog`` keep one; ``install``, ``jars`` and ``java`` get one. What is heard is for the cards in
``rules/languagetool`` to say.
"""

VERSION = "6.8"
"""The LanguageTool that newslint installs and is measured with."""

AUTO, OFF = "auto", "off"
"""A server of our own, started on demand; none. Anything else is the URL of one."""


def is_choice(text: str) -> bool:
    """True for what ``languagetool:`` and ``--languagetool`` may say."""
    return text in (AUTO, OFF) or (text.startswith(("http://", "https://")) and len(text.partition("//")[2]) > 0)
