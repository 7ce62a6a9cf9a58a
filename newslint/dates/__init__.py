"""Dates as news writes them: found once per draft (grammar), reckoned with (reckon), and held against each other."""
