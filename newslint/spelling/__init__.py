"""Misspelled words of running prose: what was meant, and how likely the written form is right by itself."""
