"""How dear a slip it is to write one word for another: as the compiled core tells it, or ``slipcosts.py``."""

from __future__ import annotations

from newslint.lazy import Memo
from newslint.native import core

__all__ = ["kept", "slip"]

MOST = 1 << 14
"""Costs that are kept without the core."""


def _worked_out(asked: tuple[str, str, float]) -> float:
    from newslint.slipcosts import in_python

    return in_python(*asked)


kept: dict[tuple[str, str, float], float] = Memo(_worked_out, MOST)
"""What was asked of ``slip`` without the core: written, intended and limit, each with the cost."""

if core:
    slip = core.slip
else:

    def slip(written: str, intended: str, limit: float = 3.0) -> float:
        """The cost of writing ``written`` for ``intended``, ``costs.FAR`` if it is above ``limit``."""
        return kept[written, intended, limit]
