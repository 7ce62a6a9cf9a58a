"""Countries, capitals, demonyms and cities, as the build generates them, as canonical names."""

import os
from collections.abc import Iterator
from math import log10

from newslint.names.model import KINDS, Entry

WEIGHTS = {"country": 3.0, "capital": 2.5, "demonym": 2.5}


def world(path: str) -> Iterator[Entry]:
    """The entries of the JSON lines in ``path``; none if there is no such file."""
    if not os.path.exists(path):
        return
    import json

    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            row = json.loads(line)
            kind, population = row["kind"], int(row.get("population") or 0)
            weight = WEIGHTS.get(kind, min(max(log10(population or 1) - 4.5, 0.0), 2.5))
            country = row.get("country") or ""
            role = _role(kind, country) if country != row["name"] else ""
            yield Entry(
                row["name"],
                kind if kind in KINDS else "place",
                tuple(row.get("also") or ()),
                role=role,
                context=(country,) if country else (),
                source="GeoNames",
                weight=weight,
                where=f"{os.path.basename(path)}:{number}",
            )


def _role(kind: str, country: str) -> str:
    """What a place is to its country: its capital, its people, or in it."""
    if not country:
        return ""
    return f"{kind} of {country}" if kind in ("capital", "demonym") else f"in {country}"
