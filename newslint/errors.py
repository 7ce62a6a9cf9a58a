"""What the user can mend: every message says what is wrong, where, and what to do."""

FINDINGS, USAGE, FAULT, INTERRUPTED = 1, 2, 3, 130
"""Exit statuses, each worse than the one before: findings, something the user can mend, our own fault, stopped."""


class InputError(Exception):
    """Bad input: a file, card, option or dictionary that cannot be used as it is.

    ``line`` counts from 1; 0 means that no line is to blame. ``str()`` gives ``path:line: message``.
    """

    def __init__(self, message: str, path: str = "", line: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}: " if self.line else f"{self.path}: " if self.path else ""
        return where + self.message


def nearest(word: str, known: "list[str] | tuple[str, ...]") -> str:
    """`` (did you mean “x”?)`` for the known word most like ``word``, or nothing."""
    from difflib import get_close_matches

    close = get_close_matches(word, known, n=1, cutoff=0.5)
    return f" (did you mean “{close[0]}”?)" if close else ""
