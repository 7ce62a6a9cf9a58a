"""What ``functools`` and ``importlib`` offer for things that are wanted later, without the time their import takes."""

from __future__ import annotations

import sys

from newslint import start
from newslint.record import TYPE_CHECKING

__all__ = ["Memo", "cached_property", "imported", "latest"]

if TYPE_CHECKING:
    from collections.abc import Callable
    from functools import cached_property
    from typing import Any, TypeVar

    Given = TypeVar("Given")
    Made = TypeVar("Made")
else:

    class cached_property:  # noqa: N801 - as in ``functools``
        """A method that runs once; what it returns stays as an attribute of the object."""

        def __init__(self, make):
            self._make = make
            self.__doc__ = make.__doc__

        def __set_name__(self, owner, name):
            self._name = name

        def __get__(self, thing, owner=None):
            if thing is None:
                return self
            value = thing.__dict__[self._name] = self._make(thing)
            return value


class Memo(dict):  # type: ignore[type-arg]
    """What ``make`` gives for each key that is asked for; ``most`` are kept before all are forgotten."""

    def __init__(self, make: Callable[[Any], Any], most: int) -> None:
        super().__init__()
        self.make = make
        self.most = most

    def __missing__(self, key: Any) -> Any:
        made = self.make(key)
        if len(self) >= self.most:
            self.clear()
        self[key] = made
        return made


def imported(name: str) -> Any:
    """The module of a name; ImportError if there is none."""
    if name not in sys.modules and not start.bring(name):
        __import__(name)
    return sys.modules[name]


def latest(make: Callable[[Given], Made]) -> Callable[[Given], Made]:
    """``make``, of which the last result is kept: the rules and cards of a run are the same for every draft."""
    last: list[tuple[Given, Made]] = []

    def kept(given: Given) -> Made:
        if not last or last[0][0] is not given:
            last[:] = [(given, last[0][1] if last and last[0][0] == given else make(given))]
        return last[0][1]

    return kept
