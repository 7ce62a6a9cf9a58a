"""How dear a slip it is to write one word for another: as the compiled core tells it, or ``slipcosts.py``."""

from __future__ import annotations

from newslint.native import core

__all__ = ["slip"]

if core:
    slip = core.slip
else:
    from newslint.slipcosts import in_python as slip
