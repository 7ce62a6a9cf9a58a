"""What is wrong with an allow comment or a ledger entry (see newslint.allow and newslint.ledger)."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.draft import Draft
from newslint.record import TYPE_CHECKING, Record
from newslint.rule import Hit, House

if TYPE_CHECKING:
    from typing import Literal


class Exceptions(Record):
    """Says how an unsound exception is reported.

    It finds nothing by itself: whether an exception hides anything is known only when every other rule has run.
    """

    find: Literal["unused", "no-reason", "unknown-rule", "malformed"]

    def __call__(self, draft: Draft, house: House) -> Iterator[Hit]:  # noqa: ARG002 - every check is called alike
        """Nothing."""
        return iter(())
