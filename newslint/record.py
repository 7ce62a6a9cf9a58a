"""``Record``: a named tuple that is made in a fraction of the time.

``typing.NamedTuple`` compiles a constructor for every class, and importing ``typing`` takes as long as reading a story;
a tool that runs at every commit pays for sixty such classes. To a type checker a ``Record`` is a ``NamedTuple``.
"""

from __future__ import annotations

from _collections import _tuplegetter  # type: ignore[import-not-found,unused-ignore]

__all__ = ["TYPE_CHECKING", "Record"]

TYPE_CHECKING = False
"""As in ``typing``: type checkers take it for true."""

if TYPE_CHECKING:
    from typing import NamedTuple as Record
else:

    class RecordType(type):
        """Turns the annotated fields of a class into places of a tuple.

        As with ``NamedTuple``, what comes of it is a tuple and nothing between: Python looks each of a hundred special
        names up in whatever a class inherits from.
        """

        def __new__(mcs, name, bases, space):
            if not bases:
                return super().__new__(mcs, name, bases, space)
            fields = tuple(space.get("__annotations__", ()))
            defaults = {field: space.pop(field) for field in fields if field in space}
            for place, field in enumerate(fields):
                space[field] = _tuplegetter(place, "")
            made = {"__slots__": (), "_fields": fields, "__match_args__": fields, "_field_defaults": defaults}
            new = _maker(len(fields), tuple(defaults.values()))
            return type(name, (tuple,), {"__new__": new, **_METHODS, **space, **made})

    def _maker(size, last):
        """How a record of so many fields is made, the last of which have these defaults."""
        new = tuple.__new__

        def __new__(cls, *values, **named):  # noqa: N807 - it becomes that of a class
            missing = size - len(values)
            if missing or named:
                if named or missing < 0 or missing > len(last):
                    values = _completed(cls, values, named)
                else:
                    values += last[-missing:]
            return new(cls, values)

        return __new__

    def _completed(kind, values, named):
        """All values of a record in order, from those given by place, by name and by default."""
        rest = kind._fields[len(values) :]
        if len(values) + len(rest) == len(kind._fields) and named.keys() <= set(rest):
            given = kind._field_defaults | named
            try:
                return (*values, *map(given.__getitem__, rest))
            except KeyError:
                pass
        missing = [field for field in rest if field not in named and field not in kind._field_defaults]
        unknown = [field for field in named if field not in rest]
        raise TypeError(f"{kind.__name__}: missing {missing}, unknown {unknown}, or too many values")

    def _replace(self, **named):
        values = list(self)
        try:
            for field, value in named.items():
                values[self._fields.index(field)] = value
        except ValueError:
            unknown = sorted(named.keys() - set(self._fields))
            raise TypeError(f"{type(self).__name__} has no {unknown}") from None
        return tuple.__new__(type(self), values)

    def _asdict(self):
        return dict(zip(self._fields, self, strict=True))

    def _newargs(self):
        return tuple(self)

    def _shown(self):
        return f"{type(self).__name__}({', '.join(f'{f}={v!r}' for f, v in self._asdict().items())})"

    _METHODS = {
        "_make": classmethod(tuple.__new__),  # of all values in order: the quickest way
        "_replace": _replace,
        "_asdict": _asdict,
        "__getnewargs__": _newargs,
        "__repr__": _shown,
    }

    class Record(metaclass=RecordType):
        """An immutable tuple with named fields; what ``typing.NamedTuple`` offers, it offers."""
