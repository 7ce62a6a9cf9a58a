"""OpenSanctions entities.ftm.json: FollowTheMoney, a JSON object a line with ``schema`` and lists as ``properties``."""

from typing import Any

from newslint.names.importers.countries import COUNTRIES
from newslint.names.importers.jsontext import Object, json_lines, text_in
from newslint.names.importers.source import Fault, Rows, Source
from newslint.names.model import Entry
from newslint.names.sift import clean, fault

KINDS = {
    "Person": "person", "Organization": "organisation", "Company": "organisation", "PublicBody": "organisation",
    "LegalEntity": "organisation", "Vessel": "other", "Airplane": "other",
}  # fmt: skip
"""Schemas that are names of something; addresses, passports, sanctions and the like are passed over."""


def entries(source: Source, kind: str) -> Rows:  # noqa: ARG001 - the schema says it
    """People, organisations and vessels. What OpenSanctions itself calls a weak alias is left out."""
    for found in json_lines(source):
        if isinstance(found, Fault):
            yield found
            continue
        line, row = found
        if not isinstance(row.get("properties"), dict):
            yield Fault(line, "no entity with properties")
        elif text_in(row, "schema") in KINDS:
            yield _entry(row, line)


def _entry(row: Object, line: int) -> Entry | Fault:
    kind = KINDS[row["schema"]]
    names = [_turned(n, kind) for n in (row.get("caption"), *_texts(row, "name"))]
    usable = [n for n in names if n and not fault(n) and not (kind == "person" and n.isupper())]
    if not usable:
        return Fault(line, "no name in Latin letters, or only one in capitals")
    countries = [
        COUNTRIES[c]
        for c in dict.fromkeys(
            code.upper() for key in ("country", "nationality", "jurisdiction") for code in _texts(row, key)
        )
        if c in COUNTRIES
    ]
    also = [*usable[1:], *(_turned(n, kind) for n in _texts(row, "alias"))]
    also = [n for n in also if not (kind == "person" and n.isupper())]
    role = next(iter(_texts(row, "position")), "")[:120]
    return Entry(
        usable[0],
        kind,
        tuple(also),
        role=role,
        context=tuple(countries[:3]),
        source=f"OpenSanctions {text_in(row, 'id')}".strip(),
    )


def _texts(row: Object, key: str) -> list[str]:
    values = row["properties"].get(key)
    return [clean(v) for v in values if isinstance(v, str)] if isinstance(values, list) else []


def _turned(name: Any, kind: str) -> str:
    """A person's name as it is said: *PUTIN, Vladimir* and *Putin, Vladimir* become *Vladimir Putin*."""
    if not isinstance(name, str):
        return ""
    family, comma, given = clean(name).partition(", ")
    if (
        kind != "person"
        or not comma
        or "," in given
        or given.rstrip(".") in ("Jr", "Sr", "II", "III", "MP", "KC", "QC")
    ):
        return clean(name)
    if family.isupper() and not given.isupper():
        family = (
            "-".join(p.capitalize() for p in family.split("-"))
            if " " not in family and not family.startswith(("MC", "MAC", "O'"))
            else family
        )
    return f"{given} {family}"
