"""A file that does not end with a line feed."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.draft import Draft
from newslint.record import Record
from newslint.rule import Hit, House


class Newline(Record):
    """Finds a file whose last line has no line end, which some tools drop or glue to what follows."""

    def __call__(self, draft: Draft, _house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        if draft.source and draft.source[-1] not in "\n\r":
            end = len(draft.prose)
            yield Hit(end, end, ("\n",))
