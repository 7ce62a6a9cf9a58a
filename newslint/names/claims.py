"""Names that get in each other's way: said twice, claimed by two, in a circle, or one slip apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from newslint.names.fold import fold, key, parts
from newslint.names.model import Entry
from newslint.names.sift import near_each_other
from newslint.record import Record


class Written(Record):
    """An entry and where it stands."""

    path: str
    line: int
    entry: Entry

    @property
    def where(self) -> str:
        """``file:line``"""
        return f"{self.path}:{self.line}"


Clash = tuple[Written, str]
"""Where, and what is wrong there."""


def clashes(written: Sequence[Written]) -> Iterator[Clash]:
    """Every clash among the entries, each told once, at the later place."""
    yield from _doubles(written)
    circles = list(_circles(written))
    for circle in circles:
        first, *others = circle
        way = " → ".join(w.entry.name for w in (*circle, first))
        at = ", ".join(w.where for w in others)
        yield first, f"a circle of variants: {way} (also {at}); decide which is the name and keep that entry alone"
    known = {id(w.entry) for circle in circles for w in circle}
    yield from _claimed([w for w in written if id(w.entry) not in known])
    yield from _near(written)


def _doubles(written: Sequence[Written]) -> Iterator[Clash]:
    """The same name twice, or one that differs in accents or capitals only."""
    seen: dict[tuple[str, str], Written] = {}
    for w in written:
        first = seen.setdefault((fold(w.entry.name), w.entry.kind), w)
        if first is w:
            continue
        if first.entry.name == w.entry.name:
            yield w, f"“{w.entry.name}” stands twice (first at {first.where}); keep one"
        else:
            what = f"“{w.entry.name}” differs from “{first.entry.name}” ({first.where}) in accents or capitals only"
            yield w, f"{what}; list one under the other"


def _circles(written: Sequence[Written]) -> Iterator[list[Written]]:
    """Entries that call each other variants, in a circle: A of B, B of A."""
    by_name = {(w.entry.name, w.entry.kind): w for w in written}
    done: set[int] = set()
    for start in written:
        way: list[Written] = []
        now: Written | None = start
        while now and id(now.entry) not in done and now not in way:
            way.append(now)
            now = next(
                (
                    by_name[f, now.entry.kind]
                    for f in (*now.entry.also, *now.entry.reject)
                    if (f, now.entry.kind) in by_name
                ),
                None,
            )
        if now in way and now is not None:
            yield way[way.index(now) :]
        done.update(id(w.entry) for w in way)


def _claimed(written: Sequence[Written]) -> Iterator[Clash]:
    """A variant that is another's name or variant of the same kind; an abbreviation may stand for two."""
    names: dict[tuple[str, str], Written] = {(w.entry.name, w.entry.kind): w for w in written}
    claimed: dict[tuple[str, str], Written] = {}
    for w in written:
        for form in (*w.entry.also, *w.entry.reject):
            called = "an accepted" if form in w.entry.also else "a rejected"
            owner = names.get((form, w.entry.kind))
            other = claimed.setdefault((form, w.entry.kind), w)
            if owner and owner.entry.name != w.entry.name:
                yield (
                    w,
                    f"“{form}” is {called} variant of “{w.entry.name}” and a name of its own ({owner.where}); keep one",
                )
            elif other.entry.name != w.entry.name and not form.isupper():
                both = f"by “{w.entry.name}” and by “{other.entry.name}” ({other.where})"
                yield w, f"“{form}” is claimed {both}; leave it to one, or to none"


def _near(written: Sequence[Written]) -> Iterator[Clash]:
    """An accepted variant of a person that is one slip away from another person."""
    people = [w for w in written if w.entry.kind == "person"]
    beside: dict[str, list[tuple[str, Written]]] = defaultdict(list)
    for w in people:
        for form in (w.entry.name, *w.entry.also):
            for gap in gaps(form):
                beside[gap].append((form, w))
    for w in people:
        told = set()
        for form in w.entry.also:
            for other, whose in (pair for gap in gaps(form) for pair in beside[gap]):
                if whose.entry.name != w.entry.name and whose.where not in told and near_each_other(form, other):
                    told.add(whose.where)
                    what = f"“{form}”, a variant of “{w.entry.name}”, is one slip from “{other}” ({whose.where})"
                    yield w, f"{what}; delete it or write it in full"


def gaps(form: str) -> Iterator[str]:
    """The name with each of its parts in turn left open but for the first letter: what is a slip apart shares one."""
    folded = key(form).split(" ")
    if len(folded) == len(parts(form)):
        for i, part in enumerate(folded):
            yield " ".join((*folded[:i], part[:1] + "*", *folded[i + 1 :]))
