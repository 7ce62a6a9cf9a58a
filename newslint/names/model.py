"""A canonical name and the one file format behind all of them."""

from __future__ import annotations

from newslint.record import Record

KINDS = ("person", "place", "organisation", "demonym", "work", "other")
"""What a name may be the name of. ``other`` is what a plain list of names says: nothing."""

LONGEST = 200
"""Code points of the longest name that is believed to be one."""

NEWSMAKER = 2.0
"""The weight of an entry that we wrote ourselves: a name that is in the news."""


class Entry(Record):
    """How the house writes a name.

    ``name`` is what it prints; ``also`` are other right forms; ``reject`` (``not`` in a file) are forms that are right
    elsewhere but not here; ``role`` says who or what it is; ``context`` lists words that make it likelier; ``source``
    is the authority; ``weight`` says how much it is in the news, from 0 (not known) to 3 (everywhere).
    """

    name: str
    kind: str = "other"
    also: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    role: str = ""
    context: tuple[str, ...] = ()
    source: str = ""
    weight: float = 0
    where: str = ""
