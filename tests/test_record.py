"""A Record does what a NamedTuple does."""

import pickle
from typing import NamedTuple

import pytest

from newslint.record import Record


class Ours(Record):
    """A record."""

    first: int
    second: str = "b"
    third: tuple[int, ...] = ()

    @property
    def doubled(self) -> int:
        return 2 * self.first


class Theirs(NamedTuple):
    first: int
    second: str = "b"
    third: tuple[int, ...] = ()


@pytest.mark.parametrize(
    ("args", "named"), [((1,), {}), ((1, "x"), {"third": (2,)}), ((), {"first": 3}), ((1, "x", (4,)), {})]
)
def test_as_a_named_tuple(args: tuple[object, ...], named: dict[str, object]) -> None:
    ours, theirs = Ours(*args, **named), Theirs(*args, **named)  # type: ignore[arg-type]
    assert tuple(ours) == tuple(theirs)
    assert ours == theirs
    assert hash(ours) == hash(theirs)
    assert ours._asdict() == theirs._asdict()
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert (ours.first, ours.second, ours.third) == (theirs.first, theirs.second, theirs.third)
    assert ours._replace(second="y") == theirs._replace(second="y")
    assert (Ours._fields, Ours._field_defaults) == (Theirs._fields, Theirs._field_defaults)
    assert pickle.loads(pickle.dumps(ours)) == ours
    assert Ours._make(theirs) == ours
    assert ours.doubled == 2 * theirs.first


@pytest.mark.parametrize(("args", "named"), [((), {}), ((1, 2, 3, 4), {}), ((1,), {"fourth": 1}), ((1,), {"first": 1})])
def test_wrong_values_are_refused(args: tuple[object, ...], named: dict[str, object]) -> None:
    for kind in (Ours, Theirs):
        with pytest.raises(TypeError):
            kind(*args, **named)  # type: ignore[arg-type]


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Ours(1).first = 2  # type: ignore[misc]
    with pytest.raises(AttributeError):
        Ours(1).fourth = 2  # type: ignore[attr-defined]
