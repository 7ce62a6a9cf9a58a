"""Wikidata entities in JSON: a dump (a list with one entity a line), JSON lines, or what Special:EntityData gives."""

import json
from collections.abc import Iterator
from typing import Any

from newslint.names.importers.source import Cut, Fault, Rows, Source
from newslint.names.model import Entry

Entity = dict[str, Any]

LANGUAGES = ("en", "en-gb", "en-us", "mul")
PERSON = "Q5"
ORGANISATIONS = frozenset(
    [
        "Q43229",
        "Q4830453",
        "Q783794",
        "Q6881511",
        "Q891723",
        "Q7278",
        "Q327333",
        "Q476028",
        "Q3918",
        "Q11032",
        "Q163740",
        "Q484652",
        "Q22687",
    ]
)
"""Organisation, business, companies, party, agency, club, university, newspaper, charity, treaty body, bank."""

WORKS = frozenset(["Q11424", "Q571", "Q7725634", "Q482994", "Q5398426", "Q3305213", "Q7366"])
"""Film, book, literary work, album, television series, painting, song."""

NO_NAMES = frozenset(
    [
        "Q4167410",
        "Q4167836",
        "Q11266439",
        "Q13406463",
        "Q202444",
        "Q12308941",
        "Q11879590",
        "Q3409032",
        "Q101352",
        "Q14204246",
    ]
)
"""Disambiguation, category, template and list pages; given names and family names as such."""


def entries(source: Source, kind: str) -> Rows:
    """Items with an English label that is a name."""
    if '"entities"' in source.head()[:200]:
        for entity in _document(source):
            yield from _entry(entity, kind)
        return
    listed = closed = False
    for line in source.lines():
        text = line.text.strip().rstrip(",")
        listed = listed or text == "["
        closed = text == "]"
        if text in ("", "[", "]"):
            continue
        try:
            entity = json.loads(text)
        except ValueError:
            if not line.ended:
                raise Cut("a line", line.number) from None
            yield Fault(line.number, "not valid JSON")
            continue
        yield from _entry(entity, kind) if isinstance(entity, dict) else [Fault(line.number, "no entity")]
    if listed and not closed:
        raise Cut("the list")


def _document(source: Source) -> Iterator[Entity]:
    """The entities of one JSON document; it holds few."""
    text = "".join(source.chunks())
    try:
        found = json.loads(text)["entities"]
    except json.JSONDecodeError:
        raise Cut("the document") from None
    yield from (e for e in (found.values() if isinstance(found, dict) else found) if isinstance(e, dict))


def _entry(entity: Entity, kind: str) -> Rows:
    classes = _classes(entity)
    label = _term(entity, "labels")
    if entity.get("type", "item") != "item" or not label or label.islower() or classes & NO_NAMES:
        return
    aliases = entity.get("aliases")
    also = [
        a["value"]
        for language in LANGUAGES
        for a in (aliases.get(language, []) if isinstance(aliases, dict) else [])
        if isinstance(a.get("value"), str)
    ]
    yield Entry(
        label,
        _kind(entity, classes, kind),
        tuple(also),
        role=_term(entity, "descriptions")[:120],
        source=f"Wikidata {entity.get('id', '')}",
    )


def _term(entity: Entity, key: str) -> str:
    terms = entity.get(key)
    if not isinstance(terms, dict):  # an empty one is written as a list
        return ""
    found: Any = next((terms[language] for language in LANGUAGES if language in terms), {})
    text = found.get("value", "") if isinstance(found, dict) else ""
    return text if isinstance(text, str) else ""


def _claims(entity: Entity) -> dict[str, Any]:
    claims = entity.get("claims")
    return claims if isinstance(claims, dict) else {}


def _classes(entity: Entity) -> set[str]:
    """What the entity is an instance of (P31)."""
    found = set()
    for claim in _claims(entity).get("P31", ()):
        try:
            found.add(str(claim["mainsnak"]["datavalue"]["value"]["id"]))
        except (KeyError, TypeError):  # no value, or an unknown one
            continue
    return found


def _kind(entity: Entity, classes: set[str], kind: str) -> str:
    """By class; then by a headquarters (P159), then by coordinates (P625)."""
    claims = _claims(entity)
    if PERSON in classes:
        return "person"
    if classes & WORKS:
        return "work"
    if classes & ORGANISATIONS or "P159" in claims:
        return "organisation"
    return "place" if "P625" in claims else kind
