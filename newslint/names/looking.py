"""What the dictionary says of a name: what it is known as, or what it is nearest to."""

from collections.abc import Iterable

from newslint.costs import FAR
from newslint.names.book import Names
from newslint.names.compiling import CANONICAL, contents
from newslint.names.index import Form
from newslint.slips import slip

MOST = 0.3
"""Slips for each letter of a part that still count as near."""


def known(text: str, names: Names) -> list[Form]:
    """The forms spelled like ``text``: those with the same accents and capitals first, one for each entry."""
    forms = sorted(
        names.exact(text), key=lambda f: (f.text != text, f.status != CANONICAL, not f.right, -f.entry.weight)
    )
    return _one_each(forms)


def holders(part: str, names: Names) -> list[Form]:
    """The people of whose name ``part`` is the last part, the best known first: *Merkel* → Angela Merkel."""
    key = contents(part)
    if len(key) != 1:
        return []
    forms = [
        f
        for f in names.with_part(key[0])
        if f.right and f.entry.kind in ("person", "other") and len(f.parts) > 1 and f.parts[-1] == key[0]
    ]
    return _one_each(sorted(forms, key=lambda f: (-f.entry.weight, f.status != CANONICAL)))


def nearest(text: str, names: Names, most: int = 3) -> list[Form]:
    """The right forms most like ``text``, the likeliest first; every part of it is a slip of a part of theirs."""
    parts = contents(text)
    found: dict[str, tuple[float, float, Form]] = {}
    for part in parts:
        for other in (part, *names.near(part, 1 if len(part) < 5 else 2)):
            for form in names.with_part(other):
                cost = _cost(parts, form.parts)
                if form.right and 0 < cost < FAR:
                    found.setdefault(form.text, (cost, -form.entry.weight, form))
    ranked = sorted(found.values(), key=lambda row: (*row[:2], row[2].text))
    return _one_each(form for cost, _, form in ranked if cost < 1.5 * ranked[0][0] + 0.3)[:most]


def _cost(written: list[str], right: tuple[str, ...]) -> float:
    """The cost of the slips by which one name's parts were written for another's; ``FAR`` if one is no slip."""
    total = 0.15 * abs(len(right) - len(written))
    for part in written:
        cost = min((slip(part, other, MOST * max(len(other), 4)) for other in right), default=FAR)
        if cost == FAR:
            return FAR
        total += cost
    return total


def _one_each(forms: Iterable[Form]) -> list[Form]:
    seen: dict[tuple[str, str], Form] = {}
    for form in forms:
        seen.setdefault((form.entry.name, form.entry.kind), form)
    return list(seen.values())
