"""Stops, spaces, dashes and brackets: slips of the key that no reading of the sentence excuses."""
