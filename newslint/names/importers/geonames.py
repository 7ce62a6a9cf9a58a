"""GeoNames dumps: allCountries, a country's file, cities500 and the like; 19 columns with tabs between, a place a line.

The columns: geonameid, name, asciiname, alternatenames (commas between), latitude, longitude, feature class, feature
code, country code, cc2, four admin codes, population, elevation, dem, timezone, modification date.
"""

import re
from math import log10

from newslint.names.importers.countries import COUNTRIES
from newslint.names.importers.source import Cut, Fault, Line, Rows, Source
from newslint.names.model import Entry

COLUMNS = 19
_DATE = re.compile(r"\d{4}-\d\d-\d\d\Z")
_GONE = re.compile(r"(?:PPLH|PPLQ|PPLW|PPLCH|ADM.H|PCLH|ADMDH)\Z")
"""Codes of places that are no more."""


def entries(source: Source, kind: str) -> Rows:  # noqa: ARG001 - every row is a place
    """Countries, regions and towns; hills, streams, hotels and places that are no more are left out."""
    for line in source.lines():
        cells = line.text.split("\t")
        if not line.ended and (len(cells) < COLUMNS or not _DATE.match(cells[-1])):
            raise Cut("a line", line.number)
        if len(cells) != COLUMNS or not cells[0].isdigit():
            if line.text.strip():
                yield _fault(line, len(cells))
        elif cells[6] in ("A", "P") and not _GONE.match(cells[7]):
            yield _entry(cells)


def _fault(line: Line, columns: int) -> Fault:
    return Fault(
        line.number,
        f"{columns} columns instead of {COLUMNS}" if columns != COLUMNS else "the first column is no number",
    )


def _entry(cells: list[str]) -> Entry:
    population = int(cells[14]) if cells[14].isdigit() else 0
    country = COUNTRIES.get(cells[8], "")
    role = f"in {country}" if country and country != cells[1] else ""
    also = (cells[2], *cells[3].split(","))
    return Entry(
        cells[1],
        "place",
        also,
        role=role,
        context=(country,) if role else (),
        source=f"GeoNames {cells[0]}",
        weight=log10(population + 1),
    )
