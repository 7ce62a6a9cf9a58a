"""How common given names and family names are: the US census (package names) and the world (package faker)."""

import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module
from math import log10
from pathlib import Path

import names
from faker.providers import person

from build_data.text import bare, is_latin

TOTAL = 9.0
"""The scale: log10 of bearers in a thousand million, as wordfreq's Zipf scale counts words. Smith has 7.0."""

SLOPE = 100
"""Rows on either side from which the share of a rare name is read off, where the census prints 0.000 %."""

GIVEN = ("first_names", "first_names_male", "first_names_female", "first_names_nonbinary")
FAMILY = ("last_names", "last_names_male", "last_names_female")


def given_names() -> dict[str, float]:
    """Lower-case given names and how common they are."""
    scores = _census("dist.male.first", "dist.female.first")
    _add(scores, _faker(GIVEN))
    return scores


def family_names() -> dict[str, float]:
    """Lower-case family names and how common they are."""
    scores = _census("dist.all.last")
    _add(scores, _faker(FAMILY))
    return scores


def _census(*files: str) -> dict[str, float]:
    """The files list a name, its share in percent and the cumulated share, by falling share."""
    scores: dict[str, float] = {}
    for file in files:
        rows = [line.split() for line in Path(names.full_path(file)).read_text("ascii").splitlines()]
        for i, (name, share, *_) in enumerate(rows):
            below, above = max(i - SLOPE, 0), min(i + SLOPE, len(rows) - 1)
            percent = float(share) or (float(rows[above][2]) - float(rows[below][2])) / (above - below)
            scores[name.lower()] = max(scores.get(name.lower(), 0.0), log10(percent / 100) + TOTAL)
    return scores


def _faker(attributes: tuple[str, ...]) -> dict[str, int]:
    """In how many of faker's countries a lower-case name occurs."""
    counts: dict[str, int] = {}
    for locale in pkgutil.iter_modules(person.__path__):
        provider = import_module(f"faker.providers.person.{locale.name}").Provider
        found = {form for a in attributes for name in _values(provider, a) for form in _forms(name)}
        for name in found:
            counts[name] = counts.get(name, 0) + 1
    return counts


def _values(provider: type, attribute: str) -> Iterator[str]:
    values = getattr(provider, attribute, ())
    if not isinstance(values, property):
        yield from values


def _forms(name: str) -> Iterator[str]:
    for part in name.split():
        if is_latin(part) and len(part) > 1:
            yield part.lower()
            yield bare(part.lower())


def _add(scores: dict[str, float], counts: Mapping[str, int]) -> None:
    """A name of one country of many counts as 4.0 (a bearer in 100,000); each further country doubles it."""
    for name, count in counts.items():
        scores[name] = max(scores.get(name, 0.0), min(4.0 + 0.3 * (count - 1), 5.5))
