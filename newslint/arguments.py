"""Reads a plain command line without ``argparse``, whose import and set-up cost as much as a third of a story.

It takes the same declarations and gives the same answer, or none: help, a mistake, and whatever it is not sure of are
left to ``argparse``, so that there is one truth about options (see ``commands/check.py``).
"""

from __future__ import annotations

from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

KNOWN = {"action", "choices", "default", "help", "metavar", "nargs", "type"}
"""What an option may say of itself here."""


class Options:
    """The values of the options, as attributes; what ``argparse.Namespace`` is to ``argparse``."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.__dict__.update(values)

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...


class Plain:
    """Options as ``ArgumentParser.add_argument`` takes them: long ones, and one list of paths."""

    description = ""

    def __init__(self) -> None:
        self._options: dict[str, dict[str, Any]] = {}
        self._rest = ""
        self._values: dict[str, Any] = {}

    def add_argument(self, name: str, **said: Any) -> None:
        """Declares an option, or the list of what is no option."""
        dest = name.lstrip("-").replace("-", "_")
        assert said.keys() <= KNOWN, f"{name}: leave it to argparse"
        if name == dest:
            self._rest = dest
        else:
            self._options[name] = {**said, "dest": dest}
        default = said.get("default", False if said.get("action") == "store_true" else None)
        self._values[dest] = [] if name == dest else default

    def parse(self, arguments: Sequence[str]) -> Options | None:
        """The values, or None if ``argparse`` must look at the arguments."""
        values = {key: list(v) if isinstance(v, list) else v for key, v in self._values.items()}
        rest: list[str] = []
        left = list(reversed(arguments))
        before_was_option = False
        while left:
            argument = left.pop()
            if argument == "-" or not argument.startswith("-"):
                if rest and before_was_option:  # paths here and there: argparse knows what it makes of them
                    return None
                rest.append(argument)
                before_was_option = False
                continue
            if not self._take(argument, left, values):
                return None
            before_was_option = True
        return Options({**values, self._rest: rest})

    def _take(self, argument: str, left: list[str], values: dict[str, Any]) -> bool:
        """Reads one option and its value; False if that is not plain."""
        name, equals, value = argument.partition("=")
        said = self._options.get(name)
        if said is None:
            return False
        action = said.get("action", "store")
        if action == "store_true":
            values[said["dest"]] = True
            return not equals
        if not equals:
            if not left or left[-1].startswith("-"):
                return False
            value = left.pop()
        if value not in said.get("choices", (value,)) or (said.get("type") is int and not value.isdecimal()):
            return False
        read = said.get("type", str)(value)
        values[said["dest"]] = [*values[said["dest"]], read] if action == "append" else read
        return True
