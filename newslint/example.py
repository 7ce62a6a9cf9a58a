"""What a card promises, by example; apart from ``rule.py``, as no run over stories asks for it."""

from __future__ import annotations

from newslint.record import Record


class Example(Record):
    """A promise of a card: ``bad`` is flagged (at ``at``) and ``good`` is among what mends it; or ``ok`` is silent.

    ``date`` and ``language`` are those of the draft.
    """

    bad: str = ""
    good: str = ""
    at: str = ""
    ok: str = ""
    date: str = ""
    language: str = ""
