"""Popolo JSON, as legislatures and EveryPolitician publish it: persons, organizations, memberships, events, areas.

The lists refer to one another by id, so the file is read once for each of them; only ids and names are kept.
"""

from newslint.names.importers.jsontext import Object, objects, text_in
from newslint.names.importers.source import Cut, Fault, Rows, Source
from newslint.names.model import Entry


class _Lists:
    """The lists that say what a person does, by id; ``cut`` if one of them is not whole."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.cut: Cut | None = None
        self.bodies = {text_in(o, "id"): o for o in self.read("organizations")}
        self.areas = {text_in(o, "id"): text_in(o, "name") for o in self.read("areas")}
        self.periods = {
            text_in(o, "id"): (text_in(o, "start_date"), text_in(o, "end_date")) for o in self.read("events")
        }
        self.latest: dict[str, Object] = {}
        for membership in self.read("memberships"):
            person = text_in(membership, "person_id")
            if person not in self.latest or self.years(membership) >= self.years(self.latest[person]):
                self.latest[person] = membership

    def read(self, key: str) -> list[Object]:
        found = []
        try:
            for row in objects(self.source, key):
                found.append(row)  # noqa: PERF402 - what was read before the cut counts
        except Cut as cut:
            self.cut = cut
        return found

    def years(self, membership: Object) -> tuple[str, str]:
        """The years in which a membership begins and ends; *9999* for one that goes on."""
        start, end = self.periods.get(text_in(membership, "legislative_period_id"), ("", ""))
        start = text_in(membership, "start_date") or start
        end = text_in(membership, "end_date") or end
        return start[:4], end[:4] or "9999"


def entries(source: Source, kind: str) -> Rows:  # noqa: ARG001 - the list says it
    """The people, with what they last were, and the parties and chambers."""
    lists = _Lists(source)
    for body in lists.bodies.values():
        if name := text_in(body, "name"):
            yield Entry(name, "organisation", _others(body), role=text_in(body, "classification"), source=source.label)
    try:
        for person in objects(source, "persons"):
            yield _person(person, lists)
    except Cut as cut:
        lists.cut = cut
    if lists.cut:
        raise lists.cut


def _person(person: Object, lists: _Lists) -> Entry | Fault:
    name = _name(person)
    others = _others(person)
    if not name and others:
        name, *rest = others
        others = tuple(rest)
    if not name:
        return Fault(0, f"person {text_in(person, 'id')!r} has no name")
    membership = lists.latest.get(text_in(person, "id"), {})
    party = text_in(lists.bodies.get(text_in(membership, "on_behalf_of_id"), {}), "name")
    area = text_in(membership.get("area"), "name") or lists.areas.get(text_in(membership, "area_id"), "")
    context = tuple(dict.fromkeys(filter(None, (party, area))))
    return Entry(name, "person", others, role=_role(membership, lists), context=context, source=lists.source.label)


def _role(membership: Object, lists: _Lists) -> str:
    """*member of House of Commons, 2015–2017*"""
    body = text_in(lists.bodies.get(text_in(membership, "organization_id"), {}), "name")
    if not body:
        return ""
    start, end = lists.years(membership)
    when = f", {start}–{'' if end == '9999' else end}" if start else ""
    return f"{text_in(membership, 'role') or 'member'} of {body}{when}"


def _others(thing: Object) -> tuple[str, ...]:
    """Other names; those in other languages too, because the script decides what is of use."""
    rows = thing.get("other_names")
    return tuple(filter(None, (_name(r) for r in rows if isinstance(r, dict)))) if isinstance(rows, list) else ()


def _name(row: Object) -> str:
    return text_in(row, "name") or " ".join(filter(None, (text_in(row, "given_name"), text_in(row, "family_name"))))
