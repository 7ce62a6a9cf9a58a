"""A file that does not end with a line feed."""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.draft import Draft
from newslint.rule import Hit, House


class Newline(NamedTuple):
    """Finds a file whose last line has no line end, which some tools drop or glue to what follows."""

    def __call__(self, draft: Draft, _house: House, /) -> Iterator[Hit]:
        """The hits, in order of place."""
        if draft.source and draft.source[-1] not in "\n\r":
            end = len(draft.prose)
            yield Hit(end, end, ("\n",))
