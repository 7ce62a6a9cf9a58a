"""Titles that contradict what the dictionary says of their holder."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.draft import Draft
from newslint.record import Record
from newslint.rule import Hit, House

FACTS = ("name", "known")


class Roles(Record):
    """Finds a title that its holder no longer has, does not have yet, or has in another country.

    Looks at whole names beside a title, in what is told as of now, in drafts whose publication date is known. Only an
    office that the dictionary lists for the person, with its years, can be contradicted: *president of Turkey, 2014–*.
    """

    def __call__(self, draft: Draft, house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        if draft.date is None:
            return
        from newslint.roles.judging import contradiction, is_told_as_past
        from newslint.roles.terms import day
        from newslint.roles.titles import claims

        today = day(draft.date.year, draft.date.month, draft.date.day)
        past: dict[str, bool] = {}  # the whole story is looked through for a name, once however often it has a title
        for claim in claims(draft):
            found = contradiction(claim, house.names, today)
            if not found:
                continue
            last = found[0].name.split()[-1]
            if last not in past:
                past[last] = is_told_as_past(last, draft.prose)
            if not past[last]:
                yield Hit(claim.start, claim.end, facts={"name": found[0].name, "known": found[1]})
