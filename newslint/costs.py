"""Costs of slips that others compare with; apart from ``slipcosts.py``, which is loaded only without the core."""

FAR = 99.0
"""The cost of words that are further apart than the limit."""

SWAPPED = 0.45
"""Two letters swapped that stand beside each other."""

MISSING_DOUBLED = 0.35
"""A letter left out of two that are the same."""
