"""Wikidata entities in JSON: a dump (a list with one entity a line), JSON lines, or what Special:ObjectData gives."""

import json
from collections.abc import Iterator
from typing import Any

from newslint.names.importers.jsontext import Object, json_lines, text_in
from newslint.names.importers.source import Cut, Fault, Rows, Source
from newslint.names.model import Entry

LANGUAGES = ("en", "en-gb", "en-us", "mul")
PERSON = "Q5"
ORGANISATIONS = frozenset(
    "Q43229 Q4830453 Q783794 Q6881511 Q891723 Q7278 Q327333 Q476028 Q3918 Q11032 Q163740 Q484652 Q22687".split()  # noqa: SIM905 - read as a list
)
"""Organisation, business, companies, party, agency, club, university, newspaper, charity, treaty body, bank."""

WORKS = frozenset(
    "Q11424 Q571 Q7725634 Q482994 Q5398426 Q3305213 Q7366".split()  # noqa: SIM905 - read as a list
)
"""Film, book, literary work, album, television series, painting, song."""

NO_NAMES = frozenset(
    "Q4167410 Q4167836 Q11266439 Q13406463 Q202444 Q12308941 Q11879590 Q3409032 Q101352 Q14204246".split()  # noqa: SIM905 - read as a list
)
"""Disambiguation, category, template and list pages; given names and family names as such."""


def entries(source: Source, kind: str) -> Rows:
    """Items with an English label that is a name."""
    if '"entities"' in source.head()[:200]:
        for entity in _document(source):
            yield from _entry(entity, kind)
        return
    for row in json_lines(source):
        if isinstance(row, Fault):
            yield row
        else:
            yield from _entry(row[1], kind)


def _document(source: Source) -> Iterator[Object]:
    """The entities of one JSON document; it holds few."""
    text = "".join(source.chunks())
    try:
        found = json.loads(text)["entities"]
    except json.JSONDecodeError:
        raise Cut("the document") from None
    rows = found.values() if isinstance(found, dict) else found if isinstance(found, list) else ()
    yield from (row for row in rows if isinstance(row, dict))


def _entry(entity: Object, kind: str) -> Rows:
    classes = _classes(entity)
    label = _term(entity, "labels")
    if entity.get("type", "item") != "item" or not label or label.islower() or classes & NO_NAMES:
        return
    role, source = _term(entity, "descriptions")[:120], f"Wikidata {text_in(entity, 'id')}"
    yield Entry(label, _kind(entity, classes, kind), tuple(_aliases(entity)), role=role, source=source)


def _aliases(entity: Object) -> Iterator[str]:
    aliases = entity.get("aliases")
    for language in LANGUAGES:
        terms = aliases.get(language) if isinstance(aliases, dict) else None
        yield from filter(None, (text_in(term, "value") for term in terms or ()) if isinstance(terms, list) else ())


def _term(entity: Object, key: str) -> str:
    """The label or description in the first of our languages; where there is none, the data have an empty list."""
    terms = entity.get(key)
    found = (text_in(terms.get(language), "value") for language in LANGUAGES) if isinstance(terms, dict) else ()
    return next(filter(None, found), "")


def _claims(entity: Object) -> dict[str, Any]:
    claims = entity.get("claims")
    return claims if isinstance(claims, dict) else {}


def _classes(entity: Object) -> set[str]:
    """What the entity is an instance of (P31)."""
    found = set()
    claims = _claims(entity).get("P31")
    for claim in claims if isinstance(claims, list) else ():
        try:
            found.add(str(claim["mainsnak"]["datavalue"]["value"]["id"]))
        except (KeyError, TypeError):  # no value, or an unknown one
            continue
    return found


def _kind(entity: Object, classes: set[str], kind: str) -> str:
    """By class; then by a headquarters (P159), then by coordinates (P625)."""
    claims = _claims(entity)
    if PERSON in classes:
        return "person"
    if classes & WORKS:
        return "work"
    if classes & ORGANISATIONS or "P159" in claims:
        return "organisation"
    return "place" if "P625" in claims else kind
