"""The optional compiled part, ``newslint-core``: what it has gives the same as newslint's own, and faster.

``core`` is its module, or None: if it is not installed, if it is not of the version that goes with this newslint, and
with ``NEWSLINT_PURE=1`` in the environment.
"""

import os

__all__ = ["CONTRACT", "core", "most"]

CONTRACT = 5
"""Which functions the core has and what they give, as a number of its own."""

try:
    if os.environ.get("NEWSLINT_PURE"):
        raise ImportError("not wanted")
    import newslint_core as core

    if getattr(core, "CONTRACT", 0) != CONTRACT:
        raise ImportError("of another version")
except ImportError:
    core = None  # type: ignore[assignment]

FEW = 1 << 12


def most(number: int) -> int:
    """How much a memo keeps that keeps ``number`` without the core: with it few, as the core remembers most itself."""
    return min(number, FEW) if core else number
