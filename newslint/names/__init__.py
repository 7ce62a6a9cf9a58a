"""Canonical names: what they are, where they come from, how they are found again when they are misspelled."""

from newslint.names.book import Names

__all__ = ["Names"]
