"""YAML as people write it: every scalar a string, every node with its line, no key twice.

``CSafeLoader`` is used to compose nodes only, so that ``9:30`` stays ``9:30`` and ``no`` stays ``no``.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from newslint.errors import InputError
from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from typing import NoReturn


Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def quoted(text: str) -> str:
    """``text`` as a YAML string in quotation marks; JSON's are."""
    from json import dumps

    return dumps(text, ensure_ascii=False)


class Value(Record):
    """A YAML value: ``data`` is a string, a list of values, or a dict from key to value; ``line`` counts from 1."""

    data: str | list[Value] | dict[str, Value]
    line: int
    path: str

    def fail(self, message: str) -> NoReturn:
        """Says that this value cannot be used."""
        raise InputError(message, self.path, self.line)

    def text(self, what: str) -> str:
        """The value as a string."""
        if not isinstance(self.data, str):
            self.fail(f"{what} must be text")
        return self.data

    def items(self, what: str) -> list[Value]:
        """The value as a list; a single string is a list of one."""
        if isinstance(self.data, str):
            return [self]
        if not isinstance(self.data, list):
            self.fail(f"{what} must be a list")
        return self.data

    def texts(self, what: str) -> list[str]:
        """The value as a list of strings."""
        return [v.text(f"each of {what}") for v in self.items(what)]

    def mapping(self, what: str) -> dict[str, Value]:
        """The value as key → value."""
        if not isinstance(self.data, dict):
            self.fail(f"{what} must be “key: value” lines")
        return self.data


def load(text: str, path: str) -> Value:
    """The one document of a YAML text; raises InputError with the line that is to blame."""
    try:
        node = yaml.compose(text, Loader=Loader)
        return Value({}, 1, path) if node is None else _value(node, path, set())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if mark and error.context == "while scanning an alias":
            raise InputError("a text that begins with “*” must stand in quotation marks", path, mark.line + 1) from None
        raise InputError(
            f"not valid YAML: {error.problem or error.context}", path, mark.line + 1 if mark else 0
        ) from None
    except yaml.YAMLError as error:
        raise InputError(f"not valid YAML: {' '.join(str(error).split())}", path) from None
    except RecursionError:
        raise InputError("not valid YAML: nested too deeply", path) from None


def _value(node: yaml.Node, path: str, above: set[int]) -> Value:
    line = node.start_mark.line + 1
    if id(node) in above:
        raise InputError("a YAML alias points at itself; write the value out", path, line)
    above = above | {id(node)}
    if isinstance(node, yaml.MappingNode):
        return Value(dict(_pairs(node, path, above)), line, path)
    if isinstance(node, yaml.SequenceNode):
        return Value([_value(n, path, above) for n in node.value], line, path)
    return Value(node.value, line, path)


def _pairs(node: yaml.MappingNode, path: str, above: set[int]) -> Iterator[tuple[str, Value]]:
    seen: dict[str, int] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            raise InputError("a key must be text", path, line)
        if key.value in seen:
            raise InputError(f"“{key.value}” stands twice (first in line {seen[key.value]}); keep one", path, line)
        seen[key.value] = line
        yield key.value, _value(value, path, above)
